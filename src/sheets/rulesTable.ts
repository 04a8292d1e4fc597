import type { Grid } from '../model/grid';
import type { Rule } from '../model/rule';
import { dateSerial } from './dates';
import { ruleTable } from '../text/sheets/inputTables';
import { groupLabel, ruleLabel, unitLabel } from '../text/sheets/ruleLabels';
import { ruleTableTexts as texts } from '../text/sheets/ruleTable';
import { words } from '../text/sheets/words';
import type { Book } from './book';
import { lookup, quote } from './formulas';
import { ownRows, type OwnRow } from './ownTable';
import type { PlanValue } from './plan';
import type { SheetStyle } from './styles';
import { type Column, type TableDraft, tableAt } from './table';

const { headers } = ruleTable;

/** A row of the table of rules: a rule as used, or a row that only the workbook knows. */
export type RuleRow = { rule: Rule; typed: OwnRow | null } | { rule: null; typed: OwnRow };

/** The formula for the value of a rule; `id` is an expression, such as a quoted id. */
export function ruleValue(book: Book, id: string): string {
  return lookup(book.tables.rules, headers.value, headers.key, id);
}

/** The formula for the value of the rule with this id. */
export function ruleById(book: Book, id: string): string {
  return ruleValue(book, quote(id));
}

/** All rules as used, with the notes people typed, and below them the rows that Regieblad doesn't know. */
export function rulesTable(
  rules: Rule[],
  own: Grid | undefined,
  place: { sheet: string; headerRow: number },
): TableDraft<RuleRow> {
  const typed =
    own === undefined ? [] : ownRows(own, headers.key, Object.values(headers)).map(({ cells }) => cells);
  const typedByKey = new Map(typed.map((row) => [row.get(headers.key), row]));
  const known = new Set<unknown>(rules.map((rule) => rule.id));
  const rows: RuleRow[] = [
    ...rules.map((rule) => ({ rule, typed: typedByKey.get(rule.id) ?? null })),
    ...typed.filter((row) => !known.has(row.get(headers.key))).map((row) => ({ rule: null, typed: row })),
  ];
  return tableAt(ruleTable.name, place, columns, rows);
}

const columns: Column<RuleRow>[] = [
  column(headers.label, 46, 'wrap', (rule) => ruleLabel(rule.id)),
  column(headers.group, 22, 'wrap', (rule) => groupLabel(rule.group)),
  {
    header: headers.value,
    width: 13,
    style: 'inputNumber',
    cell: ({ rule, typed }) => {
      if (rule === null) return { value: typed.get(headers.value) ?? null };
      return { value: cellValue(rule), style: valueStyle(rule) };
    },
  },
  column(headers.unit, 12, 'indented', (rule) => unitLabel(rule.unit)),
  column(headers.kind, 14, 'text', (rule) =>
    rule.changed ? words.own : rule.assumption ? words.assumption : words.published,
  ),
  column(headers.source, 30, 'wrap', (rule) => rule.source),
  {
    header: headers.referenceDate,
    width: 13,
    style: 'date',
    cell: ({ rule, typed }) => {
      if (rule === null) return { value: typed.get(headers.referenceDate) ?? null };
      return { value: rule.referenceDate === null ? null : dateSerial(rule.referenceDate) };
    },
  },
  {
    header: headers.note,
    width: 36,
    style: 'inputText',
    cell: ({ rule, typed }) => {
      const note = typed?.get(headers.note) ?? null;
      if (rule === null || typed === null || !wasRefused(rule, typed)) return { value: note };
      const refused = texts.refused(String(typed.get(headers.value)), String(cellValue(rule)));
      return { value: note === null ? refused : `${note} ${refused}` };
    },
  },
  column(headers.key, 28, 'muted', (rule) => rule.id),
];

function column(
  header: string,
  width: number,
  style: SheetStyle,
  text: (rule: Rule) => string,
): Column<RuleRow> {
  return {
    header,
    width,
    style,
    cell: ({ rule, typed }) => ({ value: rule === null ? (typed.get(header) ?? null) : text(rule) }),
  };
}

/** Whether the workbook held a value that could not be used, so that the default came back. */
function wasRefused(rule: Rule, typed: OwnRow): boolean {
  const value = typed.get(headers.value) ?? null;
  return (
    !rule.changed &&
    value !== null &&
    String(value).toLowerCase() !== String(cellValue(rule)).toLowerCase()
  );
}

function cellValue({ value, unit }: Rule): PlanValue {
  if (unit === 'datum') return dateSerial(String(value));
  return typeof value === 'boolean' ? (value ? words.yes : words.no) : value === '' ? null : value;
}

function valueStyle({ value, unit }: Rule): SheetStyle {
  if (unit === 'datum') return 'inputDate';
  if (typeof value !== 'number') return 'inputText';
  return unit === '%' ? 'inputShare' : 'inputNumber';
}
