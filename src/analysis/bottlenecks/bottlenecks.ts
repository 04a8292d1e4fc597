import type { Inputs } from '../../model/inputs';
import { middle } from '../../model/quantity';
import type { BottleneckKind, WorkPhase } from '../../model/terms';
import { workPhases } from '../../model/terms';
import { bottlenecksKnown, currentPhase } from '../facts';
import { leadNameOf } from '../leads';
import { byCodePoint } from '../order';
import type { PortfolioEntry } from '../portfolio';
import type { Bottlenecks, ProjectBottleneck } from '../results';
import type { RuleBook } from '../rules/ruleBook';
import { ageOf } from './age';
import type { BottleneckFacts, FoundBottleneck } from './find';
import { findBottlenecks } from './find';
import type { Rerun } from './gains';
import { gainsOf } from './gains';
import { kindOrder, totalsOf } from './totals';

/** What bottlenecks are worked out from, beside the rules. */
export interface BottleneckInputs extends BottleneckFacts {
  /** When earlier runs first saw each; absent without an earlier run. */
  seen: Inputs['bottlenecksSeen'];
  rerun: Rerun;
}

/**
 * What holds up the open projects: per project and kind, per kind (most homes first) and in all, where a home counts once. Homes are counted homes;
 * nothing is claimed about what else may hold a plan up.
 */
export function bottlenecksOf(inputs: BottleneckInputs, book: RuleBook): Bottlenecks {
  const found = findBottlenecks(inputs, book).flatMap(({ entry, found: own }) =>
    own.map((one) => rowOf(entry, one, inputs, book)),
  );
  const rows = inOrder(found);
  const totals = totalsOf(rows, book);
  return {
    ...totals,
    ...gainsOf(rows, totals.kinds, inputs.rerun, book),
    listed: inputs.entries.some(({ project }) => bottlenecksKnown(project)),
  };
}

type Row = Omit<ProjectBottleneck, 'counts' | 'others'>;

function rowOf(
  { project, count }: PortfolioEntry,
  { kind, origin, detail }: FoundBottleneck,
  { seen, referenceDate }: BottleneckInputs,
  book: RuleBook,
): Row {
  const note = project.bottleneckNotes?.[kind] ?? {};
  return {
    key: project.key,
    kind,
    origin,
    homes: count.counted,
    closed: note.closed === true,
    ...stepOf(kind, currentPhase(project, book)?.phase ?? null, book),
    since: ageOf(note.since, seen?.[project.key]?.[kind], referenceDate),
    note,
    owned: note.owner !== undefined || leadNameOf(project) !== null || project.administrativeClient !== null,
    detail,
    homesGained: null,
  };
}

/** The phase in which a bottleneck bites: its usual step (rule `bottlenecks.step.*`) while that is to come, else the phase the project is in. */
function stepOf(
  kind: BottleneckKind,
  phase: WorkPhase | null,
  book: RuleBook,
): Pick<ProjectBottleneck, 'step' | 'bitesNow'> {
  const usual = workPhases.find((one) => one === book.text(`bottlenecks.step.${kind}`)) ?? null;
  if (phase === null) return { step: usual, bitesNow: false };
  const isToCome = usual !== null && workPhases.indexOf(usual) > workPhases.indexOf(phase);
  return isToCome ? { step: usual, bitesNow: false } : { step: phase, bitesNow: true };
}

/** Most homes first, unknown numbers last; of one project in the order of the kinds, in whose first open row its homes count. */
function inOrder(found: readonly Row[]): ProjectBottleneck[] {
  const kinds = kindOrder(found);
  const size = ({ homes }: Row): number => (homes === null ? -1 : middle(homes));
  const sorted = [...found].sort(
    (a, b) => size(b) - size(a) || byCodePoint(a.key, b.key) || kinds.indexOf(a.kind) - kinds.indexOf(b.kind),
  );
  const openOf = new Map<string, number>();
  for (const { key, closed } of found) if (!closed) openOf.set(key, (openOf.get(key) ?? 0) + 1);
  const done = new Set<string>();
  return sorted.map((row) => {
    const counts = !row.closed && !done.has(row.key);
    if (counts) done.add(row.key);
    return { ...row, counts, others: (openOf.get(row.key) ?? 0) - (row.closed ? 0 : 1) };
  });
}
