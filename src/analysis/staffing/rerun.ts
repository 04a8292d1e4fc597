import type { Seniority } from '../../model/terms';
import { seniorities } from '../../model/terms';
import { hoursPerFte } from '../leads';
import type { ScheduleLead } from '../schedule/problem';
import { extend } from '../schedule/whatIf';
import type { RuleBook } from '../rules/ruleBook';
import { stepsFor } from './plan';
import type { Planned } from './staff';

/** What one more project leader would bring, by the plan made again with that person. */
export interface Gained {
  /** Counted homes (low end) of projects that go on and didn't, less those that no longer do; never below zero. */
  homes: number;
  /** Counted homes (low end) of projects that start earlier than they did, less those that start later; may be negative. */
  earlier: number;
  /** Projects that get a place. */
  projects: number;
}

/** Tries one project leader more: level, first calendar year and fte. Gives `null` where no plan can be made. */
export type Rerun = (level: Seniority, fromYear: number, fte?: number) => Gained | null;

/**
 * A trial of the plan with one person added, who has every competence asked. It goes on from the plan as it is, so it never comes out worse, and takes fewer steps (rule
 * `planning.rerunSteps` per project), so that several can be tried.
 */
export function rerunWithLead(planned: Planned | null, now: number, seed: number, book: RuleBook): Rerun {
  return (level, fromYear, fte = 1) => {
    if (planned === null) return null;
    const { plan, used } = planned;
    const lead: ScheduleLead = {
      level: seniorities.indexOf(level),
      skills: allSkills,
      hours: plan.years.map((year) =>
        year < fromYear ? 0 : fte * hoursPerFte('projectleider', year, now, book),
      ),
      maxProjects: book.number('load.maxProjects'),
    };
    const problem = { ...plan.problem, leads: [...plan.problem.leads, lead] };
    const iterations = Math.max(1, stepsFor(problem, book, 'planning.rerunSteps'));
    const after = extend(problem, used, { seed, iterations });
    const gained: Gained = { homes: 0, earlier: 0, projects: 0 };
    plan.cases.forEach(({ count, requirement }, index) => {
      if (requirement.leadNeeded !== true) return;
      const homes = count.counted?.low ?? 0;
      const [before, then] = [used.shift[index] ?? -1, after.shift[index] ?? -1];
      if (before < 0 && then >= 0) {
        gained.homes += homes;
        gained.projects += 1;
      } else if (before >= 0 && then < 0) {
        gained.homes -= homes;
        gained.projects -= 1;
      } else gained.earlier += homes * Math.sign(before - then);
    });
    return { ...gained, homes: Math.max(0, gained.homes) };
  };
}

/** Every bit a project can ask. */
const allSkills = 2 ** 31 - 1;
