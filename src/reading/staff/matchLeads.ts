import type { Finding } from '../../model/finding';
import type { Person } from '../../model/person';
import { cellOf } from '../../model/project';
import type { Project } from '../../model/project';
import { sum } from '../../model/quantity';
import type { LeadAnswer } from '../../model/state';
import { plain } from '../cells/text';
import { finding } from '../finding';
import { homesOf } from '../homes';
import { compareNames, namesBetweenCommas, namesInCell } from './names';
import type { Likeness } from './names';

interface Match {
  person: Person;
  likeness: Likeness;
}

/** Words in the column of leads that name a role or nobody, not a person. */
const noPerson =
  /^(?:casemanager|projectleider|pl|vacature|vacant|n n|nn|ntb|n t b|nnb|n n b|nader te bepalen|nog te bepalen|onbekend|nog niet bekend|geen|nvt|n v t|extern|externe|inhuur|gemeente|ontwikkelaar|corporatie|team .*|afdeling .*)$/;
/** Whether a text in the column of leads names a role or nobody. */
export function isNoPerson(text: string): boolean {
  return noPerson.test(plain(text));
}

/** What marks the lead among several people in one cell. */
const saysLead = /\((?:pl|projectleider|trekker|lead)\)/i;

/**
 * Matches the leads that projects name to people of the staff list: sure spellings become aliases of the person. What is not sure, or not
 * in the staff list, is a finding with the homes it touches and the people it may be, so that the user can answer; answers given before
 * go first. Changes the people's aliases in place.
 */
export function matchLeads(
  projects: readonly Project[],
  people: readonly Person[],
  answers: readonly LeadAnswer[] = [],
): Finding[] {
  const byLead = new Map<string, Project[]>();
  for (const project of projects) {
    if (project.lead === null || isNoPerson(project.lead)) continue;
    const named = byLead.get(project.lead);
    if (named) named.push(project);
    else byLead.set(project.lead, [project]);
  }
  const filled = people.filter(({ vacancy }) => !vacancy);
  const answerOf = new Map(answers.map((answer) => [plain(answer.lead), answer.person]));
  return [...byLead].flatMap(([lead, named]) => matchOne(lead, named, filled, answerOf.get(plain(lead))));
}

function matchOne(
  lead: string,
  projects: readonly Project[],
  people: readonly Person[],
  answer: string | null | undefined,
): Finding[] {
  const about = (code: string, severity: Finding['severity'], params: Record<string, string | number>) => {
    const [first] = projects;
    const place = {
      sheet: first?.source.sheet ?? '',
      cell: first === undefined ? '' : (cellOf(first, 'projectLead') ?? ''),
      homes: sum(projects.map(homesOf)).total,
    };
    return finding(code, severity, place, { lead, projects: projects.length, ...params });
  };
  if (answer === null) return [about('lead-nobody', 'info', {})];
  const answered = people.find(({ key }) => key === answer);
  if (answered) {
    addAlias(answered, lead);
    return [];
  }
  const { spelling, others } = leadInCell(lead, people);
  const several =
    others.length > 0 ? [about('lead-several', 'info', { first: spelling, others: others.join('; ') })] : [];
  const found = candidates(spelling, people);
  const [best] = found;
  if (!best) return [about('lead-unknown', 'warning', {}), ...several];
  const rivals = found.filter(({ likeness }) => likeness === best.likeness);
  const choice = {
    person: best.person.name,
    people: rivals.map(({ person }) => person.name).join('; '),
    keys: rivals.map(({ person }) => person.key).join('; '),
  };
  if (rivals.length > 1) return [about('lead-ambiguous', 'warning', choice), ...several];
  if (best.likeness === 'doubtful') return [about('lead-doubtful', 'warning', choice), ...several];
  addAlias(best.person, lead);
  return best.likeness === 'likely' ? [about('lead-likely', 'info', choice), ...several] : several;
}

function addAlias(person: Person, lead: string): void {
  if (plain(lead) !== plain(person.name) && !person.aliases.includes(lead)) person.aliases.push(lead);
}

/** The one of the people in a cell who leads: who is marked as the lead, else the first. Commas part people only where each part is known. */
function leadInCell(text: string, people: readonly Person[]): { spelling: string; others: string[] } {
  const isName = people.some((person) => plain(person.name) === plain(text));
  const parted = isName ? [text] : namesInCell(text);
  const names = parted.length > 1 || candidates(text, people).length > 0 ? parted : commaParted(text, people);
  const marked = names.find((name) => saysLead.test(name));
  const spelling = marked ?? names[0] ?? text;
  return { spelling, others: names.filter((name) => name !== spelling) };
}

function commaParted(text: string, people: readonly Person[]): string[] {
  const names = namesBetweenCommas(text);
  const known = names.filter((name) => candidates(name, people).length > 0).length;
  return names.length > 1 && (known === names.length || (known > 0 && saysLead.test(text))) ? names : [text];
}

/** The one person a spelling means for sure, or as the only one with that first name; `null` when nobody or more than one may be meant. */
export function personNamed(spelling: string, people: readonly Person[]): Person | null {
  const found = candidates(spelling, people);
  const surest = found.filter(({ likeness }) => likeness !== 'doubtful' && likeness === found[0]?.likeness);
  return surest.length === 1 ? (surest[0]?.person ?? null) : null;
}

const order: readonly Likeness[] = ['sure', 'likely', 'doubtful'];

/**
 * People the spelling may mean, the surest first; one person in two roles counts once. Who is spelled exactly so, in name or abbreviation, goes before all others;
 * of people equally alike project leaders go before others, because they lead.
 */
function candidates(spelling: string, people: readonly Person[]): Match[] {
  const said = plain(spelling);
  const exact = people.filter(
    (person) => plain(person.name) === said || person.aliases.some((alias) => plain(alias) === said),
  );
  const matches = (exact.length > 0 ? exact : people).flatMap((person): Match[] => {
    const likeness = exact.length > 0 ? 'sure' : compareNames(spelling, person.name);
    return likeness === null ? [] : [{ person, likeness }];
  });
  const perPerson = [...matches].sort((a, b) => Number(leads(b)) - Number(leads(a))).filter(isFirstOfName);
  return order.flatMap((likeness) => {
    const alike = perPerson.filter((match) => match.likeness === likeness);
    const leaders = alike.filter(leads);
    return leaders.length > 0 ? leaders : alike;
  });
}

function leads({ person }: Match): boolean {
  return person.role === 'projectleider';
}

function isFirstOfName({ person }: Match, index: number, all: readonly Match[]): boolean {
  return all.findIndex((other) => plain(other.person.name) === plain(person.name)) === index;
}
