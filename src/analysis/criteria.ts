/**
 * The five criteria, each 0–10 in a function of its own with its scale written above it. All scales are assumptions (aanname) with rows in
 * the rules `criteria.*`; the set mirrors the Woningbouwimpuls form. What the list doesn't say gives a range and a missing field, never a zero.
 */
import type { Project } from '../model/project';
import { middle } from '../model/quantity';
import { bottlenecksKnown, currentPhase, isUnderConstruction, landState } from './facts';
import { implausibleYear } from './plausibility';
import type {
  Criterion,
  LossClass,
  ProjectClass,
  ProjectCount,
  ProjectDelivery,
  ProjectWorkload,
} from './results';
import type { RuleBook } from './rules/ruleBook';
import { segmentShare } from './segments';
import { yearsToConstruction } from './timeline';

/** Everything one project is scored on. */
export interface ScoreCase {
  project: Project;
  count: ProjectCount;
  class: ProjectClass;
  delivery: ProjectDelivery;
  workload: ProjectWorkload | null;
  /** Shares of the programme that a project is measured against, 0–1. */
  goals: { affordable: number; socialRent: number };
  /** The reference date as a year with a fraction. */
  now: number;
}

export interface Scored {
  low: number;
  high: number;
  /** Fields that would settle the score. */
  missing: string[];
}

type Scale = (entry: ScoreCase, book: RuleBook) => Scored;

/** The criteria by name. Scores are rounded to two decimals: they are figures people read, and the weighing starts from them. */
export const scales: Record<Criterion, Scale> = {
  contribution: rounded(contribution),
  feasibility: rounded(feasibility),
  speed: rounded(speed),
  policy: rounded(policy),
  efficiency: rounded(efficiency),
};

/**
 * Contribution to the target: up to 6 points for homes (in proportion, full at 150 homes still to come) and up to 4 for the affordable share (in
 * proportion, full at the agreed share).
 */
function contribution({ project, count, goals }: ScoreCase, book: RuleBook): Scored {
  const homesPoints = book.number('criteria.contribution.homesPoints');
  const full = book.number('criteria.contribution.fullHomes');
  const homes = count.counted;
  const forHomes = homes
    ? scored(part(homes.low, full) * homesPoints, part(homes.high, full) * homesPoints)
    : scored(0, homesPoints, 'homes');
  const points = book.number('criteria.contribution.affordablePoints');
  return together(forHomes, sharePoints(project, count, 'affordable', goals.affordable, points));
}

/**
 * Feasibility: planning status 0–6 (under construction, permitted and 1A 6; 4B 0), land 0–2 (secured 2, intention 1, not available 0) and
 * bottlenecks 0–2 (none 2, one 1, more 0).
 */
function feasibility({ project, delivery }: ScoreCase, book: RuleBook): Scored {
  const landPoints = book.number('criteria.feasibility.landPoints');
  const ofBottlenecks = book.number('criteria.feasibility.bottleneckPoints');
  const named = project.bottlenecks.length * book.number('criteria.feasibility.perBottleneck');
  const left = Math.max(0, ofBottlenecks - named);
  return together(
    statusPoints(delivery.lossClass, book),
    landScore(project, landPoints),
    bottlenecksKnown(project) ? scored(left, left) : scored(0, ofBottlenecks, 'bottleneck'),
  );
}

/** Points of a status; "hard", "zacht" and unknown are the range of the codes they can be. */
function statusPoints(lossClass: LossClass, book: RuleBook): Scored {
  const ranges: Partial<Record<LossClass, [LossClass, LossClass]>> = {
    hard: ['2A', '1A'],
    zacht: ['4B', '3'],
    onbekend: ['4B', '1A'],
  };
  const [low, high] = ranges[lossClass] ?? [lossClass, lossClass];
  const points = (name: LossClass): number => book.number(`criteria.feasibility.status.${name}`);
  return scored(points(low), points(high), low === high ? undefined : 'status');
}

function landScore(project: Project, points: number): Scored {
  if (isUnderConstruction(project)) return scored(points, points);
  switch (landState(project)) {
    case null:
      return scored(0, points, 'landPosition');
    case 'secured':
      return scored(points, points);
    case 'intention':
      return scored(points / 2, points / 2);
    case 'unavailable':
    case 'refused':
      return scored(0, 0);
  }
}

/**
 * Speed: years until building starts, 10 points within 1 year, 0 from 5 years, in proportion between. From the list's start year, else from
 * the usual durations of the phases to come. Planned in a year that can't be: 3 points less.
 */
function speed(entry: ScoreCase, book: RuleBook): Scored {
  const { project, delivery, now } = entry;
  const years = yearsUntilStart(entry, book);
  const penalty = implausibleYear(project, delivery, Math.floor(now), book)
    ? book.number('criteria.speed.implausible')
    : 0;
  if (years === null) return { low: 0, high: Math.max(0, 10 - penalty), missing: ['startYear', 'phase'] };
  const points = (wait: number): number =>
    Math.max(
      0,
      falling(wait, book.number('criteria.speed.fullYears'), book.number('criteria.speed.zeroYears')) -
        penalty,
    );
  return { low: points(years.high), high: points(years.low), missing: years.missing };
}

function yearsUntilStart({ project, class: { size }, now }: ScoreCase, book: RuleBook): Scored | null {
  if (isUnderConstruction(project)) return scored(0, 0);
  const start = project.startYear;
  if (start)
    return scored(
      Math.max(0, start.low - now),
      Math.max(0, start.high - now),
      start.low < start.high ? 'startYear' : undefined,
    );
  const current = currentPhase(project, book);
  if (current === null || size === null) return null;
  if (current.origin === 'list') {
    const likely = yearsToConstruction(current, size, 'likely', book);
    return scored(likely, likely);
  }
  return scored(
    yearsToConstruction(current, size, 'low', book),
    yearsToConstruction(current, size, 'high', book),
    'phase',
  );
}

/**
 * Policy fit: key project 5 points, social rent up to 3 (in proportion, full at the agreed share), area up to 2 (infill, transformation or
 * renewal 2, greenfield 1).
 */
function policy({ project, count, goals }: ScoreCase, book: RuleBook): Scored {
  const key = book.number('criteria.policy.keyProject');
  const infill = book.number('criteria.policy.infill');
  const greenfield = book.number('criteria.policy.greenfield');
  const forKey =
    project.keyProject === null
      ? scored(0, key, 'keyProject')
      : scored(project.keyProject ? key : 0, project.keyProject ? key : 0);
  const area = areaOf(project.planType);
  const forArea =
    area === null
      ? scored(Math.min(infill, greenfield), Math.max(infill, greenfield), 'planType')
      : scored(area === 'infill' ? infill : greenfield, area === 'infill' ? infill : greenfield);
  return together(
    forKey,
    sharePoints(project, count, 'socialRent', goals.socialRent, book.number('criteria.policy.social')),
    forArea,
  );
}

function areaOf(planType: string | null): 'infill' | 'greenfield' | null {
  if (planType === null) return null;
  if (/transformatie|herstructurering|verdichting|inbreiding|binnenstedelijk/i.test(planType))
    return 'infill';
  return /uitleg|uitbreiding|buitenstedelijk/i.test(planType) ? 'greenfield' : null;
}

/** Capacity efficiency: hours still to make per home still to come, 10 points at 10 hours or fewer, 0 from 60 hours, in proportion between. */
function efficiency({ count, workload }: ScoreCase, book: RuleBook): Scored {
  const homes = count.counted ? middle(count.counted) : 0;
  if (workload === null || homes <= 0) return scored(0, 10, count.counted === null ? 'homes' : 'phase');
  const full = book.number('criteria.efficiency.fullHours');
  const zero = book.number('criteria.efficiency.zeroHours');
  const low = falling(workload.total.high / homes, full, zero);
  const high = falling(workload.total.low / homes, full, zero);
  const unknownRole = workload.remarks.some(({ code }) => code === 'work-role-unknown');
  return scored(low, high, unknownRole && low < high ? 'municipalRole' : undefined);
}

function sharePoints(
  project: Project,
  count: ProjectCount,
  segment: 'affordable' | 'socialRent',
  goal: number,
  points: number,
): Scored {
  if (goal <= 0) return scored(points, points);
  const share = segmentShare(project, segment, count.listed);
  const field = segment === 'affordable' ? 'affordableBuy' : 'socialRent';
  const low = part(share.low, goal) * points;
  const high = part(share.high, goal) * points;
  return scored(low, high, low < high ? field : undefined);
}

function scored(low: number, high: number, missing?: string): Scored {
  return { low, high, missing: missing === undefined ? [] : [missing] };
}

function together(...parts: Scored[]): Scored {
  return {
    low: parts.reduce((sum, { low }) => sum + low, 0),
    high: parts.reduce((sum, { high }) => sum + high, 0),
    missing: parts.flatMap(({ missing }) => missing),
  };
}

/** value / full, at most 1. */
function part(value: number, full: number): number {
  return Math.min(1, value / full);
}

/** 10 up to `full`, 0 from `zero`, a straight line between. */
function falling(value: number, full: number, zero: number): number {
  return Math.min(10, Math.max(0, (10 * (zero - value)) / (zero - full)));
}

function rounded(scale: Scale): Scale {
  const twoDecimals = (value: number): number => Math.round(Math.min(10, value) * 100) / 100;
  return (entry, book) => {
    const { low, high, missing } = scale(entry, book);
    return { low: twoDecimals(low), high: twoDecimals(high), missing };
  };
}
