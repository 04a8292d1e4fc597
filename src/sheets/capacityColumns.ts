import type { CapacityRow, LevelRow, NeedAndPresent, QuarterRow, Remedy } from '../analysis/results';
import type { Role, Seniority } from '../model/terms';
import { capacityTexts as texts } from '../text/sheets/capacity';
import { staffTable } from '../text/sheets/inputTables';
import { staffTexts } from '../text/sheets/staff';
import { words } from '../text/sheets/words';
import { hasWork } from './capacityWork';
import type { SheetModel } from './context';
import { countIfs, quote, sumIfs } from './formulas';
import { numberOrUnknown } from './layout';
import { ruleById } from './rulesTable';
import { busyFactor, busyRole, daysOfQuarter, lengthOf, yearLeft, yearLength, yearOfWork } from './staffTime';
import type { Column, RowAt, TableSpot } from './table';

const { headers, levels, quarters } = texts;
const work = texts.workload.headers;
const unknown = quote(words.unknown);

/** The levels that are enough for each level, for sums over both tables. */
const enough: Record<Seniority, Seniority[]> = {
  senior: ['senior'],
  medior: ['medior', 'senior'],
  junior: ['junior', 'medior', 'senior'],
};

/** Need and present of one row as columns: hours asked, hours per fte, fte asked, there and short. */
function comparison<T extends NeedAndPresent>(
  isComplete: boolean,
  formulas: {
    need(row: T, end: 'low' | 'high', at: RowAt): string;
    perFte(row: T, at: RowAt): string;
    have(row: T, at: RowAt): string;
  },
): Column<T>[] {
  const needed = (header: string, end: 'low' | 'high'): Column<T> => ({
    header,
    width: 11,
    style: 'number',
    cell: (row, at) => ({
      value: row.needHours[end],
      ...(isComplete ? { formula: formulas.need(row, end, at) } : {}),
    }),
  });
  return [
    needed(headers.needLow, 'low'),
    needed(headers.needHigh, 'high'),
    {
      header: headers.perFte,
      width: 11,
      style: 'number',
      cell: (row, at) => ({ value: row.hoursPerFte, formula: formulas.perFte(row, at) }),
    },
    {
      header: headers.need,
      width: 11,
      style: 'decimal',
      cell: ({ needFte }, at) => ({
        value: needFte,
        formula: `IFERROR((${at.ref(headers.needLow)}+${at.ref(headers.needHigh)})/2/${at.ref(headers.perFte)},0)`,
      }),
    },
    {
      header: headers.have,
      width: 11,
      style: 'decimal',
      cell: (row, at) => ({ ...numberOrUnknown(row.haveFte), formula: formulas.have(row, at) }),
    },
    {
      header: headers.gap,
      width: 11,
      style: 'decimal',
      cell: ({ gapFte }, at) => ({
        ...numberOrUnknown(gapFte),
        formula: `IFERROR(${at.ref(headers.need)}-${at.ref(headers.have)},${unknown})`,
      }),
    },
  ];
}

/** Per role and year. */
export function detailColumns(model: SheetModel): Column<CapacityRow>[] {
  const { years, capacity } = model.results;
  const rerun = new Map(capacity.remedies.map((remedy) => [remedy.role, remedy.rerunBy]));
  return [
    { header: headers.role, width: 34, style: 'text', cell: ({ role }) => ({ value: words.role[role] }) },
    { header: headers.year, width: 11, style: 'yearLeft', cell: ({ year }) => ({ value: year }) },
    ...comparison<CapacityRow>(hasWork(model), {
      need: ({ year }, end, at) =>
        sumIfs(at.book.tables.workload, work[end](year), [[work.role, at.ref(headers.role)]]),
      perFte: ({ role, year }, at) => perFteOfYear(at, role, year, year === years[0]),
      have: ({ year }, at) =>
        presentFte(at, staffTexts.headers.hoursIn(year), at.ref(headers.role), at.ref(headers.perFte)),
    }),
    ...homesColumns(),
    {
      header: headers.note,
      width: 40,
      style: 'mutedWrap',
      cell: ({ haveFte, homesGained, role }) => ({ value: noteOf(haveFte, homesGained, rerun.get(role)) }),
    },
    {
      header: headers.key,
      width: 24,
      style: 'muted',
      cell: ({ role, year }) => ({ value: `${words.role[role]} ${year}` }),
    },
  ];
}

function homesColumns(): Column<CapacityRow>[] {
  const homes = (header: string, value: (row: CapacityRow) => number | null): Column<CapacityRow> => ({
    header,
    width: 11,
    style: 'number',
    cell: (row) => numberOrUnknown(value(row)),
  });
  return [
    homes(headers.homes, ({ homesFirstShort }) => homesFirstShort),
    homes(headers.also, ({ alsoOther }) => alsoOther),
    {
      header: headers.gained,
      width: 11,
      style: 'number',
      cell: ({ homesGained }) => ({ value: homesGained }),
    },
  ];
}

function noteOf(
  haveFte: number | null,
  gained: number | null,
  rerunBy: Remedy['rerunBy'] | undefined,
): string | null {
  if (haveFte === null) return texts.unknownRole;
  if (gained === null || gained === 0) return null;
  return rerunBy === 'plan' ? texts.rerunPlan : texts.rerunWalk;
}

/** Project leaders per level and year, in the same columns. */
export function levelColumns(model: SheetModel): Column<LevelRow>[] {
  const [firstYear] = model.results.years;
  const leader = quote(words.role.projectleider);
  const sums = (at: RowAt, header: string, level: Seniority): string =>
    enough[level]
      .map((one) =>
        sumIfs(at.book.tables.workload, header, [
          [work.role, leader],
          [work.level, quote(one)],
        ]),
      )
      .join('+');
  return [
    { header: headers.role, width: 34, style: 'text', cell: ({ level }) => ({ value: levels.names[level] }) },
    { header: headers.year, width: 11, style: 'yearLeft', cell: ({ year }) => ({ value: year }) },
    ...comparison<LevelRow>(hasWork(model), {
      need: ({ year, level }, end, at) => sums(at, work[end](year), level),
      perFte: ({ year }, at) => perFteOfYear(at, 'projectleider', year, year === firstYear),
      have: ({ year, level }, at) => presentOfLevel(at, year, level),
    }),
  ];
}

function presentOfLevel(at: RowAt, year: number, level: Seniority): string {
  const { staff } = at.book.tables;
  const hours = staffTexts.headers.hoursIn(year);
  const leader = quote(words.role.projectleider);
  const perFte = at.ref(headers.perFte);
  if (level === 'junior') return presentFte(at, hours, leader, perFte);
  const role: [string, string] = [staffTable.headers.role, leader];
  const counts: [string, string] = [staffTexts.headers.counts, quote(words.yes)];
  const able = enough[level]
    .map((one) => sumIfs(staff, hours, [role, [staffTable.headers.usedSeniority, quote(one)]]))
    .join('+');
  const noLevel = countIfs(staff, [role, counts, [staffTable.headers.usedSeniority, unknown]]);
  const noHours = countIfs(staff, [role, [hours, unknown]]);
  return `IF(${countIfs(staff, [role])}=0,${unknown},IF(${noHours}+${noLevel}>0,${unknown},(${able})/${perFte}))`;
}

/** A role with its rows in the quarters ahead. */
export interface RoleQuarters {
  role: Role;
  rows: QuarterRow[];
}

/** The gap per role in the quarters ahead, from the table with one row per role and quarter. */
export function quarterColumns({ results }: SheetModel, detail: TableSpot): Column<RoleQuarters>[] {
  return [
    { header: headers.role, width: 34, style: 'text', cell: ({ role }) => ({ value: words.role[role] }) },
    ...results.capacity.quarters.map((quarter, index): Column<RoleQuarters> => ({
      header: quarters.name(quarter),
      width: 11,
      style: 'decimal',
      cell: ({ rows }, at) => {
        const own: [string, string][] = [
          [headers.role, at.ref(headers.role)],
          [quarters.quarter, quote(quarters.name(quarter))],
        ];
        const noGap = countIfs(detail, [...own, [headers.gap, unknown]]);
        return {
          ...numberOrUnknown(rows[index]?.gapFte),
          formula: `IF(${noGap}>0,${unknown},${sumIfs(detail, headers.gap, own)})`,
        };
      },
    })),
  ];
}

/** Per role and quarter, in the same columns as per year. */
export function quarterDetailColumns(model: SheetModel): Column<QuarterRow>[] {
  const [first] = model.results.capacity.quarters;
  const hasBegun = ({ year, quarter }: QuarterRow): boolean =>
    year === first?.year && quarter === first.quarter;
  return [
    { header: headers.role, width: 34, style: 'text', cell: ({ role }) => ({ value: words.role[role] }) },
    { header: quarters.quarter, width: 11, style: 'text', cell: (row) => ({ value: quarters.name(row) }) },
    ...comparison<QuarterRow>(hasWork(model), {
      need: (row, end, at) =>
        sumIfs(at.book.tables.workload, end === 'low' ? work.quarterLow(row) : work.quarterHigh(row), [
          [work.role, at.ref(headers.role)],
        ]),
      perFte: (row, at) => perFteOfQuarter(at, row.role, row, hasBegun(row)),
      have: (row, at) =>
        presentFte(at, staffTexts.headers.hoursInQuarter(row), at.ref(headers.role), at.ref(headers.perFte)),
    }),
  ];
}

/** Hours for housing that one fte gives in what is left of the year; a planeconoom has fewer in January–March. */
function perFteOfYear(at: RowAt, role: Role, year: number, hasBegun: boolean): string {
  const { book } = at;
  const share = ruleById(book, `availability.share.${role}`);
  const first = daysOfQuarter(at, { year, quarter: 1 }, hasBegun);
  const busy = role === busyRole ? `-(1-${busyFactor(book)})*${lengthOf(first)}` : '';
  return `${yearOfWork(book)}*${share}*(${yearLeft(at, year, hasBegun)}${busy})/${yearLength(year)}`;
}

function perFteOfQuarter(
  at: RowAt,
  role: Role,
  quarter: { year: number; quarter: number },
  hasBegun: boolean,
): string {
  const isBusy = role === busyRole && quarter.quarter === 1;
  const share = ruleById(at.book, `availability.share${isBusy ? 'FirstQuarter' : ''}.${role}`);
  const days = lengthOf(daysOfQuarter(at, quarter, hasBegun));
  return `${days}/${yearLength(quarter.year)}*${yearOfWork(at.book)}*${share}`;
}

/** Fte of a role in a time; unknown when nobody of the role is listed or somebody's fte is unknown. A vacancy is nobody yet. */
function presentFte(at: RowAt, hoursHeader: string, role: string, perFte: string): string {
  const { staff } = at.book.tables;
  const ofRole: [string, string] = [staffTable.headers.role, role];
  const listed = countIfs(staff, [ofRole]);
  const noHours = countIfs(staff, [ofRole, [hoursHeader, unknown]]);
  const hours = sumIfs(staff, hoursHeader, [ofRole]);
  return `IF(${listed}=0,${unknown},IF(${noHours}>0,${unknown},${hours}/${perFte}))`;
}
