import type { Rule, RuleGroup } from '../../model/rule';

/** The date the default figures speak of. */
const figuresAsOf = '2026-01-01';

/** Where the figures of a table come from: a public source, or "aanname" when nobody has published one. */
export interface Origin {
  source: string;
  assumption: boolean;
}

export const assumed: Origin = { source: 'aanname', assumption: true };

export function published(source: string): Origin {
  return { source, assumption: false };
}

/** Rule rows of one group and unit from a table of ids (without the group) and values. */
export function ruleRows(
  group: RuleGroup,
  unit: string,
  values: Readonly<Record<string, Rule['value']>>,
  origin: Origin = assumed,
): Rule[] {
  return Object.entries(values).map(([name, value]) => ({
    id: `${group}.${name}`,
    group,
    value,
    unit,
    source: origin.source,
    assumption: origin.assumption,
    referenceDate: figuresAsOf,
    changed: false,
  }));
}

/** A table with a row per name and a value per column, as ids "row.column". */
export function crossTable(
  columns: readonly string[],
  rows: Readonly<Record<string, readonly Rule['value'][]>>,
): Record<string, Rule['value']> {
  return Object.fromEntries(
    Object.entries(rows).flatMap(([name, cells]) =>
      cells.map((cell, index) => [`${name}.${columns[index] ?? index}`, cell]),
    ),
  );
}

/** A table of percentages as shares between 0 and 1. */
export function percentages(rows: Readonly<Record<string, readonly number[]>>): Record<string, number[]> {
  return Object.fromEntries(
    Object.entries(rows).map(([name, cells]) => [name, cells.map((cell) => cell / 100)]),
  );
}
