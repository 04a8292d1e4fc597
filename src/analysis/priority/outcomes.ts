import type { Project } from '../../model/project';
import { yearOf } from '../calendar';
import { isOpen } from '../portfolio';
import type {
  PlanOrder,
  PlanOutcome,
  Priority,
  ProjectCount,
  ProjectPriority,
  Remark,
  Staffing,
} from '../results';
import { reviewDateOf } from '../reviewDate';
import type { RuleBook } from '../rules/ruleBook';

/** One project that was ranked. */
interface Entry {
  project: Project;
  count: ProjectCount;
}

/** What an initiator can tell about the own plan; the rest is for the municipality to find out. */
const knownToInitiator = [
  'landPosition',
  'startYear',
  'homes',
  'affordableBuy',
  'socialRent',
  'deliveryYear',
  'targetGroup',
  'bottleneck',
];

/**
 * The order with what the plan of people makes of each project, in both ways of choosing: goes on, starts in a later year or is parked; and
 * for a project that doesn't go on, what to tell whoever asks for it. Projects that are done or double get neither.
 */
export function withOutcomes(
  priority: Priority,
  entries: ReadonlyMap<string, Entry>,
  staffing: Staffing,
  referenceDate: string,
  book: RuleBook,
): Priority {
  const withoutLead = new Set(
    staffing.assignments.filter(({ fit }) => fit === 'not-needed').map(({ key }) => key),
  );
  const outcomeIn = (order: PlanOrder, key: string, until: string): PlanOutcome | null => {
    if (staffing.plan === null) return null;
    const start = staffing.plan.orders[order].starts[key];
    if (start === undefined) return withoutLead.has(key) ? { kind: 'goes-on' } : null;
    if (start === null) return { kind: 'parked', until };
    return start > yearOf(referenceDate) ? { kind: 'starts', year: start } : { kind: 'goes-on' };
  };
  const projects = priority.projects.map((place): ProjectPriority => {
    const entry = entries.get(place.key);
    if (entry === undefined || !isOpen(entry.count)) return place;
    const until = reviewDateOf(entry.project, referenceDate, book);
    const outcomes =
      place.gates.length > 0
        ? null
        : { rank: outcomeIn('rank', place.key, until), weighted: outcomeIn('weighted', place.key, until) };
    const used = outcomes?.[staffing.plan?.used ?? 'weighted'] ?? null;
    return { ...place, outcomes, message: messageFor(place, used, until) };
  });
  return { ...priority, projects };
}

/** What to tell whoever asks for a project that doesn't go on now; `null` for one that does, or of which nothing is known yet. */
function messageFor(place: ProjectPriority, outcome: PlanOutcome | null, until: string): Remark | null {
  if (place.gates.includes('land-blocked')) return { code: 'not-yet-land', params: { until } };
  if (place.gates.includes('priority-expired')) return { code: 'not-yet-expired', params: { until } };
  if (outcome === null || outcome.kind === 'goes-on') return null;
  const fields = place.missing.filter((field) => knownToInitiator.includes(field)).slice(0, 2);
  const params = { fields: fields.join(','), weakest: String(place.why.params?.['weakest'] ?? '') };
  return outcome.kind === 'parked'
    ? { code: 'not-yet-parked', params: { ...params, until } }
    : { code: 'not-yet-later', params: { ...params, year: outcome.year } };
}
