/** Agenda rules about one project (practice 8); thresholds are the rules `agenda.*`. */
import { monthsBetween, yearOf } from '../calendar';
import { currentPhase, isBeforeConstruction } from '../facts';
import { leadNameOf } from '../leads';
import { hasPriority, implausibleYear, startsTooLate } from '../plausibility';
import type { PortfolioEntry } from '../portfolio';
import type { Remark } from '../results';
import type { RuleBook } from '../rules/ruleBook';
import { waitShare } from '../waiting';
import type { AgendaRule, RaisedItem } from './agenda';
import { holds } from './agendaFacts';

/** Months a shift of a year is worth on the agenda. */
const monthsPerYear = 12;

function item(entry: PortfolioEntry, months: number, remark: Remark): RaisedItem {
  const params = { name: entry.project.name, ...remark.params };
  return { project: entry.project.key, homes: entry.count.counted, months, remark: { ...remark, params } };
}

/** Months of delay per year that a missing lead costs in the phase the project is in (`waitShare`). */
function waitMonths({ project }: PortfolioEntry, book: RuleBook): number {
  const phase = currentPhase(project, book)?.phase;
  return phase === undefined ? 0 : monthsPerYear * waitShare(phase, project.municipalRole, book);
}

/** R1: class A or B in a phase that needs a lead, and nobody leads it. */
const withoutLead: AgendaRule = {
  rule: 'R1',
  level: 'regieteam',
  missing: (facts) => (holds(facts, ({ project }) => leadNameOf(project) !== null) ? null : 'projectLead'),
  raise: (facts, book) =>
    facts.entries
      .filter(
        ({ project, class: { class: code, leadNeeded } }) =>
          leadNameOf(project) === null && leadNeeded === true && code !== null && code !== 'C',
      )
      .map((entry) => {
        const proposed = entry.assignment?.origin === 'proposal' ? 'yes' : 'no';
        return item(entry, waitMonths(entry, book), {
          code: 'agenda-R1',
          params: { class: entry.class.class ?? '', proposed },
        });
      }),
};

/** R2: the level of the lead of today is below what the class asks, whatever the plan makes of it. */
const leadBelowLevel: AgendaRule = {
  rule: 'R2',
  level: 'regieteam',
  missing: (facts) => (facts.staffing.applicable ? null : 'staff'),
  raise: (facts, book) => {
    const mismatches = new Map(facts.staffing.mismatches.map((mismatch) => [mismatch.key, mismatch]));
    return facts.entries.flatMap((entry) => {
      const mismatch = mismatches.get(entry.project.key);
      if (mismatch?.kind !== 'under') return [];
      const params = {
        required: entry.assignment?.required ?? '',
        has: mismatch.has,
        remedy: mismatch.remedy,
      };
      return [item(entry, book.number('agenda.weight.R2'), { code: 'agenda-R2', params })];
    });
  },
};

/** R10: asleep: before construction and no change in the list for six months. */
const asleep: AgendaRule = {
  rule: 'R10',
  level: 'regieteam',
  missing: (facts) => (holds(facts, ({ project }) => project.modified !== null) ? null : 'modified'),
  raise: (facts, book) =>
    facts.entries.flatMap((entry) => {
      const { modified } = entry.project;
      const current = currentPhase(entry.project, book);
      if (modified === null || current === null || !isBeforeConstruction(current.phase)) return [];
      const months = monthsBetween(modified, facts.referenceDate);
      if (months <= book.number('agenda.R10.months')) return [];
      return [
        item(entry, months, { code: 'agenda-R10', params: { months: Math.floor(months), date: modified } }),
      ];
    }),
};

/** R12: planned in a year that can't be for the permit. */
const impossibleYear: AgendaRule = {
  rule: 'R12',
  level: 'projectleider',
  missing: (facts) =>
    holds(facts, ({ project }) => project.permit !== null || project.status !== null) ? null : 'permit',
  raise: (facts, book) =>
    facts.entries.flatMap((entry) => {
      const reason = implausibleYear(entry.project, entry.delivery, yearOf(facts.referenceDate), book);
      if (reason === null) return [];
      const params = { ...reason.params, reason: reason.code };
      return [item(entry, monthsPerYear, { code: 'agenda-R12', params })];
    }),
};

/** R17: a project with priority that starts building later than the duty to start allows. */
const priorityExpires: AgendaRule = {
  rule: 'R17',
  level: 'college',
  missing: (facts) => {
    if (!holds(facts, ({ project }) => hasPriority(project) === true)) return 'keyProject';
    return holds(facts, ({ project }) => project.startYear !== null) ? null : 'startYear';
  },
  raise: (facts, book) => {
    const allowed = book.number('agenda.R17.years');
    const now = yearOf(facts.referenceDate);
    return facts.entries.flatMap((entry) => {
      const year = startsTooLate(entry.project, now, book);
      if (year === null) return [];
      const months = (year - now - allowed) * monthsPerYear;
      const { prioritySince } = entry.project;
      const remark: Remark =
        prioritySince === undefined
          ? { code: 'agenda-R17', params: { year, years: allowed } }
          : {
              code: 'agenda-R17-since',
              params: { year, years: allowed, since: prioritySince.split('-').reverse().join('-') },
            };
      return [item(entry, Math.max(0, months), remark)];
    });
  },
};

/** The rules about one project that a list can settle. */
export const projectRules: readonly AgendaRule[] = [
  withoutLead,
  leadBelowLevel,
  asleep,
  impossibleYear,
  priorityExpires,
];
