/** Cases of the forecast made from a project alone, on 1 January 2026 with ten years ahead. */
import { yearFraction, yearsFrom } from '../../../src/analysis/calendar';
import { classify } from '../../../src/analysis/classes';
import { countHomes } from '../../../src/analysis/counting';
import { deliver } from '../../../src/analysis/delivery';
import type { ForecastCase, ForecastTime } from '../../../src/analysis/forecast/cases';
import { defaultRules } from '../../../src/analysis/rules/defaults';
import { ruleBook } from '../../../src/analysis/rules/ruleBook';
import type { RuleBook } from '../../../src/analysis/rules/ruleBook';
import { projectWorkload, workNorms } from '../../../src/analysis/workload';
import type { Project } from '../../../src/model/project';
import type { Rule } from '../../../src/model/rule';
import { aProject } from '../../fixtures/inputs';

export function timeAt(referenceDate = '2026-01-01'): ForecastTime {
  const firstYear = Number(referenceDate.slice(0, 4));
  return {
    referenceDate,
    now: yearFraction(referenceDate),
    firstYear,
    years: yearsFrom(firstYear, firstYear + 9),
    lastOfPeriod: 2030,
  };
}

/** Rules with other values than they ship with. */
export function rulesWith(values: Record<string, Rule['value']>): Rule[] {
  return defaultRules()
    .filter(({ id }) => id in values)
    .map((rule) => ({
      ...rule,
      value: values[rule.id] ?? rule.value,
      source: 'eigen cijfers',
      assumption: false,
    }));
}

export function bookWith(values: Record<string, Rule['value']> = {}): RuleBook {
  return ruleBook(rulesWith(values));
}

export function aCase(fields: Partial<Project>, time = timeAt(), book = bookWith()): ForecastCase {
  const project = aProject({ key: 'A', ...fields });
  const [count] = countHomes([project], book).counting.projects;
  if (!count) throw new Error('no count');
  const projectClass = classify(project, count, book);
  const delivery = deliver(project, count, time.firstYear, time.years.at(-1) ?? time.firstYear, book);
  const base = { project, count, class: projectClass, delivery };
  return {
    ...base,
    workload: projectWorkload({ ...base, leadLevel: null }, time.now, workNorms(book), book),
    priority: { key: project.key, rank: 1 } as ForecastCase['priority'],
    assignment: null,
  };
}
