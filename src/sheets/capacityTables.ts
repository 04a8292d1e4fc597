import type { CapacityRow } from '../analysis/results';
import type { KnownQuantity } from '../model/quantity';
import { type Role, roles } from '../model/terms';
import { capacityTexts as texts } from '../text/sheets/capacity';
import { staffTable } from '../text/sheets/inputTables';
import { staffTexts } from '../text/sheets/staff';
import { words } from '../text/sheets/words';
import type { SheetModel } from './context';
import { countIfs, quote, sumIfs } from './formulas';
import { numberOrUnknown } from './layout';
import { ruleById } from './rulesTable';
import { busyFactor, busyRole, daysOfQuarter, lengthOf, yearLeft, yearLength, yearOfWork } from './staffTime';
import { type Column, rowBelow, type RowAt, type TableDraft, tableAt } from './table';

const { headers } = texts;
const work = texts.workload.headers;

/** Above this number of projects the hours per project are left out: the table would be the largest of the workbook. */
export const mostProjects = 1000;

/** The hours one project asks of one role. */
export interface WorkRow {
  key: string;
  project: string;
  role: Role;
  hours: Map<number, KnownQuantity>;
}

/** A role with its rows per year. */
export interface RoleRow {
  role: Role;
  years: CapacityRow[];
}

/** The tables of RB Capaciteit. */
export interface CapacityTables {
  gaps: TableDraft<RoleRow>;
  detail: TableDraft<CapacityRow>;
  workload: TableDraft<WorkRow>;
}

/** Lays down the gaps at a glance, the detail per role and year, and the hours per project and role. */
export function capacityTables(model: SheetModel, sheet: string): CapacityTables {
  const { capacity, workload } = model.results;
  const asked = roles.filter((role) => capacity.rows.some((row) => row.role === role));
  const byRole = asked.map((role) => ({ role, years: capacity.rows.filter((row) => row.role === role) }));
  const isComplete = workload.projects.length <= mostProjects;
  const gaps = tableAt('RB_Tekort_fte', { sheet, headerRow: 9 }, gapColumns(model), byRole);
  const detail = tableAt(
    'RB_Capaciteit',
    { sheet, headerRow: rowBelow(gaps.spot) + 3 },
    detailColumns(isComplete, model),
    capacity.rows,
  );
  const place = { sheet, headerRow: rowBelow(detail.spot) + 3 };
  return {
    gaps,
    detail,
    workload: tableAt('RB_Werklast', place, workColumns(model), isComplete ? workRows(model) : []),
  };
}

/** Hours per project and role; the coach of a junior lead is asked of the project leaders. */
function workRows({ results, factsByKey }: SheetModel): WorkRow[] {
  return results.workload.projects.flatMap(({ key, hours, coachHours }) =>
    roles.flatMap((role) => {
      const own = hours[role];
      if (own === undefined) return [];
      const perYear = new Map(Object.entries(own).map(([year, quantity]) => [Number(year), quantity]));
      if (role === 'projectleider') {
        for (const [year, { low, high }] of Object.entries(coachHours)) {
          const before = perYear.get(Number(year)) ?? { low: 0, high: 0 };
          perYear.set(Number(year), { low: before.low + low, high: before.high + high });
        }
      }
      return [{ key, project: factsByKey.get(key)?.project.name ?? key, role, hours: perYear }];
    }),
  );
}

function workColumns({ results }: SheetModel): Column<WorkRow>[] {
  const end = (header: string, year: number, which: 'low' | 'high'): Column<WorkRow> => ({
    header,
    width: 11,
    style: 'number',
    cell: ({ hours }) => ({ value: hours.get(year)?.[which] ?? 0 }),
  });
  return [
    { header: work.project, width: 34, style: 'text', cell: ({ project }) => ({ value: project }) },
    { header: work.role, width: 22, style: 'text', cell: ({ role }) => ({ value: words.role[role] }) },
    ...results.years.flatMap((year) => [
      end(work.low(year), year, 'low'),
      end(work.high(year), year, 'high'),
    ]),
    { header: work.key, width: 22, style: 'muted', cell: ({ key }) => ({ value: key }) },
  ];
}

function gapColumns({ results }: SheetModel): Column<RoleRow>[] {
  return [
    { header: headers.role, width: 34, style: 'text', cell: ({ role }) => ({ value: words.role[role] }) },
    ...results.years.map((year): Column<RoleRow> => ({
      header: String(year),
      width: 11,
      style: 'decimal',
      cell: ({ years }, at) => ({
        ...numberOrUnknown(years.find((row) => row.year === year)?.gapFte),
        formula: gapAt(at, year),
      }),
    })),
  ];
}

/** The gap of this role in a year, from the detail; the word where it is unknown. */
function gapAt(at: RowAt, year: number): string {
  const { capacity } = at.book.tables;
  const own: [string, string][] = [
    [headers.role, at.ref(headers.role)],
    [headers.year, String(year)],
  ];
  const unknown = countIfs(capacity, [...own, [headers.gap, quote(words.unknown)]]);
  return `IF(${unknown}>0,${quote(words.unknown)},${sumIfs(capacity, headers.gap, own)})`;
}

function detailColumns(isComplete: boolean, { results }: SheetModel): Column<CapacityRow>[] {
  const [firstYear] = results.years;
  const needed = (
    header: string,
    end: 'low' | 'high',
    source: (year: number) => string,
  ): Column<CapacityRow> => ({
    header,
    width: 11,
    style: 'number',
    cell: ({ needHours, year }, at) => ({
      value: needHours[end],
      ...(isComplete
        ? { formula: sumIfs(at.book.tables.workload, source(year), [[work.role, at.ref(headers.role)]]) }
        : {}),
    }),
  });
  return [
    { header: headers.role, width: 34, style: 'text', cell: ({ role }) => ({ value: words.role[role] }) },
    { header: headers.year, width: 22, style: 'yearLeft', cell: ({ year }) => ({ value: year }) },
    needed(headers.needLow, 'low', work.low),
    needed(headers.needHigh, 'high', work.high),
    {
      header: headers.perFte,
      width: 11,
      style: 'number',
      cell: ({ role, year, hoursPerFte }, at) => {
        return { value: hoursPerFte, formula: perFteFormula(at, role, year, year === firstYear) };
      },
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
      cell: ({ haveFte, year }, at) => ({ ...numberOrUnknown(haveFte), formula: presentFte(at, year) }),
    },
    {
      header: headers.gap,
      width: 11,
      style: 'decimal',
      cell: ({ gapFte }, at) => ({
        ...numberOrUnknown(gapFte),
        formula: `IFERROR(${at.ref(headers.need)}-${at.ref(headers.have)},${quote(words.unknown)})`,
      }),
    },
    {
      header: headers.homes,
      width: 16,
      style: 'number',
      cell: ({ homesFirstShort }) => numberOrUnknown(homesFirstShort),
    },
    { header: headers.also, width: 16, style: 'number', cell: ({ alsoOther }) => numberOrUnknown(alsoOther) },
    {
      header: headers.note,
      width: 34,
      style: 'mutedWrap',
      cell: ({ haveFte }) => ({ value: haveFte === null ? texts.unknownRole : null }),
    },
    {
      header: headers.key,
      width: 24,
      style: 'muted',
      cell: ({ role, year }) => ({ value: `${role} ${year}` }),
    },
  ];
}

/** Hours for housing that one fte gives in what is left of the year; a planeconoom has fewer in January–March. */
function perFteFormula(at: RowAt, role: Role, year: number, hasBegun: boolean): string {
  const { book } = at;
  const share = ruleById(book, `availability.share.${role}`);
  const first = daysOfQuarter(at, { year, quarter: 1 }, hasBegun);
  const busy = role === busyRole ? `-(1-${busyFactor(book)})*${lengthOf(first)}` : '';
  return `${yearOfWork(book)}*${share}*(${yearLeft(at, year, hasBegun)}${busy})/${yearLength(year)}`;
}

/** Fte of the role in a year; unknown when nobody of the role is listed or somebody's fte is unknown. A vacancy is nobody yet. */
function presentFte(at: RowAt, year: number): string {
  const { staff } = at.book.tables;
  const role: [string, string] = [staffTable.headers.role, at.ref(headers.role)];
  const listed = countIfs(staff, [role]);
  const unknown = countIfs(staff, [role, [staffTexts.headers.hoursIn(year), quote(words.unknown)]]);
  const hours = sumIfs(staff, staffTexts.headers.hoursIn(year), [role]);
  const unknownWord = quote(words.unknown);
  return `IF(${listed}=0,${unknownWord},IF(${unknown}>0,${unknownWord},${hours}/${at.ref(headers.perFte)}))`;
}
