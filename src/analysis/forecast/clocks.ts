import { dateOf, daysLater, yearFraction } from '../calendar';
import { currentPhase, isBeforeConstruction } from '../facts';
import type { Bottleneck } from '../../model/terms';
import type { Remark } from '../results';
import type { RuleBook } from '../rules/ruleBook';
import type { ForecastCase, ForecastTime } from './cases';

/** Something with a calendar of its own that keeps building from starting. */
export interface Clock {
  /** Years it holds the start up, above zero. */
  years: number;
  remark: Remark;
  /** The bottleneck of the list that it belongs to; its delay is then at least this long and isn't counted beside it. `null` stands by itself. */
  bottleneck: Bottleneck | null;
}

/** The moment building starts as planned, and the middle of the preparation, when the council decides about the plan. */
interface Planned {
  start: number;
  decision: number | null;
}

type ClockRule = (entry: ForecastCase, planned: Planned, time: ForecastTime, book: RuleBook) => Clock | null;

const rules: readonly ClockRule[] = [fieldSeason, gridConnection, budgetCycle, elections];

/**
 * The other clocks than the council's (practice 6.3) that hold up the start of a project which has not begun building. Without a phase or a start
 * year nothing can be said.
 */
export function clocksOf(entry: ForecastCase, time: ForecastTime, book: RuleBook): Clock[] {
  const planned = plannedStart(entry, book);
  if (planned === null) return [];
  return rules.flatMap((rule) => rule(entry, planned, time, book) ?? []);
}

/** When building starts by the phases to come, else in the middle of the start year the list names; `null` when it has begun or nobody says. */
export function plannedStart({ project, workload }: ForecastCase, book: RuleBook): Planned | null {
  const current = currentPhase(project, book);
  if (current === null ? project.phase !== null : !isBeforeConstruction(current.phase)) return null;
  const building = workload?.phases.find(({ phase }) => phase === 'realisatie');
  const preparing = workload?.phases.find(({ phase }) => phase === 'voorbereiding');
  if (building) return { start: building.from, decision: preparing ? (preparing.from + preparing.to) / 2 : null };
  if (project.startYear === null) return null;
  return { start: (project.startYear.low + project.startYear.high + 1) / 2, decision: null };
}

function clock(
  code: string,
  { start }: Planned,
  until: number,
  bottleneck: Bottleneck | null,
  params: Record<string, string | number> = {},
): Clock | null {
  const years = until - start;
  if (years <= 0) return null;
  const remark = { code, params: { until: dateOf(until), months: years * 12, ...params } };
  return { years, remark, bottleneck };
}

/**
 * Research into species needs a field season: arranged before `clocks.season.ready`, done by the end of `clocks.season.end`. Missing one costs a
 * year. Counts where the list names the bottleneck and no survey is done, or where a survey is planned for a later day than the start.
 */
function fieldSeason({ project }: ForecastCase, planned: Planned, time: ForecastTime, book: RuleBook): Clock | null {
  const { surveyDone } = project;
  const named = project.bottlenecks.includes('flora-fauna');
  if (surveyDone !== undefined)
    return clock('forecast-survey', planned, yearFraction(surveyDone), named ? 'flora-fauna' : null);
  if (!named) return null;
  const inTime = time.now < monthOf(time.firstYear, book.number('clocks.season.ready'));
  const season = inTime ? time.firstYear : time.firstYear + 1;
  const until = monthOf(season, book.number('clocks.season.end') + 1);
  return clock('forecast-season', planned, until, 'flora-fauna', { season });
}

/** A connection to the grid comes `clocks.grid.months` after it was asked, where somebody says when; else the bottleneck itself says how long it takes. */
function gridConnection({ project }: ForecastCase, planned: Planned, _time: ForecastTime, book: RuleBook): Clock | null {
  const { gridRequested } = project;
  if (gridRequested === undefined) return null;
  const until = yearFraction(gridRequested) + book.number('clocks.grid.months') / 12;
  const named = project.bottlenecks.includes('netcongestie');
  return clock('forecast-grid', planned, until, named ? 'netcongestie' : null, { requested: gridRequested });
}

/** Money that lacks waits for the next budget: in spring (kadernota) or in autumn (begroting), if the papers can still be handed in. */
function budgetCycle({ project }: ForecastCase, planned: Planned, time: ForecastTime, book: RuleBook): Clock | null {
  const bottleneck = project.bottlenecks.find((one) => one === 'onrendabele-top' || one === 'ambtelijke-capaciteit');
  if (bottleneck === undefined) return null;
  const month = (name: string): number => book.number(`clocks.budget.${name}`);
  const rounds = [time.firstYear, time.firstYear + 1].flatMap((year) =>
    (['spring', 'autumn'] as const).map((round) => ({
      round,
      papers: monthOf(year, month(`${round}.papers`)),
      decided: monthOf(year, month(`${round}.decision`) + 1),
    })),
  );
  const next = rounds.find(({ papers }) => time.now < papers);
  if (!next) return null;
  return clock('forecast-budget', planned, next.decided, bottleneck, { round: next.round });
}

/**
 * The council takes no delicate decisions from some weeks before elections until the new college is there. Touches plans that the council still has to
 * adopt: soft or unknown by status, with the decision in that time.
 */
function elections({ project }: ForecastCase, planned: Planned, _time: ForecastTime, book: RuleBook): Clock | null {
  const { start, decision } = planned;
  const adopted = project.permit === 'granted' || !['soft', 'unknown'].includes(project.status?.hardness ?? 'unknown');
  if (decision === null || adopted) return null;
  for (const name of ['first', 'second']) {
    const day = book.text(`clocks.elections.${name}`);
    const from = yearFraction(daysLater(day, -7 * book.number('clocks.elections.before')));
    const until = yearFraction(daysLater(day, book.number('clocks.elections.formation')));
    if (decision < from || decision >= until) continue;
    return clock('forecast-elections', planned, start + until - decision, null, { day, until: dateOf(until) });
  }
  return null;
}

/** The beginning of a month, 1–12 (13 is January of the next year), as a year with a fraction. */
function monthOf(year: number, month: number): number {
  const [whole, left] = [year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1];
  return yearFraction(`${whole}-${String(Math.floor(left)).padStart(2, '0')}-01`);
}
