import type { Project } from '../../model/project';
import { isSome } from '../tallies';

/**
 * The last year in which a project plans homes, by its years and periods, else its delivery year; `null` when it plans some in a period without an
 * end, or doesn't say.
 */
export function lastYearOf({ deliveries, deliveryYear }: Project): number | null {
  const periods = Object.entries(deliveries).filter(([, homes]) => isSome(homes));
  if (periods.some(([period]) => period.endsWith('+'))) return null;
  const years = periods.flatMap(([period]) => (period.match(/\d{4}/g) ?? []).map(Number));
  if (years.length > 0) return Math.max(...years);
  return deliveryYear === null ? null : Math.floor(deliveryYear.high);
}
