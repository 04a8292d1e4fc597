import type { CountField } from '../../../model/fields';
import { setCell } from '../../../model/project';
import type { Project } from '../../../model/project';
import type { KnownQuantity, Quantity } from '../../../model/quantity';
import { same } from '../parts/combine';
import { isCountField } from '../parts/partRows';
import type { PlanCounts } from '../parts/planCounts';

/** A count that the list and the other table give differently. */
export interface Disagreement {
  field: string;
  own: KnownQuantity;
  other: KnownQuantity;
}

const totalFields: readonly CountField[] = ['homes', 'homesGross', 'homesNet', 'homesRemaining'];

/**
 * Adds to a plan what another table counts of it: what the list doesn't say itself. What it does say stays, and is compared; homes and periods may be
 * those of any total of the plan. Changes the project in place.
 */
export function joinCounts(project: Project, { counts, deliveries, cells }: PlanCounts): Disagreement[] {
  const disagreements: Disagreement[] = [];
  const compare = (field: string, own: Quantity | undefined, other: Quantity) => {
    if (own && other && !same(own, other)) disagreements.push({ field, own, other });
  };
  const ownTotals = totalFields.map((field) => project.counts[field]).filter((total) => total != null);
  for (const [field, quantity] of Object.entries(counts)) {
    if (!isCountField(field) || quantity === undefined) continue;
    if (totalFields.includes(field) && ownTotals.length > 0) {
      if (!ownTotals.some((total) => same(total, quantity))) compare(field, ownTotals[0], quantity);
    } else if (project.counts[field]) compare(field, project.counts[field], quantity);
    else {
      project.counts[field] = quantity;
      copyCell(project, cells, field);
    }
  }
  const says = Object.values(project.deliveries).some((quantity) => quantity !== null);
  if (says) {
    for (const [period, quantity] of Object.entries(deliveries))
      compare(`deliveries.${period}`, project.deliveries[period], quantity);
  } else {
    for (const [period, quantity] of Object.entries(deliveries)) {
      project.deliveries[period] = quantity;
      copyCell(project, cells, `deliveries.${period}`);
    }
  }
  return disagreements;
}

function copyCell(project: Project, cells: Readonly<Record<string, string>>, field: string): void {
  const cell = cells[field];
  if (cell !== undefined) setCell(project, field, cell);
}
