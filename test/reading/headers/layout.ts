import { columnNumber } from '../../../src/model/cell';
import type { CellValue, Grid } from '../../../src/model/grid';
import type { ProjectList, Reading } from '../../../src/reading/reading';
import { grid } from '../../fixtures/grids';

/** A made-up list with the meanings a careful reader would give its columns. */
export interface Layout {
  name: string;
  headers: CellValue[][];
  /** Values below each header, repeated over the plans; the first column holds their names. */
  values: CellValue[][];
  /** Columns that hold dates. */
  dates?: string[];
  /** Field per column, with spaces between; "-" is other. */
  fields?: string;
  totals?: Record<string, number>;
  deliveries?: Record<string, number>;
  findings?: string[];
}

export const planNames = [
  'Molenhof',
  'Kerkweg 12',
  'Hoge Akker',
  'Oude School',
  'Stationsplein',
  'Beekzicht',
];

/** The sheet of a layout: its headers, and six plans below. */
export function layoutSheet({ headers, values, dates = [] }: Layout): Grid {
  const rows = planNames.map((plan, row) => [
    plan,
    ...values.map((column) => column[row % column.length] ?? null),
  ]);
  const first = headers.length + 1;
  const formats = dates.flatMap((column) =>
    planNames.map((_, row) => [`${column}${first + row}`, 'd-m-yyyy'] as const),
  );
  return grid('Lijst', [...headers, ...rows], { formats: Object.fromEntries(formats) });
}

/** Column by column what was read, in the words of a layout. */
export function fieldsRead(reading: Reading): string {
  const columns = reading.lists[0]?.columns ?? [];
  return columns.map(({ field }) => (field === 'other' ? '-' : field)).join(' ');
}

/** Total per count field or period that a layout speaks of. */
export function amounts(read: Record<string, { low: number; high: number }>, wanted: Record<string, number>) {
  return Object.fromEntries(
    Object.keys(wanted).map((key) => {
      const total = read[key];
      return [key, total && total.low === total.high ? total.low : total];
    }),
  );
}

/** The field of a column of a list, by its letter. */
export function fieldAt(list: ProjectList | undefined, letters: string): string | undefined {
  return list?.columns.find(({ column }) => column === columnNumber(letters))?.field;
}
