import type { Results } from '../analysis/results';
import type { QualityRun, WorkbookState } from '../model/state';
import { changesSince } from '../sheets/changes';

/**
 * The state after a run: the figures to compare the next run with, and a row in the log only when something changed.
 * A run on an unchanged list leaves the state as it was.
 */
export function rememberRun(state: WorkbookState, results: Results): WorkbookState {
  const counted = results.counting.lines.find((line) => line.id === 'counted')?.homes ?? null;
  const lastRun = {
    referenceDate: results.referenceDate,
    counted,
    projects: Object.fromEntries(results.counting.projects.map((project) => [project.key, project.counted])),
  };
  return {
    ...state,
    // The weights stand in RB Uitgangspunten now, where people may change them.
    ...(state.pairs ? { pairs: { ...state.pairs, use: false } } : {}),
    lastRun,
    qualityRuns: withRun(state.qualityRuns ?? [], results),
    bottlenecksSeen: withSeen(state.bottlenecksSeen ?? {}, results),
    log: [...state.log, ...changesSince(state.lastRun, lastRun)],
  };
}

type Seen = NonNullable<WorkbookState['bottlenecksSeen']>;

/** Since which run each bottleneck is there; one that went away begins anew when it comes back. */
function withSeen(before: Seen, { bottlenecks, referenceDate }: Results): Seen {
  const now = new Map<string, [kind: string, since: string][]>();
  for (const { key, kind, closed } of bottlenecks.rows) {
    if (closed) continue;
    const since = before[key]?.[kind];
    const kinds = now.get(key) ?? [];
    // A run for an earlier date doesn't make a bottleneck older: nobody looked at the list on that day.
    kinds.push([kind, since ?? referenceDate]);
    now.set(key, kinds);
  }
  return Object.fromEntries([...now].map(([key, kinds]) => [key, Object.fromEntries(kinds)]));
}

/** The runs with this one, in the order of their dates: one per date, and none that says the same as the one before it. */
function withRun(runs: readonly QualityRun[], { quality, referenceDate }: Results): QualityRun[] {
  const aspects = Object.fromEntries(quality.aspects.map(({ aspect, points }) => [aspect, points]));
  const run: QualityRun = { referenceDate, score: quality.score, aspects };
  const others = runs.filter((one) => one.referenceDate !== referenceDate);
  const before = others.filter((one) => one.referenceDate < referenceDate);
  const last = before.at(-1);
  const same = last !== undefined && JSON.stringify({ ...last, referenceDate }) === JSON.stringify(run);
  return same ? others : [...before, run, ...others.slice(before.length)];
}
