import type { Person } from '../model/person';
import { middle } from '../model/quantity';
import type { Rule } from '../model/rule';
import { staffTable } from '../text/sheets/inputTables';
import { common } from '../text/sheets/common';
import { staffTexts as texts } from '../text/sheets/staff';
import { words } from '../text/sheets/words';
import type { SheetModel } from './context';
import { figureAddress } from './figures';
import { quote, whenNumbers } from './formulas';
import { headerRow } from './layout';
import { linkTo } from './links';
import { type OwnRow, ownRows } from './ownTable';
import type { PlanValue } from './plan';
import { ruleValue } from './rulesTable';
import type { SheetStyle } from './styles';
import { type Column, type Content, type TableDraft, tableAt } from './table';

const { headers } = staffTable;
const emptyRows = 15;
const firstYear = 1900;
const lastYear = 9999;

/** A row of the staff table: somebody who was read, with what people typed in our sheet; or a row as typed, or an empty one. */
export interface StaffRow {
  person: Person | null;
  typed: OwnRow;
}

/** Whether the workbook has people at all. */
export function hasStaff({ reading }: SheetModel): boolean {
  return (reading.staff?.people.length ?? 0) > 0;
}

/** Whether somebody's hours count: a vacancy is nobody yet. */
export function countsInHours(person: Person): boolean {
  return !person.vacancy;
}

/** The fte the sums use: the middle of a range; `null` when unknown. */
export function fteOf(person: Person): number | null {
  return person.fte === null ? null : middle(person.fte);
}

/**
 * The table of RB Formatie. With a staff list of its own the workbook gets a mirror with two columns to deviate; without one, the rows
 * are the input and stay as they were typed.
 */
export function staffTableAt(model: SheetModel, sheet: string): TableDraft<StaffRow> {
  const { reading, own, results } = model;
  const grid = own['staff'];
  const isInput = reading.staff === null || reading.staff.sheet === grid?.sheet;
  const typed =
    grid === undefined ? [] : ownRows(grid, headers.key, Object.values(headers), texts.strangersTitle);
  const people = reading.staff?.people ?? [];
  const used = new Set<OwnRow>();
  const rows: StaffRow[] = people.map((person) => {
    const found = typed.find(({ row, cells }) =>
      person.source.sheet === grid?.sheet ? row === person.source.row : cells.get(headers.key) === person.key,
    );
    if (found !== undefined) used.add(found.cells);
    return { person, typed: found?.cells ?? new Map() };
  });
  const left = typed.filter(({ cells }) => !used.has(cells) && hasInput(cells, isInput));
  rows.push(...left.map(({ cells }): StaffRow => ({ person: null, typed: cells })));
  if (isInput)
    rows.push(
      ...Array.from({ length: Math.max(3, emptyRows - rows.length) }, (): StaffRow => ({
        person: null,
        typed: new Map(),
      })),
    );
  return tableAt(staffTable.name, { sheet, headerRow }, columnsFor(model, isInput, results.rules), rows);
}

/** Whether somebody typed in a row: any cell of an input table, else one of the two columns to deviate. */
function hasInput(cells: OwnRow, isInput: boolean): boolean {
  const names = isInput
    ? [headers.name, headers.role, headers.functionTitle, headers.seniority, headers.fte]
    : [headers.seniority, headers.fte];
  return names.some((name) => cells.has(name));
}

function columnsFor(model: SheetModel, isInput: boolean, rules: Rule[]): Column<StaffRow>[] {
  const given = (
    header: string,
    width: number,
    style: SheetStyle,
    value: (person: Person, typed: OwnRow) => PlanValue,
    inputStyle: SheetStyle = 'inputText',
  ): Column<StaffRow> => ({
    header,
    width,
    style: isInput ? inputStyle : style,
    cell: ({ person, typed }) => {
      const kept = typed.get(header) ?? null;
      if (person === null) return { value: kept };
      return { value: isInput ? (kept ?? value(person, typed)) : value(person, typed) };
    },
  });
  const typedOnly = (header: string, width: number, style: SheetStyle): Column<StaffRow> => ({
    header,
    width,
    style,
    cell: ({ typed }) => ({ value: typed.get(header) ?? null }),
  });
  const numberOf = (id: string): number => Number(rules.find((rule) => rule.id === id)?.value ?? 0);
  const named = (expression: string, name: string): string => `IF(${name}="","",${expression})`;
  return [
    given(headers.name, 26, 'text', (person) => person.name),
    given(headers.role, 22, 'text', (person) => person.role ?? words.unknown),
    given(headers.functionTitle, 26, 'text', (person) => person.functionTitle),
    given(headers.listSeniority, 13, 'text', (person, typed) =>
      typed.has(headers.seniority) ? (typed.get(headers.listSeniority) ?? null) : person.seniority,
    ),
    {
      header: headers.proposedSeniority,
      width: 13,
      style: 'muted',
      cell: ({ person }) => ({ value: person?.seniorityProposal ?? null }),
    },
    typedOnly(headers.seniority, 18, 'inputText'),
    {
      header: headers.usedSeniority,
      width: 13,
      style: 'strong',
      cell: ({ person }, at) => {
        const [own, list] = [at.ref(headers.seniority), at.ref(headers.listSeniority)];
        const level = `IF(${own}<>"",${own},IF(${list}<>"",${list},${quote(words.unknown)}))`;
        return {
          value: person === null ? '' : (person.seniority ?? words.unknown),
          formula: named(level, at.ref(headers.name)),
        };
      },
    },
    given(
      headers.listFte,
      9,
      'hundredths',
      (person, typed) =>
        typed.has(headers.fte) ? (typed.get(headers.listFte) ?? null) : (fteOf(person) ?? words.unknown),
      'inputDecimal',
    ),
    typedOnly(headers.fte, 11, 'inputDecimal'),
    {
      header: headers.usedFte,
      width: 9,
      style: 'hundredths',
      cell: ({ person }, at) => {
        const [own, list] = [at.ref(headers.fte), at.ref(headers.listFte)];
        const fte = `IF(ISNUMBER(${own}),${own},IF(ISNUMBER(${list}),${list},${quote(words.unknown)}))`;
        return {
          value: person === null ? '' : (fteOf(person) ?? words.unknown),
          formula: named(fte, at.ref(headers.name)),
        };
      },
    },
    given(headers.from, 9, 'year', (person) => person.from, 'inputYear'),
    given(headers.until, 12, 'year', (person) => person.until, 'inputYear'),
    given(headers.external, 9, 'text', (person) => (person.external ? words.yes : words.no)),
    {
      header: headers.share,
      width: 12,
      style: 'share',
      cell: ({ person }, at) => ({
        value:
          person === null
            ? ''
            : person.role === null
              ? words.unknown
              : numberOf(`availability.share.${person.role}`),
        formula: named(
          `IFERROR(${ruleValue(at.book, `${quote('availability.share.')}&${at.ref(headers.role)}`)}+0,${quote(words.unknown)})`,
          at.ref(headers.name),
        ),
      }),
    },
    {
      header: headers.hours,
      width: 14,
      style: 'number',
      cell: ({ person }, at) => {
        const [fte, share] = [at.ref(headers.usedFte), at.ref(headers.share)];
        const hours = `${fte}*${share}*${figureAddress(at.book, 'productiveHours')}*(1-${figureAddress(at.book, 'reserve')})`;
        return {
          value: person === null ? '' : yearHours(person, numberOf),
          formula: named(whenNumbers([fte, share], hours), at.ref(headers.name)),
        };
      },
    },
    {
      header: headers.source,
      width: 10,
      style: 'linkIndented',
      cell: ({ person }) => sourceOf(person, isInput),
    },
    {
      header: texts.headers.code,
      width: 8,
      style: 'text',
      cell: ({ person }) => ({
        value: person === null ? null : (model.leads.ofPerson.get(person.key) ?? null),
      }),
    },
    {
      header: texts.headers.counts,
      width: 13,
      style: 'text',
      cell: ({ person }) => ({ value: person === null || countsInHours(person) ? words.yes : texts.vacancy }),
    },
    yearEdge(texts.headers.countsFrom, headers.from, firstYear, (person) => person.from),
    yearEdge(texts.headers.countsUntil, headers.until, lastYear, (person) => person.until),
    {
      header: headers.key,
      width: 24,
      style: 'muted',
      cell: ({ person, typed }) => ({ value: person?.key ?? typed.get(headers.key) ?? null }),
    },
  ];
}

/** The first or last year in which somebody counts, as a number that can always be compared. */
function yearEdge(
  header: string,
  source: string,
  open: number,
  year: (person: Person) => number | null,
): Column<StaffRow> {
  return {
    header,
    width: 9,
    style: 'year',
    cell: ({ person }, at) => ({
      value: (person === null ? null : year(person)) ?? open,
      formula: `IF(ISNUMBER(${at.ref(source)}),${at.ref(source)},${open})`,
    }),
  };
}

function yearHours(person: Person, rule: (id: string) => number): PlanValue {
  const fte = fteOf(person);
  if (fte === null || person.role === null) return words.unknown;
  return (
    fte *
    rule(`availability.share.${person.role}`) *
    rule('availability.productiveHours') *
    (1 - rule('availability.reserve'))
  );
}

function sourceOf(person: Person | null, isInput: boolean): Content {
  if (person === null || isInput) return { value: null };
  return linkTo(person.source.sheet, `A${person.source.row}`, common.row(person.source.row));
}
