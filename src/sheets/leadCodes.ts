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
 * Gives project leaders of the staff list the codes PL-1, PL-2, …, and other names of leads in the project list the codes after
 * those. Who had a code in RB Formatie keeps it, so that notes about a code stay with the same person.
 */
export function leadCodes(
  projects: Project[],
  people: Person[],
  assignments: Assignment[],
  earlier: ReadonlyMap<string, string>,
): LeadCodes {
  const assignmentOf = new Map(assignments.map((assignment) => [assignment.key, assignment]));
  const leads = new Set(assignments.flatMap(({ lead, listLead, coach }) => [lead, listLead, coach]));
  const next = freeCodes(new Set(earlier.values()));
  const ofPerson = new Map<string, string>();
  for (const { key, role } of people) {
    if (role === 'projectleider' || leads.has(key)) ofPerson.set(key, earlier.get(key) ?? next());
  }
  const ofProject = new Map<string, string>();
  const strangers = new Map<string, LeadCodes['strangers'][number]>();
  for (const { key, lead } of projects) {
    if (lead === null) continue;
    const known = ofPerson.get(assignmentOf.get(key)?.listLead ?? '');
    if (known !== undefined) {
      ofProject.set(key, known);
      continue;
    }
    const name = lead.trim().toLowerCase().replaceAll(/\s+/g, ' ');
    const stranger = strangers.get(name) ?? { name: lead, code: next(), projects: 0 };
    strangers.set(name, { ...stranger, projects: stranger.projects + 1 });
    ofProject.set(key, stranger.code);
  }
  return { ofPerson, strangers: [...strangers.values()], ofProject };
}

/** Codes in order, passing over those in use. */
function freeCodes(taken: ReadonlySet<string>): () => string {
  let last = 0;
  return () => {
    do last += 1;
    while (taken.has(`PL-${last}`));
    return `PL-${last}`;
  };
}
