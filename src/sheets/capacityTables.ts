import type { CapacityRow, KeyPerson, LevelRow, QuarterRow, Remedy } from '../analysis/results';
import { type Role, roles, seniorities } from '../model/terms';
import { capacityTexts as texts } from '../text/sheets/capacity';
import { words } from '../text/sheets/words';
import { keyPersonColumns, remedyColumns, shownRemedies } from './capacityChoices';
import {
  detailColumns,
  levelColumns,
  quarterColumns,
  quarterDetailColumns,
  type RoleQuarters,
} from './capacityColumns';
import { workColumns, type WorkRow, workRows } from './capacityWork';
import type { SheetModel } from './context';
import { countIfs, quote, sumIfs } from './formulas';
import { numberOrUnknown } from './layout';
import { type Column, rowBelow, type RowAt, type TableDraft, tableAt } from './table';

const { headers } = texts;
/** Rows that the chart beside the first table needs. */
const chartRows = 16;
/** Between the gaps per year and the levels: heading, column names and note of the table per quarter. */
const quarterGapRows = 4;
/** The heading, the column names and the three choices. */
const optionRows = 5;

/** A role with its rows per year. */
export interface RoleRow {
  role: Role;
  years: CapacityRow[];
}

/** The tables of RB Capaciteit, from top to bottom. */
export interface CapacityTables {
  now: TableDraft<RoleRow>;
  /** The row of the heading above the three choices, which are no table. */
  optionsRow: number;
  remedies: TableDraft<Remedy>;
  keyPersons: TableDraft<KeyPerson>;
  gaps: TableDraft<RoleRow>;
  quarters: TableDraft<RoleQuarters>;
  quarterDetail: TableDraft<QuarterRow>;
  levels: TableDraft<LevelRow>;
  detail: TableDraft<CapacityRow>;
  workload: TableDraft<WorkRow>;
}

/** The year of the first picture: the first whole one. */
export function yearShown({ results }: SheetModel): number {
  const [first = 0, second = first] = results.years;
  return second;
}

/** Lays down what MT decides on first, then the sums per year, quarter and level, then the detail. */
export function capacityTables(model: SheetModel, sheet: string): CapacityTables {
  const { capacity } = model.results;
  const asked = roles.filter((role) => capacity.rows.some((row) => row.role === role));
  const byRole = asked.map((role) => ({ role, years: capacity.rows.filter((row) => row.role === role) }));
  const inQuarters = asked.map((role) => ({
    role,
    rows: capacity.quarterRows.filter((row) => row.role === role),
  }));
  const topDown = [...seniorities].reverse();
  const byLevel = topDown.flatMap((level) => capacity.levels.filter((row) => row.level === level));
  const below = (row: number) => ({ sheet, headerRow: row + 3 });

  const now = tableAt('RB_Nu', { sheet, headerRow: 9 }, nowColumns(model), byRole);
  const optionsRow = Math.max(rowBelow(now.spot), 9 + chartRows) + 1;
  const remedies = tableAt('RB_Erbij', below(optionsRow + optionRows), remedyColumns(), shownRemedies(model));
  const keyPersons = tableAt(
    'RB_Sleutelpersonen',
    below(rowBelow(remedies.spot) + 1),
    keyPersonColumns(model),
    capacity.keyPersons,
  );
  const gaps = tableAt('RB_Tekort_fte', below(rowBelow(keyPersons.spot)), gapColumns(model), byRole);
  const gapsEnd = rowBelow(gaps.spot);
  const levels = tableAt(
    'RB_Niveaus',
    below(gapsEnd + Math.max(inQuarters.length, 1) + quarterGapRows),
    levelColumns(model),
    byLevel,
  );
  const quarterDetail = tableAt(
    'RB_Kwartalen_uren',
    below(rowBelow(levels.spot) + 1),
    quarterDetailColumns(model),
    capacity.quarterRows,
  );
  const quarters = tableAt(
    'RB_Kwartalen',
    below(gapsEnd),
    quarterColumns(model, quarterDetail.spot),
    inQuarters,
  );
  const detail = tableAt(
    'RB_Capaciteit',
    below(rowBelow(quarterDetail.spot)),
    detailColumns(model),
    capacity.rows,
  );
  return {
    now,
    optionsRow,
    remedies,
    keyPersons,
    gaps,
    quarters,
    quarterDetail,
    levels,
    detail,
    workload: tableAt('RB_Werklast', below(rowBelow(detail.spot)), workColumns(model), workRows(model)),
  };
}

/** Need and present in the year shown, for the chart beside it. */
function nowColumns(model: SheetModel): Column<RoleRow>[] {
  const year = yearShown(model);
  const of = ({ years }: RoleRow): CapacityRow | undefined => years.find((row) => row.year === year);
  const fte = (header: string, source: string, value: (row: RoleRow) => number | null): Column<RoleRow> => ({
    header,
    width: 11,
    style: 'decimal',
    cell: (row, at) => ({ ...numberOrUnknown(value(row)), formula: fromDetail(at, source, year) }),
  });
  return [
    roleColumn(),
    fte(texts.now.need, headers.need, (row) => of(row)?.needFte ?? null),
    fte(texts.now.have, headers.have, (row) => of(row)?.haveFte ?? null),
    fte(texts.now.gap, headers.gap, (row) => of(row)?.gapFte ?? null),
  ];
}

function roleColumn(): Column<RoleRow> {
  return {
    header: headers.role,
    width: 34,
    style: 'text',
    cell: ({ role }) => ({ value: words.role[role] }),
  };
}

function gapColumns({ results }: SheetModel): Column<RoleRow>[] {
  return [
    roleColumn(),
    ...results.years.map((year): Column<RoleRow> => ({
      header: String(year),
      width: 11,
      style: 'decimal',
      cell: ({ years }, at) => ({
        ...numberOrUnknown(years.find((row) => row.year === year)?.gapFte),
        formula: fromDetail(at, headers.gap, year),
      }),
    })),
  ];
}

/** A figure of this role in a year, from the detail; the word where it is unknown. */
function fromDetail(at: RowAt, header: string, year: number): string {
  const { capacity } = at.book.tables;
  const own: [string, string][] = [
    [headers.role, at.ref(headers.role)],
    [headers.year, String(year)],
  ];
  const unknown = countIfs(capacity, [...own, [header, quote(words.unknown)]]);
  return `IF(${unknown}>0,${quote(words.unknown)},${sumIfs(capacity, header, own)})`;
}
