import { yearFraction } from '../calendar';
import { currentPhase, isBeforeConstruction, isLandBlocked } from '../facts';
import type { Gate } from '../results';
import type { RuleBook } from '../rules/ruleBook';
import type { ScoreCase } from './scored';

/** What keeps a project out of the order, whatever it scores. */
export function gatesOf(entry: Pick<ScoreCase, 'project' | 'count' | 'now'>, book: RuleBook): Gate[] {
  const { project, count } = entry;
  const gates: Gate[] = [];
  if (count.outcome === 'finished') gates.push('delivered');
  if (count.outcome === 'cancelled') gates.push('cancelled');
  if (count.outcome === 'duplicate') gates.push('duplicate');
  if (isLandBlocked(project)) gates.push('land-blocked');
  if (hasExpired(entry, book)) gates.push('priority-expired');
  return gates;
}

/**
 * Whether priority was given and building didn't start within the years that the duty to start allows (rule `agenda.R17.years`). Only
 * where the list itself says that building hasn't begun.
 *
 * Counted from the date somebody entered. Without one only a planned start that long ago tells: priority is given before it.
 */
function hasExpired({ project, now }: Pick<ScoreCase, 'project' | 'now'>, book: RuleBook): boolean {
  const current = currentPhase(project, book);
  if (current?.origin !== 'list' || !isBeforeConstruction(current.phase)) return false;
  const years = book.number('agenda.R17.years');
  if (project.prioritySince !== undefined) return yearFraction(project.prioritySince) + years <= now;
  const planned = project.startYear?.high ?? null;
  return project.keyProject === true && planned !== null && planned + years <= Math.floor(now);
}
