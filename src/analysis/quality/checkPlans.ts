import type { Finding } from '../../model/finding';
import { cellOf, cellsOf } from '../../model/project';
import type { Project } from '../../model/project';
import { monthsBetween, yearFraction, yearOf } from '../calendar';
import { currentPhase, isBeforeConstruction } from '../facts';
import { firstPlannedYear, implausibleYear, phaseLimit, startsTooLate } from '../plausibility';
import type { PortfolioEntry } from '../portfolio';
import type { RuleBook } from '../rules/ruleBook';

type PlanCheck = (entry: PortfolioEntry, referenceDate: string, book: RuleBook) => Finding[];

const checks: readonly PlanCheck[] = [impossibleYear, dormant, startsLate];

/**
 * What the open plans say that can't be or was not kept up to date, by rules that a user may change. What contradicts itself whatever the
 * rules is found when the list is read (`reading/checks`).
 */
export function checkPlans(
  entries: readonly PortfolioEntry[],
  referenceDate: string,
  book: RuleBook,
): Finding[] {
  return [
    ...entries.flatMap((entry) => checks.flatMap((check) => check(entry, referenceDate, book))),
    ...oldList(entries, referenceDate, book),
  ];
}

/** The finding points at the first of the fields that the list has, else at the name. */
function about(
  { project, count }: PortfolioEntry,
  code: string,
  fields: readonly string[],
  params: Record<string, string | number>,
): Finding {
  const cell = [...fields, 'name']
    .map((field) => cellOf(project, field))
    .find((address) => address !== undefined);
  return {
    code,
    severity: 'warning',
    sheet: project.source.sheet,
    project: project.key,
    homes: count.counted,
    ...(cell === undefined ? {} : { cell }),
    params: { name: project.name, ...params },
  };
}

/** A year too early for the permit (rules `plausibility.no*`), or else for the phases still to come even when each is short (rules `durations.*.low`). */
function impossibleYear(entry: PortfolioEntry, referenceDate: string, book: RuleBook): Finding[] {
  const { project, delivery } = entry;
  const planned = firstPlannedYear(delivery);
  if (planned === null) return [];
  const fields = [...periodsOf(project, planned), 'deliveryYear'];
  const reason = implausibleYear(project, delivery, yearOf(referenceDate), book);
  if (reason !== null) return [about(entry, reason.code, fields, reason.params ?? {})];
  const limit = phaseLimit(project, yearFraction(referenceDate), book);
  return limit !== null && planned < limit.year
    ? [
        about(entry, limit.code, fields, {
          year: planned,
          phase: project.phase ?? '',
          earliest: limit.year,
        }),
      ]
    : [];
}

/** The delivery fields that hold a year: the year itself, or a period around it. */
function periodsOf(project: Project, year: number): string[] {
  return Object.keys(cellsOf(project)).filter((field) => {
    const [, first, last] = /^deliveries\.(\d{4})(?:-(\d{4})|\+)?$/.exec(field) ?? [];
    return (
      first !== undefined &&
      Number(first) <= year &&
      year <= Number(last ?? (field.endsWith('+') ? year : first))
    );
  });
}

/** Before building, and not changed for so long that it may have stopped (rule `plausibility.dormant.months`). */
function dormant(entry: PortfolioEntry, referenceDate: string, book: RuleBook): Finding[] {
  const { modified, phase } = entry.project;
  const current = currentPhase(entry.project, book);
  if (modified === null || current === null || !isBeforeConstruction(current.phase)) return [];
  const months = monthsBetween(modified, referenceDate);
  return months > book.number('plausibility.dormant.months')
    ? [about(entry, 'plan-dormant', ['modified'], { date: modified, phase: phase ?? current.phase })]
    : [];
}

function startsLate(entry: PortfolioEntry, referenceDate: string, book: RuleBook): Finding[] {
  const year = startsTooLate(entry.project, yearOf(referenceDate), book);
  return year === null
    ? []
    : [about(entry, 'priority-starts-late', ['startYear'], { year, years: book.number('agenda.R17.years') })];
}

/** The newest change in the list is older than the rule `plausibility.listAge.months` allows. */
function oldList(entries: readonly PortfolioEntry[], referenceDate: string, book: RuleBook): Finding[] {
  const dated = entries.filter(({ project }) => project.modified !== null);
  const [newest] = dated.sort((a, b) => ((a.project.modified ?? '') < (b.project.modified ?? '') ? 1 : -1));
  const date = newest?.project.modified;
  if (!newest || !date) return [];
  const months = Math.floor(monthsBetween(date, referenceDate));
  if (months <= book.number('plausibility.listAge.months')) return [];
  const { sheet } = newest.project.source;
  const cell = cellOf(newest.project, 'modified');
  return [
    {
      code: 'list-old',
      severity: 'warning',
      sheet,
      ...(cell === undefined ? {} : { cell }),
      params: { date, months },
    },
  ];
}
