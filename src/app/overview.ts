import { add, type KnownQuantity } from '../model/quantity';
import { cellsOf } from '../model/project';
import type { ColumnCorrection } from '../model/state';
import { homesOf } from '../reading/homes';
import type {
  ColumnMatch,
  ProjectList,
  Reading,
  StaffColumn,
  StaffList,
  StaffPart,
} from '../reading/reading';
import { correctedColumns, type CorrectedColumn } from './corrections';

/** A column with what the user said of it. */
export type ColumnOverview = ColumnMatch & CorrectedColumn;
export type StaffColumnOverview = StaffColumn & CorrectedColumn;

/** A list without its projects. */
export interface ListOverview extends Omit<ProjectList, 'projects' | 'columns'> {
  /** Whether its projects count. */
  counted: boolean;
  projects: number;
  columns: ColumnOverview[];
  /** Per field in use: the homes of the projects that say something there. */
  touched: Record<string, KnownQuantity>;
}

export interface StaffPartOverview extends Omit<StaffPart, 'columns'> {
  columns: StaffColumnOverview[];
}

/** The staff with every table it was read from. */
export interface StaffOverview extends Pick<StaffList, 'people'> {
  parts: StaffPartOverview[];
}

/** A reading as a pane shows it: everything but the projects, which would take a page too long to receive. */
export interface ReadingOverview extends Omit<Reading, 'lists' | 'usedLists' | 'staff' | 'rules'> {
  lists: ListOverview[];
  staff: StaffOverview | null;
}

/** What a pane shows of a reading, with the corrections that were in use. */
export function overviewOf(reading: Reading, corrections: readonly ColumnCorrection[]): ReadingOverview {
  const { targets, referenceDate, referenceDateSource, findings } = reading;
  return {
    lists: reading.lists.map((list, index) =>
      listOverview(list, reading.usedLists.includes(index), corrections),
    ),
    staff: reading.staff && staffOverview(reading.staff, corrections),
    targets,
    referenceDate,
    referenceDateSource,
    findings,
  };
}

function listOverview(
  list: ProjectList,
  counted: boolean,
  corrections: readonly ColumnCorrection[],
): ListOverview {
  const { projects, columns, ...rest } = list;
  return {
    ...rest,
    counted,
    projects: projects.length,
    columns: correctedColumns(
      list.sheet,
      columns,
      corrections.filter(({ field }) => !isOfStaff(field)),
    ),
    touched: homesTouched(list),
  };
}

function homesTouched({ projects }: ProjectList): Record<string, KnownQuantity> {
  const touched: Record<string, KnownQuantity> = {};
  for (const project of projects) {
    const homes = homesOf(project);
    if (homes === null) continue;
    for (const field of Object.keys(cellsOf(project))) {
      const sum = touched[field];
      touched[field] = sum ? add(sum, homes) : homes;
    }
  }
  return touched;
}

function staffOverview(staff: StaffList, corrections: readonly ColumnCorrection[]): StaffOverview {
  const { people, sheet, headerRows, columns, parts = [{ sheet, headerRows, columns }] } = staff;
  const ofStaff = corrections.filter(({ field }) => isOfStaff(field));
  return {
    people,
    parts: parts.map((part) => ({
      ...part,
      columns: correctedColumns(part.sheet, part.columns, ofStaff),
    })),
  };
}

function isOfStaff(field: string): boolean {
  return field.startsWith('staff.');
}
