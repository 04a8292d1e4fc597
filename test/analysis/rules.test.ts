import { describe, expect, it } from '@jest/globals';
import { criteria } from '../../src/analysis/results';
import { defaultRules } from '../../src/analysis/rules/defaults';
import { ruleBook } from '../../src/analysis/rules/ruleBook';
import type { Rule } from '../../src/model/rule';
import { roles, workPhases } from '../../src/model/terms';

function changed(id: string, value: Rule['value']): Rule {
  const rule = defaultRules().find((one) => one.id === id);
  if (!rule) throw new Error(id);
  return { ...rule, value, source: 'eigen cijfers', assumption: false };
}

describe('default rules', () => {
  const book = ruleBook([]);

  it('have an id of their own each, which begins with their group', () => {
    const ids = defaultRules().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, group } of defaultRules()) expect(id.startsWith(`${group}.`)).toBe(true);
  });

  it('say "aanname" exactly where nobody published a figure', () => {
    for (const { source, assumption } of defaultRules()) expect(assumption).toBe(source === 'aanname');
    expect(defaultRules().find(({ id }) => id === 'availability.productiveHours')?.assumption).toBe(false);
  });

  it('hold the totals of the practice table of hours per size', () => {
    const totalOf = (size: string) =>
      roles.reduce((sum, role) => sum + book.number(`hours.${role}.${size}`), 0);
    expect([totalOf('XS'), totalOf('S'), totalOf('M'), totalOf('L'), totalOf('XL')]).toEqual([
      130, 620, 1620, 4750, 12150,
    ]);
  });

  it('divide the hours of every role over the phases as a whole', () => {
    for (const role of roles) {
      const sum = workPhases.reduce(
        (total, phase) => total + book.number(`hoursPerPhase.${role}.${phase}`),
        0,
      );
      expect(sum).toBeCloseTo(1, 10);
    }
  });

  it('weigh to one', () => {
    const sum = (stem: string, names: readonly string[]) =>
      names.reduce((total, name) => total + book.number(`${stem}.${name}`), 0);
    expect(sum('weights', criteria)).toBeCloseTo(1, 10);
    const four = ['necessity', 'effectiveness', 'efficiency', 'urgency'];
    expect(sum('weights.woningbouwimpuls', four)).toBeCloseTo(1, 10);
  });
});

describe('ruleBook', () => {
  it('puts a change of the workbook over the default and marks it', () => {
    const book = ruleBook([changed('hours.planeconoom.M', 120)]);
    expect(book.number('hours.planeconoom.M')).toBe(120);
    expect(book.rules.find(({ id }) => id === 'hours.planeconoom.M')).toMatchObject({
      changed: true,
      source: 'eigen cijfers',
    });
    expect(book.findings).toEqual([]);
  });

  it('accepts every default as it stands in RB Uitgangspunten', () => {
    const book = ruleBook(defaultRules());
    expect(book.findings).toEqual([]);
    expect(book.rules.some(({ changed }) => changed)).toBe(false);
  });

  it('keeps the default where the value was emptied, and says so', () => {
    const emptied = defaultRules().map((rule) =>
      rule.id === 'load.maxProjects' ? { ...rule, value: '' } : rule,
    );
    const book = ruleBook(emptied);
    expect(book.number('load.maxProjects')).toBe(10);
    expect(book.findings).toEqual([expect.objectContaining({ code: 'rule-without-value' })]);
  });

  it('does not call a value equal to the default a change', () => {
    const book = ruleBook([changed('hours.planeconoom.M', 90)]);
    expect(book.rules.filter((rule) => rule.changed)).toEqual([]);
  });

  it.each<[string, Rule['value']]>([
    ['hours.planeconoom.M', 'veel'],
    ['hours.planeconoom.M', -1],
    ['hoursPerPhase.wonen.ontwerp', 20],
    ['availability.productiveHours', 0],
    ['availability.reserve', 1],
    ['counting.basis', 'ongeveer'],
    ['counting.hardDefinition', 'misschien'],
    ['planning.presentYearStands', 'misschien'],
    ['lead.needed.ontwerp.S', 'soms'],
    ['clocks.elections.second', 'volgend jaar'],
    ['forecast.chanceMeans', 'misschien'],
    ['forecast.draws', 0],
  ])('keeps the default of %s when the workbook says %p, and says so', (id, value) => {
    const book = ruleBook([changed(id, value)]);
    const standard = defaultRules().find((rule) => rule.id === id);
    expect(book.rules.find((rule) => rule.id === id)).toEqual(standard);
    expect(book.findings).toMatchObject([{ code: 'rule-unusable', params: { id } }]);
  });

  it('reads "nee" as false and any case of a choice', () => {
    const book = ruleBook([changed('complexity.alwaysA.L', 'Nee'), changed('counting.basis', 'NETTO')]);
    expect(book.flag('complexity.alwaysA.L')).toBe(false);
    expect(book.text('counting.basis')).toBe('netto');
  });

  it('takes over what a workbook of before said about "hard onder voorwaarde", until it says more itself', () => {
    const former = { ...changed('complexity.alwaysA.L', 'ja'), id: 'counting.conditionalCountsAsHard' };
    expect(ruleBook([former]).text('counting.hardDefinition')).toBe('onder voorwaarde');
    expect(ruleBook([former]).findings).toEqual([]);
    const both = ruleBook([changed('counting.hardDefinition', 'vastgesteld'), former]);
    expect(both.text('counting.hardDefinition')).toBe('vastgesteld');
  });

  it('gives a series back its defaults when it no longer rises', () => {
    const book = ruleBook([changed('size.S.max', 500)]);
    expect(book.number('size.S.max')).toBe(30);
    expect(book.findings).toMatchObject([
      { code: 'rule-out-of-order', params: { id: 'size.S.max', value: 500 } },
    ]);
  });

  it('gives back a low end above its high end', () => {
    const book = ruleBook([changed('loss.1A.dropout.low', 0.5)]);
    expect(book.number('loss.1A.dropout.low')).toBe(0.1);
    expect(book.findings).toMatchObject([{ code: 'rule-out-of-order' }]);
  });

  it('names a rule it does not know instead of using or dropping it silently', () => {
    const stranger = { ...changed('hours.wonen.M', 1), id: 'hours.tovenaar.M' };
    expect(ruleBook([stranger]).findings).toMatchObject([
      { code: 'rule-unknown', params: { id: 'hours.tovenaar.M' } },
    ]);
  });

  it('throws on an id the program made up', () => {
    expect(() => ruleBook([]).number('hours.nobody.M')).toThrow('hours.nobody.M');
  });

  it('tells an empty reported number from a typed one', () => {
    expect(ruleBook([]).optionalNumber('general.reportedHomes')).toBeNull();
    expect(ruleBook([changed('general.reportedHomes', 840)]).optionalNumber('general.reportedHomes')).toBe(
      840,
    );
  });
});
