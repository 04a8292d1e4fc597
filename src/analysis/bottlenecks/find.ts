import type { BottleneckKind, Role } from '../../model/terms';
import { monthsBetween, yearFraction, yearOf } from '../calendar';
import { currentPhase, isBeforeConstruction, isUnderConstruction } from '../facts';
import { plannedStart } from '../forecast/clocks';
import { leadNameOf } from '../leads';
import { implausibleYear } from '../plausibility';
import type { PortfolioEntry } from '../portfolio';
import type { FirstShortage, ProjectBottleneck, Remark, Staffing } from '../results';
import type { RuleBook } from '../rules/ruleBook';

/** What bottlenecks are found in, beside the rules. */
export interface BottleneckFacts {
  /** Open projects only. */
  entries: readonly PortfolioEntry[];
  staffing: Staffing;
  firstShortages: readonly FirstShortage[];
  /** ISO date. */
  referenceDate: string;
}

export type FoundBottleneck = Pick<ProjectBottleneck, 'kind' | 'origin' | 'detail'>;

/** The bottlenecks of every project: those that the list names, then those that the rules see; each kind once. */
export function findBottlenecks(
  facts: BottleneckFacts,
  book: RuleBook,
): { entry: PortfolioEntry; found: FoundBottleneck[] }[] {
  const seen = seers(facts, book);
  return facts.entries.map((entry) => ({
    entry,
    found: [
      ...[...new Set(entry.project.bottlenecks)].map((kind): FoundBottleneck => ({
        kind,
        origin: 'list',
        detail: null,
      })),
      ...seen.flatMap(([kind, see]): FoundBottleneck[] => {
        const detail = see(entry);
        return detail === null ? [] : [{ kind, origin: 'rule', detail }];
      }),
    ],
  }));
}

type See = (entry: PortfolioEntry) => Remark | null;

/** Per kind that Regieblad sees itself: what it sees in a project, or `null`. */
function seers(facts: BottleneckFacts, book: RuleBook): [BottleneckKind, See][] {
  return [
    ['geen-trekker', withoutLead(facts)],
    ['tekort-specialist', shortOfSpecialist(facts)],
    [
      'vergunning-ontbreekt',
      ({ project, delivery }) => implausibleYear(project, delivery, yearOf(facts.referenceDate), book),
    ],
    ['netaanvraag-ontbreekt', withoutGridRequest(facts, book)],
    ['soortenonderzoek-ontbreekt', withoutSurvey(facts, book)],
  ];
}

/** A lead is needed and there is none: none within the hours by the plan or, without a plan, none in a list that names leads. */
function withoutLead({ entries, staffing }: BottleneckFacts): See {
  const without = new Set([...staffing.unstaffed, ...staffing.parked.map(({ key }) => key)]);
  const namesLeads = entries.some(({ project }) => leadNameOf(project) !== null);
  return ({ project, class: { leadNeeded } }) => {
    if (leadNeeded !== true || isUnderConstruction(project)) return null;
    if (staffing.applicable) return without.has(project.key) ? { code: 'bottleneck-no-lead-hours' } : null;
    return namesLeads && leadNameOf(project) === null ? { code: 'bottleneck-no-lead' } : null;
  };
}

/** The first shortage of the project is one of a specialist; a shortage of project leaders shows as a missing lead. */
function shortOfSpecialist({ firstShortages }: BottleneckFacts): See {
  const specialist = (role: Role): boolean => role !== 'projectleider';
  const first = new Map(firstShortages.filter(({ role }) => specialist(role)).map((one) => [one.key, one]));
  return ({ project }) => {
    const shortage = first.get(project.key);
    return shortage === undefined
      ? null
      : { code: 'bottleneck-short-of', params: { role: shortage.role, year: shortage.year } };
  };
}

/** Building begins within the months the grid operator takes (rule `clocks.grid.months`), and no request is known where they are kept. */
function withoutGridRequest({ entries, referenceDate }: BottleneckFacts, book: RuleBook): See {
  const kept = entries.some(({ project }) => project.gridRequested !== undefined);
  const limit = book.number('clocks.grid.months');
  return (entry) => {
    if (!kept || entry.project.gridRequested !== undefined || !beforeConstruction(entry, book)) return null;
    const start = plannedStart(entry, book)?.start;
    if (start === undefined) return null;
    const months = (start - yearFraction(referenceDate)) * 12;
    return months < limit
      ? { code: 'bottleneck-no-grid-request', params: { year: Math.floor(start), months: limit } }
      : null;
  };
}

/** Before building without a survey of species that still holds (rule `agenda.R14.years`), where surveys are kept. */
function withoutSurvey({ entries, referenceDate }: BottleneckFacts, book: RuleBook): See {
  const kept = entries.some(({ project }) => project.surveyDone !== undefined);
  const years = book.number('agenda.R14.years');
  return (entry) => {
    const { surveyDone } = entry.project;
    if (!kept || !beforeConstruction(entry, book)) return null;
    if (surveyDone === undefined) return { code: 'bottleneck-no-survey' };
    return monthsBetween(surveyDone, referenceDate) > years * 12
      ? { code: 'bottleneck-survey-old', params: { date: surveyDone, years } }
      : null;
  };
}

function beforeConstruction({ project }: PortfolioEntry, book: RuleBook): boolean {
  const current = currentPhase(project, book);
  return current !== null && isBeforeConstruction(current.phase);
}
