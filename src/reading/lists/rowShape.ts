import { countFields } from '../../model/fields';
import type { Field } from '../../model/fields';
import type { Grid } from '../../model/grid';
import type { ProjectRowAnswer } from '../../model/state';
import { saysCancelled } from '../cells/terms';
import { plain } from '../cells/text';
import type { ColumnMatch } from '../reading';
import { headerTexts } from './headerRows';
import type { HeaderText } from './headerRows';
import { rowsSaid } from './saidRows';
import type { Table } from './tables';

/** Where the columns of a list stand that tell what kind a row is. */
export interface RowShape {
  grid: Grid;
  /** Columns with a header. */
  headed: readonly number[];
  name: number | null;
  id: number | null;
  /** Columns with counts of homes or deliveries. */
  counts: readonly number[];
  /** Columns that say where a plan lies; a subtotal fills them too. */
  places: readonly number[];
  /** Columns that say what a project is about beside its name, place and counts: only projects fill them. */
  details: readonly number[];
  /** Columns whose words say that a project is off: status, phase, project status. */
  statuses: readonly number[];
  remarks: readonly number[];
  /** Columns with a header such as "Vervallen", in which a tick says that a project is off. */
  cancelMarks: readonly number[];
  /** Whether it is a register of many municipalities, whose names come with the record: "Vervallen - Dorpsstraat" is no mark of who keeps the list. */
  register: boolean;
  /** Per header row. */
  headerTexts: readonly (readonly HeaderText[])[];
  /** The lines above the header, as plain text. */
  titles: ReadonlySet<string>;
  /** Rows that are projects because the user said so. */
  said: ReadonlySet<number>;
}

const statusFields: readonly Field[] = ['status', 'phase', 'projectStatus'];
const placeFields: readonly Field[] = ['location', 'municipality', 'province'];
const isCount = (field: Field) =>
  (countFields as readonly string[]).includes(field) || field.startsWith('deliveries.');

/** No region has more municipalities (the largest, the Amsterdam metropolitan area, has thirty): such a list is a province's or the State's. */
const mostInRegion = 30;

/** The shape of a table whose columns are understood. */
export function shapeOf(
  { grid, headerRows, titles, from, to }: Table,
  columns: readonly ColumnMatch[],
  said: readonly ProjectRowAnswer[] = [],
): RowShape {
  const columnOf = (field: Field) => columns.find((match) => match.field === field)?.column ?? null;
  const where = (test: (match: ColumnMatch) => boolean) => columns.filter(test).map(({ column }) => column);
  return {
    grid,
    headed: columns.map(({ column }) => column),
    name: columnOf('name'),
    id: columnOf('id'),
    counts: where(({ field }) => isCount(field)),
    places: where(({ field }) => placeFields.includes(field)),
    details: where(({ field }) => field !== 'name' && !isCount(field) && !placeFields.includes(field)),
    statuses: where(({ field }) => statusFields.includes(field)),
    remarks: where(({ field }) => field === 'remarks'),
    cancelMarks: where(({ field, header }) => field === 'other' && saysCancelled(header)),
    register: valuesIn(grid, columnOf('municipality'), from, to) > mostInRegion,
    headerTexts: headerRows.map((row) => headerTexts(grid, row)),
    titles: new Set(titles.map(plain)),
    said: rowsSaid(grid, said),
  };
}

/** How many different texts a column holds. */
function valuesIn(grid: Grid, column: number | null, from: number, to: number): number {
  const values = new Set<unknown>();
  for (let row = from; column !== null && row <= to; row += 1) values.add(grid.values[row - 1]?.[column - 1]);
  return values.size;
}
