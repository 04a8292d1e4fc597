import type { Finding } from '../../model/finding';
import type { Project } from '../../model/project';
import { sum } from '../../model/quantity';
import { firstYearOf, lastYearOf } from '../cells/periods';
import { about, type Check } from './about';

/** What the years of one row say of each other and of the reference year. */
export const planningChecks: readonly Check[] = [
  yearsPast,
  startAfterDelivery,
  deliveryYearDiffers,
  finishedWithHomes,
];

/** Whether the list says that the homes stand. */
function isDone({ phase, projectStatus }: Project): boolean {
  return phase === 'afgerond' || phase === 'nazorg' || projectStatus === 'finished';
}

/** The periods in which homes are planned, with their first and last year; an open period has no last year. */
function plannedPeriods({ deliveries }: Project): { period: string; first: number; last: number | null }[] {
  const planned: ReturnType<typeof plannedPeriods> = [];
  for (const period in deliveries) {
    if ((deliveries[period]?.high ?? 0) <= 0) continue;
    const first = firstYearOf(period);
    if (first !== null) planned.push({ period, first, last: lastYearOf(period) });
  }
  return planned;
}

/** Homes planned in years that are over, in a project that isn't done. */
function yearsPast(project: Project, referenceYear: number): Finding[] {
  if (isDone(project)) return [];
  const past = plannedPeriods(project).filter(({ last }) => last !== null && last < referenceYear);
  const [first] = past;
  if (first) {
    return [
      {
        ...about(project, 'delivery-in-past', 'warning', `deliveries.${first.period}`, {
          period: first.period,
        }),
        homes: sum(past.map(({ period }) => project.deliveries[period] ?? null)).total,
      },
    ];
  }
  const year = project.deliveryYear;
  return year && year.high < referenceYear && Object.keys(project.deliveries).length === 0
    ? [about(project, 'delivery-in-past', 'warning', 'deliveryYear', { period: String(year.high) })]
    : [];
}

/** Building starts before homes are delivered; in the same year at the latest. */
function startAfterDelivery(project: Project): Finding[] {
  const { startYear: start, deliveryYear } = project;
  if (!start) return [];
  const periods = plannedPeriods(project);
  const early = periods.find(({ last }) => last !== null && last < start.low);
  if (early) {
    const params = { start: start.low, period: early.period };
    return [about(project, 'delivery-before-start', 'warning', `deliveries.${early.period}`, params)];
  }
  return deliveryYear && deliveryYear.high < start.low
    ? [
        about(project, 'start-after-delivery', 'warning', 'startYear', {
          start: start.low,
          delivery: deliveryYear.high,
        }),
      ]
    : [];
}

/** The year of delivery is the first, the last or one between: never outside the years with homes. */
function deliveryYearDiffers(project: Project): Finding[] {
  const year = project.deliveryYear;
  if (!year) return [];
  const periods = plannedPeriods(project);
  const [any] = periods;
  if (!any) return [];
  const first = Math.min(...periods.map((period) => period.first));
  const last = Math.max(...periods.map((period) => period.last ?? Infinity));
  return year.high < first || year.low > last
    ? [
        about(project, 'delivery-year-differs', 'info', 'deliveryYear', {
          year: year.low,
          first,
          last: last === Infinity ? `${any.first}+` : last,
        }),
      ]
    : [];
}

/** Done, and still homes to build: by the column "nog te bouwen" or in years to come. */
function finishedWithHomes(project: Project, referenceYear: number): Finding[] {
  if (!isDone(project)) return [];
  const left = project.counts.homesRemaining;
  if (left && left.low > 0) {
    return [{ ...about(project, 'finished-with-homes', 'warning', 'homesRemaining'), homes: left }];
  }
  const later = plannedPeriods(project).find(({ first }) => first > referenceYear);
  return later ? [about(project, 'finished-with-homes', 'warning', `deliveries.${later.period}`)] : [];
}
