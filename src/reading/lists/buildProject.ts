import { address } from '../../model/cell';
import { countFields } from '../../model/fields';
import type { CountField, Field } from '../../model/fields';
import type { Grid } from '../../model/grid';
import type { Project } from '../../model/project';
import { exactly, sum } from '../../model/quantity';
import type { Quantity } from '../../model/quantity';
import { readCount } from '../cells/counts';
import type { CountReading } from '../cells/counts';
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
import { saysUnknown } from '../cells/text';
import { readYears } from '../cells/years';
import { formatAt, formulaAt, textAt, valueAt } from '../grid';
import type { ColumnMatch } from '../reading';
import type { ProjectRow } from './classify';

/** A project as its row gives it, its key still to be made, and the count cells that raised a doubt. */
export interface BuiltProject {
  project: Project;
  doubts: { column: number; field: Field; reason: NonNullable<CountReading['doubt']> }[];
}

const isCountField = (field: Field): field is CountField =>
  (countFields as readonly string[]).includes(field);
/** The counts that the years of a row should add up to, the most fitting first. */
const totalFields = ['homesRemaining', 'homes', 'homesGross', 'homesNet'] as const;

/** Reads one row into a project. `defaults` are what the sheet or its title says of all its rows. */
export function buildProject(
  grid: Grid,
  columns: readonly ColumnMatch[],
  row: ProjectRow,
  defaults: { status: string | null; location: string | null },
): BuiltProject {
  const at = row.row;
  const columnOf = new Map<Field, number>(
    columns.flatMap(({ field, column }) => (field === 'other' ? [] : [[field, column]])),
  );
  const cells: Record<string, string> = {};
  const text = (field: Field, from = at): string | null => {
    const column = columnOf.get(field);
    const found = column === undefined ? '' : textAt(grid, from, column);
    if (found === '' || column === undefined) return null;
    cells[field] = address(from, column);
    return found;
  };
  const years = (field: Field): Quantity => {
    const column = columnOf.get(field);
    if (column === undefined) return null;
    cells[field] = address(at, column);
    return readYears(valueAt(grid, at, column), formatAt(grid, at, column));
  };
  const counted = readCounts(grid, columns, at, cells);
  const status = text('status') ?? row.context.status ?? defaults.status;
  const phase = text('phase');
  const bottleneckText = text('bottleneck');
  const name = text('name', row.nameFrom ?? at) ?? text('location') ?? text('id') ?? '';
  const project: Project = {
    key: '',
    source: { sheet: grid.sheet, row: at },
    cells,
    id: text('id'),
    name,
    municipality: text('municipality'),
    province: text('province'),
    location: text('location') ?? row.context.area ?? defaults.location,
    planType: text('planType'),
    status: status === null ? null : readPlanningStatus(status).status,
    phase: phase === null ? null : readPhase(phase),
    projectStatus: mapText(text('projectStatus'), readProjectStatus),
    counts: counted.counts,
    deliveries: counted.deliveries,
    startYear: years('startYear'),
    deliveryYear: years('deliveryYear'),
    modified: modifiedDate(grid, at, columnOf.get('modified'), cells),
    developer: text('developer'),
    municipalRole: mapText(text('municipalRole'), readMunicipalRole),
    lead: knownName(text('projectLead')),
    administrativeClient: knownName(text('administrativeClient')),
    politicalClient: knownName(text('politicalClient')),
    bottlenecks: bottleneckText === null ? [] : readBottlenecks(bottleneckText),
    bottleneckText,
    realisationChance: shareOf(grid, at, columnOf.get('realisationChance'), cells),
    keyProject: mapText(text('keyProject'), readFlag),
    confidential: text('confidential'),
    landPosition: text('landPosition'),
    permit: mapText(text('permit'), readPermit),
    remarks: text('remarks'),
  };
  return { project, doubts: counted.doubts };
}

function readCounts(grid: Grid, columns: readonly ColumnMatch[], row: number, cells: Record<string, string>) {
  const counts: Project['counts'] = {};
  const deliveries: Record<string, Quantity> = {};
  const blankPeriods: string[] = [];
  const doubts: BuiltProject['doubts'] = [];
  for (const { field, column } of columns) {
    const period = field.startsWith('deliveries.') ? field.slice('deliveries.'.length) : null;
    if (period === null && !isCountField(field)) continue;
    const reading = readCount(
      valueAt(grid, row, column),
      formatAt(grid, row, column),
      formulaAt(grid, row, column),
    );
    if (reading.doubt) doubts.push({ column, field, reason: reading.doubt });
    cells[field] ??= address(row, column);
    if (period !== null) {
      deliveries[period] = reading.quantity;
      if (reading.blank) blankPeriods.push(period);
    } else if (isCountField(field)) {
      const quantity = field === 'demolition' ? positive(reading.quantity) : reading.quantity;
      counts[field] = field in counts ? together(counts[field] ?? null, quantity) : quantity;
    }
  }
  fillBlankPeriods(deliveries, blankPeriods, counts);
  return { counts, deliveries, doubts };
}

/** Parts of one field in several columns; what one part doesn't say makes the sum approximate. */
function together(one: Quantity, other: Quantity): Quantity {
  const { total, unknown } = sum([one, other]);
  if (unknown === 2) return null;
  return unknown === 0 ? total : { ...total, approximate: true };
}

/** Demolition is a positive count, whatever its sign in the list. */
function positive(quantity: Quantity): Quantity {
  if (!quantity || quantity.high > 0) return quantity;
  return { ...quantity, low: Math.abs(quantity.high), high: Math.abs(quantity.low) };
}

/** A blank year is zero when the other years already add up to the row's total; else it stays unknown. */
function fillBlankPeriods(
  deliveries: Record<string, Quantity>,
  blank: readonly string[],
  counts: Project['counts'],
): void {
  if (blank.length === 0) return;
  const total = totalFields.map((field) => counts[field]).find((quantity) => quantity);
  const { total: known, unknown } = sum(Object.values(deliveries));
  if (!total || unknown > blank.length || known.low !== total.low || known.high !== total.high) return;
  for (const period of blank) deliveries[period] = exactly(0);
}

function modifiedDate(
  grid: Grid,
  row: number,
  column: number | undefined,
  cells: Record<string, string>,
): string | null {
  if (column === undefined) return null;
  cells.modified = address(row, column);
  return isoDate(dateInCell(valueAt(grid, row, column), formatAt(grid, row, column)));
}

function shareOf(
  grid: Grid,
  row: number,
  column: number | undefined,
  cells: Record<string, string>,
): number | null {
  if (column === undefined) return null;
  cells.realisationChance = address(row, column);
  return readShare(valueAt(grid, row, column));
}

function mapText<T>(text: string | null, read: (text: string) => T | null): T | null {
  return text === null ? null : read(text);
}

/** "n.t.b." in a column of people is nobody. */
function knownName(text: string | null): string | null {
  return text === null || saysUnknown(text) || /^[-–—]+$/.test(text) ? null : text;
}
