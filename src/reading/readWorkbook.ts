import type { Finding } from '../model/finding';
import type { Target } from '../model/target';
import { checkLists } from './checks/checkLists';
import { checkProjects } from './checks/checkProjects';
import { readEarlier } from './earlier/readEarlier';
import { readLists } from './lists/readLists';
import { readBottleneckNotes } from './own/readBottleneckNotes';
import { readChosenLeads } from './own/readChosenLeads';
import { readStaffingNotes } from './own/readStaffingNotes';
import { withOwnStaff } from './own/readOwnStaff';
import { readForecastNotes } from './own/readForecastNotes';
import { readPriorityDates } from './own/readPriorityDates';
import { readRealised } from './own/readRealised';
import { readRules } from './own/readRules';
import type { Reading, ReadOptions, WorkbookGrids } from './reading';
import { matchLeads } from './staff/matchLeads';
import { staffFromLeads } from './staff/staffFromLeads';
import { workbookTargets } from './targets/workbookTargets';

/**
 * Reads the project lists, staff and targets of a workbook that was never made for a machine, and the earlier versions of the list. Pure: the
 * same grids and options give the same reading. Throws `no-list`, with findings that say why, when no sheet holds a project list.
 */
export function readWorkbook(grids: WorkbookGrids, options: ReadOptions): Reading {
  const read = readLists(grids, options);
  const { date, found, lists, choice, projects, staff: ownStaff } = read;
  const { staff: staffRead, findings: staffFindings } = withOwnStaff(ownStaff.staff, grids.own.staff);
  const staff =
    staffRead ?? (options.staffFromLeads ? staffFromLeads(projects, grids.own.staff?.sheet) : null);
  const targets = workbookTargets(grids, lists, date.referenceDate);
  const rules = grids.own.assumptions ? readRules(grids.own.assumptions) : { rules: [], findings: [] };
  const realised = grids.own.assumptions
    ? readRealised(grids.own.assumptions, date.referenceDate)
    : { realised: [], findings: [] };
  const earlier = readEarlier(read, grids.earlier ?? [], options);
  return {
    lists,
    usedLists: choice.used,
    earlier: earlier.versions,
    staff,
    targets: targets.targets,
    realised: realised.realised,
    rules: rules.rules,
    ...date,
    findings: [
      ...found.findings.filter((one) => !isAboutTarget(one, targets.targets)),
      ...found.lists.flatMap(({ findings }) => findings),
      ...choice.findings,
      ...earlier.findings,
      ...read.keyFindings,
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
      ...readForecastNotes(grids.own, projects),
      ...readBottleneckNotes(grids.own, projects),
      ...targets.findings,
      ...realised.findings,
      ...rules.findings,
    ],
  };
}

/** A table of homes per municipality that was read as targets needs no word that it holds no projects. */
function isAboutTarget({ code, sheet }: Finding, targets: readonly Target[]): boolean {
  return code === 'not-projects' && targets.some(({ cell }) => cell?.sheet === sheet);
}
