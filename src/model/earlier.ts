import type { Project } from './project';

/** An earlier version of the same project list: an older sheet of the workbook, or another file. */
export interface EarlierList {
  /** Where it was read: the sheet, or the file and the sheet. */
  name: string;
  /** ISO date the list speaks of. */
  date: string;
  projects: Project[];
}
