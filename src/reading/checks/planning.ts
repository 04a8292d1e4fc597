import type { Finding } from '../../model/finding';
import type { Project } from '../../model/project';
import { sum } from '../../model/quantity';
import { about, nothing, type Around, type Check } from './about';
import { plannedPeriods, type PlannedYears } from './plannedYears';

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

/** Homes planned in years that are over, in a project that isn't done. */
function yearsPast(project: Project, years: PlannedYears, { referenceYear }: Around): readonly Finding[] {
  if (isDone(project)) return nothing;
  if (years.firstEnd < referenceYear) return [plannedInPast(project, referenceYear)];
  const year = project.deliveryYear;
  return year && year.high < referenceYear && years.periods === 0
    ? [about(project, 'delivery-in-past', 'warning', 'deliveryYear', { period: String(year.high) })]
    : nothing;
}

function plannedInPast(project: Project, referenceYear: number): Finding {
  const past = plannedPeriods(project).filter(({ last }) => last !== null && last < referenceYear);
  const period = past[0]?.period ?? '';
  return {
    ...about(project, 'delivery-in-past', 'warning', `deliveries.${period}`, { period }),
    homes: sum(past.map((one) => project.deliveries[one.period] ?? null)).total,
  };
}

/** Building starts before homes are delivered; in the same year at the latest. */
function startAfterDelivery(project: Project, years: PlannedYears): readonly Finding[] {
  const { startYear: start, deliveryYear } = project;
  if (!start) return nothing;
  if (years.firstEnd < start.low) {
    const early = plannedPeriods(project).find(({ last }) => last !== null && last < start.low);
    const params = { start: start.low, period: early?.period ?? '' };
    return [about(project, 'delivery-before-start', 'warning', `deliveries.${params.period}`, params)];
  }
  return deliveryYear && deliveryYear.high < start.low
    ? [
        about(project, 'start-after-delivery', 'warning', 'startYear', {
          start: start.low,
          delivery: deliveryYear.high,
        }),
      ]
    : nothing;
}

/** The year of delivery is the first, the last or one between: never outside the years with homes. */
function deliveryYearDiffers(project: Project, years: PlannedYears): readonly Finding[] {
  const year = project.deliveryYear;
  const { firstStart: first, lastEnd: last } = years;
  if (!year || first === Infinity || (year.high >= first && year.low <= last)) return nothing;
  const [any] = plannedPeriods(project);
  return [
    about(project, 'delivery-year-differs', 'info', 'deliveryYear', {
      year: year.low,
      first,
      last: last === Infinity ? `${any?.first ?? first}+` : last,
    }),
  ];
}

/** Done, and still homes to build: by the column "nog te bouwen" or in years to come. */
function finishedWithHomes(
  project: Project,
  years: PlannedYears,
  { referenceYear }: Around,
): readonly Finding[] {
  if (!isDone(project)) return nothing;
  const left = project.counts.homesRemaining;
  if (left && left.low > 0) {
    return [{ ...about(project, 'finished-with-homes', 'warning', 'homesRemaining'), homes: left }];
  }
  if (years.lastStart <= referenceYear) return nothing;
  const later = plannedPeriods(project).find(({ first }) => first > referenceYear);
  return [about(project, 'finished-with-homes', 'warning', `deliveries.${later?.period ?? ''}`)];
}
