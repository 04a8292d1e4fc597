import type { SizeClass, WorkPhase } from '../model/terms';
import type { CurrentPhase } from './facts';
import { phasesFrom } from './facts';
import type { Span } from './presence';
import type { ProjectWorkload, Remark } from './results';
import type { RuleBook } from './rules/ruleBook';

type PhaseSpan = ProjectWorkload['phases'][number];
type DurationEnd = 'low' | 'likely' | 'high';

/** Years a phase takes (rules `durations.*`, in months there). */
function yearsOfPhase(phase: WorkPhase, size: SizeClass, end: DurationEnd, book: RuleBook): number {
  const group = size === 'XS' || size === 'S' ? 'XS-S' : size;
  return book.number(`durations.${phase}.${group}.${end}`) / 12;
}

/** Years the phases still to come take, in order; of a phase that has begun only the part still to come (`hoursFactors.currentPhase`). */
function yearsToCome(
  current: CurrentPhase,
  size: SizeClass,
  end: DurationEnd,
  book: RuleBook,
): { phase: WorkPhase; years: number }[] {
  const left = current.begun ? book.number('hoursFactors.currentPhase') : 1;
  return phasesFrom(current.phase).map((phase, index) => ({
    phase,
    years: yearsOfPhase(phase, size, end, book) * (index === 0 ? left : 1),
  }));
}

/** Years until building starts, by the usual durations; zero once it has begun. */
export function yearsToConstruction(
  current: CurrentPhase,
  size: SizeClass,
  end: DurationEnd,
  book: RuleBook,
): number {
  return sumUntil(yearsToCome(current, size, end, book), 'realisatie');
}

/** Years until the last home stands, by the usual durations. */
export function yearsToDelivery(
  current: CurrentPhase,
  size: SizeClass,
  end: DurationEnd,
  book: RuleBook,
): number {
  return sumUntil(yearsToCome(current, size, end, book), 'nazorg');
}

/**
 * The fewest years until homes can stand: every phase still to come at its shortest for a small plan, and a phase that has begun over
 * tomorrow. Less than this is no planning.
 */
export function shortestYearsToDelivery(current: CurrentPhase, book: RuleBook): number {
  return shortestYearsUntil('nazorg', current, book);
}

/** The fewest years until building can start, as `shortestYearsToDelivery`. */
export function shortestYearsToConstruction(current: CurrentPhase, book: RuleBook): number {
  return shortestYearsUntil('realisatie', current, book);
}

function shortestYearsUntil(stop: WorkPhase, current: CurrentPhase, book: RuleBook): number {
  const phases = yearsToCome(current, 'XS', 'low', book);
  return sumUntil(current.begun ? phases.slice(1) : phases, stop);
}

function sumUntil(phases: readonly { phase: WorkPhase; years: number }[], stop: WorkPhase): number {
  const index = phases.findIndex(({ phase }) => phase === stop);
  return phases.slice(0, index < 0 ? phases.length : index).reduce((sum, { years }) => sum + years, 0);
}

/**
 * When each phase still to come runs, as years with a fraction.
 *
 * With a last delivery year the phases are laid back from its end, so that building ends there; a phase that has begun fills the time
 * until the next one starts. When the most likely durations don't fit before that year all phases are pressed together; when even the
 * shortest ones (10 %) don't, the year isn't believed and the phases run forward from now, as they do without a delivery year.
 */
export function timeline(
  current: CurrentPhase,
  size: SizeClass,
  now: number,
  lastDeliveryYear: number | null,
  book: RuleBook,
): { phases: PhaseSpan[]; remarks: Remark[] } {
  const phases = yearsToCome(current, size, 'likely', book);
  const usual = sumUntil(phases, 'nazorg');
  if (lastDeliveryYear === null || current.phase === 'nazorg')
    return { phases: forward(phases, now, 1), remarks: [{ code: 'work-forward' }] };
  const available = lastDeliveryYear + 1 - now;
  if (available < yearsToDelivery(current, size, 'low', book)) {
    return {
      phases: forward(phases, now, 1),
      remarks: [{ code: 'work-year-implausible', params: { year: lastDeliveryYear } }],
    };
  }
  if (available < usual) {
    return {
      phases: forward(phases, now, available / usual),
      remarks: [{ code: 'work-pressed', params: { year: lastDeliveryYear } }],
    };
  }
  const spans = forward(phases, lastDeliveryYear + 1 - usual, 1);
  const first = spans[0];
  if (first && current.begun) first.from = now;
  return { phases: spans, remarks: [] };
}

/** Phases one after another from a moment; those up to delivery with their years times a factor. */
function forward(
  phases: readonly { phase: WorkPhase; years: number }[],
  start: number,
  factor: number,
): PhaseSpan[] {
  let moment = start;
  return phases.map(({ phase, years }) => {
    const from = moment;
    moment += phase === 'nazorg' ? years : years * factor;
    return { phase, from, to: moment };
  });
}

/** The part of a span that falls in each calendar year; the parts add up to 1. A span without length falls in its own year. */
export function partsPerYear(span: { from: number; to: number }): Map<number, number> {
  const length = span.to - span.from;
  const firstYear = Math.floor(span.from);
  if (length <= 0) return new Map([[firstYear, 1]]);
  const parts = new Map<number, number>();
  for (let year = firstYear; year < span.to; year += 1) {
    const overlap = Math.min(span.to, year + 1) - Math.max(span.from, year);
    if (overlap > 0) parts.set(year, overlap / length);
  }
  return parts;
}

/** The part of a span that falls in another; a span without length falls where it begins. */
export function partWithin(span: Span, other: Span): number {
  const length = span.to - span.from;
  if (length <= 0) return span.from >= other.from && span.from < other.to ? 1 : 0;
  return Math.max(0, Math.min(span.to, other.to) - Math.max(span.from, other.from)) / length;
}
