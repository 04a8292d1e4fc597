import { middle } from '../../model/quantity';
import { yearFraction, yearOf } from '../calendar';
import { isBuilt, isUnderConstruction } from '../facts';
import type { HistoryCase } from '../historyResults';
import type { RuleBook } from '../rules/ruleBook';
import { classesOf } from './classOf';
import type { ClassName } from './classOf';
import { lastYearOf } from './lastYear';
import type { Entry, Version, Versions } from './versions';

/** A case with what it is measured by. */
export interface Measured {
  shown: HistoryCase;
  /** Classes by what the earlier version says of the project. */
  classes: ClassName[];
  /** Years between the two versions. */
  years: number;
  /** Months it slipped; `null` where one of both doesn't say a year, or the project came to nothing. */
  slip: number | null;
}

/**
 * Every open project of an earlier version beside the first version after it that holds it: so no part of its time counts twice. One that comes
 * back in no later version is beside the next version, where it lapsed or vanished. What was built or lapsed then already is no case.
 */
export function casesOf(versions: Versions, book: RuleBook): Measured[] {
  const { compared } = versions;
  return compared.slice(0, -1).flatMap((then, index) =>
    [...then.byKey.values()]
      .filter(({ count }) => count.outcome === 'counted' || count.outcome === 'unknown-homes')
      .map((entry) => {
        const later = compared.slice(index + 1);
        const now = later.find(({ byKey }) => byKey.has(entry.project.key));
        const until = now ?? later[0] ?? versions.present;
        const found = now ? [now.byKey.get(entry.project.key) as Entry] : partsIn(until, entry, versions);
        return measure(entry, then, until, found, versions, book);
      }),
  );
}

/** The projects in which one goes on, when all of them are there. */
function partsIn(version: Version, { project }: Entry, { gone }: Versions): Entry[] {
  const known = gone.get(project.key);
  if (known?.how !== 'parts') return [];
  const parts = known.keys.flatMap((key) => version.byKey.get(key) ?? []);
  return parts.length === known.keys.length ? parts : [];
}

function measure(
  entry: Entry,
  then: Version,
  until: Version,
  now: readonly Entry[],
  versions: Versions,
  book: RuleBook,
): Measured {
  const { project, count } = entry;
  const yearThen = lastYearOf(project);
  const { outcome, doubt } = outcomeOf(entry, now, until, versions);
  const yearNow = yearNowOf(now, outcome, until);
  const homesNow = now.length === 0 ? null : sumOf(now.map((one) => homesOf(one)));
  const classes = classesOf(project, book);
  const valueOf = (kind: ClassName['kind']): string | null =>
    classes.find((one) => one.kind === kind)?.value ?? null;
  const sameBasis = now.every((one) => one.count.basis === count.basis);
  return {
    shown: {
      key: project.key,
      name: project.name,
      list: then.name,
      date: then.date,
      until: until.date,
      phaseThen: valueOf('phase'),
      statusThen: valueOf('status'),
      sizeThen: valueOf('size'),
      outcome,
      doubt,
      yearThen,
      yearNow,
      homesThen: homesOf(entry),
      homesNow: sameBasis && outcome !== 'lapsed' ? homesNow : null,
    },
    classes,
    years: yearFraction(until.date) - yearFraction(then.date),
    slip: yearThen === null || yearNow === null ? null : 12 * (yearNow - yearThen),
  };
}

/** What became of a project by what a newer version holds of it. */
export function outcomeOf(
  { project }: Entry,
  now: readonly Entry[],
  until: Version,
  { gone }: Versions,
): Pick<HistoryCase, 'outcome' | 'doubt'> {
  if (now.length > 0) {
    if (now.every(({ count }) => count.outcome === 'cancelled')) return { outcome: 'lapsed', doubt: null };
    const isReady = now.every(
      (one) => isBuilt(one.project) || (one.count.realised !== null && one.count.counted?.high === 0),
    );
    return { outcome: isReady ? 'delivered' : 'still-planned', doubt: null };
  }
  const known = gone.get(project.key);
  if (known?.how === 'lapsed') return { outcome: 'lapsed', doubt: null };
  const year = lastYearOf(project);
  const isDue = year !== null && year <= yearOf(until.date);
  if (known) return { outcome: 'vanished', doubt: 'may-be-renamed' };
  // Lists let go of what stands: a plan that was being built and was due is built, as good as always.
  if (isDue && isUnderConstruction(project)) return { outcome: 'delivered', doubt: null };
  const mayBeBuilt = isDue || (isUnderConstruction(project) && year === null);
  return { outcome: 'vanished', doubt: mayBeBuilt ? 'may-be-built' : null };
}

/** The year of delivery in the newer version; what should have been there already comes in the year of that version at the earliest. */
function yearNowOf(now: readonly Entry[], outcome: HistoryCase['outcome'], until: Version): number | null {
  if (now.length === 0 || outcome === 'lapsed') return null;
  const years = now.map(({ project }) => lastYearOf(project));
  if (years.some((year) => year === null)) return null;
  const last = Math.max(...years.map((year) => year ?? 0));
  return outcome === 'delivered' ? last : Math.max(last, yearOf(until.date));
}

/**
 * The homes of a project to be compared with another version: the whole project. "Nog te bouwen" and years fall as homes are built, and say
 * something only before building.
 */
function homesOf({ project, count }: Entry): number | null {
  const isWhole = count.basis !== 'homesRemaining' && count.basis !== 'deliveries';
  const isUnbuilt = !isUnderConstruction(project) && !isBuilt(project) && !count.realised?.high;
  return count.listed !== null && (isWhole || isUnbuilt) ? middle(count.listed) : null;
}

function sumOf(homes: readonly (number | null)[]): number | null {
  return homes.reduce((sum, one) => (sum === null || one === null ? null : sum + one), 0);
}
