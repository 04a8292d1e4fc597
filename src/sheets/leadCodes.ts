import type { Assignment } from '../analysis/results';
import type { Person } from '../model/person';
import type { Project } from '../model/project';

/** Codes that stand for people on every sheet but RB Formatie, so that the other sheets can be shared. */
export interface LeadCodes {
  ofPerson: Map<string, string>;
  /** Names in the project list that nobody in the staff list has, with their code. */
  strangers: { name: string; code: string; projects: number }[];
  /** The code of a project's lead as the list names it; `null` when it names nobody. */
  ofProject: Map<string, string>;
}

/**
 * Gives project leaders of the staff list the codes PL-1, PL-2, … in the order of the list, and other names of leads in the
 * project list the codes that follow. A name means somebody of the staff list when it is that person's name or alias.
 */
export function leadCodes(projects: Project[], people: Person[], assignments: Assignment[]): LeadCodes {
  const ofPerson = new Map<string, string>();
  const byName = new Map<string, string>();
  const named = new Set(assignments.map((assignment) => assignment.lead));
  let last = 0;
  for (const person of people) {
    if (person.role !== 'projectleider' && !named.has(person.key)) continue;
    last += 1;
    const code = `PL-${last}`;
    ofPerson.set(person.key, code);
    for (const name of [person.name, ...person.aliases]) byName.set(normalised(name), code);
  }
  const personOf = new Map(assignments.map((assignment) => [assignment.key, assignment]));
  const ofProject = new Map<string, string>();
  const strangers = new Map<string, LeadCodes['strangers'][number]>();
  for (const project of projects) {
    if (project.lead === null) continue;
    const assignment = personOf.get(project.key);
    const matched =
      assignment?.origin === 'list' && assignment.lead !== null ? ofPerson.get(assignment.lead) : undefined;
    const known = matched ?? byName.get(normalised(project.lead));
    if (known !== undefined) {
      ofProject.set(project.key, known);
      continue;
    }
    const stranger = strangers.get(normalised(project.lead));
    if (stranger === undefined) last += 1;
    const entry = stranger ?? { name: project.lead, code: `PL-${last}`, projects: 0 };
    entry.projects += 1;
    strangers.set(normalised(project.lead), entry);
    ofProject.set(project.key, entry.code);
  }
  return { ofPerson, strangers: [...strangers.values()], ofProject };
}

function normalised(name: string): string {
  return name.trim().toLowerCase().replaceAll(/\s+/g, ' ');
}
