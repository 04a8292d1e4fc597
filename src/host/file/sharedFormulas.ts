import { columnLetters, columnNumber } from '../../model/cell';

const reference =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\w.$])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\w.(!])/g;

/**
 * The formula of a cell that shares another's: its relative references move along by `rows` and `columns`. Texts, quoted sheet
 * names and structured references stay as they are; what would fall off the sheet becomes #REF!.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    reference,
    (whole, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
      if (letters === undefined || digits === undefined) return whole;
      const column = columnNumber(letters) + (fixedColumn === '$' ? 0 : columns);
      const row = Number(digits) + (fixedRow === '$' ? 0 : rows);
      if (column < 1 || row < 1) return '#REF!';
      return `${fixedColumn ?? ''}${columnLetters(column)}${fixedRow ?? ''}${row}`;
    },
  );
}
