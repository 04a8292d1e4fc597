import type { Finding } from '../../model/finding';
import type { Project } from '../../model/project';
import { plain } from '../cells/text';
import { finding } from '../finding';
import { homesOf } from '../homes';
import { nameCell, same } from './about';
import { isTypo, nameParts } from './projectNames';

/** A project with the parts of its name. */
interface Named {
  project: Project;
  index: number;
  words: string[];
  /** Municipality and numbers: only names that agree in these are compared. */
  frame: string;
  /** Kern, wijk or address as plain words; '' when the list doesn't say. */
  place: string;
}

/** A word of a project's name. */
interface Item {
  word: string;
  one: Named;
}

interface Pair {
  earlier: Named;
  later: Named;
  typo: boolean;
}

/** Projects whose name looks like that of an earlier one, each said once. */
export function findLookAlikes(projects: readonly Project[]): Finding[] {
  return lookAlikes(projects)
    .filter((pair) => !hasFinding(pair))
    .map(toFinding);
}

/** Two projects of a list whose names are alike; `typo` where a typing error makes the difference. */
export interface LookAlikes {
  earlier: Project;
  later: Project;
  typo: boolean;
}

/**
 * Projects whose name says the same as that of an earlier one, or differs by a typing error: "De Weide fase 2" and "Weide fase II",
 * "Kerkstr. 12-14" and "Kerkstraat 12 14". Names that differ in a number, a single letter or the place are different projects.
 * Each project is in one pair, with the first that it looks like; in the order of the list.
 *
 * Never compares every name with every other: names meet by their words, and letters are compared only where all other words agree.
 */
export function lookAlikes(projects: readonly Project[]): LookAlikes[] {
  const known: Known = { municipalities: new Map(), places: new Map() };
  const all: Named[] = [];
  for (const project of projects) all.push(describe(project, all.length, known));
  const named = withSharedFrame(all);
  const twins = sameWords(named);
  const paired = new Set(twins.map(({ later }) => later));
  const typos = typingErrors(paired.size === 0 ? named : named.filter((one) => !paired.has(one)));
  return [...twins, ...typos]
    .sort((a, b) => a.later.index - b.later.index)
    .map(({ earlier, later, typo }) => ({ earlier: earlier.project, later: later.project, typo }));
}

/** The plain forms of municipalities and places: a list repeats a few of them. */
interface Known {
  municipalities: Map<string, string>;
  places: Map<string, string>;
}

function describe(project: Project, index: number, known: Known): Named {
  const { words, marks } = nameParts(project.name);
  const municipality = plainOnce(known.municipalities, project.municipality ?? '', plain);
  const place = plainOnce(known.places, project.location ?? '', plainPlace);
  return { project, index, words, frame: `${municipality}|${marks}`, place };
}

function plainOnce(known: Map<string, string>, text: string, make: (text: string) => string): string {
  const found = known.get(text);
  if (found !== undefined) return found;
  const made = make(text);
  known.set(text, made);
  return made;
}

function plainPlace(text: string): string {
  const { words, marks } = nameParts(text);
  return text === '' ? '' : [...words, marks].join(' ');
}

/** Those whose frame another has as well: the others are like nobody. */
function withSharedFrame(all: readonly Named[]): Named[] {
  const times = new Map<string, number>();
  for (const { frame } of all) times.set(frame, (times.get(frame) ?? 0) + 1);
  return all.filter(({ frame }) => (times.get(frame) ?? 0) > 1);
}

/** Pairs with the same words, in any order, or written as one word or two. */
function sameWords(named: readonly Named[]): Pair[] {
  // The first project of each place; one alone is the rule, so a list is only made for a second.
  const byWords = new Map<string, Named | Named[]>();
  const pairs: Pair[] = [];
  for (const later of named) {
    const { words, frame } = later;
    if (words.length === 0) continue;
    let earlier = meet(byWords, `${frame}|${words.join('')}`, later);
    if (words.length > 1) {
      const sorted = meet(byWords, `${frame}|${[...words].sort().join(' ')}`, later);
      earlier ??= sorted;
    }
    if (earlier !== undefined) pairs.push({ earlier, later, typo: false });
  }
  return pairs;
}

/** The first of the projects under a key that may stand in the same place; adds the project to them when its place is a new one. */
function meet(byWords: Map<string, Named | Named[]>, key: string, later: Named): Named | undefined {
  const met = byWords.get(key);
  if (met === undefined) {
    byWords.set(key, later);
    return undefined;
  }
  const places = Array.isArray(met) ? met : [met];
  if (!places.some(({ place }) => place === later.place)) byWords.set(key, [...places, later]);
  return places.find((one) => samePlace(one, later));
}

/** A project without a place may be anywhere. */
function samePlace(one: Named, other: Named): boolean {
  return one.place === other.place || one.place === '' || other.place === '';
}

/** Pairs of which one word differs by a typing error and all else agrees. */
function typingErrors(named: readonly Named[]): Pair[] {
  const first = new Map<string, Item>();
  const groups = new Map<string, Item[]>();
  for (const one of named) {
    for (let position = 0; position < one.words.length; position += 1) {
      const word = one.words[position] ?? '';
      if (word.length < 6) continue;
      const key = `${one.frame}|${otherWords(one.words, position)}`;
      const met = first.get(key);
      if (met === undefined) {
        first.set(key, { word, one });
        continue;
      }
      const group = groups.get(key);
      if (group) group.push({ word, one });
      else groups.set(key, [met, { word, one }]);
    }
  }
  const firstPair = new Map<Named, Pair>();
  for (const group of groups.values()) {
    for (const [a, b] of nearPairs(group)) {
      const [earlier, later] = a.index < b.index ? [a, b] : [b, a];
      const known = firstPair.get(later);
      if (samePlace(earlier, later) && (known === undefined || earlier.index < known.earlier.index))
        firstPair.set(later, { earlier, later, typo: true });
    }
  }
  return [...firstPair.values()];
}

function otherWords(words: readonly string[], position: number): string {
  let others = '';
  for (let index = 0; index < words.length; index += 1)
    if (index !== position) others += ` ${words[index] ?? ''}`;
  return others;
}

/**
 * The pairs of a group whose words differ by a typing error. Two such words are equal once one letter is left out of each, so words meet
 * by what is left of them: no word is compared with all others.
 */
function nearPairs(group: readonly Item[]): [Named, Named][] {
  const remainders = new Map<string, Item[]>();
  const pairs: [Named, Named][] = [];
  for (const item of group) {
    const { word, one } = item;
    const shorter = new Set([word, ...[...word].map((_, at) => word.slice(0, at) + word.slice(at + 1))]);
    for (const remainder of shorter) {
      const met = remainders.get(remainder);
      if (met === undefined) {
        remainders.set(remainder, [item]);
        continue;
      }
      for (const other of met) if (isTypo(other.word, word)) pairs.push([other.one, one]);
      // Of many projects with one and the same word the first stands for all.
      if (!met.some((other) => other.word === word)) met.push(item);
    }
  }
  return pairs;
}

/** Equal names that got a made-up key were said when the keys were made. */
function hasFinding({ earlier: one, later: other }: LookAlikes): boolean {
  return one.key !== one.id && other.key !== other.id && plain(one.name) === plain(other.name);
}

/** Two ids and two numbers of homes make it likely that these are two projects: then it is only said. */
function toFinding({ earlier: one, later: other, typo }: LookAlikes): Finding {
  const [ones, others] = [homesOf(one), homesOf(other)];
  const equalHomes = ones !== null && others !== null && same(ones, others);
  const ownIds = one.id !== null && other.id !== null && one.id !== other.id;
  const likely = equalHomes || (!typo && !ownIds);
  const place = {
    sheet: other.source.sheet,
    cell: nameCell(other),
    project: other.key,
    homes: others,
  };
  return plain(one.name) === plain(other.name)
    ? finding('duplicate-name', likely ? 'warning' : 'info', place, { name: other.name })
    : finding('name-looks-alike', likely ? 'warning' : 'info', place, {
        name: other.name,
        other: one.name,
        row: one.source.row,
      });
}
