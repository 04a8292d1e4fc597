import { address } from '../../model/cell';
import type { Field } from '../../model/fields';
import type { CellValue, Grid } from '../../model/grid';
import type { Project } from '../../model/project';
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
import { cellText, saysUnknown } from '../cells/text';
import { readYears } from '../cells/years';
import { formatAt, valueAt } from '../grid';
import { lastMilestone } from '../headers/milestones';
import type { ColumnMatch } from '../reading';
import type { ProjectRow } from './classify';
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
  /** Columns with the date of a phase or status each. */
  milestones: readonly ColumnMatch[];
  status: string | null;
  /** What parts the codes of the column of ids, such as the point in "4.1". */
  codeSeparator?: string;
  /** ISO date on which a phase kept as dates is asked. */
  referenceDate: string;
}

/** Works out once what is the same for all rows of a list. `shares` are the columns of shares, with what to divide by. */
export function listContext(
  grid: Grid,
  columns: readonly ColumnMatch[],
  said: Pick<ListContext, 'status' | 'codeSeparator' | 'referenceDate'>,
  shares?: ReadonlyMap<number, 1 | 100>,
): ListContext {
  const meant = columns.filter(({ field, milestone }) => field !== 'other' && milestone === undefined);
  return {
    ...said,
    grid,
    columnOf: new Map(meant.map(({ field, column }) => [field, column])),
    counted: countColumns(columns, shares),
    milestones: columns.filter(({ milestone }) => milestone !== undefined),
  };
}

/** Reads one row into a project. */
export function buildProject(list: ListContext, row: ProjectRow): BuiltProject {
  const { grid, columnOf } = list;
  const at = row.row;
  const { context } = row;
  const cells: Record<string, string> = {};
  const { counts, deliveries, doubts } = readRowCounts(grid, list.counted, at, cells);
  const place: Place = { list, row: at, cells };
  const idFormat = formatAt(grid, at, columnOf.get('id') ?? 0);
  const code = readCode(cellOf(place, 'id'), idFormat, list.codeSeparator);
  if (code.wasDate)
    doubts.push({ column: columnOf.get('id') ?? 0, field: 'id', reason: 'code-was-date', code: code.text });
  const status = textOf(place, 'status') ?? milestoneOf(place, 'status') ?? context.status ?? list.status;
  const phase = textOf(place, 'phase') ?? milestoneOf(place, 'phase') ?? context.phase ?? null;
  const bottleneckText = textOf(place, 'bottleneck');
  const project: Project = {
    key: '',
    source: { sheet: grid.sheet, row: at },
    cells,
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
    deliveryYear: yearsOf(place, 'deliveryYear', context.year ?? null),
    modified: isoDate(dateInCell(cellOf(place, 'modified'), formatOf(place, 'modified'))),
    developer: textOf(place, 'developer'),
    municipalRole: read(place, 'municipalRole', readMunicipalRole),
    lead: knownName(textOf(place, 'projectLead')),
    administrativeClient: knownName(textOf(place, 'administrativeClient')),
    politicalClient: knownName(textOf(place, 'politicalClient')),
    bottlenecks: bottleneckText === null ? [] : readBottlenecks(bottleneckText),
    bottleneckText,
    realisationChance: readShare(cellOf(place, 'realisationChance')),
    keyProject: read(place, 'keyProject', readFlag),
    ...(list.columnOf.has('targetGroup') ? { targetGroup: textOf(place, 'targetGroup') } : {}),
    confidential: textOf(place, 'confidential'),
    landPosition: textOf(place, 'landPosition'),
    permit: read(place, 'permit', readPermit),
    remarks: textOf(place, 'remarks'),
  };
  return { project, doubts };
}

/** Where a project is read from, and the addresses of its cells as they are found. */
interface Place {
  list: ListContext;
  row: number;
  cells: Record<string, string>;
}

function cellOf({ list, row, cells }: Place, field: Field, from = row): CellValue {
  const column = list.columnOf.get(field);
  if (column === undefined) return null;
  const value = valueAt(list.grid, from, column);
  if (value !== null) cells[field] = address(from, column);
  return value;
}

function textOf(place: Place, field: Field, from = place.row): string | null {
  return cellText(cellOf(place, field, from)) || null;
}

function formatOf({ list, row }: Place, field: Field): string | null {
  return formatAt(list.grid, row, list.columnOf.get(field) ?? 0);
}

function yearsOf(place: Place, field: Field, otherwise: string | null): Quantity {
  return readYears(cellOf(place, field) ?? otherwise, formatOf(place, field));
}

function read<T>(place: Place, field: Field, meaning: (text: string) => T | null): T | null {
  const text = textOf(place, field);
  return text === null ? null : meaning(text);
}

/** The stage whose date has come, of a phase or status that is kept as a date per stage. */
function milestoneOf({ list, row, cells }: Place, field: 'phase' | 'status'): string | null {
  const stages = list.milestones.filter((match) => match.field === field);
  if (stages.length === 0) return null;
  const reached = lastMilestone(list.grid, row, stages, list.referenceDate);
  if (reached) cells[field] = address(row, reached.column);
  return reached?.milestone ?? null;
}

/** "n.t.b." in a column of people is nobody. */
function knownName(text: string | null): string | null {
  return text === null || saysUnknown(text) || /^[-–—]+$/.test(text) ? null : text;
}
