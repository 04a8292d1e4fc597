import type { WorkbookState } from '../model/state';

type Run = NonNullable<WorkbookState['lastRun']>;
type LogRow = WorkbookState['log'][number];

/**
 * What changed between two runs, as rows for the log: projects that came or went, and the homes counted. No rows when
 * nothing changed, nor for a first run.
 */
export function changesSince(previous: Run | null, current: Run): LogRow[] {
  if (previous === null) return [];
  const before = new Map(Object.entries(previous.projects));
  const after = new Map(Object.entries(current.projects));
  const added = [...after.keys()].filter((key) => !before.has(key)).length;
  const removed = [...before.keys()].filter((key) => !after.has(key)).length;
  const altered = [...after].filter(
    ([key, homes]) => before.has(key) && !same(before.get(key) ?? null, homes),
  ).length;
  const homesChanged = !same(previous.counted, current.counted);
  if (added + removed + altered === 0 && !homesChanged) return [];
  return [
    {
      referenceDate: current.referenceDate,
      code: 'list-changed',
      params: {
        added,
        removed,
        altered,
        since: previous.referenceDate,
        ...ends('before', previous.counted),
        ...ends('after', current.counted),
      },
    },
  ];
}

type Homes = Run['counted'];

function same(a: Homes, b: Homes): boolean {
  return a?.low === b?.low && a?.high === b?.high;
}

function ends(name: string, homes: Homes): LogRow['params'] {
  return homes === null ? {} : { [`${name}Low`]: homes.low, [`${name}High`]: homes.high };
}
