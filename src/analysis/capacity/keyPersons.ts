import type { Person } from '../../model/person';
import type { Role } from '../../model/terms';
import { roles } from '../../model/terms';
import type { KeyPerson, LeadLoad } from '../results';
import type { RuleBook } from '../rules/ruleBook';
import type { CapacityCase } from './walk';

/**
 * People on whom many homes hang: a lead with more than the share of rule `agenda.R4.share`, or the only one of a role that plans ask hours of. Leads first, then those
 * with most homes.
 */
export function keyPersonsOf(
  cases: readonly CapacityCase[],
  people: readonly Person[],
  loads: readonly LeadLoad[],
  book: RuleBook,
): KeyPerson[] {
  const all = homesOf(cases);
  const limit = book.number('agenda.R4.share');
  const leads = loads.flatMap(({ person, projects, homes }): KeyPerson[] => {
    const share = all > 0 ? homes.low / all : null;
    return share !== null && share > limit
      ? [{ person, role: 'projectleider', reason: 'share', projects, homes: homes.low, share }]
      : [];
  });
  const single = roles.flatMap((role): KeyPerson[] => {
    const [one, ...others] = people.filter((person) => person.role === role && !person.vacancy);
    if (!one || others.length > 0 || leads.some(({ person }) => person === one.key)) return [];
    const asking = cases.filter((each) => asksHours(each, role));
    const homes = homesOf(asking);
    return asking.length === 0
      ? []
      : [
          {
            person: one.key,
            role,
            reason: 'only-one',
            projects: asking.length,
            homes,
            share: all > 0 ? homes / all : null,
          },
        ];
  });
  const byHomes = (some: KeyPerson[]): KeyPerson[] => some.sort((a, b) => b.homes - a.homes);
  return [...byHomes(leads), ...byHomes(single)];
}

function homesOf(cases: readonly CapacityCase[]): number {
  return cases.reduce((sum, { counted }) => sum + (counted?.low ?? 0), 0);
}

function asksHours({ workload }: CapacityCase, role: Role): boolean {
  return workload?.hours[role] !== undefined;
}
