import { readFlag, saysCancelled } from '../cells/terms';
import { textAt } from '../grid';
import type { RowShape } from './rowShape';

const off = '(?:vervallen|afgevallen|geannuleerd|ingetrokken|afgeblazen|cancell?ed|withdrawn)';
/** "VERVALLEN", "vervallen, geen medewerking", "Plan vervallen per raadsbesluit": nothing of the row is left. "Vervallen bebouwing" and "vervallen: de toren" are about a part. */
const remark = new RegExp(
  String.raw`^\(?(?:plan |project |locatie )?(?:is )?(?:${off}|gaat niet door)\)?\s*(?:$|[.,;!(–-]|(?:per|d\.?d\.?|door|i\.?v\.?m\.?|wegens|vanwege|na|op|in|bij|sinds|volgens|omdat)(?![\p{L}]))`,
  'iu',
);
/** "Vervallen - Dorpsstraat", "(vervallen) Dorpsstraat", "Dorpsstraat (vervallen)". */
const name = new RegExp(String.raw`^\(?${off}\)?\s*[-:–)]\s*\S|^\(${off}\)\s*\S|\(${off}\)\s*$`, 'i');

/** Whether a row as a whole is off: struck through, by its status, by a tick under "Vervallen", or by how its name or remark begins. */
export function isCancelled(shape: RowShape, row: number): boolean {
  const { grid, statuses, remarks, cancelMarks } = shape;
  if (grid.struckRows.includes(row)) return true;
  if (statuses.some((column) => saysCancelled(textAt(grid, row, column)))) return true;
  if (cancelMarks.some((column) => readFlag(textAt(grid, row, column)) === true)) return true;
  if (shape.name !== null && !shape.register && name.test(textAt(grid, row, shape.name))) return true;
  return remarks.some((column) => remark.test(textAt(grid, row, column)));
}
