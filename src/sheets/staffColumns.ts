import type { Quarter } from '../analysis/presence';
import type { Person } from '../model/person';
import { ruleTable, staffTable } from '../text/sheets/inputTables';
import { common } from '../text/sheets/common';
import { ruleLabel } from '../text/sheets/ruleLabels';
import { staffTexts as texts } from '../text/sheets/staff';
import { words } from '../text/sheets/words';
import type { SheetModel } from './context';
import { lookup, quote, whenNumbers } from './formulas';
import { numberOrUnknown } from './layout';
import { linkTo } from './links';
import type { OwnRow } from './ownTable';
import type { PlanValue } from './plan';
import { counting, named, serialOf } from './staffCounting';
import { countsInHours, fteOf, type StaffRow } from './staffTable';
import {
  busyFactor,
  busyRole,
  daysOfQuarter,
  daysOfYear,
  yearLeft,
  presentDays,
  yearLength,
  yearOfWork,
} from './staffTime';
import type { SheetStyle } from './styles';
import type { Column, Content, RowAt } from './table';

const { headers } = staffTable;
const own = texts.headers;

/** The columns of RB Formatie: what people enter, who is there when, and behind it what formulas need. */
export function staffColumns(model: SheetModel, isInput: boolean): Column<StaffRow>[] {
  const { years } = model.results;
  const quarters = model.results.capacity.quarters;
  return [
    ...entered(model, isInput),
    ...years.map((year, index) => fteColumn(year, index)),
    ...listed(isInput),
    ...hoursColumns(model, isInput),
    ...counting(),
    ...years.map((year, index) => yearHours(year, index)),
    ...quarters.map((quarter, index) => quarterHours(quarter, index)),
    {
      header: headers.key,
      width: 24,
      style: 'muted',
      cell: ({ person, typed }) => ({ value: person?.key ?? typed.get(headers.key) ?? null }),
    },
  ];
}

/** A column that the list fills, or people where RB Formatie is the input. */
function given(
  isInput: boolean,
  header: string,
  width: number,
  styles: [read: SheetStyle, input: SheetStyle],
  value: (person: Person, typed: OwnRow) => PlanValue,
): Column<StaffRow> {
  return {
    header,
    width,
    style: styles[isInput ? 1 : 0],
    cell: ({ person, typed }) => {
      const kept = typed.get(header) ?? null;
      if (person === null) return { value: kept };
      const read = value(person, typed);
      return { value: isInput ? (read ?? kept) : read };
    },
  };
}

function typedOnly(
  header: string,
  width: number,
  style: SheetStyle,
  read: (person: Person) => PlanValue = () => null,
): Column<StaffRow> {
  return {
    header,
    width,
    style,
    // A day that was typed as text is written as the day it was read as, so that formulas understand it too.
    cell: ({ person, typed }) => {
      const kept = typed.get(header) ?? null;
      return { value: typeof kept === 'string' && person !== null ? (read(person) ?? kept) : kept };
    },
  };
}

/** What people enter and what follows from it, in the order in which they think of it. */
function entered({ leads }: SheetModel, isInput: boolean): Column<StaffRow>[] {
  return [
    given(isInput, headers.name, 24, ['text', 'inputText'], (person) => person.name),
    given(isInput, headers.role, 26, ['text', 'inputText'], (person) =>
      person.role === null ? (isInput ? null : words.unknown) : words.role[person.role],
    ),
    {
      header: own.code,
      width: 7,
      style: 'indented',
      cell: ({ person }) => ({ value: person === null ? null : (leads.ofPerson.get(person.key) ?? null) }),
    },
    typedOnly(headers.seniority, 16, 'inputText'),
    {
      header: headers.usedSeniority,
      width: 11,
      style: 'strong',
      cell: ({ person }, at) => {
        const [typed, list] = [at.ref(headers.seniority), at.ref(headers.listSeniority)];
        const level = `IF(${typed}<>"",${typed},IF(${list}<>"",${list},${quote(words.unknown)}))`;
        return {
          value: person === null ? '' : (person.seniority ?? words.unknown),
          formula: named(at, level),
        };
      },
    },
    typedOnly(headers.fte, 16, 'inputDecimal'),
    {
      header: headers.usedFte,
      width: 9,
      style: 'hundredths',
      cell: ({ person }, at) => {
        const [typed, list] = [at.ref(headers.fte), at.ref(headers.listFte)];
        const fte = `IF(ISNUMBER(${typed}),${typed},IF(ISNUMBER(${list}),${list},${quote(words.unknown)}))`;
        return {
          value: person === null ? '' : (fteOf(person) ?? words.unknown),
          formula: named(at, fte),
        };
      },
    },
    given(isInput, headers.from, 11, ['day', 'inputDay'], (person) => edgeOf(person, 'from')),
    given(isInput, headers.until, 11, ['day', 'inputDay'], (person) => edgeOf(person, 'until')),
    typedOnly(headers.leaveFrom, 11, 'inputDay', (person) => serialOf(person.leave?.[0]?.from)),
    typedOnly(headers.leaveUntil, 11, 'inputDay', (person) => serialOf(person.leave?.[0]?.until)),
    typedOnly(headers.competences, 22, 'inputText'),
    typedOnly(headers.coach, 8, 'inputText'),
  ];
}

function edgeOf(person: Person, side: 'from' | 'until'): PlanValue {
  return serialOf(side === 'from' ? person.fromDate : person.untilDate) ?? person[side];
}

/** What the list says and the manager may deviate from. */
function listed(isInput: boolean): Column<StaffRow>[] {
  /** The list's own word, which an earlier run wrote where the manager deviates from it now. */
  const said = (
    header: string,
    typedHeader: string,
    width: number,
    styles: [SheetStyle, SheetStyle],
    value: (person: Person) => PlanValue,
  ): Column<StaffRow> =>
    given(isInput, header, width, styles, (person, typed) =>
      typed.has(typedHeader) ? (typed.get(header) ?? null) : value(person),
    );
  /** Only a list has these; without one nobody fills them in. */
  const ofList = (
    header: string,
    typedHeaders: string[],
    width: number,
    style: SheetStyle,
    value: (person: Person) => PlanValue,
  ): Column<StaffRow> => ({
    header,
    width,
    style,
    cell: ({ person, typed }) => {
      if (person === null || isInput) return { value: null };
      const deviates = typedHeaders.some((one) => typed.has(one));
      return { value: deviates ? (typed.get(header) ?? null) : value(person) };
    },
  });
  const leave = [headers.leaveFrom, headers.leaveUntil];
  return [
    given(isInput, headers.functionTitle, 26, ['text', 'inputText'], (person) => person.functionTitle),
    said(headers.listSeniority, headers.seniority, 13, ['text', 'inputText'], (person) => person.seniority),
    {
      header: headers.proposedSeniority,
      width: 13,
      style: 'muted',
      cell: ({ person }) => ({ value: person?.seniorityProposal ?? null }),
    },
    said(
      headers.listFte,
      headers.fte,
      9,
      ['hundredths', 'inputDecimal'],
      (person) => fteOf(person) ?? (isInput ? null : words.unknown),
    ),
    given(isInput, headers.external, 9, ['text', 'inputText'], (person) =>
      person.external ? words.yes : words.no,
    ),
    typedOnly(headers.ownShare, 12, 'inputShare', ({ share }) => share ?? null),
    ofList(own.listShare, [headers.ownShare], 11, 'share', ({ share }) => share ?? null),
    ofList(own.listLeaveFrom, leave, 11, 'day', (person) => serialOf(person.leave?.[0]?.from)),
    ofList(own.listLeaveUntil, leave, 11, 'day', (person) => serialOf(person.leave?.[0]?.until)),
    ofList(
      own.listCompetences,
      [headers.competences],
      24,
      'text',
      ({ competences }) => competences?.join(', ') ?? null,
    ),
  ];
}

/** The share for housing and the hours of a whole year that follow from it. */
function hoursColumns({ results }: SheetModel, isInput: boolean): Column<StaffRow>[] {
  const numberOf = (id: string): number => Number(results.rules.find((rule) => rule.id === id)?.value ?? 0);
  const shareOf = ({ role, share }: Person): number | null =>
    role === null ? null : (share ?? numberOf(`availability.share.${role}`));
  return [
    {
      header: headers.share,
      width: 12,
      style: 'share',
      cell: ({ person }, at) => {
        const [typed, list] = [at.ref(headers.ownShare), at.ref(own.listShare)];
        const usable = `AND(ISNUMBER(${typed}),${typed}>=0,${typed}<=1)`;
        const share = `IF(${usable},${typed},IF(ISNUMBER(${list}),${list}+0,${roleShare(at)}+0))`;
        return {
          value: person === null ? '' : (shareOf(person) ?? words.unknown),
          formula: named(at, `IFERROR(IF(${roleShare(at)}+0>=0,${share},0),${quote(words.unknown)})`),
        };
      },
    },
    {
      header: headers.hours,
      width: 14,
      style: 'number',
      cell: ({ person }, at) => {
        const [fte, share] = [at.ref(headers.usedFte), at.ref(headers.share)];
        const fteNow = person === null ? null : fteOf(person);
        const part = person === null ? null : shareOf(person);
        const hours = numberOf('availability.productiveHours') * (1 - numberOf('availability.reserve'));
        const value = fteNow === null || part === null ? words.unknown : fteNow * part * hours;
        return {
          value: person === null ? '' : value,
          formula: named(at, whenNumbers([fte, share], `${fte}*${share}*${yearOfWork(at.book)}`)),
        };
      },
    },
    {
      header: headers.source,
      width: 10,
      style: 'linkIndented',
      cell: ({ person }) => sourceOf(person, isInput),
    },
  ];
}

/** The share for housing of the role in this row, found by what RB Uitgangspunten calls its rule. */
function roleShare(at: RowAt): string {
  const label = quote(ruleLabel('availability.share.'));
  return lookup(
    at.book.tables.rules,
    ruleTable.headers.value,
    ruleTable.headers.label,
    `${label}&${at.ref(headers.role)}`,
  );
}

function fteColumn(year: number, index: number): Column<StaffRow> {
  return {
    header: own.fte(year),
    width: 7,
    style: 'hundredths',
    cell: ({ person, available }, at) => {
      const present = presentDays(at, daysOfYear(at, year, index === 0));
      const fte = at.ref(headers.usedFte);
      const part = `${present}/(${yearLeft(at, year, index === 0)})*${fte}`;
      const counts = `IF(${at.ref(own.counts)}=${quote(words.yes)},${whenNumbers([fte], part)},0)`;
      return { ...amount(person, available?.years[index]?.fte), formula: named(at, counts) };
    },
  };
}

/** Hours for housing in a year: a planeconoom has fewer in January–March. */
function yearHours(year: number, index: number): Column<StaffRow> {
  return {
    header: own.hoursIn(year),
    width: 9,
    style: 'number',
    cell: ({ person, available }, at) => {
      const present = presentDays(at, daysOfYear(at, year, index === 0));
      const busy = presentDays(at, daysOfQuarter(at, { year, quarter: 1 }, index === 0));
      const less = `IF(${at.ref(headers.role)}=${quote(words.role[busyRole])},${busy}*(1-${busyFactor(at.book)}),0)`;
      return {
        ...amount(person, available?.years[index]?.hours),
        formula: hours(at, `SUM(${present},-${less})/${yearLength(year)}`),
      };
    },
  };
}

function quarterHours(quarter: Quarter, index: number): Column<StaffRow> {
  return {
    header: own.hoursInQuarter(quarter),
    width: 9,
    style: 'number',
    cell: ({ person, available }, at) => {
      const present = presentDays(at, daysOfQuarter(at, quarter, index === 0));
      const isBusy = `${at.ref(headers.role)}=${quote(words.role[busyRole])}`;
      const factor = quarter.quarter === 1 ? `*IF(${isBusy},${busyFactor(at.book)},1)` : '';
      return {
        ...amount(person, available?.quarters[index]?.hours),
        formula: hours(at, `${present}/${yearLength(quarter.year)}${factor}`),
      };
    },
  };
}

function hours(at: RowAt, partOfYear: string): string {
  const [fte, share] = [at.ref(headers.usedFte), at.ref(headers.share)];
  const counted = whenNumbers([fte, share], `${partOfYear}*${fte}*${share}*${yearOfWork(at.book)}`);
  return named(at, `IF(${at.ref(own.counts)}=${quote(words.yes)},${counted},0)`);
}

/** A vacancy has nothing yet. */
function amount(person: Person | null, value: number | null | undefined): Content {
  if (person === null) return { value: '' };
  return countsInHours(person) ? numberOrUnknown(value) : { value: 0 };
}

function sourceOf(person: Person | null, isInput: boolean): Content {
  if (person === null || isInput) return { value: null };
  return linkTo(person.source.sheet, `A${person.source.row}`, common.row(person.source.row));
}
