import { RegiebladError } from '../model/error';
import type { Finding } from '../model/finding';
import type { Project } from '../model/project';
import type { Target } from '../model/target';
import { checkLists } from './checks/checkLists';
import { checkProjects } from './checks/checkProjects';
import { chooseLists } from './lists/chooseLists';
import { findLists } from './lists/findLists';
import type { FoundLists } from './lists/findLists';
import { assignKeys } from './lists/keys';
import { nameAreasBySheet } from './lists/sheetAreas';
import { readBottleneckNotes } from './own/readBottleneckNotes';
import { readChosenLeads } from './own/readChosenLeads';
import { readStaffingNotes } from './own/readStaffingNotes';
import { withOwnStaff } from './own/readOwnStaff';
import { readPriorityDates } from './own/readPriorityDates';
import { readRules } from './own/readRules';
import type { Reading, ReadOptions, WorkbookGrids } from './reading';
import { referenceDate } from './referenceDate';
import { matchLeads } from './staff/matchLeads';
import { readStaff } from './staff/readStaff';
import { staffFromLeads } from './staff/staffFromLeads';
import { withoutStaff } from './staff/withoutStaff';
import { workbookTargets } from './targets/workbookTargets';

/**
 * Reads the project lists, staff and targets of a workbook that was never made for a machine. Pure: the same grids and options give the same
 * reading. Throws `no-list`, with findings that say why, when no sheet holds a project list.
 */
export function readWorkbook(grids: WorkbookGrids, options: ReadOptions): Reading {
  const date = referenceDate(grids, options);
  const ownStaff = readStaff(grids.sheets, {
    year: Number(date.referenceDate.slice(0, 4)),
    corrections: options.corrections ?? [],
  });
  const sheets = withoutStaff(grids.sheets, ownStaff.regions, options.sheet);
  const found = findLists(sheets, { ...options, ...date });
  if (found.lists.length === 0) throw new RegiebladError('no-list', { name: grids.name }, found.findings);
  const lists = found.lists.map(({ list }) => list);
  const choice = chooseLists(found.lists);
  nameAreasBySheet(lists, choice.used);
  const projects = choice.used.flatMap((index) => lists[index]?.projects ?? []);
  const keyFindings = giveKeys(found, choice.used, projects);
  const { staff: staffRead, findings: staffFindings } = withOwnStaff(ownStaff.staff, grids.own.staff);
  const staff =
    staffRead ?? (options.staffFromLeads ? staffFromLeads(projects, grids.own.staff?.sheet) : null);
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
      ...found.findings.filter((one) => !isAboutTarget(one, targets.targets)),
      ...found.lists.flatMap(({ findings }) => findings),
      ...choice.findings,
      ...keyFindings,
      ...checkLists(lists, choice.used, grids.sheets),
      ...checkProjects(
        projects,
        date.referenceDate,
        found.lists.flatMap(({ findings }) => findings),
      ),
      ...ownStaff.findings,
      ...staffFindings,
      ...(staff ? matchLeads(projects, staff.people, options.leadAnswers) : []),
      ...readChosenLeads(grids.own, projects, staff?.people ?? []),
      ...readStaffingNotes(grids.own, projects),
      ...readPriorityDates(grids.own, projects),
      ...readBottleneckNotes(grids.own, projects),
      ...targets.findings,
      ...rules.findings,
    ],
  };
}

/** Keys are unique over the lists that count together; a list left out keeps the keys it would have alone. */
function giveKeys({ lists }: FoundLists, used: readonly number[], projects: readonly Project[]): Finding[] {
  lists.forEach(({ list }, index) => {
    if (!used.includes(index)) assignKeys(list.projects);
  });
  return assignKeys(projects);
}

/** A table of homes per municipality that was read as targets needs no word that it holds no projects. */
function isAboutTarget({ code, sheet }: Finding, targets: readonly Target[]): boolean {
  return code === 'not-projects' && targets.some(({ cell }) => cell?.sheet === sheet);
}
