import type { Project } from './project';

/** An earlier version of the same project list: an older sheet of the workbook, or another file. */
export interface EarlierList {
  /** Where it was read: the sheet, or the file and the sheet. */
  name: string;
  /** ISO date the list speaks of. */
  date: string;
  /** A project that a newer version holds as well has the key it has there. */
  projects: Project[];
  /** What newer versions say of projects that they don't hold any more; absent where they say nothing. */
  gone?: GoneProject[];
}

/** A project that stands in no newer version under its own name. */
export interface GoneProject {
  key: string;
  /**
   * `lapsed`: a newer version still shows its row as lapsed; `parts`: it goes on in the projects `keys`, named after it; `maybe-renamed`: there are
   * projects with such a name, but others may have come from them as well.
   */
  how: 'lapsed' | 'parts' | 'maybe-renamed';
  keys: string[];
}
