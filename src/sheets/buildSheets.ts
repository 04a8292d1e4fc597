import { assumptionsSheet, assumptionTables } from './assumptions';
import { type Book, hasWildcards, sheetNamesIn } from './book';
import { type SheetContext, toModel } from './context';
import { gapSheet } from './gap';
import { gapTables } from './gapTables';
import type { SheetPlan } from './plan';
import { staffSheet } from './staff';
import { prioritySheet, priorityTable } from './priority';
import { capacitySheet } from './capacity';
import { capacityTables } from './capacityTables';
import { staffingSheet } from './staffing';
import { staffingTables } from './staffingTables';
import { staffTableAt } from './staffTable';
import { projectsSheet, projectsTable } from './projects';

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
  const staff = staffTableAt(model, sheets.staff);
  const staffing = staffingTables(model, sheets.staffing);
  const priority = priorityTable(model, sheets.priority);
  const capacity = capacityTables(model, sheets.capacity);
  const book: Book = {
    sheets,
    wildKeys: hasWildcards(model.facts.map(({ project }) => project.key)),
    tables: {
      projects: projects.spot,
      targets: assumptions.targets.spot,
      rules: assumptions.rules.spot,
      staff: staff.spot,
      staffing: staffing.projects.spot,
      priority: priority.spot,
      capacity: capacity.detail.spot,
      workload: capacity.workload.spot,
      gapPlaces: gap.places.spot,
      gapYears: gap.years.spot,
    },
  };
  return [
    gapSheet(model, book, gap),
    projectsSheet(model, book, projects),
    assumptionsSheet(model, book, assumptions),
    prioritySheet(model, book, priority),
    capacitySheet(model, book, capacity),
    staffingSheet(model, book, staffing),
    staffSheet(model, book, staff),
  ];
}
