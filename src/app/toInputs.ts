import type { Inputs } from '../model/inputs';
import type { Reading } from '../reading/reading';

/** What the analysis works on: the projects of the lists that count, and the rest as read. */
export function toInputs(
  reading: Reading,
  run: Pick<Inputs, 'scenario' | 'seed' | 'bottlenecksSeen'>,
): Inputs {
  return {
    projects: reading.usedLists.flatMap((index) => reading.lists[index]?.projects ?? []),
    people: reading.staff?.people ?? null,
    targets: reading.targets,
    rules: reading.rules,
    referenceDate: reading.referenceDate,
    findings: reading.findings,
    ...run,
  };
}
