import type { BottleneckGain, BottleneckTotal } from '../analysis/results';
import { foundBottlenecks } from '../model/terms';
import { middle } from '../model/quantity';
import { quantityText } from '../text/format';
import { bottleneckTexts as texts } from '../text/sheets/bottlenecks';
import { words } from '../text/sheets/words';
import { countIfs, lookup, quote, rangeText, sumIfs } from './formulas';
import { ruleById } from './rulesTable';
import type { SheetStyle } from './styles';
import type { Column, RowAt } from './table';

const { headers } = texts.kinds;
const rows = texts.projects.headers;

/** The word of a kind that no list names, and of the others. */
export function originWord(kind: BottleneckTotal['kind']): string {
  const isFound = foundBottlenecks.some((one) => one === kind);
  return texts.projects.origins[isFound ? 'rule' : 'list'];
}

/** Homes above which a gain is told in tens. */
const exactUpTo = 20;

/** A simulated gain without more precision than it has: whole homes, above twenty in tens. */
export function told(homes: number): number {
  return homes > exactUpTo ? Math.round(homes / 10) * 10 : Math.round(homes);
}

/** The open rows of this kind in the table per project. */
function own(at: RowAt): [string, string][] {
  return [
    [rows.kind, at.ref(headers.kind)],
    [rows.counts, quote(words.yes)],
  ];
}

/** The middle of the homes of rows of the table per project. */
function middleOf(at: RowAt, conditions: [string, string][]): string {
  const { bottlenecks } = at.book.tables;
  return `(${sumIfs(bottlenecks, rows.low, conditions)}+${sumIfs(bottlenecks, rows.high, conditions)})/2`;
}

/** Per kind what waits, who can solve it, and how far the kinds up to this one go together. */
export function kindColumns(): Column<BottleneckTotal>[] {
  const rule = (
    header: string,
    width: number,
    part: 'level' | 'step' | 'outside',
    value: (row: BottleneckTotal, at: RowAt) => string,
  ): Column<BottleneckTotal> => ({
    header,
    width,
    style: part === 'outside' ? 'indentedWrap' : 'wrap',
    cell: (row, at) => ({
      value: value(row, at),
      formula: ruleById(at.book, `bottlenecks.${part}.${row.kind}`),
    }),
  });
  const end = (header: string, source: string, of: 'low' | 'high'): Column<BottleneckTotal> => ({
    header,
    width: 10,
    style: 'number',
    cell: ({ homes }, at) => ({
      value: homes[of],
      formula: sumIfs(at.book.tables.bottlenecks, source, own(at)),
    }),
  });
  const number = (
    header: string,
    width: number,
    style: SheetStyle,
    value: (row: BottleneckTotal) => number,
    formula: (at: RowAt) => string,
  ): Column<BottleneckTotal> => ({
    header,
    width,
    style,
    cell: (row, at) => ({ value: value(row), formula: formula(at) }),
  });
  const months = (header: string, of: 'low' | 'high'): Column<BottleneckTotal> => ({
    header,
    width: 10,
    style: 'number',
    cell: (row, at) => ({
      value: row.months[of],
      formula: `${ruleById(at.book, `bottlenecks.delay.${row.kind}.${of}`)}+0`,
    }),
  });
  const upToHere = (at: RowAt): [string, string][] => [
    [rows.once, '1'],
    [rows.order, `"<="&${at.ref(headers.order)}`],
  ];
  return [
    {
      header: headers.kind,
      width: 22,
      style: 'strongWrap',
      cell: ({ kind }) => ({ value: words.bottleneck[kind] }),
    },
    rule(headers.level, 19, 'level', ({ level }) => level),
    { header: headers.origin, width: 10, style: 'wrap', cell: ({ kind }) => ({ value: originWord(kind) }) },
    rule(headers.step, 13, 'step', ({ usualStep }) => usualStep),
    end(headers.low, rows.low, 'low'),
    end(headers.high, rows.high, 'high'),
    number(
      headers.homes,
      14,
      'number',
      ({ homes }) => middle(homes),
      (at) => `(${at.ref(headers.low)}+${at.ref(headers.high)})/2`,
    ),
    number(
      headers.also,
      9,
      'number',
      ({ alsoOther }) => middle(alsoOther),
      (at) => middleOf(at, [...own(at), [rows.others, '">0"']]),
    ),
    number(
      headers.projects,
      9,
      'number',
      ({ projects }) => projects,
      (at) => countIfs(at.book.tables.bottlenecks, own(at)),
    ),
    rule(headers.outside, 25, 'outside', ({ outside }) => outside ?? words.none),
    number(
      headers.cumulative,
      10,
      'number',
      ({ cumulative }) => middle(cumulative),
      (at) => middleOf(at, upToHere(at)),
    ),
    {
      header: headers.share,
      width: 12,
      style: 'share',
      cell: ({ cumulativeShare }, at) => {
        const all = middleOf(at, [[rows.once, '1']]);
        return {
          value: cumulativeShare ?? words.unknown,
          formula: `IF(${all}>0,${at.ref(headers.cumulative)}/(${all}),${quote(words.unknown)})`,
        };
      },
    },
    {
      header: headers.months,
      width: 10,
      style: 'display',
      cell: ({ months: ends }, at) => ({
        value: quantityText(ends),
        formula: rangeText(at.ref(headers.monthsLow), at.ref(headers.monthsHigh)),
      }),
    },
    {
      header: headers.help,
      width: 18,
      style: 'indentedWrap',
      cell: ({ plan }) => ({
        value: plan.help.map((one) => texts.help[one]).join(', ') || null,
      }),
    },
    { header: headers.order, width: 9, style: 'number', cell: ({ place }) => ({ value: place }) },
    months(headers.monthsLow, 'low'),
    months(headers.monthsHigh, 'high'),
  ];
}

const gains = texts.gains.headers;

/** What solving brings, most first: simulated, so values. */
export function gainColumns(): Column<BottleneckGain>[] {
  return [
    { header: gains.kind, width: 25, style: 'wrap', cell: ({ kind }) => ({ value: words.bottleneck[kind] }) },
    {
      header: gains.alone,
      width: 10,
      style: 'number',
      cell: ({ alone }) => ({ value: told(alone) }),
    },
    {
      header: gains.together,
      width: 12,
      style: 'number',
      cell: ({ together }) => ({ value: together === null ? null : told(together) }),
    },
    {
      header: gains.also,
      width: 10,
      style: 'number',
      cell: ({ alsoOther }, at) => ({
        value: middle(alsoOther),
        formula: `${lookup(at.book.tables.bottleneckKinds, headers.also, headers.kind, at.ref(gains.kind))}+0`,
      }),
    },
  ];
}
