import type { CoachingPair } from '../analysis/results';
import { staffTable } from '../text/sheets/inputTables';
import { staffTexts } from '../text/sheets/staff';
import { staffingTexts as texts } from '../text/sheets/staffing';
import { words } from '../text/sheets/words';
import type { SheetModel } from './context';
import { dateSerial } from './dates';
import { countIfs, lookup, matchKey, quote, sumIfs } from './formulas';
import { plain } from './layout';
import { quantityText } from '../text/format';
import { sentenceOf } from './sentences';
import { levelsByCode, type StaffingRow } from './staffingRows';
import type { RepairRow } from './staffingTables';
import type { Column, RowAt } from './table';

const { headers, repairs, coachings } = texts;
const monthsInYear = 12;

/**
 * The columns of the test of levels. They stand above those of the projects and in the same order, so that widths serve both; what a project is now is
 * looked up in its row below, so that a lead typed there answers here.
 */
export function repairColumns(model: SheetModel): Column<RepairRow>[] {
  const below = (at: RowAt, header: string): string =>
    lookup(
      at.book.tables.staffing,
      header,
      headers.key,
      matchKey(at.ref(repairs.headers.key), at.book.wildKeys),
    );
  const copied = (
    header: string,
    source: string,
    width: number,
    style: Column<RepairRow>['style'],
    value: (row: StaffingRow) => string | null,
  ): Column<RepairRow> => ({
    header,
    width,
    style,
    cell: ({ row }, at) => ({ value: value(row) ?? '', formula: `${below(at, source)}&""` }),
  });
  const levels = levelsByCode(model);
  return [
    {
      header: repairs.headers.project,
      width: 34,
      style: 'wrap',
      cell: ({ row, mismatch }) => ({ value: row.facts?.project.name ?? mismatch.key }),
    },
    {
      header: repairs.headers.phase,
      width: 14,
      style: 'text',
      cell: ({ row }) => ({
        value: row.facts?.project.phase == null ? words.unknown : words.phase[row.facts.project.phase],
      }),
    },
    copied(repairs.headers.homes, headers.shown, 12, 'display', ({ facts }) =>
      quantityText(plain(facts?.count?.counted ?? null)),
    ),
    copied(repairs.headers.required, headers.required, 14, 'indented', ({ assignment: { required } }) =>
      required === null ? words.unknown : words.level[required],
    ),
    copied(repairs.headers.lead, headers.today, 11, 'strong', ({ today }) => today),
    {
      header: repairs.headers.has,
      width: 12,
      style: 'text',
      cell: ({ row }, at) => {
        const { usedSeniority } = staffTable.headers;
        const lead = at.ref(repairs.headers.lead);
        const found = lookup(at.book.tables.staff, usedSeniority, staffTexts.headers.code, lead);
        return {
          value: levels.get(row.today) ?? words.unknown,
          formula: `IFERROR(${found}&"",${quote(words.unknown)})`,
        };
      },
    },
    copied(repairs.headers.fit, headers.todayFit, 24, 'strong', ({ todayFit }) => todayFit),
    {
      header: repairs.headers.freed,
      width: 11,
      style: 'number',
      cell: ({ mismatch }) => ({ value: Math.max(mismatch.seniorHours, mismatch.repair.seniorHoursFreed) }),
    },
    {
      header: repairs.headers.handOver,
      width: 9,
      style: 'number',
      cell: ({ mismatch }) => ({ value: mismatch.repair.handOverHours }),
    },
    {
      header: repairs.headers.step,
      width: 40,
      style: 'indentedWrap',
      cell: ({ mismatch }) => ({ value: sentenceOf(mismatch.repair.remark, model) }),
    },
    {
      header: repairs.headers.from,
      width: 11,
      style: 'date',
      cell: ({ mismatch: { repair } }) => ({ value: repair.from === null ? null : dateSerial(repair.from) }),
    },
    {
      header: repairs.headers.person,
      width: 11,
      style: 'indented',
      cell: ({ mismatch: { repair } }) => ({
        value: repair.person === null ? null : (model.leads.ofPerson.get(repair.person) ?? words.unknown),
      }),
    },
    {
      header: repairs.headers.key,
      width: 20,
      style: 'muted',
      cell: ({ mismatch }) => ({ value: mismatch.key }),
    },
  ];
}

/** The columns of who coaches whom; the hours follow the projects below. */
export function coachingColumns(model: SheetModel): Column<CoachingPair>[] {
  const { years } = model.results;
  const codeOf = (person: string | null): string =>
    person === null ? coachings.nobody : (model.leads.ofPerson.get(person) ?? words.unknown);
  const pair = (at: RowAt): [string, string][] => [
    [headers.lead, at.ref(coachings.headers.lead)],
    [headers.coach, at.ref(coachings.headers.coach)],
  ];
  return [
    {
      header: coachings.headers.lead,
      width: 34,
      style: 'text',
      cell: ({ lead }) => ({ value: codeOf(lead) }),
    },
    {
      header: coachings.headers.coach,
      width: 14,
      style: 'text',
      cell: ({ coach }) => ({ value: codeOf(coach) }),
    },
    {
      header: coachings.headers.projects,
      width: 12,
      style: 'number',
      cell: ({ coach, projects }, at) => ({
        value: coach === null ? 0 : projects.length,
        formula: countIfs(at.book.tables.staffing, pair(at)),
      }),
    },
    {
      header: coachings.headers.month,
      width: 14,
      style: 'decimal',
      cell: ({ coach, hours }, at) => {
        const perYear = years.map((year) =>
          sumIfs(at.book.tables.staffing, headers.coaching(year), pair(at)),
        );
        const most = Math.max(0, ...hours.map((year) => year.hours));
        return {
          value: coach === null ? 0 : most / monthsInYear,
          formula: `MAX(${['0', ...perYear].join(',')})/${monthsInYear}`,
        };
      },
    },
  ];
}
