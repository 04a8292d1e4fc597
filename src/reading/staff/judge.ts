import { plain } from '../cells/text';
import type { HeaderCell } from '../headers/headerBlock';
import { matchWords } from '../headers/matchHeader';
import type { StaffColumn } from '../reading';
import type { StaffColumns } from './columns';
import { meaningsOf } from './lexicon';
import { readRole } from './terms';

/**
 * What a table is: staff with sizes, names with functions but without sizes, hours of people for projects, a list of people of other
 * organisations, or nothing to do with staff.
 */
export type Verdict = 'staff' | 'without-size' | 'hours-per-project' | 'contacts' | 'no';

interface Surroundings {
  titles: readonly string[];
  sheet: string;
  /** Nothing stands below the header. */
  empty: boolean;
}

/** Headers that name a project in each row: such a table is about projects, whoever works on them. */
const perProject =
  /^(?:project|projectnaam|naam project|plan|plannaam|naam plan|projectnummer|projectnr|project ?code|bouwplan|woningbouwproject|locatie)$/;
const ofOthers =
  /^(?:organisatie|bedrijf|bedrijfsnaam|firma|instantie|ontwikkelaar|corporatie|company|organisation)$/;
const speaksOfMoney = /tarief|kosten|bedrag|budget|euro|€|loonsom|salaris/;
/** Fields of project lists that no staff list has. */
const projectFields =
  /^(?:homes|homesGross|homesNet|homesRemaining|homesRealised|demolition|socialRent|midRent|affordableBuy|expensive|phase|deliveryYear|planType|developer|singleFamily|apartments|landPosition|realisationChance|keyProject|flexHomes|bottleneck)$/;
/** A column of a year may hold its fte. */
const namesYear = /20\d\d/;
/** Sums say nothing of what they add up. */
const sums = /^(?:sub)?totaal$|^total$|^som$/;
const sureHeader = 9;
/** Share of the titles in a list without sizes that must be a role for housing; else it may be any list of names (aanname). */
const roleShare = 0.3;

/** What a table is, by the fields of its columns and the headers that are none of staff. */
export function judge(columns: StaffColumns, { titles, sheet, empty }: Surroundings): Verdict {
  const { of, roles } = columns;
  const unused = columns.all.filter(({ field }) => field === 'other');
  const words = unused.map(({ header }) => plain(header.split(' > ').at(-1) ?? header));
  const named = of.has('name') || of.has('surname');
  const functions = of.has('functionTitle') || of.has('role') || roles.length > 1;
  const sized = of.has('fte') || of.has('hours') || roles.length > 1;
  const aboutProjects = words.some((word) => perProject.test(word));
  const ofProjects = projectEvidence(unused) > (functions && sized ? 1 : 0);
  if (aboutProjects) return named && of.has('hours') && !ofProjects ? 'hours-per-project' : 'no';
  if (ofProjects) return 'no';
  if (named && !functions && isHoursMatrix(columns, [...titles, sheet])) return 'hours-per-project';
  if (!named && !functions) return 'no';
  if (!named && (words.some((word) => speaksOfMoney.test(word)) || sizesPerClass(words))) return 'no';
  if (sized && (named || of.has('fte') || roles.length > 1 || of.has('hours'))) return 'staff';
  if (!named) return 'no';
  if (functions && of.has('seniority')) return 'staff';
  if (of.has('seniority') && aboutARole(columns.all, titles, sheet)) return 'staff';
  if (!functions || empty) return 'no';
  if (words.some((word) => ofOthers.test(word))) return 'contacts';
  return titlesAreRoles(columns) ? 'without-size' : 'no';
}

/** How many things the unused headers say that only a list of projects says; one of them may stand in a staff list too ("aantal woningen"). */
function projectEvidence(unused: readonly StaffColumn[]): number {
  const years = unused.filter(({ header }) => /^(?:.* > )?20\d\d$/.test(header)).length;
  return projectFieldsIn(unused.map(({ header }) => header)).size + (years > 1 ? 1 : 0);
}

function projectFieldsIn(headers: readonly string[]): Set<string> {
  const fields = new Set<string>();
  for (const header of headers) {
    if (sums.test(plain(header))) continue;
    const [best] = matchWords(header.split(' > ').at(-1) ?? header);
    if (best && best.score >= sureHeader && projectFields.test(best.entry.field))
      fields.add(best.entry.field);
  }
  return fields;
}

/**
 * Whether headers alone settle that a table is of projects, whatever its rows hold: those that can mean nothing in a staff list name two things that
 * only a list of projects has. It saves looking at the rows of a long list.
 */
export function isSurelyOfProjects(cells: readonly HeaderCell[]): boolean {
  const useless = cells.filter(
    ({ leaf, header }) =>
      meaningsOf(leaf).length === 0 &&
      meaningsOf(header).length === 0 &&
      readRole(leaf) === null &&
      !namesYear.test(leaf),
  );
  return projectFieldsIn(useless.map(({ header }) => header)).size > 1;
}

const speaksOfHours = /\b(?:uren|uur|fte|inzet|capaciteit|urenverdeling|hours)\b/;

/** Names with numbers below headers that mean nothing in a staff list, where the sheet speaks of hours: what somebody works for each project. */
function isHoursMatrix({ of, all, unknownNumbers }: StaffColumns, around: readonly string[]): boolean {
  const said = [...around, ...all.map(({ header }) => header)].some((text) =>
    speaksOfHours.test(plain(text)),
  );
  if (unknownNumbers.length < 2 || !said) return false;
  const sizes = [...(of.get('hours') ?? []), ...(of.get('fte') ?? [])];
  const summed = sizes.every((column) =>
    /totaal|total|som\b/.test(plain(all.find((one) => one.column === column)?.header ?? '')),
  );
  return summed || sizes.length === 0;
}

/** Norms per size of project ("XS", "S", "M") are no people. */
function sizesPerClass(words: readonly string[]): boolean {
  return words.filter((word) => /^(?:xs|s|m|l|xl|klein|middel|groot)$/.test(word)).length > 1;
}

function aboutARole(all: readonly StaffColumn[], titles: readonly string[], sheet: string): boolean {
  const header = all.find(({ field }) => field === 'name')?.header ?? '';
  return [header, ...titles, sheet].some((text) => readRole(text) !== null);
}

function titlesAreRoles({ all, of }: StaffColumns): boolean {
  const columns = [...(of.get('functionTitle') ?? []), ...(of.get('role') ?? [])];
  const examples = all.filter(({ column }) => columns.includes(column)).flatMap((column) => column.examples);
  const known = examples.filter((text) => readRole(text) !== null).length;
  return examples.length > 0 && known >= roleShare * examples.length;
}
