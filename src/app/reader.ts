import type { ReadOptions, Reading, WorkbookGrids } from '../reading/reading';
import { readWorkbook } from '../reading/readWorkbook';

/** The half of the engine that reads: all that is needed to say what was understood. */
export interface Reader {
  /** Rejects with `no-list` when no sheet holds a project list. */
  read(grids: WorkbookGrids, options: ReadOptions): Promise<Reading>;
}

/** The reader in the caller's own thread. */
export const localReader: Reader = {
  read: async (grids, options) => readWorkbook(grids, options),
};
