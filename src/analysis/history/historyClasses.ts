import type { HistoryClass } from '../historyResults';
import { yearFraction } from '../calendar';
import { byCodePoint } from '../order';
import type { RuleBook } from '../rules/ruleBook';
import type { Ends } from '../simulation/problem';
import type { Measured } from './cases';
import type { ClassName } from './classOf';
import { classesOf } from './classOf';
import { lognormalOf, slipFigures } from './figures';
import { lastYearOf } from './lastYear';
import type { Version } from './versions';

const kinds = ['all', 'phase', 'status', 'size'] as const;

/** The classes of all cases: all together, then per phase, status and size, each in the order of its values. */
export function historyClasses(cases: readonly Measured[], present: Version, book: RuleBook): HistoryClass[] {
  const yearsLeft = yearsLeftPerClass(present, book);
  const groups = new Map<string, { name: ClassName; cases: Measured[] }>();
  for (const one of cases) {
    for (const name of one.classes) {
      const group = groups.get(idOf(name));
      if (group) group.cases.push(one);
      else groups.set(idOf(name), { name, cases: [one] });
    }
  }
  return [...groups.values()]
    .sort(
      ({ name: a }, { name: b }) =>
        kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || byCodePoint(a.value, b.value),
    )
    .map(({ name, cases: own }) => {
      const left = yearsLeft.get(idOf(name)) ?? yearsLeft.get(idOf({ kind: 'all', value: '' })) ?? null;
      return classOf(name, own, left, book.number('history.minCases'));
    });
}

function idOf({ kind, value }: ClassName): string {
  return `${kind}.${value}`;
}

/** Years until the last home of the open projects of today, on average per class; of those that say a year. */
function yearsLeftPerClass(present: Version, book: RuleBook): Map<string, number> {
  const sums = new Map<string, { years: number; count: number }>();
  for (const { project, count } of present.byKey.values()) {
    const last = lastYearOf(project);
    if (last === null || (count.outcome !== 'counted' && count.outcome !== 'unknown-homes')) continue;
    const left = Math.max(0, last + 1 - yearFraction(present.date));
    for (const name of classesOf(project, book)) {
      const sum = sums.get(idOf(name)) ?? { years: 0, count: 0 };
      sums.set(idOf(name), { years: sum.years + left, count: sum.count + 1 });
    }
  }
  return new Map([...sums].map(([id, { years, count }]) => [id, years / count]));
}

function classOf(
  name: ClassName,
  cases: readonly Measured[],
  left: number | null,
  minCases: number,
): HistoryClass {
  const dated = cases.filter(({ slip }) => slip !== null);
  const years = cases.reduce((sum, one) => sum + one.years, 0) / cases.length;
  const slipPerYear = slipFigures(dated.map((one) => (one.slip ?? 0) / one.years));
  const measured = {
    years,
    slip: slipFigures(dated.map((one) => one.slip ?? 0)),
    slipPerYear,
    dropout: dropoutOf(cases),
    shrink: shrinkOf(cases),
  };
  const yearsLeft = left ?? years;
  const untilThen = (part: number): number => 1 - (1 - Math.min(1, Math.max(0, part))) ** (yearsLeft / years);
  const shrink = untilThen(measured.shrink ?? 0);
  const hasSlip = slipPerYear !== null && projectsIn(dated) >= minCases;
  return {
    ...name,
    cases: cases.length,
    projects: projectsIn(cases),
    datedCases: dated.length,
    measured,
    yearsLeft,
    dropout: { low: untilThen(measured.dropout.low), high: untilThen(measured.dropout.high) },
    shrink: { low: shrink, high: shrink },
    slip: hasSlip
      ? lognormalOf({ mean: slipPerYear.mean * yearsLeft, high: slipPerYear.high * yearsLeft })
      : null,
    usable: projectsIn(cases) >= minCases,
  };
}

function projectsIn(cases: readonly Measured[]): number {
  return new Set(cases.map(({ shown }) => shown.key)).size;
}

/** The part that came to nothing; what vanished and may have been built or renamed counts at the high end only. */
function dropoutOf(cases: readonly Measured[]): Ends {
  const lost = cases.filter(({ shown }) => shown.outcome === 'lapsed' || shown.outcome === 'vanished');
  const sure = lost.filter(({ shown }) => shown.doubt === null);
  return { low: sure.length / cases.length, high: lost.length / cases.length };
}

/** The part of their homes that the projects that go on or were built lost together; `null` when no case can be compared. */
function shrinkOf(cases: readonly Measured[]): number | null {
  let [then, now] = [0, 0];
  for (const { shown } of cases) {
    if (shown.homesThen === null || shown.homesNow === null) continue;
    then += shown.homesThen;
    now += shown.homesNow;
  }
  return then > 0 ? 1 - now / then : null;
}
