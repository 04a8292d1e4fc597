import { RegiebladError } from '../model/error';
import type { Finding } from '../model/finding';
import { foldFindings } from '../model/foldFindings';
import type { Grid } from '../model/grid';
import type { Project } from '../model/project';
import type { Target } from '../model/target';
import { checkLists } from './checks/checkLists';
import { checkProjects } from './checks/checkProjects';
import { chooseLists } from './lists/chooseLists';
import { findLists } from './lists/findLists';
import type { FoundLists } from './lists/findLists';
import { assignKeys } from './lists/keys';
import { nameAreasBySheet } from './lists/sheetAreas';
import { readChosenLeads } from './own/readChosenLeads';
import { withOwnStaff } from './own/readOwnStaff';
import { readOwnTargets } from './own/readOwnTargets';
import { readRules } from './own/readRules';
import type { Reading, ReadOptions, StaffList, WorkbookGrids } from './reading';
import { referenceDate } from './referenceDate';
import { matchLeads } from './staff/matchLeads';
import { readStaff } from './staff/readStaff';
import { readTarget } from './targets/readTargets';

/**
 * Reads the project lists, staff and targets of a workbook that was never made for a machine. Pure: the same grids and options give the same
 * reading. Throws `no-list`, with findings that say why, when no sheet holds a project list.
 */
export function readWorkbook(grids: WorkbookGrids, options: ReadOptions): Reading {
  const date = referenceDate(grids, options);
  const ownStaff = firstOf(grids.sheets, readStaff);
  const found = findLists(listSheets(grids.sheets, ownStaff?.staff ?? null, options), options);
  if (found.lists.length === 0) throw new RegiebladError('no-list', { name: grids.name }, found.findings);
  const lists = found.lists.map(({ list }) => list);
  const choice = chooseLists(lists);
  nameAreasBySheet(lists, choice.used);
  const projects = choice.used.flatMap((index) => lists[index]?.projects ?? []);
  const keyFindings = giveKeys(found, choice.used, projects);
  const staff = withOwnStaff(ownStaff?.staff ?? null, grids.own.staff);
  const targets = readTargets(grids, new Set(lists.map(({ sheet }) => sheet)), date.referenceDate);
  const rules = grids.own.assumptions ? readRules(grids.own.assumptions) : { rules: [], findings: [] };
  return {
    lists,
    usedLists: choice.used,
    staff,
    targets: targets.targets,
    rules: rules.rules,
    ...date,
    findings: foldFindings([
      ...found.findings,
      ...found.lists.flatMap(({ findings }) => findings),
      ...choice.findings,
      ...keyFindings,
      ...checkLists(lists, choice.used),
      ...checkProjects(projects, date.referenceDate),
      ...(ownStaff?.findings ?? []),
      ...(staff ? matchLeads(projects, staff.people) : []),
      ...readChosenLeads(grids.own, projects, staff?.people ?? []),
      ...targets.findings,
      ...rules.findings,
    ]),
  };
}

function listSheets(sheets: readonly Grid[], staff: StaffList | null, options: ReadOptions): Grid[] {
  if (options.sheet !== undefined) return sheets.filter(({ sheet }) => sheet === options.sheet);
  return sheets.filter(({ sheet }) => sheet !== staff?.sheet);
}

/** Keys are unique over the lists that count together; a list left out keeps the keys it would have alone. */
function giveKeys({ lists }: FoundLists, used: readonly number[], projects: readonly Project[]): Finding[] {
  lists.forEach(({ list }, index) => {
    if (!used.includes(index)) assignKeys(list.projects);
  });
  return assignKeys(projects);
}

/** Agreements in RB Uitgangspunten come first; one in the user's own sheets counts where that table doesn't hold it yet. */
function readTargets(
  grids: WorkbookGrids,
  listSheetNames: ReadonlySet<string>,
  date: string,
): { targets: Target[]; findings: Finding[] } {
  const own = grids.own.assumptions ? readOwnTargets(grids.own.assumptions) : { targets: [], findings: [] };
  const read = grids.sheets.flatMap((grid) => {
    const target = listSheetNames.has(grid.sheet) ? null : readTarget(grid, date);
    return target ? [target] : [];
  });
  const known = new Set(own.targets.map(({ id }) => id));
  const targets = own.targets.map((target) =>
    withYears(
      target,
      read.find(({ id }) => id === target.id),
    ),
  );
  return { targets: [...targets, ...read.filter(({ id }) => !known.has(id))], findings: own.findings };
}

/** RB Uitgangspunten holds totals only: as long as nobody changed total or period there, the years of the user's own sheet stand. */
function withYears(own: Target, source: Target | undefined): Target {
  if (source === undefined) return own;
  const unchanged = own.total === source.total && own.from === source.from && own.to === source.to;
  return unchanged ? { ...own, perYear: source.perYear } : own;
}

function firstOf<T>(grids: readonly Grid[], read: (grid: Grid) => T | null): T | null {
  for (const grid of grids) {
    const found = read(grid);
    if (found !== null) return found;
  }
  return null;
}
