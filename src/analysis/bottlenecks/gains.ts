import { middle } from '../../model/quantity';
import type { Bottleneck, BottleneckKind, Role } from '../../model/terms';
import { bottlenecks, roles } from '../../model/terms';
import type { ForecastRerun, TakenAway } from '../forecast/rerun';
import { byCodePoint } from '../order';
import type { BottleneckGain, Bottlenecks, BottleneckTotal, ProjectBottleneck } from '../results';
import type { RuleBook } from '../rules/ruleBook';

/** The forecast made anew without what holds projects up, on the same draws. */
export interface Rerun {
  /** Mean homes within the period that come more when this no longer holds these projects (by key) up. */
  without(taken: ReadonlyMap<string, TakenAway>): number;
  /** How often it may be made anew; a long list can be afforded few. */
  most: number;
}

/** How many kinds are also worked out together with those before them. */
const mostTogether = 5;

/** The forecast's own rerun, as often as projects × draws stay within the rule `bottlenecks.rerunWork`. */
export function rerunWith({ without, draws }: ForecastRerun, projects: number, book: RuleBook): Rerun {
  const each = Math.max(1, projects * draws);
  return {
    without: (taken) => without(taken).homes,
    most: Math.floor(book.number('bottlenecks.rerunWork') / each),
  };
}

/**
 * What solving bottlenecks brings in the sums: all that the list names at once, each kind for all projects, the kinds that bring most one after another
 * together, and the projects with most homes at stake one by one (rule `bottlenecks.rerunProjects`), in this order as far as may be. A missing lead or
 * specialist is solved by hours that were found for the project. What depends on a permit, a request or a survey isn't worked out: nobody knows its date.
 */
export function gainsOf(
  rows: readonly ProjectBottleneck[],
  kinds: readonly BottleneckTotal[],
  { without, most }: Rerun,
  book: RuleBook,
): Pick<Bottlenecks, 'rows' | 'gains' | 'gainedByAll'> {
  const open = rows.filter((row) => !row.closed && isSimulated(row));
  let left = most;
  const gain = (some: readonly ProjectBottleneck[]): number | null => {
    if (some.length === 0) return 0;
    left -= 1;
    return left < 0 ? null : without(takenFrom(some));
  };
  const ofKinds = (some: readonly BottleneckKind[]): ProjectBottleneck[] =>
    open.filter(({ kind }) => some.includes(kind));

  const gainedByAll = gain(open.filter(({ origin }) => origin === 'list'));
  const alone = kinds
    .flatMap(({ kind, alsoOther }) => {
      const own = ofKinds([kind]);
      const gained = own.length === 0 ? null : gain(own);
      return gained === null ? [] : [{ kind, alsoOther, alone: gained }];
    })
    .sort((a, b) => b.alone - a.alone || byCodePoint(a.kind, b.kind));
  const gains = alone.map((one, index): BottleneckGain => {
    if (index === 0) return { ...one, together: one.alone };
    if (index >= mostTogether) return { ...one, together: null };
    return { ...one, together: gain(ofKinds(alone.slice(0, index + 1).map(({ kind }) => kind))) };
  });

  const size = ({ homes }: ProjectBottleneck): number => (homes === null ? 0 : middle(homes));
  const tried = new Set(
    [...open]
      .sort((a, b) => size(b) - size(a) || byCodePoint(a.key, b.key))
      .slice(0, book.number('bottlenecks.rerunProjects')),
  );
  return {
    rows: rows.map((row) => (tried.has(row) ? { ...row, homesGained: gain([row]) } : row)),
    gains,
    gainedByAll,
  };
}

/** Whether the forecast knows of it: a bottleneck of the list, or people that lack. */
function isSimulated(row: ProjectBottleneck): boolean {
  return listedIn(row) !== null || roleIn(row) !== null;
}

function listedIn({ kind }: ProjectBottleneck): Bottleneck | null {
  return bottlenecks.find((one) => one === kind) ?? null;
}

function roleIn({ kind, detail }: ProjectBottleneck): Role | null {
  if (kind === 'geen-trekker') return 'projectleider';
  if (kind !== 'tekort-specialist') return null;
  return roles.find((role) => role === detail?.params?.role) ?? null;
}

function takenFrom(rows: readonly ProjectBottleneck[]): Map<string, TakenAway> {
  const taken = new Map<string, { bottlenecks: Set<Bottleneck>; roles: Set<Role> }>();
  for (const row of rows) {
    const own = taken.get(row.key) ?? { bottlenecks: new Set(), roles: new Set() };
    taken.set(row.key, own);
    const [listed, role] = [listedIn(row), roleIn(row)];
    if (listed !== null) own.bottlenecks.add(listed);
    if (role !== null) own.roles.add(role);
  }
  return taken;
}
