/** Agenda rules about a lead, a role or the whole programme (practice 8), and the rules a project list can't settle. */
import { exactly, middle } from '../../model/quantity';
import type { Role } from '../../model/terms';
import { roles } from '../../model/terms';
import { total } from '../tallies';
import type { AgendaRule } from './agenda';

/** R3: a lead is asked more than 110 % of the hours there are, in a year of the plan. Yearly: the staffing is per year. */
const overloaded: AgendaRule = {
  rule: 'R3',
  level: 'directie-mt',
  missing: ({ staffing }) => (staffing.applicable ? null : 'staff'),
  raise: ({ staffing }, book) =>
    staffing.today.flatMap((load) => {
      const limit = book.number('agenda.R3.load');
      const over = load.years.find(({ hours, available }) => available !== null && hours > available * limit);
      if (!over) return [];
      const params = {
        person: load.person,
        year: over.year,
        hours: over.hours,
        available: over.available ?? 0,
        projects: load.projects,
      };
      return [
        {
          project: null,
          subject: load.person,
          homes: load.homes,
          months: book.number('agenda.weight.R3'),
          remark: { code: 'agenda-R3', params },
        },
      ];
    }),
};

/** R4: one lead carries more than a fifth of the homes, or one person is the only one in a role. */
const keyPerson: AgendaRule = {
  rule: 'R4',
  level: 'directie-mt',
  missing: ({ staffing }) => (staffing.applicable ? null : 'staff'),
  raise: ({ staffing, entries, people }, book) => {
    const all = middle(total(entries.flatMap(({ count }) => count.counted ?? [])));
    const limit = book.number('agenda.R4.share');
    const months = book.number('agenda.weight.R4');
    const leads = staffing.today
      .filter(({ homes }) => all > 0 && middle(homes) / all > limit)
      .map((load) => ({
        project: null,
        subject: load.person,
        homes: load.homes,
        months,
        remark: {
          code: 'agenda-R4',
          params: { person: load.person, share: middle(load.homes) / all, projects: load.projects },
        },
      }));
    const single = roles.filter((role) => peopleIn(role, people ?? []) === 1);
    if (single.length === 0) return leads;
    const remark = { code: 'agenda-R4-roles', params: { roles: single.join(','), count: single.length } };
    return [...leads, { project: null, subject: 'roles', homes: null, months, remark }];
  },
};

function peopleIn(role: Role, people: readonly { role: Role | null; vacancy: boolean }[]): number {
  return people.filter((person) => person.role === role && !person.vacancy).length;
}

/** R16: the affordable share of the programme is more than three points under what was agreed. Homes: those that are short. */
const tooFewAffordable: AgendaRule = {
  rule: 'R16',
  level: 'bestuurlijk-overleg',
  missing: ({ gap }) => {
    const affordable = gap.segments.find(({ segment }) => segment === 'affordable');
    return affordable === undefined || affordable.share === null ? 'affordableBuy' : null;
  },
  raise: ({ gap }, book) =>
    gap.segments
      .filter(({ segment }) => segment === 'affordable')
      .flatMap(({ share, target, stated }) => {
        if (share === null || target === null || share >= target - book.number('agenda.R16.below')) return [];
        const short = exactly(Math.round((target - share) * middle(stated)));
        const remark = { code: 'agenda-R16', params: { share, target, homes: short.low } };
        return [
          {
            project: null,
            subject: 'affordable',
            homes: short,
            months: book.number('agenda.weight.R16'),
            remark,
          },
        ];
      }),
};

/** The rules about leads, roles and the programme that a list can settle. */
export const programmeRules: readonly AgendaRule[] = [overloaded, keyPerson, tooFewAffordable];

/** Agenda rules that need something no project list holds, with what is missing. */
export const untestedRules: readonly { rule: string; missing: string }[] = [
  { rule: 'R5', missing: 'decisionDates' },
  { rule: 'R6', missing: 'postponements' },
  { rule: 'R9', missing: 'sealedPlanning' },
  { rule: 'R11', missing: 'startDecisions' },
  { rule: 'R15', missing: 'agreements' },
  { rule: 'R18', missing: 'councilMotions' },
  { rule: 'R19', missing: 'actions' },
  { rule: 'R20', missing: 'parkingPlace' },
];
