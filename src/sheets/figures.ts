import type { Book } from './book';
import { cellOn } from './formulas';
import { figureRow } from './layout';
import type { SheetKind } from './plan';

/** Key figures that formulas of several sheets use: the sheet and the column they stand in. */
const places = {
  referenceDate: ['assumptions', 2],
  targetTotal: ['assumptions', 3],
  targetFrom: ['assumptions', 4],
  targetTo: ['assumptions', 5],
  targetRealised: ['assumptions', 6],
  targetRemaining: ['assumptions', 7],
  targetRow: ['assumptions', 9],
  listRealised: ['assumptions', 10],
  yearLeft: ['assumptions', 11],
  targetCarried: ['assumptions', 12],
  productiveHours: ['staff', 6],
  reserve: ['staff', 9],
} satisfies Record<string, [SheetKind, number]>;

export type FigureId = keyof typeof places;

/** The absolute address of a key figure, with its sheet. */
export function figureAddress(book: Book, id: FigureId): string {
  const [kind, column] = places[id];
  return cellOn(book.sheets[kind], figureRow, column);
}
