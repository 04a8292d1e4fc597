import type { Grid } from '../../../model/grid';
import { periodInHeader } from '../../cells/periods';
import { plain } from '../../cells/text';
import { filledColumns, isSparseRow, textAt, valueAt } from '../../grid';
import { matchWords } from '../../headers/matchHeader';
import { isCodedHeader } from './codedColumns';

const fewestColumns = 3;
const partWords = /^(?:jaar|jaartal|opleverjaar|periode|categorie|segment|woningtype|year)$/;

/**
 * Whether a row below a list heads a table of its own with rows per year or category: it names its plans by id or name, then a year, a category,
 * periods or coded kinds of homes, and stands after an empty row or a title. Its words need not be known headers otherwise.
 */
export function isChildHeader(grid: Grid, row: number): boolean {
  // Right below an empty row, or below a title that stands alone.
  if (!isSparseRow(grid, row - 1)) return false;
  const columns = filledColumns(grid, row);
  const [first] = columns;
  if (first === undefined || columns.length < fewestColumns) return false;
  const identifies = matchWords(textAt(grid, row, first))[0]?.entry.field;
  const named =
    identifies === 'id' ||
    identifies === 'name' ||
    /(?:^|[ _])(?:parent|plan|project).*id$/i.test(textAt(grid, row, first));
  const values = columns.slice(1).map((column) => valueAt(grid, row, column));
  if (!named || !values.every((value) => typeof value === 'string' || periodInHeader(value) !== null))
    return false;
  const texts = columns.slice(1).map((column) => plain(textAt(grid, row, column)));
  const periods = values.filter((value) => periodInHeader(value) !== null).length;
  return texts.some((text) => partWords.test(text)) || periods > 1 || texts.filter(isCodedHeader).length > 1;
}
