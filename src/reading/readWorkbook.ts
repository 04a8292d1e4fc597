import { RegiebladError } from '../model/error';
import type { Finding } from '../model/finding';
import type { Grid } from '../model/grid';
import type { Project } from '../model/project';
import { checkLists } from './checks/checkLists';
import { checkProjects } from './checks/checkProjects';
import { chooseLists } from './lists/chooseLists';
import { findLists } from './lists/findLists';
import type { FoundLists } from './lists/findLists';
import { assignKeys } from './lists/keys';
import { nameAreasBySheet } from './lists/sheetAreas';
import { readChosenLeads } from './own/readChosenLeads';
import { withOwnStaff } from './own/readOwnStaff';
import { readRules } from './own/readRules';
import type { Reading, ReadOptions, StaffList, WorkbookGrids } from './reading';
import { referenceDate } from './referenceDate';
import { matchLeads } from './staff/matchLeads';
import { readStaff } from './staff/readStaff';
import { workbookTargets } from './targets/workbookTargets';

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
  const targets = workbookTargets(grids, lists, date.referenceDate);
  const rules = grids.own.assumptions ? readRules(grids.own.assumptions) : { rules: [], findings: [] };
  return {
    lists,
    usedLists: choice.used,
    staff,
    targets: targets.targets,
    rules: rules.rules,
    ...date,
    findings: [
      ...found.findings,
      ...found.lists.flatMap(({ findings }) => findings),
      ...choice.findings,
      ...keyFindings,
      ...checkLists(lists, choice.used, grids.sheets),
      ...checkProjects(projects, date.referenceDate),
      ...(ownStaff?.findings ?? []),
      ...(staff ? matchLeads(projects, staff.people) : []),
      ...readChosenLeads(grids.own, projects, staff?.people ?? []),
      ...targets.findings,
      ...rules.findings,
    ],
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

function firstOf<T>(grids: readonly Grid[], read: (grid: Grid) => T | null): T | null {
  for (const grid of grids) {
    const found = read(grid);
    if (found !== null) return found;
  }
  return null;
}
