import { RegiebladError } from '../../model/error';
import { quotedSheet } from '../../model/cell';
import type { SheetPlan } from '../../sheets/plan';
import { sameSheetName } from '../sheetMarks';
import type { SheetSurvey, Survey } from './survey';

/** A sheet to write. */
export interface Target {
  plan: SheetPlan;
  /** Id of the existing sheet, name of a new one; what `worksheets.getItem` takes. */
  key: string;
  /** Name under which the sheet stands. */
  name: string;
  existing: SheetSurvey | null;
  /** Made by this run, or by an earlier one that stopped before it gave the sheet its looks. */
  fresh: boolean;
}

const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/**
 * Finds the sheet for each plan and checks all that can refuse the writing, before anything is written.
 *
 * Throws `sheet-name-taken` when the user has a sheet, table or defined name with a name that we want, `sheet-protected`
 * and `structure-protected` when a protection stands in the way.
 */
export function findTargets(found: Survey, plans: readonly SheetPlan[]): Target[] {
  const targets = plans.map((plan) => findTarget(found, plan));
  if (found.structureProtected && targets.some(({ existing, fresh }) => existing === null || fresh)) {
    throw new RegiebladError('structure-protected');
  }
  checkTableNames(found, targets);
  checkDefinedNames(found, plans);
  return targets;
}

function findTarget({ sheets, run }: Survey, plan: SheetPlan): Target {
  const existing = sheets.find(({ kind }) => kind === plan.kind) ?? null;
  if (existing === null) {
    const foreign = sheets.find(({ name }) => sameSheetName(name, plan.name));
    if (foreign) throw new RegiebladError('sheet-name-taken', { name: foreign.name });
    return { plan, key: plan.name, name: plan.name, existing, fresh: true };
  }
  if (existing.isProtected) throw new RegiebladError('sheet-protected', { sheet: existing.name });
  return {
    plan,
    key: existing.id,
    name: existing.name,
    existing,
    fresh: run?.made.includes(plan.kind) ?? false,
  };
}

/** Table names are unique in the workbook and share their names with defined names. */
function checkTableNames({ sheets, names }: Survey, targets: readonly Target[]): void {
  const ours = new Set(targets.map(({ existing }) => existing?.id));
  const taken = [
    ...sheets.filter(({ id }) => !ours.has(id)).flatMap(({ tables }) => tables),
    ...names.map(({ name }) => name),
  ];
  for (const { plan } of targets) {
    const clash = plan.tables.find(({ name }) => taken.some((other) => sameName(other, name)));
    if (clash) throw new RegiebladError('sheet-name-taken', { name: clash.name });
  }
}

/** A defined name is ours to set when it points at a sheet of ours, or at nothing any more. */
function checkDefinedNames({ sheets, names }: Survey, plans: readonly SheetPlan[]): void {
  const prefixes = sheets
    .filter(({ kind }) => kind !== null)
    .flatMap(({ name }) => [`=${quotedSheet(name)}!`, `=${name}!`].map((prefix) => prefix.toLowerCase()));
  const isOurs = (formula: string): boolean =>
    formula.includes('#REF!') || prefixes.some((prefix) => formula.toLowerCase().startsWith(prefix));
  for (const { name } of plans.flatMap((plan) => plan.names)) {
    const existing = names.find((other) => sameName(other.name, name));
    if (existing && !isOurs(existing.formula)) throw new RegiebladError('sheet-name-taken', { name });
  }
}
