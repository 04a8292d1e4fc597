import { describe, expect, it } from '@jest/globals';
import { analyse } from '../../src/analysis/analyse';
import type { Remark, Results } from '../../src/analysis/results';
import { criteria, gates, lossClasses } from '../../src/analysis/results';
import { defaultRules } from '../../src/analysis/rules/defaults';
import { ruleGroups } from '../../src/model/rule';
import { bottlenecks, roles } from '../../src/model/terms';
import { languages, texts } from '../../src/text';
import { findingText, remarkText } from '../../src/text/messages';
import { mediumInputs, smallInputs } from '../fixtures/inputs';

function remarksOf({ classes, delivery, priority, workload, staffing, regieteam }: Results): Remark[] {
  return [
    ...classes.flatMap(({ reasons }) => reasons),
    ...delivery.projects.flatMap(({ remarks }) => remarks),
    ...priority.projects.map(({ why }) => why),
    ...workload.projects.flatMap(({ remarks }) => remarks),
    ...staffing.assignments.flatMap(({ reasons }) => reasons),
    ...regieteam.agenda.map(({ remark }) => remark),
    ...regieteam.checklist.flatMap(({ remark }) => remark ?? []),
  ];
}

const results = [
  analyse(smallInputs()),
  analyse(mediumInputs(200)),
  analyse({ ...mediumInputs(), people: null, targets: [] }),
];

describe.each(languages)('texts of the analysis in %s', (language) => {
  const { domain } = texts(language);

  it('have a sentence without holes for every remark', () => {
    const sentences = results.flatMap(remarksOf).map((remark) => remarkText(remark, language));
    expect(sentences.length).toBeGreaterThan(500);
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^\S.*[.?]$/);
      expect(sentence).not.toMatch(/undefined|NaN|null|\[object/);
    }
  });

  it('use no code where a word is meant', () => {
    const codes =
      /\b(class|staffing|delivery|work|why|agenda|checklist)-[a-z]|socialRent|keyProject|planType|landPosition/;
    for (const sentence of results.flatMap(remarksOf).map((remark) => remarkText(remark, language)))
      expect(sentence).not.toMatch(codes);
  });

  it('keep tool words out of the sentences', () => {
    const sentences = results.flatMap(remarksOf).map((remark) => remarkText(remark, language));
    for (const sentence of sentences) expect(sentence).not.toMatch(/mismatch|\bgap\b|\brank\b|P50/i);
  });

  it('have a message and an action for every finding of the analysis', () => {
    for (const finding of results.flatMap(({ quality }) => quality.findings)) {
      const { message, action } = findingText(finding, language);
      expect(message).not.toBe(finding.code);
      expect(action).not.toBe('');
    }
  });

  it('call every rule by a name of its own within its group', () => {
    for (const group of ruleGroups) {
      const labels = defaultRules()
        .filter((rule) => rule.group === group)
        .map(({ id }) => domain.ruleLabel(id));
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  it('have words for every term', () => {
    for (const words of [
      roles.map((role) => domain.roles[role]),
      bottlenecks.map((bottleneck) => domain.bottlenecks[bottleneck]),
      gates.map((gate) => domain.gates[gate]),
      criteria.map((criterion) => domain.criteria[criterion]),
      lossClasses.map((lossClass) => domain.lossClasses[lossClass]),
      ruleGroups.map((group) => domain.groupLabel(group)),
    ]) {
      expect(new Set(words).size).toBe(words.length);
    }
  });
});

describe('the sentence of a place', () => {
  it('says where a project stands, on what it is strong and what would settle it', () => {
    const [first, second] = results[0]!.priority.projects;
    expect(remarkText(first!.why, 'nl')).toBe(
      'Plaats 1 van 5. Sterk op bijdrage aan de opgave (10,0), minder op snelheid (6,3). Nog niet zeker: vul eerst doelgroep in (scheelt tot 0,2 punt).',
    );
    expect(remarkText(second!.why, 'nl')).toBe(
      'Plaats 2 van 5. Sterk op haalbaarheid (9,0), minder op bijdrage aan de opgave (5,7). Nog niet zeker: vul eerst knelpunt in (scheelt tot 0,6 punt), daarna sleutelproject en doelgroep.',
    );
  });
});
