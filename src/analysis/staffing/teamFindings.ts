import type { Finding } from '../../model/finding';
import type { Person } from '../../model/person';
import { middle } from '../../model/quantity';
import type { Assignment, LeadLoad } from '../results';
import type { RuleBook } from '../rules/ruleBook';
import type { StaffingCase } from './cases';
import { canCoach } from './levelTest';
import { placeOf } from './place';

/** What the staffing found that somebody should know, beside what the sheet shows. */
interface TeamFindingFacts {
  cases: readonly StaffingCase[];
  leaders: readonly Person[];
  people: readonly Person[];
  assignments: readonly Assignment[];
  loads: readonly LeadLoad[];
  firstYear: number;
  book: RuleBook;
}

/** Chosen leads and coaches that can't do it, people without hours or level, and leads above the limit. */
export function teamFindings(facts: TeamFindingFacts): Finding[] {
  return [...chosenLeft(facts), ...coachesBelow(facts), ...unusable(facts), ...tooFull(facts)];
}

/** A lead somebody chose who is no longer there: the choice stays, and the work has nobody. */
function chosenLeft({ cases, firstYear }: TeamFindingFacts): Finding[] {
  return cases.flatMap(({ project, count, lead }) => {
    const isGone = lead !== null && lead.until !== null && lead.until < firstYear;
    if (project.chosenLead === undefined || !isGone) return [];
    const params = { name: project.name, until: lead.until ?? '' };
    return [
      {
        code: 'chosen-lead-left',
        severity: 'warning' as const,
        ...placeOf(project, 'chosenLead', count),
        params,
      },
    ];
  });
}

/** A coach somebody chose who isn't above the lead, or is below what the project asks. */
function coachesBelow({ cases, people, assignments }: TeamFindingFacts): Finding[] {
  const byKey = new Map(people.map((person) => [person.key, person]));
  return cases.flatMap(({ project, count, lead: today }, index) => {
    const chosen = byKey.get(project.chosenCoach?.person ?? '');
    const assignment = assignments[index];
    const lead = today ?? byKey.get(assignment?.lead ?? '');
    if (!chosen || !lead || !assignment?.required || canCoach(chosen, lead, assignment.required)) return [];
    const params = { name: project.name, level: chosen.seniority ?? '', required: assignment.required };
    return [
      {
        code: 'coach-level',
        severity: 'warning' as const,
        ...placeOf(project, 'chosenCoach', count),
        params,
      },
    ];
  });
}

/** Project leaders whose hours are nothing: they carry no project, and that may be a slip of the pen. */
function unusable({ leaders }: TeamFindingFacts): Finding[] {
  return leaders
    .filter(({ fte }) => fte !== null && middle(fte) === 0)
    .map(({ source, cells }) => ({
      code: 'lead-without-hours',
      severity: 'warning' as const,
      sheet: source.sheet,
      ...(cells['fte'] ? { cell: cells['fte'] } : {}),
    }));
}

/** Leads above the limit by what was chosen or already runs, and leads with more projects at once than the maximum. */
function tooFull({ loads, book, cases, assignments }: TeamFindingFacts): Finding[] {
  const limit = book.number('load.overload');
  const most = book.number('load.maxProjects');
  const homesOf = (person: string): Finding['homes'] => {
    const own = cases
      .filter((_, index) => assignments[index]?.lead === person)
      .flatMap(({ count }) => count.counted ?? []);
    return own.reduce((sum, { low, high }) => ({ low: sum.low + low, high: sum.high + high }), {
      low: 0,
      high: 0,
    });
  };
  return loads.flatMap(({ person, projects, years, atOnce }): Finding[] => {
    const over = years.find(({ hours, available }) => available !== null && hours > available * limit + 0.5);
    const found: Finding[] = [];
    if (over) {
      const params = {
        projects,
        year: over.year,
        hours: Math.round(over.hours),
        available: Math.round(over.available ?? 0),
      };
      found.push({ code: 'lead-above-limit', severity: 'warning', homes: homesOf(person), params });
    }
    if (atOnce > most)
      found.push({
        code: 'lead-many-projects',
        severity: 'info',
        homes: homesOf(person),
        params: { count: atOnce, max: most },
      });
    return found;
  });
}
