import { address } from '../../model/cell';
import { exactly } from '../../model/quantity';
import type { Quantity } from '../../model/quantity';
import { cellText, isBlank, plain } from '../cells/text';
import { formatAt, valueAt } from '../grid';
import { readFte } from './fte';
import { headerOf } from './tables';
import type { StaffTable } from './tables';

/** How much somebody is there. */
export interface Size {
  fte: Quantity;
  from: number | null;
  until: number | null;
  open: number | null;
  /** Granted, but nobody is there. */
  nobody: boolean;
  varies: boolean;
}

/** The fte of a row, from its columns of years, fte or hours. Notes in `cells` where it stands. */
export function readSize(table: StaffTable, row: number, year: number, cells: Record<string, string>): Size {
  const { grid, columns } = table;
  const several = !columns.of.has('name') && !columns.of.has('surname') && !columns.of.has('firstName');
  const at = (column: number) =>
    readFte(valueAt(grid, row, column), columns.measures.get(column) ?? 'fte', several);
  const unsized: Size = { fte: null, from: null, until: null, open: null, nobody: false, varies: false };
  if (columns.years.length > 0) {
    const sized = yearSize(
      columns.years.map((one) => ({ year: one.year, column: one.column, fte: at(one.column) })),
      year,
    );
    if (sized.column !== null) cells.fte = address(row, sized.column);
    return { ...unsized, ...sized.size };
  }
  for (const field of ['fte', 'hours'] as const) {
    const [column] = columns.of.get(field) ?? [];
    if (column === undefined || isBlank(valueAt(grid, row, column))) continue;
    cells[field] = address(row, column);
    const fte = at(column);
    if (fte === null) continue;
    const granted = columns.granted === null ? null : at(columns.granted);
    const nobody = fte.high === 0 && granted !== null && granted.high > 0;
    const open = granted === null || nobody ? 0 : Math.round((granted.low - fte.high) * 100) / 100;
    return { ...unsized, fte: nobody ? granted : fte, nobody, open: open > 0 ? open : null };
  }
  return unsized;
}

interface YearFte {
  year: number;
  column: number;
  fte: Quantity;
}

/** The fte of the year asked, else of the first year with any; a beginning or end without fte is the time somebody isn't there. */
function yearSize(years: readonly YearFte[], asked: number): { size: Partial<Size>; column: number | null } {
  const inOrder = [...years].sort((a, b) => a.year - b.year);
  const there = inOrder.filter(({ fte }) => fte !== null && fte.high > 0);
  const [first] = there;
  const last = there.at(-1);
  if (!first || !last) {
    const known = inOrder.find(({ fte }) => fte !== null);
    return { size: { fte: known ? exactly(0) : null }, column: known?.column ?? null };
  }
  const now = there.find(({ year }) => year === asked) ?? there.find(({ year }) => year > asked) ?? last;
  const zero = (some: readonly YearFte[]) => some.some(({ fte }) => fte !== null);
  return {
    size: {
      fte: now.fte,
      from: zero(inOrder.filter(({ year }) => year < first.year)) ? first.year : null,
      until: zero(inOrder.filter(({ year }) => year > last.year)) ? last.year : null,
      varies: there.some(({ fte }) => fte?.high !== now.fte?.high),
    },
    column: now.column,
  };
}

export interface Share {
  share?: number;
  /** A number that may be a share or fte as well. */
  unclear: { text: string; cell: string } | null;
}

/** The part for housing: "50%", or its fte beside the whole. A bare 0.6 beside 0.8 fte may be either, so it is asked. */
export function shareOf(table: StaffTable, row: number, fte: Quantity, cells: Record<string, string>): Share {
  const { grid, columns } = table;
  if (columns.housingOnly) return { share: 1, unclear: null };
  const [column] = columns.of.get('share') ?? [];
  if (column === undefined || isBlank(valueAt(grid, row, column))) return { unclear: null };
  const value = valueAt(grid, row, column);
  const said = `${plain(headerOf(table, column))} ${cellText(value)} ${formatAt(grid, row, column) ?? ''}`;
  const part = readFte(value, columns.measures.get(column) ?? 'fte');
  if (part === null) return { unclear: null };
  cells.share = address(row, column);
  if (/%|percentage|aandeel/i.test(said)) return withinOne(readFte(value, 'percent')?.high);
  const whole = fte?.high ?? 0;
  if (/fte|\buren\b|\buur\b/i.test(said)) return withinOne(whole > 0 ? part.high / whole : undefined);
  if (part.high === 0 || whole === 1 || (part.high > whole && part.high <= 1)) return withinOne(part.high);
  return { unclear: { text: cellText(value), cell: address(row, column) } };
}

function withinOne(share: number | undefined): Share {
  return share === undefined || share > 1 ? { unclear: null } : { share, unclear: null };
}
