/** An error value in a cell, by its en-US name, such as "#N/A". */
export interface CellError {
  error: string;
}

/** What a cell holds. Dates are serial numbers (1900 system) with a date format; an empty cell is `null`. */
export type CellValue = string | number | boolean | CellError | null;

/**
 * A sheet as plain data, from A1 down to the last filled cell. Row `r` of Excel is index `r - 1`, column `c` index `c - 1`.
 * Rows may be shorter than the widest one; what is missing is empty.
 */
export interface Grid {
  sheet: string;
  values: CellValue[][];
  /** The formula of a cell, with its leading "=", or `null`. A formula whose value is not stored has the value `null`. */
  formulas: (string | null)[][];
  /** The en-US number format code of a cell, or `null` for General. */
  formats: (string | null)[][];
  /** 1-based rows that are hidden or filtered away. */
  hiddenRows: number[];
  /** 1-based rows whose filled cells are all struck through; empty where the host can't tell cheaply. */
  struckRows: number[];
}

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

/** Whether a cell holds an error value. */
export function isCellError(value: CellValue | undefined): value is CellError {
  return typeof value === 'object' && value !== null;
}
