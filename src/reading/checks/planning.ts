import type { Finding } from '../../model/finding';
import type { Project } from '../../model/project';
import { sum } from '../../model/quantity';
import { about, nothing, same, type Around, type Check } from './about';
import { plannedPeriods, type PlannedYears } from './plannedYears';
import { order } from './statuses';

/** What the years of one row say of each other and of the reference year. */
export const planningChecks: readonly Check[] = [
  yearsPast,
  startAfterDelivery,
  deliveryYearDiffers,
  finishedWithHomes,
  realisedBeforeDelivery,
  realisedNotFinished,
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

/** Whether every home of the row stands by its counts: as many realised as there are in all, and none left. */
function isAllRealised({ counts }: Project): boolean {
  const { homesRealised: realised, homesRemaining: left } = counts;
  if (!realised || realised.low <= 0) return false;
  if (left) return left.high === 0;
  const all = counts.homes ?? counts.homesGross ?? counts.homesNet;
  return !!all && same(realised, all);
}

/**
 * Homes that stand while the list delivers them in years to come. Where only a part stands, homes per year may be those that are left, so
 * then the year of delivery alone is asked about, and gently: it may be that of the last homes.
 */
function realisedBeforeDelivery(
  project: Project,
  years: PlannedYears,
  { referenceYear }: Around,
): readonly Finding[] {
  const realised = project.counts.homesRealised;
  if (!realised || realised.low <= 0) return nothing;
  const { deliveryYear } = project;
  const isAll = isAllRealised(project);
  const planned = years.firstStart === Infinity ? (deliveryYear?.low ?? 0) : isAll ? years.firstStart : 0;
  if (planned <= referenceYear) return nothing;
  const severity = isAll ? 'warning' : 'info';
  return [
    {
      ...about(project, 'realised-before-delivery', severity, 'homesRealised', { year: planned }),
      homes: realised,
    },
  ];
}

/** Every home stands, and the phase or the status of the project says there is still work. An early phase is a finding of its own. */
function realisedNotFinished(project: Project): readonly Finding[] {
  const { phase, projectStatus } = project;
  const isOpen = projectStatus === 'new' || projectStatus === 'active' || phase !== null;
  const isEarly = phase !== null && order(phase) < order('voorbereiding');
  return isAllRealised(project) && isOpen && !isEarly && !isDone(project)
    ? [about(project, 'realised-not-finished', 'warning', phase === null ? 'projectStatus' : 'phase')]
    : nothing;
}
