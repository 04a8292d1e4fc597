import type { Finding } from '../model/finding';
import { placeKey } from '../model/place';
import type { Project } from '../model/project';
import type { RealisedYear } from '../model/realised';
import type { Target } from '../model/target';
import { yearOf } from './calendar';
import type { ActiveTarget, ProjectCount, Targets } from './results';
import type { RuleBook } from './rules/ruleBook';
import type { CountedTarget, TargetPart } from './targetResults';
import { settle } from './targets/balances';
import { checkTargets } from './targets/checkTargets';
import { aboutTarget, missingTarget, partsFindings } from './targets/findings';
import { municipalitiesOf, newestFirst } from './targets/places';
import { examplesFor } from './targets/presets';
import { type BuiltHomes, realisedIn, realisedPerYear } from './targets/realised';
import { spreadTarget } from './targets/spreadTarget';
import { sumOfParts } from './targets/sumOfParts';

/** What the choice of the agreement looks at. */
export interface TargetCase {
  targets: readonly Target[];
  projects: readonly Project[];
  counts: readonly ProjectCount[];
  realised: readonly RealisedYear[];
  referenceDate: string;
}

/**
 * Chooses the agreement that counts on the reference date, works it out per year, and settles those that ran out.
 *
 * Of the active versions of one place that cover the reference year the newest counts (by date, then by id). One for the whole list goes before those
 * of its municipalities; without it these are added up, one each. One for a region counts as the whole list, but in a list of one municipality only
 * where that has none of its own; one of a municipality outside the list never counts. Realised is the typed figure, else what was entered per
 * year, else what the list says. What an earlier version left comes on top (rule `counting.carryOver`).
 */
export function chooseTarget(
  { targets, projects, counts, realised, referenceDate }: TargetCase,
  book: RuleBook,
): { target: ActiveTarget | null; targets: Targets; findings: Finding[] } {
  const year = yearOf(referenceDate);
  const { usable, findings } = checkTargets(targets);
  const places = municipalitiesOf(projects);
  const only = onlyPlace(usable, places);
  const built: BuiltHomes = { projects, counts, entered: realised, referenceYear: year, onlyPlace: only };
  const chosen = choose(usable, places, only, year);
  const counted = new Map<Target, CountedTarget>();
  for (const target of new Set([chosen.whole ?? [], ...chosen.parts.values()].flat()))
    counted.set(target, countTarget(target, built));
  const balances = settle(usable, { whole: chosen.whole, parts: [...chosen.parts.values()] }, built, book);
  const left = new Map(
    balances.flatMap(({ next, carriedOver }) => (next === null ? [] : [[next, carriedOver] as const])),
  );
  const withLeft = (target: Target): CountedTarget => {
    const one = counted.get(target) ?? countTarget(target, built);
    const carriedOver = left.get(target.id) ?? 0;
    return { ...one, carriedOver, remaining: one.remaining + carriedOver };
  };
  const parts = [...chosen.parts].map(([municipality, target]): TargetPart => ({
    municipality,
    ...withLeft(target),
  }));
  const active: ActiveTarget | null =
    chosen.whole !== null
      ? { ...withLeft(chosen.whole), basis: 'whole', parts, uncovered: [] }
      : parts.length > 0
        ? { ...sumOfParts(parts), basis: 'parts', parts, uncovered: chosen.uncovered }
        : null;
  const counting = active === null ? [] : active.basis === 'whole' ? [active] : parts;
  if (active === null) findings.push(...missingTarget(targets, usable, { places, only, year }));
  else {
    findings.push(...counting.flatMap((one) => findingsOf(one, chosen.rivals, built)));
    findings.push(...partsFindings(active, projects, only));
  }
  return {
    target: active,
    targets: {
      balances,
      realisedYears: realisedPerYear(built),
      onlyPlace: only,
      examples: targets.length === 0 ? examplesFor(places) : [],
    },
    findings,
  };
}

/** The one municipality that the list, or where it names none the agreements, are about. */
function onlyPlace(targets: readonly Target[], places: ReadonlyMap<string, string>): string | null {
  const named =
    places.size > 0
      ? [...places.keys()]
      : [...new Set(targets.flatMap(({ municipality }) => placeKey(municipality) ?? []))];
  return named.length === 1 ? (named[0] ?? null) : null;
}

interface Choice {
  whole: Target | null;
  /** The agreement of each municipality of the list that has one, by its name. */
  parts: Map<string, Target>;
  /** Names of the municipalities without. */
  uncovered: string[];
  /** How many versions were in force beside each other, per agreement chosen. */
  rivals: Map<Target, number>;
}

function choose(
  usable: readonly Target[],
  places: ReadonlyMap<string, string>,
  only: string | null,
  year: number,
): Choice {
  const inForce = usable
    .filter(({ status, from, to }) => status === 'active' && from <= year && year <= to)
    .sort(newestFirst);
  const choice: Choice = { whole: null, parts: new Map(), uncovered: [], rivals: new Map() };
  const newestOf = (some: readonly Target[]): Target | null => {
    const [first] = some;
    if (first) choice.rivals.set(first, some.length);
    return first ?? null;
  };
  const names = places.size > 0 || only === null ? places : new Map([[only, nameIn(inForce, only)]]);
  for (const [place, name] of names) {
    const own = newestOf(inForce.filter(({ municipality }) => placeKey(municipality) === place));
    if (own) choice.parts.set(name, own);
    else choice.uncovered.push(name);
  }
  const wholes = inForce.filter(({ municipality }) => municipality === null);
  const [own] = only === null ? [] : choice.parts.values();
  const ofList = wholes.filter(({ region }) => !region);
  choice.whole = newestOf(own ? ofList : ofList.length > 0 ? ofList : wholes) ?? own ?? null;
  return choice;
}

function nameIn(targets: readonly Target[], place: string): string {
  return targets.find(({ municipality }) => placeKey(municipality) === place)?.municipality ?? place;
}

function countTarget(target: Target, built: BuiltHomes): CountedTarget {
  const { perYear, total } = spreadTarget(target);
  const period = { from: target.from, to: target.to, running: true };
  const { homes: realised, source } = realisedIn(target, period, built);
  return {
    target,
    perYear,
    total,
    carriedOver: 0,
    realised,
    realisedSource: source,
    remaining: total - (realised ?? 0),
  };
}

/** What should be known about an agreement that counts. */
function findingsOf(
  { target, total, realised, realisedSource }: CountedTarget,
  rivals: ReadonlyMap<Target, number>,
  built: BuiltHomes,
): Finding[] {
  const findings: Finding[] = [];
  const say = (
    code: string,
    severity: Finding['severity'],
    params?: Record<string, string | number>,
  ): void => {
    findings.push(aboutTarget(code, severity, target, params));
  };
  const count = rivals.get(target) ?? 1;
  if (count > 1) say('target-several', 'info', { count });
  const { differs } = spreadTarget(target);
  if (differs === 'above') say('target-years-exceed-total', 'warning', { total });
  if (differs === 'below') say('target-years-below-total', 'warning', { total, agreed: target.total ?? 0 });
  if (target.region && built.onlyPlace !== null && target.municipality === null)
    say('target-of-region', 'warning', { region: target.region });
  if (realised === null) say('target-realised-unknown', 'warning');
  else if (realisedSource === 'list') say('target-realised-from-list', 'info', { homes: realised });
  else {
    const period = { from: target.from, to: target.to, running: true };
    const entered = realisedIn({ ...target, realised: null }, period, built);
    if (entered.source !== 'years') return findings;
    if (realisedSource === 'typed' && entered.homes !== realised)
      say('target-realised-differs', 'warning', { homes: realised, entered: entered.homes ?? 0 });
    if (realisedSource === 'years' && entered.missingYears.length > 0)
      say('target-realised-years-missing', 'warning', { years: entered.missingYears.join(', ') });
  }
  return findings;
}
