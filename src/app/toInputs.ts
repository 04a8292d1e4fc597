import type { Inputs } from '../model/inputs';
import type { EarlierList } from '../model/earlier';
import type { Reading } from '../reading/reading';

/** What the analysis works on: the projects of the lists that count, and the rest as read. */
export function toInputs(
  reading: Reading,
  run: Pick<Inputs, 'scenario' | 'seed' | 'bottlenecksSeen'>,
): Inputs {
  const listDates = reading.usedLists.flatMap((index) => {
    const { sheet, date } = reading.lists[index] ?? {};
    return sheet === undefined || date === undefined ? [] : [{ sheet, date }];
  });
  return {
    projects: reading.usedLists.flatMap((index) => reading.lists[index]?.projects ?? []),
    people: reading.staff?.people ?? null,
    targets: reading.targets,
    realised: reading.realised,
    rules: reading.rules,
    earlier: (reading.earlier ?? []).flatMap(({ name, date, projects, gone, use }): EarlierList[] =>
      use === 'used' && date !== null ? [{ name, date, projects, ...(gone ? { gone } : {}) }] : [],
    ),
    referenceDate: reading.referenceDate,
    findings: reading.findings,
    ...(listDates.length === 0 ? {} : { listDates }),
    ...run,
  };
}
