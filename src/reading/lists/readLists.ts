import { RegiebladError } from '../../model/error';
import type { Finding } from '../../model/finding';
import type { Project } from '../../model/project';
import type { ProjectList, Reading, ReadOptions, WorkbookGrids } from '../reading';
import { referenceDate } from '../referenceDate';
import { readStaff } from '../staff/readStaff';
import type { StaffReading } from '../staff/readStaff';
import { withoutStaff } from '../staff/withoutStaff';
import { chooseLists } from './chooseLists';
import type { Choice } from './chooseLists';
import { findLists } from './findLists';
import type { FoundLists } from './findLists';
import { assignKeys } from './keys';
import { nameAreasBySheet } from './sheetAreas';

/** The project lists of a workbook, with what stood beside them. */
export interface ListsReading {
  date: Pick<Reading, 'referenceDate' | 'referenceDateSource'>;
  staff: StaffReading;
  found: FoundLists;
  lists: ProjectList[];
  choice: Choice;
  /** The projects of the lists in use, with their keys. */
  projects: Project[];
  keyFindings: Finding[];
}

/** Finds the project lists of a workbook and gives their projects keys. Throws `no-list`, with findings that say why, when there is none. */
export function readLists(grids: WorkbookGrids, options: ReadOptions): ListsReading {
  const date = referenceDate(grids, options);
  const staff = readStaff(grids.sheets, {
    year: Number(date.referenceDate.slice(0, 4)),
    corrections: options.corrections ?? [],
  });
  const sheets = withoutStaff(grids.sheets, staff.regions, options.sheet);
  const found = findLists(sheets, { ...options, ...date });
  if (found.lists.length === 0) throw new RegiebladError('no-list', { name: grids.name }, found.findings);
  const lists = found.lists.map(({ list }) => list);
  const choice = chooseLists(found.lists);
  nameAreasBySheet(lists, choice.used);
  const projects = choice.used.flatMap((index) => lists[index]?.projects ?? []);
  return { date, staff, found, lists, choice, projects, keyFindings: giveKeys(found, choice.used, projects) };
}

/** Keys are unique over the lists that count together; a list left out keeps the keys it would have alone. */
function giveKeys({ lists }: FoundLists, used: readonly number[], projects: readonly Project[]): Finding[] {
  lists.forEach(({ list }, index) => {
    if (!used.includes(index)) assignKeys(list.projects);
  });
  return assignKeys(projects);
}
