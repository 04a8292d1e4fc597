import type { Finding } from '../../model/finding';
import type { Person } from '../../model/person';
import type { Project } from '../../model/project';
import { sum } from '../../model/quantity';
import { plain } from '../cells/text';
import { finding } from '../finding';
import { homesOf } from '../homes';
import { compareNames, namesInCell } from './names';
import type { Likeness } from './names';

interface Match {
  person: Person;
  likeness: Likeness;
}

/** Words in the column of leads that name a role or nobody, not a person. */
const noPerson =
  /^(?:casemanager|projectleider|vacature|vacant|nog niet bekend|geen|extern|inhuur|gemeente|ontwikkelaar|team .*|afdeling .*)$/;

/**
 * Matches the leads that projects name to people of the staff list: sure spellings become aliases of the person. What is not sure, or not
 * in the staff list, is a finding with the homes it touches. Changes the people's aliases in place.
 */
export function matchLeads(projects: readonly Project[], people: readonly Person[]): Finding[] {
  const byLead = new Map<string, Project[]>();
  for (const project of projects) {
    if (project.lead === null || noPerson.test(plain(project.lead))) continue;
    byLead.set(project.lead, [...(byLead.get(project.lead) ?? []), project]);
  }
  return [...byLead].flatMap(([lead, named]) =>
    matchOne(
      lead,
      named,
      people.filter(({ vacancy }) => !vacancy),
    ),
  );
}

function matchOne(lead: string, projects: readonly Project[], people: readonly Person[]): Finding[] {
  const spelling = candidates(lead, people).length > 0 ? lead : (namesInCell(lead)[0] ?? lead);
  const found = candidates(spelling, people);
  const best = found[0];
  const about = (code: string, severity: Finding['severity'], params: Record<string, string | number>) => {
    const first = projects[0];
    const place = {
      sheet: first?.source.sheet ?? '',
      cell: first?.cells.projectLead ?? '',
      homes: sum(projects.map(homesOf)).total,
    };
    return finding(code, severity, place, { lead, projects: projects.length, ...params });
  };
  if (!best) return [about('lead-unknown', 'warning', {})];
  const rivals = found.filter(({ likeness }) => likeness === best.likeness);
  if (rivals.length > 1)
    return [
      about('lead-ambiguous', 'warning', { people: rivals.map(({ person }) => person.name).join(', ') }),
    ];
  if (best.likeness === 'doubtful') return [about('lead-doubtful', 'warning', { person: best.person.name })];
  if (plain(lead) !== plain(best.person.name) && !best.person.aliases.includes(lead))
    best.person.aliases.push(lead);
  return best.likeness === 'likely' ? [about('lead-likely', 'info', { person: best.person.name })] : [];
}

/** The one person a spelling means for sure, or as the only one with that first name; `null` when nobody or more than one may be meant. */
export function personNamed(spelling: string, people: readonly Person[]): Person | null {
  const found = candidates(spelling, people);
  const surest = found.filter(({ likeness }) => likeness !== 'doubtful' && likeness === found[0]?.likeness);
  return surest.length === 1 ? (surest[0]?.person ?? null) : null;
}

/** People the spelling may mean, the surest first; one person in two roles counts once. */
function candidates(spelling: string, people: readonly Person[]): Match[] {
  const order: readonly Likeness[] = ['sure', 'likely', 'doubtful'];
  const matches = people.flatMap((person): Match[] => {
    const likeness = compareNames(spelling, person.name);
    return likeness === null ? [] : [{ person, likeness }];
  });
  const leaders = matches.filter(({ person }) => person.role === 'projectleider');
  const sorted = [...(leaders.length > 0 ? leaders : matches)].sort(
    (a, b) => order.indexOf(a.likeness) - order.indexOf(b.likeness),
  );
  return sorted.filter(
    ({ person }, index) =>
      sorted.findIndex((other) => plain(other.person.name) === plain(person.name)) === index,
  );
}
