import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CountField } from '../../../src/model/fields';
import type { Finding } from '../../../src/model/finding';
import type { Project } from '../../../src/model/project';
import { exactly, type Quantity } from '../../../src/model/quantity';
import { checkProjects } from '../../../src/reading/checks/checkProjects';
import { aProject } from '../../fixtures/inputs';
import { consistentPortfolio } from './portfolio';

const onNewYear = '2026-01-01';

const check = (...projects: Project[]): Finding[] => checkProjects(projects, onNewYear);

function found(
  counts: Partial<Record<CountField, Quantity>>,
  deliveries: Project['deliveries'] = {},
): string[] {
  return check(aProject({ key: 'Molenhof', counts, deliveries })).map(({ code }) => code);
}

/** The portfolio with one number of one project changed. */
function withOneWrong(
  projects: readonly Project[],
  at: number,
  wrong: (project: Project) => Partial<Pick<Project, 'counts' | 'deliveries'>>,
): Project[] {
  return projects.map((project, index) => (index === at ? { ...project, ...wrong(project) } : project));
}

const one = (project: Project, field: CountField): number => project.counts[field]?.low ?? 0;
const count =
  (field: CountField, make: (project: Project) => number) =>
  (project: Project): Pick<Project, 'counts'> => ({
    counts: { ...project.counts, [field]: exactly(make(project)) },
  });

/** One number made wrong, and the finding it must give. */
const mistakes: [code: string, wrong: (project: Project) => Partial<Project>][] = [
  ['net-differs', count('homesNet', (project) => one(project, 'homesNet') - 1)],
  ['segments-exceed-total', count('apartments', (project) => one(project, 'apartments') + 1)],
  ['segments-exceed-total', count('expensive', (project) => one(project, 'expensive') + 1)],
  ['remaining-differs', count('homesRealised', (project) => one(project, 'homesRealised') + 40)],
  [
    'years-differ-from-total',
    ({ deliveries }) => ({
      deliveries: { ...deliveries, '2027': exactly((deliveries['2027']?.low ?? 0) + 1000) },
    }),
  ],
];

describe('sums within a row', () => {
  it('say nothing of a portfolio whose numbers agree', () => {
    fc.assert(fc.property(consistentPortfolio, (projects) => expect(check(...projects)).toEqual([])));
  });

  it.each(mistakes)('say %s, and nothing else, of one wrong number', (code, wrong) => {
    fc.assert(
      fc.property(consistentPortfolio, fc.nat(), (projects, any) => {
        const at = any % projects.length;
        const findings = check(...withOneWrong(projects, at, wrong));
        expect(findings.map((finding) => [finding.code, finding.project])).toEqual([[code, `P${at}`]]);
      }),
    );
  });

  it('say how much is meant and which homes are touched', () => {
    const [finding] = check(
      aProject({
        key: 'Molenhof',
        cells: { columns: { name: 'A', homesNet: 'D' }, blank: [] },
        counts: { homesGross: exactly(40), demolition: exactly(4), homesNet: exactly(38) },
      }),
    );
    expect(finding).toEqual({
      code: 'net-differs',
      severity: 'warning',
      sheet: 'Projectenlijst',
      cell: 'D2',
      project: 'Molenhof',
      homes: exactly(40),
      params: { name: 'Molenhof', netLow: 38, netHigh: 38, expectedLow: 36, expectedHigh: 36 },
    });
  });

  it('accept years and sorts of what is left as well as of all homes', () => {
    const counts = { homes: exactly(100), homesRealised: exactly(40), homesRemaining: exactly(60) };
    expect(found({ ...counts, rent: exactly(20), buy: exactly(40) }, { '2027': exactly(60) })).toEqual([]);
    expect(found({ ...counts, rent: exactly(40), buy: exactly(60) }, { '2027': exactly(100) })).toEqual([]);
  });

  it('let an unknown year hold any number, but no less than nothing', () => {
    const counts = { homes: exactly(100) };
    expect(found(counts, { '2027': exactly(60), '2028': null })).toEqual([]);
    expect(found(counts, { '2027': exactly(120), '2028': null })).toEqual(['years-differ-from-total']);
  });

  it('only mention sorts that leave homes out, and only when every sort is filled in', () => {
    const sorts = { socialRent: exactly(10), midRent: exactly(10), affordableBuy: exactly(10) };
    expect(found({ homes: exactly(100), ...sorts })).toEqual([]);
    expect(found({ homes: exactly(100), ...sorts, expensive: exactly(10) })).toEqual([
      'segments-below-total',
    ]);
    expect(
      found({ homes: exactly(100), ...sorts, expensive: exactly(10), tenureUnknown: exactly(60) }),
    ).toEqual([]);
    expect(found({ homes: exactly(100), rent: exactly(0), buy: exactly(0) })).toEqual([]);
  });

  it('hold price classes against rent and purchase', () => {
    const counts = { homes: exactly(100), rent: exactly(30), buy: exactly(70) };
    expect(found({ ...counts, socialRent: exactly(20), midRent: exactly(20) })).toEqual([
      'parts-exceed-whole',
    ]);
    expect(found({ ...counts, socialRent: exactly(20), midRent: exactly(10) })).toEqual([]);
  });

  it('compare ranges by what they can be', () => {
    const demolition = exactly(10);
    expect(
      found({ homesGross: { low: 100, high: 150 }, demolition, homesNet: { low: 90, high: 140 } }),
    ).toEqual([]);
    expect(found({ homesGross: { low: 100, high: 150 }, demolition, homesNet: exactly(120) })).toEqual([]);
    expect(found({ homesGross: { low: 100, high: 150 }, demolition, homesNet: exactly(60) })).toEqual([
      'net-differs',
    ]);
  });

  it('take demolition off what is left where the list does', () => {
    const counts = { homes: exactly(100), homesRealised: exactly(20), demolition: exactly(5) };
    expect(found({ ...counts, homesRemaining: exactly(80) })).toEqual([]);
    expect(found({ ...counts, homesRemaining: exactly(75) })).toEqual([]);
    expect(found({ ...counts, homesRemaining: exactly(100) })).toEqual(['remaining-differs']);
  });

  it('say of more homes left than there are, and of numbers below zero', () => {
    expect(found({ homes: exactly(40), homesRemaining: exactly(60) })).toEqual(['remaining-exceeds-total']);
    expect(found({ homes: exactly(-4) })).toEqual(['negative-count']);
    expect(found({ homesGross: exactly(4), demolition: exactly(10), homesNet: exactly(-6) })).toEqual([]);
  });
});
