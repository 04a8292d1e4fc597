import { middle } from '../../model/quantity';
import type { Seniority } from '../../model/terms';
import type { LeadLoad } from '../results';
import { addsTo, asksOf } from './pools';
import type { CapacityCase } from './walk';

/**
 * Projects without a lead for which the leads of a fitting level have room together but nobody alone, in the years shown: more people is not the cure there, phasing or
 * handing over is. Keys, in the order of the cases.
 */
export function fragmentedProjects(
  cases: readonly CapacityCase[],
  waiting: readonly string[],
  loads: readonly LeadLoad[],
  years: readonly number[],
): string[] {
  const isWaiting = new Set(waiting);
  const room = loads.map(({ seniority, years: perYear }) => ({
    seniority,
    free: perYear.map(({ hours, available }) => Math.max(0, (available ?? 0) - hours)),
  }));
  return cases.flatMap(({ key, workload, required }) => {
    const hours = workload?.hours.projectleider;
    if (!isWaiting.has(key) || hours === undefined) return [];
    const asked = years.map((year) => (hours[year] ? middle(hours[year]) : 0));
    const able = room.filter(({ seniority }) => isEnough(seniority, required));
    const fits = (free: (year: number) => number): boolean => asked.every((own, year) => own <= free(year));
    const together = fits((year) => able.reduce((sum, { free }) => sum + (free[year] ?? 0), 0));
    const alone = able.some(({ free }) => fits((year) => free[year] ?? 0));
    return together && !alone ? [key] : [];
  });
}

function isEnough(level: Seniority | null, required: CapacityCase['required']): boolean {
  if (level === null) return false;
  const lowest = (['senior', 'medior', 'junior'] as const).find((one) =>
    asksOf({ role: 'projectleider', level: one }, required),
  );
  return addsTo({ role: 'projectleider', level: lowest ?? 'junior' }, { role: 'projectleider', level });
}
