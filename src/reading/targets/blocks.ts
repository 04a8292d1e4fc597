import type { Grid } from '../../model/grid';
import { filledColumns, textAt } from '../grid';

/** Rows that stand together, with the lines of text above them. */
export interface Block {
  grid: Grid;
  /** 1-based rows with something in more than one cell, or behind the first such row. */
  rows: number[];
  /** The rows of the lines above. */
  captionRows: number[];
  /** Lines of one text above the rows, and the name of the sheet last. */
  captions: string[];
}

/** An agreement is a small table: further down a sheet with more rows than this nobody keeps one (aanname). */
const searchedRows = 400;

/**
 * The blocks of a sheet outside the rows that are taken by a project list: parted by blank rows. Lines of one text stay above the block
 * that follows them.
 */
export function blocksOf(grid: Grid, taken: ReadonlySet<number>): Block[] {
  const blocks: Block[] = [];
  let captionRows: number[] = [];
  let rows: number[] = [];
  const close = () => {
    if (rows.length > 0) {
      const lines = captionRows.map((row) => textAt(grid, row, filledColumns(grid, row)[0] ?? 1));
      blocks.push({ grid, rows, captionRows, captions: [...lines, grid.sheet] });
      captionRows = [];
    }
    rows = [];
  };
  let seen = 0;
  for (let row = 1; row <= grid.values.length && seen < searchedRows; row += 1) {
    const columns = taken.has(row) ? [] : filledColumns(grid, row);
    if (taken.has(row)) captionRows = [];
    if (columns.length === 0) close();
    else {
      seen += 1;
      if (columns.length === 1 && rows.length === 0) captionRows.push(row);
      else rows.push(row);
    }
  }
  close();
  return blocks;
}
