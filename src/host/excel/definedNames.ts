import { absoluteAddress, quotedSheet } from '../../model/cell';
import type { Area, NamePlan } from '../../sheets/plan';
import type { Survey } from './survey';
import type { Target } from './targets';

function reference(sheet: string, { top, left, bottom, right }: Area): string {
  const first = absoluteAddress(top, left);
  const last = absoluteAddress(bottom, right);
  return `=${quotedSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

function find(names: Survey['names'], wanted: string): Survey['names'][number] | undefined {
  return names.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
}

/** Queues the workbook's names for cells of our sheets. */
export function putDefinedNames(
  context: Excel.RequestContext,
  { names }: Survey,
  targets: readonly Target[],
): void {
  for (const { name: sheet, plan } of targets) {
    for (const { name, area } of plan.names) {
      const formula = reference(sheet, area);
      const existing = find(names, name);
      if (!existing) context.workbook.names.add(name, formula);
      else if (existing.formula !== formula) context.workbook.names.getItem(name).formula = formula;
    }
  }
}

/** Queues the names as they were before the run: their old formula, or gone. */
export function restoreDefinedNames(
  context: Excel.RequestContext,
  { names }: Survey,
  plans: readonly NamePlan[],
): void {
  for (const { name } of plans) {
    const existing = find(names, name);
    const item = context.workbook.names.getItemOrNullObject(name);
    if (existing) item.formula = existing.formula;
    else item.delete();
  }
}
