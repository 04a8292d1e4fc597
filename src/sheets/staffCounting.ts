import type { Person } from '../model/person';
import { staffTable } from '../text/sheets/inputTables';
import { staffTexts as texts } from '../text/sheets/staff';
import { words } from '../text/sheets/words';
import { dateSerial } from './dates';
import { countsInHours, type StaffRow } from './staffTable';
import { dayOf, openDays } from './staffTime';
import type { Column, RowAt } from './table';

const { headers } = staffTable;
const own = texts.headers;

/** An expression of a row with a name; an empty row stays empty. */
export function named(at: RowAt, expression: string): string {
  return `IF(${at.ref(headers.name)}="","",${expression})`;
}

/** A date as a cell holds it. */
export function serialOf(date: string | null | undefined): number | null {
  return date == null ? null : dateSerial(date);
}

/** From when until when somebody counts, as days that can always be compared. */
export function counting(): Column<StaffRow>[] {
  const day = (header: string, value: (person: Person) => number, formula: (at: RowAt) => string) => ({
    header,
    width: 11,
    style: 'date' as const,
    cell: ({ person }: StaffRow, at: RowAt) => ({
      value: person === null ? '' : value(person),
      formula: named(at, formula(at)),
    }),
  });
  const edge = (header: string, side: 'first' | 'last') => (at: RowAt) =>
    `IF(ISNUMBER(${at.ref(header)}),${dayOf(at.ref(header), side)},${openDays[side]})`;
  /** The day that was entered, else that of the list; with only the other end, open; without any, a day that no time holds. */
  const leave = (side: 'first' | 'last') => (at: RowAt) => {
    const [mine, other] = side === 'first' ? ['leaveFrom', 'leaveUntil'] : ['leaveUntil', 'leaveFrom'];
    const typed = [at.ref(headers[mine as 'leaveFrom']), at.ref(headers[other as 'leaveFrom'])] as const;
    const listed = (
      side === 'first' ? [own.listLeaveFrom, own.listLeaveUntil] : [own.listLeaveUntil, own.listLeaveFrom]
    ).map((header) => at.ref(header));
    const none = side === 'first' ? openDays.last : openDays.first;
    const ofList = `IF(ISNUMBER(${listed[0]}),${listed[0]}+0,IF(ISNUMBER(${listed[1]}),${openDays[side]},${none}))`;
    const cells = typed.join(',');
    const isText = `COUNTA(${cells})>COUNT(${cells})`;
    const entered = `IF(ISNUMBER(${typed[0]}),${dayOf(typed[0], side)},IF(ISNUMBER(${typed[1]}),${openDays[side]},${ofList}))`;
    return `IF(${isText},${none},${entered})`;
  };
  return [
    {
      header: own.counts,
      width: 13,
      style: 'indented',
      cell: ({ person }) => ({ value: person === null || countsInHours(person) ? words.yes : texts.vacancy }),
    },
    day(
      own.countsFrom,
      (person) =>
        serialOf(person.fromDate ?? (person.from === null ? null : `${person.from}-01-01`)) ?? openDays.first,
      edge(headers.from, 'first'),
    ),
    day(
      own.countsUntil,
      (person) =>
        serialOf(person.untilDate ?? (person.until === null ? null : `${person.until}-12-31`)) ??
        openDays.last,
      edge(headers.until, 'last'),
    ),
    day(own.leaveFrom, (person) => leaveEdge(person, 'first'), leave('first')),
    day(own.leaveUntil, (person) => leaveEdge(person, 'last'), leave('last')),
  ];
}

function leaveEdge({ leave }: Person, side: 'first' | 'last'): number {
  const [first] = leave ?? [];
  if (first === undefined) return side === 'first' ? openDays.last : openDays.first;
  return serialOf(side === 'first' ? first.from : first.until) ?? openDays[side];
}
