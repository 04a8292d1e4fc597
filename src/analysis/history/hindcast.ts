import type { RealisedYear } from '../../model/realised';
import { middle } from '../../model/quantity';
import { yearFraction, yearOf, yearsFrom } from '../calendar';
import { deliver, keptShare } from '../delivery';
import { lossClassOf } from '../facts';
import type { Hindcast } from '../historyResults';
import type { RuleBook } from '../rules/ruleBook';
import { outcomeOf } from './cases';
import { chanceWithin } from './figures';
import { lastYearOf } from './lastYear';
import type { Version, Versions } from './versions';

/** A list of this part of a year into it still plans that year (aanname). */
const startOfYear = 1 / 12;

/**
 * What an earlier version promised for the whole years since, against what came; `null` when no whole year has passed.
 *
 * Predicted is planned × the share kept by the rules `loss.*` of the status × the chance that the slip by the same rules is over before the
 * last of the years ends; a home is planned for the middle of its year. The rules are those of now, not what this history says.
 */
export function hindcastOf(
  then: Version,
  versions: Versions,
  realised: readonly RealisedYear[],
  book: RuleBook,
): Hindcast | null {
  const { present } = versions;
  const from = yearOf(then.date) + (yearFraction(then.date) % 1 < startOfYear ? 0 : 1);
  const years = yearsFrom(from, yearOf(present.date) - 1);
  const last = years.at(-1);
  if (last === undefined) return null;
  let [planned, predicted] = [0, 0];
  for (const { project, count } of then.byKey.values()) {
    const { perYear } = deliver(project, count, from, last, book);
    const lossClass = lossClassOf(project);
    const kept = keptShare(lossClass, book);
    const slip = {
      median: book.number(`loss.${lossClass}.slip.median`),
      high: book.number(`loss.${lossClass}.slip.high`),
    };
    for (const [year, homes] of Object.entries(perYear)) {
      planned += middle(homes);
      const left = 12 * (last + 1 - (Number(year) + 0.5));
      predicted += ((middle(homes) * (kept.low + kept.high)) / 2) * chanceWithin(left, slip);
    }
  }
  const typed = typedIn(years, realised);
  const came = typed ?? realisedInList(then, years, versions);
  return {
    list: then.name,
    date: then.date,
    years,
    planned,
    predicted,
    realised: came,
    realisedSource: came === null ? null : typed === null ? 'list' : 'typed',
  };
}

/** Homes that somebody entered, when all years are there: those of the whole list, else those of the municipalities together. */
function typedIn(years: readonly number[], realised: readonly RealisedYear[]): number | null {
  let sum = 0;
  for (const year of years) {
    const ofYear = realised.filter((one) => one.year === year);
    const whole = ofYear.filter(({ municipality }) => municipality === null);
    if (ofYear.length === 0) return null;
    sum += (whole.length > 0 ? whole : ofYear).reduce((homes, one) => homes + one.homes, 0);
  }
  return sum;
}

/**
 * Homes that were built since, by the list of now: of projects of then, what is realised now and wasn't, or all of it when the project is ready; of new
 * projects, what is realised. Homes of a project that was ready in another year than these don't count. `null` when the list tells nothing of the kind.
 */
function realisedInList(then: Version, years: readonly number[], versions: Versions): number | null {
  const { present } = versions;
  let homes: number | null = null;
  const add = (more: number): void => {
    homes = (homes ?? 0) + more;
  };
  for (const { project, count } of present.byKey.values()) {
    if (count.realised === null || count.outcome === 'cancelled') continue;
    const year = lastYearOf(project);
    if (count.outcome === 'finished' && year !== null && !years.includes(year)) continue;
    const before = then.byKey.get(project.key)?.count.realised;
    const isNew = !then.byKey.has(project.key);
    // A new project whose year is unknown may have been built before, and left out of the list of then.
    if (isNew && year === null) continue;
    add(Math.max(0, middle(count.realised) - (before ? middle(before) : 0)));
  }
  for (const entry of then.byKey.values()) {
    if (present.byKey.has(entry.project.key) || entry.count.counted === null) continue;
    const { outcome } = outcomeOf(entry, [], present, versions);
    if (outcome === 'delivered') add(middle(entry.count.counted));
  }
  return homes;
}
