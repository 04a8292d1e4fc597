import { accountSheet } from './account';
import { assumptionsSheet, assumptionTables } from './assumptions';
import { type Book, hasWildcards, sheetNamesIn } from './book';
import { bottlenecksSheet } from './bottlenecks';
import { bottleneckTables } from './bottleneckTables';
import { capacitySheet } from './capacity';
import { capacityTables } from './capacityTables';
import { type SheetContext, toModel } from './context';
import { forecastSheet, forecastTables } from './forecast';
import { gapSheet } from './gap';
import { gapTables } from './gapTables';
import { overviewSheet } from './overview';
import type { SheetPlan } from './plan';
import { prioritySheet } from './priority';
import { priorityTable } from './priorityTable';
import { projectsSheet, projectsTable } from './projects';
import { qualitySheet, qualityTable } from './quality';
import { regieteamSheet } from './regieteam';
import { regieteamTable } from './regieteamTable';
import { staffSheet } from './staff';
import { staffingSheet } from './staffing';
import { staffingTables } from './staffingTables';
import { staffTableAt } from './staffTable';

/**
 * All sheets of Regieblad as plans, in the order of the tabs. Pure: the same context gives the same plans.
 *
 * First every table is laid down, so that formulas know where the others stand; then the cells are made.
 */
export function buildSheets(context: SheetContext): SheetPlan[] {
  const model = toModel(context);
  const sheets = sheetNamesIn(context.own);
  const projects = projectsTable(model, sheets.projects);
  const assumptions = assumptionTables(model, sheets.assumptions);
  const gap = gapTables(model, sheets.gap);
  const regieteam = regieteamTable(model, sheets.regieteam);
  const quality = qualityTable(model, sheets.quality);
  const priority = priorityTable(model, sheets.priority);
  const staffing = staffingTables(model, sheets.staffing);
  const capacity = capacityTables(model, sheets.capacity);
  const forecast = forecastTables(model, sheets.forecast);
  const bottlenecks = bottleneckTables(model, sheets.bottlenecks);
  const staff = staffTableAt(model, sheets.staff);
  const book: Book = {
    sheets,
    wildKeys: hasWildcards(model.facts.map(({ project }) => project.key)),
    tables: {
      projects: projects.spot,
      targets: assumptions.targets.spot,
      realised: assumptions.realised.spot,
      balances: assumptions.balances?.spot ?? null,
      criteria: assumptions.criteria.spot,
      rules: assumptions.rules.spot,
      staff: staff.spot,
      staffing: staffing.projects.spot,
      priority: priority.spot,
      capacity: capacity.detail.spot,
      workload: capacity.workload.spot,
      forecast: forecast.projects.spot,
      forecastYears: forecast.years.spot,
      quality: quality.spot,
      bottleneckKinds: bottlenecks.kinds.spot,
      bottlenecks: bottlenecks.projects.spot,
      gapLines: gap.lines.spot,
      gapPlaces: gap.places.spot,
      gapYears: gap.years.spot,
      gapSegments: gap.segments.spot,
    },
  };
  return [
    overviewSheet(model, book),
    gapSheet(model, book, gap),
    regieteamSheet(model, book, regieteam),
    projectsSheet(model, book, projects),
    assumptionsSheet(model, book, assumptions),
    qualitySheet(model, book, quality),
    prioritySheet(model, book, priority),
    staffingSheet(model, book, staffing),
    capacitySheet(model, book, capacity),
    forecastSheet(model, book, forecast),
    bottlenecksSheet(model, book, bottlenecks),
    staffSheet(model, book, staff),
    accountSheet(model, book),
  ];
}
