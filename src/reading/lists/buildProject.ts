import { address, columnLetters } from '../../model/cell';
import type { Field, OtherField } from '../../model/fields';
import type { CellValue, Grid } from '../../model/grid';
import type { Project, ProjectCells } from '../../model/project';
import type { Quantity } from '../../model/quantity';
import { readCode } from '../cells/codes';
import { dateInCell, isoDate } from '../cells/dates';
import { readPlanningStatus } from '../cells/planningStatus';
import { readShare } from '../cells/shares';
import {
  readBottlenecks,
  readFlag,
  readMunicipalRole,
  readPermit,
  readPhase,
  readProjectStatus,
} from '../cells/terms';
import { firstYearOf, lastYearOf } from '../cells/periods';
import { cellText, saysUnknown } from '../cells/text';
import { readYears } from '../cells/years';
import { formatAt, valueAt } from '../grid';
import { lastMilestone } from '../headers/milestones';
import type { Milestone } from '../headers/milestones';
import type { ColumnMatch } from '../reading';
import type { ProjectRow } from './classify';
import { saysOther } from './crossedTerms';
import { statusCounted } from './countedStatus';
import { countColumns, readRowCounts } from './rowCounts';
import type { CellDoubt, CountColumn } from './rowCounts';

/** A project as its row gives it, its key still to be made, and the cells that raised a doubt. */
export interface BuiltProject {
  project: Project;
  doubts: CellDoubt[];
}

/** What the sheet, its title or the columns of a list say of all its rows. */
export interface ListContext {
  grid: Grid;
  columnOf: ReadonlyMap<Field, number>;
  counted: readonly CountColumn[];
  /** The columns of all other fields. */
  described: readonly { field: Field; column: number }[];
  /** Field → letters of its column, for all projects of the list. */
  letters: ProjectCells['columns'];
  /** Columns with the date of a phase or status each. */
  milestones: readonly ColumnMatch[];
  /** Columns with the homes of one hardness each. */
  parted: readonly ColumnMatch[];
  status: string | null;
  /** What parts the codes of the column of ids, such as the point in "4.1". */
  codeSeparator?: string;
  /** ISO date on which a phase kept as dates is asked. */
  referenceDate: string;
}

/** What a row says beside its counts, in the order in which `inspect` names the cells. */
const describingFields: readonly OtherField[] = [
  'id', 'status', 'phase', 'bottleneck', 'name', 'municipality', 'province', 'location', 'planType', 'projectStatus', 'startYear',
  'deliveryYear', 'modified', 'developer', 'municipalRole', 'projectLead', 'administrativeClient', 'politicalClient',
  'realisationChance', 'keyProject', 'confidential', 'landPosition', 'permit', 'remarks',
]; // prettier-ignore
const noFields: string[] = [];

/** Works out once what is the same for all rows of a list. `shares` are the columns of shares, with what to divide by. */
export function listContext(
  grid: Grid,
  columns: readonly ColumnMatch[],
  said: Pick<ListContext, 'status' | 'codeSeparator' | 'referenceDate'>,
  shares?: ReadonlyMap<number, 1 | 100>,
): ListContext {
  const meant = columns.filter(({ field, milestone }) => field !== 'other' && milestone === undefined);
  const columnOf = new Map(meant.map(({ field, column }) => [field, column]));
  const counted = countColumns(columns, shares);
  const counts = counted.flatMap(({ targets, column }) => targets.map(({ field }) => ({ field, column })));
  const described = describingFields.flatMap((field) => {
    const column = columnOf.get(field);
    return column === undefined ? [] : [{ field, column }];
  });
  const letters: Record<string, string> = {};
  for (const { field, column } of [...counts, ...described]) letters[field] ??= columnLetters(column);
  return {
    ...said,
    grid,
    columnOf,
    counted,
    described,
    letters,
    milestones: columns.filter(({ milestone }) => milestone !== undefined),
    parted: columns.filter(({ hardness }) => hardness !== undefined),
  };
}

/** Reads one row into a project. */
export function buildProject(list: ListContext, row: ProjectRow): BuiltProject {
  const { grid, columnOf } = list;
  const at = row.row;
  const { context } = row;
  const { counts, deliveries, doubts } = readRowCounts(grid, list.counted, at);
  const place: Place = { list, row: at };
  const idFormat = formatAt(grid, at, columnOf.get('id') ?? 0);
  const code = readCode(valueOf(place, 'id'), idFormat, list.codeSeparator);
  if (code.wasDate)
    doubts.push({ column: columnOf.get('id') ?? 0, field: 'id', reason: 'code-was-date', code: code.text });
  const reached = {
    status: milestoneOf(place, 'status') ?? termBeside(place, 'status', 'phase') ?? statusOfCounts(place),
    phase: milestoneOf(place, 'phase') ?? termBeside(place, 'phase', 'status'),
  };
  const status =
    ownStatus(place, reached.phase) ?? reached.status?.milestone ?? context.status ?? list.status;
  const phase = textOf(place, 'phase') ?? reached.phase?.milestone ?? context.phase ?? null;
  const bottleneckText = textOf(place, 'bottleneck');
  const project: Project = {
    key: '',
    source: { sheet: grid.sheet, row: at },
    cells: cellsOfRow(list, row, reached),
    id: code.text || null,
    name: textOf(place, 'name', row.nameFrom ?? at) ?? textOf(place, 'location') ?? code.text,
    municipality: textOf(place, 'municipality') ?? context.municipality ?? null,
    province: textOf(place, 'province'),
    location: textOf(place, 'location') ?? context.area ?? null,
    planType: textOf(place, 'planType'),
    status: status === null ? null : readPlanningStatus(status).status,
    phase: phase === null ? null : readPhase(phase),
    projectStatus: read(place, 'projectStatus', readProjectStatus),
    counts,
    deliveries,
    startYear: yearsOf(place, 'startYear', null),
    deliveryYear: yearsOf(place, 'deliveryYear', context.year ?? null) ?? tickedYears(place),
    modified: isoDate(dateInCell(valueOf(place, 'modified'), formatOf(place, 'modified'))),
    developer: textOf(place, 'developer'),
    municipalRole: read(place, 'municipalRole', readMunicipalRole),
    lead: knownName(textOf(place, 'projectLead')),
    administrativeClient: knownName(textOf(place, 'administrativeClient')),
    politicalClient: knownName(textOf(place, 'politicalClient')),
    bottlenecks: bottleneckText === null ? [] : [...readBottlenecks(bottleneckText)],
    bottleneckText,
    realisationChance: readShare(valueOf(place, 'realisationChance')),
    keyProject: read(place, 'keyProject', readFlag),
    ...(list.columnOf.has('targetGroup') ? { targetGroup: textOf(place, 'targetGroup') } : {}),
    confidential: textOf(place, 'confidential'),
    landPosition: textOf(place, 'landPosition'),
    permit: read(place, 'permit', readPermit),
    remarks: textOf(place, 'remarks'),
  };
  return { project, doubts };
}

/** Where a project is read from. */
interface Place {
  list: ListContext;
  row: number;
}

function valueOf({ list, row }: Place, field: Field, from = row): CellValue {
  const column = list.columnOf.get(field);
  return column === undefined ? null : valueAt(list.grid, from, column);
}

/** Where the values of a row stand: nearly always in the columns of the list, so that a row only keeps what differs. */
function cellsOfRow(
  list: ListContext,
  { row, nameFrom }: ProjectRow,
  reached: Record<'status' | 'phase', Milestone | null>,
): ProjectCells {
  const { grid, columnOf, described, letters, milestones } = list;
  let blank = noFields;
  for (const { field, column } of described) {
    if (valueAt(grid, row, column) === null) blank = [...blank, field];
  }
  const cells: ProjectCells = { columns: letters, blank };
  const [tick] = milestones.length === 0 ? [] : tickedPeriods({ list, row });
  if (nameFrom === null && reached.status === null && reached.phase === null && tick === undefined)
    return cells;
  const elsewhere: Record<string, string> = {};
  const name = columnOf.get('name');
  if (nameFrom !== null && name !== undefined && valueAt(grid, nameFrom, name) !== null)
    elsewhere.name = address(nameFrom, name);
  if (reached.status) elsewhere.status = address(row, reached.status.column);
  if (tick) elsewhere.deliveryYear = address(row, tick.column);
  if (reached.phase) elsewhere.phase = address(row, reached.phase.column);
  return { ...cells, elsewhere };
}

function textOf(place: Place, field: Field, from = place.row): string | null {
  return cellText(valueOf(place, field, from)) || null;
}

function formatOf({ list, row }: Place, field: Field): string | null {
  return formatAt(list.grid, row, list.columnOf.get(field) ?? 0);
}

function yearsOf(place: Place, field: Field, otherwise: string | null): Quantity {
  return readYears(valueOf(place, field) ?? otherwise, formatOf(place, field));
}

function read<T>(place: Place, field: Field, meaning: (text: string) => T | null): T | null {
  const text = textOf(place, field);
  return text === null ? null : meaning(text);
}

/** The stage whose date has come, of a phase or status that is kept as a date per stage and said nowhere else. */
function milestoneOf(place: Place, field: 'phase' | 'status'): Milestone | null {
  const { list, row } = place;
  if (list.milestones.length === 0) return null;
  const stages = list.milestones.filter((match) => match.field === field);
  if (stages.length === 0 || textOf(place, field) !== null) return null;
  return lastMilestone(list.grid, row, stages, list.referenceDate);
}

/** The columns of periods that are ticked in a row. */
function tickedPeriods({ list, row }: Place): ColumnMatch[] {
  return list.milestones.filter(
    ({ field, column }) =>
      field === 'deliveryYear' && readFlag(cellText(valueAt(list.grid, row, column))) === true,
  );
}

/** From the first to the last year that is ticked; a period without an end names no year. */
function tickedYears(place: Place): Quantity {
  const periods = tickedPeriods(place).map(({ milestone = '' }) => milestone);
  const [low, high] = [periods.map(firstYearOf), periods.map(lastYearOf)].map((ends) =>
    ends.filter((end) => end !== null),
  );
  if (low === undefined || high === undefined || periods.length === 0 || high.length < periods.length)
    return null;
  return { low: Math.min(...low), high: Math.max(...high) };
}

/** A term that stands in the column of the other, where the list has no column for it: "in aanbouw" below "Planstatus". */
function termBeside(place: Place, term: 'phase' | 'status', column: 'phase' | 'status'): Milestone | null {
  const { columnOf, milestones } = place.list;
  const from = columnOf.get(column);
  const staged = milestones.some((match) => match.field === term || match.field === column);
  if (from === undefined || columnOf.has(term) || staged) return null;
  const text = textOf(place, column);
  return text !== null && saysOther(text, column) ? { column: from, milestone: text } : null;
}

/** Hard or soft by the columns in which the homes of a row stand, where its status is said nowhere else. */
function statusOfCounts(place: Place): Milestone | null {
  const { grid, parted } = place.list;
  if (parted.length === 0 || textOf(place, 'status') !== null) return null;
  return statusCounted(grid, place.row, parted);
}

/** What the column of planning statuses says, unless it says nothing but a phase. */
function ownStatus(place: Place, phase: Milestone | null): string | null {
  const text = textOf(place, 'status');
  const onlyPhase = text !== null && phase?.milestone === text && !readPlanningStatus(text).recognised;
  return onlyPhase ? null : text;
}

/** "n.t.b." in a column of people is nobody. */
function knownName(text: string | null): string | null {
  return text === null || saysUnknown(text) || /^[-–—]+$/.test(text) ? null : text;
}
