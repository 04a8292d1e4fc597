import type { Project } from '../model/project';
import type { KnownQuantity } from '../model/quantity';
import { add, scale } from '../model/quantity';
import type { Role, Seniority, WorkPhase } from '../model/terms';
import { municipalRoles, roles, sizeClasses, workPhases } from '../model/terms';
import { currentPhase } from './facts';
import type { ProjectClass, ProjectCount, ProjectDelivery, ProjectWorkload, Remark } from './results';
import type { RuleBook } from './rules/ruleBook';
import { addTo, total } from './tallies';
import type { Span } from './presence';
import { partsPerYear, partWithin, timeline } from './timeline';

/** What the workload of one project is made from. */
export interface WorkloadCase {
  project: Project;
  count: ProjectCount;
  class: ProjectClass;
  delivery: ProjectDelivery;
  /** Level of the current lead; `null` when there is none or it is unknown: the norm itself, which speaks of a medior. */
  leadLevel: Seniority | null;
}

/** The norms of all projects, looked up once. */
export interface WorkNorms {
  /** Hours of a role for a number of homes, before factors. */
  hours(role: Role, homes: number): number;
  /** Share of a role's hours in each phase. */
  shares: Record<Role, Record<WorkPhase, number>>;
  /** Complexity points for the size of a number of homes, without jumps. */
  sizePoints(homes: number): number;
  /** The quarters of which the hours are told one by one. */
  quarters: readonly Span[];
}

/**
 * Norm hours from the rules `hours.*` at `size.*.middle` homes: linear between the class middles, so that no class border jumps; below the
 * first middle in proportion to the homes, above the last along the line between the last two. Shares from `hoursPerPhase.*`.
 */
export function workNorms(book: RuleBook, quarters: readonly Span[] = []): WorkNorms {
  const homesAt = [0, ...sizeClasses.map((size) => book.number(`size.${size}.middle`))];
  const hoursAt = tableOf(roles, (role) => [
    0,
    ...sizeClasses.map((size) => book.number(`hours.${role}.${size}`)),
  ]);
  const pointsAt = sizeClasses.map((size) => book.number(`complexity.size.${size}`));
  const mostPoints = pointsAt.at(-1) ?? 0;
  return {
    hours: (role, homes) => Math.max(0, onLine(homesAt, hoursAt[role], homes)),
    sizePoints: (homes) => Math.min(mostPoints, onLine(homesAt, [pointsAt[0] ?? 0, ...pointsAt], homes)),
    quarters,
    shares: tableOf(roles, (role) =>
      tableOf(workPhases, (phase) => book.number(`hoursPerPhase.${role}.${phase}`)),
    ),
  };
}

/** The height at a place of the line through points in order, carried on past the last one. */
function onLine(places: readonly number[], heights: readonly number[], place: number): number {
  const above = places.findIndex((at) => place <= at);
  const index = above < 0 ? places.length - 1 : Math.max(1, above);
  const [x0 = 0, x1 = 1] = [places[index - 1], places[index]];
  const [y0 = 0, y1 = 0] = [heights[index - 1], heights[index]];
  return y0 + ((place - x0) * (y1 - y0)) / (x1 - x0);
}

function tableOf<K extends string, V>(names: readonly K[], value: (name: K) => V): Record<K, V> {
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Record<K, V>;
}

/**
 * The factor on all norm hours: municipal role × complexity, each as a range when unknown (rules `hoursFactors.role.*` and
 * `hoursFactors.class.*`). Complexity goes by points, those for size along a line through the class middles, so that one home more never makes hours jump:
 * C up to the last point below class B, A from the first point of class A, B halfway, and lines between. That L and XL are led as A says who
 * leads them, not that they ask more hours than the norm for their size.
 */
export function hoursFactor(
  project: Project,
  { points, factors }: ProjectClass,
  homes: KnownQuantity,
  norms: WorkNorms,
  book: RuleBook,
): { low: number; high: number } {
  const ofRole = (project.municipalRole === null ? municipalRoles : [project.municipalRole]).map((role) =>
    book.number(`hoursFactors.role.${role}`),
  );
  return {
    low: Math.min(...ofRole) * classFactor(points.low - factors.size.low + norms.sizePoints(homes.low), book),
    high:
      Math.max(...ofRole) * classFactor(points.high - factors.size.high + norms.sizePoints(homes.high), book),
  };
}

function classFactor(points: number, book: RuleBook): number {
  const [b, a] = [book.number('complexity.classB.min'), book.number('complexity.classA.min')];
  const [ofC = 1, ofB = 1, ofA = 1] = (['C', 'B', 'A'] as const).map((code) =>
    book.number(`hoursFactors.class.${code}`),
  );
  if (points <= b - 1) return ofC;
  return points >= a ? ofA : onLine([b - 1, (b + a - 1) / 2, a], [ofC, ofB, ofA], points);
}

/**
 * Hours a project still asks per role and year, and when its phases run; `null` when homes or phase are unknown.
 *
 * hours(role, year) = norm(role, listed homes) × factor × Σ over phases still to come: share of the role in the phase × part of the phase
 * that is left × part of it that falls in the year. The lead's level changes the projectleider hours alone. A junior lead adds
 * coach hours: a share of all hours of the project. Not rounded.
 */
export function projectWorkload(
  entry: WorkloadCase,
  now: number,
  norms: WorkNorms,
  book: RuleBook,
): ProjectWorkload | null {
  const { project, count } = entry;
  const current = currentPhase(project, book);
  const { size } = entry.class;
  if (current === null || count.listed === null || size === null) return null;

  const { phases, remarks } = timeline(current, size, now, lastYearOf(entry.delivery, project), book);
  const left = current.begun ? book.number('hoursFactors.currentPhase') : 1;
  const spread = phases.map(({ phase, from, to }, index) => ({
    phase,
    part: index === 0 ? left : 1,
    years: partsPerYear({ from, to }),
    quarters: norms.quarters.map((quarter) => partWithin({ from, to }, quarter)),
  }));
  const factor = hoursFactor(project, entry.class, count.listed, norms, book);
  const leadFactor = entry.leadLevel === null ? 1 : book.number(`hoursFactors.lead.${entry.leadLevel}`);

  const hours: ProjectWorkload['hours'] = {};
  const quarters: ProjectWorkload['quarters'] = {};
  for (const role of roles) {
    const own = role === 'projectleider' ? leadFactor : 1;
    const low = norms.hours(role, count.listed.low) * factor.low * own;
    const high = norms.hours(role, count.listed.high) * factor.high * own;
    const perYear = roleYears(norms.shares[role], spread);
    if (high <= 0 || perYear.size === 0) continue;
    const years: Record<string, KnownQuantity> = {};
    for (const [year, part] of perYear) years[year] = { low: low * part, high: high * part };
    hours[role] = years;
    const perQuarter = quarterParts(norms.shares[role], spread, norms.quarters.length);
    if (perQuarter.some((part) => part > 0))
      quarters[role] = perQuarter.map((part) => ({ low: low * part, high: high * part }));
  }
  const coachShare = entry.leadLevel === 'junior' ? book.number('hoursFactors.coach') : 0;
  const coachHours = coachShare > 0 ? coaching(hours, coachShare) : {};
  const ownHours = total(Object.values(hours).flatMap((years) => Object.values(years)));
  return {
    key: project.key,
    hours,
    quarters,
    phases,
    coachHours,
    coachQuarters: coachShare > 0 ? coachingInQuarters(quarters, coachShare, norms.quarters.length) : [],
    total: add(ownHours, total(Object.values(coachHours))),
    remarks: [...remarks, ...dataRemarks(project, entry.class, current.origin)],
  };
}

/** The share of a role's hours that falls in each year. */
function roleYears(
  shares: Record<WorkPhase, number>,
  spread: readonly { phase: WorkPhase; part: number; years: ReadonlyMap<number, number> }[],
): Map<number, number> {
  const result = new Map<number, number>();
  for (const { phase, part, years } of spread) {
    const share = shares[phase] * part;
    if (share === 0) continue;
    for (const [year, fraction] of years) result.set(year, (result.get(year) ?? 0) + share * fraction);
  }
  return result;
}

/** The share of a role's hours that falls in each quarter. */
function quarterParts(
  shares: Record<WorkPhase, number>,
  spread: readonly { phase: WorkPhase; part: number; quarters: readonly number[] }[],
  count: number,
): number[] {
  const parts = new Array<number>(count).fill(0);
  for (const { phase, part, quarters } of spread) {
    const share = shares[phase] * part;
    for (let index = 0; index < count; index += 1)
      parts[index] = (parts[index] ?? 0) + share * (quarters[index] ?? 0);
  }
  return parts;
}

function coachingInQuarters(
  quarters: ProjectWorkload['quarters'],
  share: number,
  count: number,
): KnownQuantity[] {
  return Array.from({ length: count }, (_, index) =>
    scale(total(Object.values(quarters).flatMap((perQuarter) => perQuarter[index] ?? [])), share),
  );
}

function coaching(hours: ProjectWorkload['hours'], share: number): Record<string, KnownQuantity> {
  const perYear: Record<string, KnownQuantity> = {};
  for (const years of Object.values(hours)) {
    for (const [year, quantity] of Object.entries(years)) addTo(perYear, year, scale(quantity, share));
  }
  return perYear;
}

/** The last year in which the list plans homes of the project. */
function lastYearOf(delivery: ProjectDelivery, project: Project): number | null {
  const years = Object.keys(delivery.perYear).map(Number);
  if (years.length > 0) return Math.max(...years);
  return project.deliveryYear === null ? null : Math.floor(project.deliveryYear.high);
}

function dataRemarks(project: Project, projectClass: ProjectClass, origin: 'list' | 'status'): Remark[] {
  const remarks: Remark[] = [];
  if (origin === 'status')
    remarks.push({ code: 'work-phase-from-status', params: { status: project.status?.code ?? '' } });
  if (project.municipalRole === null) remarks.push({ code: 'work-role-unknown' });
  const range = projectClass.classRange;
  if (range && range[0] !== range[1])
    remarks.push({ code: 'work-class-range', params: { low: range[0], high: range[1] } });
  return remarks;
}
