import type { Finding } from '../../model/finding';
import type { Person } from '../../model/person';
import { isOpen } from '../portfolio';
import type { ActiveTarget, Forecast } from '../results';
import type { RuleBook } from '../rules/ruleBook';
import type { SimulationOptions } from '../simulation/simulate';
import { simulate } from '../simulation/simulate';
import type { ForecastCase, ForecastTime } from './cases';
import { hasHomes } from './cases';
import { figuresOf, projectFigures } from './figures';
import type { AllWorlds } from './figures';
import { forecastFindings } from './findings';
import type { Reference } from './loss';
import type { ForecastModel } from './model';
import { forecastModel } from './model';
import type { ForecastRerun } from './rerun';
import { rerunOf } from './rerun';

/** What the forecast is made from. */
export interface ForecastFacts {
  cases: readonly ForecastCase[];
  people: readonly Person[] | null;
  target: ActiveTarget | null;
  reference: Reference;
  time: ForecastTime;
  book: RuleBook;
}

/**
 * What will really be delivered: every project's homes in years that can be (`plausibleDelivery`), with its loss and slip (`lossOf`), appeal, clocks,
 * bottlenecks and people, simulated in three worlds on the same luck. Only open projects with known homes; `unknownProjects` says how many have none.
 */
export function forecastOf(
  facts: ForecastFacts,
  { seed, onProgress }: Pick<SimulationOptions, 'seed' | 'onProgress'>,
): { forecast: Forecast; findings: Finding[]; rerun: ForecastRerun } {
  const { people, target, reference, time, book } = facts;
  const open = facts.cases.filter(({ count }) => isOpen(count));
  const cases = open.filter(hasHomes);
  const model = forecastModel(cases, people, reference, time, book);
  const draws = drawsFor(model, book);
  const simulated = simulate(model.problem, { seed, draws, ...(onProgress ? { onProgress } : {}) });
  const worlds = simulated.worlds as AllWorlds;
  const figures = figuresOf(worlds, simulated, time, cases.length === 0 ? null : target);
  return {
    forecast: {
      draws,
      seed,
      ...figures,
      projects: projectFigures(model, worlds, simulated, time),
      unknownProjects: open.filter(({ count }) => count.counted === null).length,
    },
    findings: forecastFindings(open, time, book),
    rerun: rerunOf(model, { seed, draws: Math.min(draws, book.number('forecast.rerunDraws')) }, book),
  };
}

/** How many draws: fewer for a long list, so that projects times draws stay below `forecast.work`, but as many as a rerun asks. */
function drawsFor({ projects }: ForecastModel, book: RuleBook): number {
  const [most, least] = [book.number('forecast.draws'), book.number('forecast.rerunDraws')];
  const affordable = Math.floor(book.number('forecast.work') / Math.max(1, projects.length));
  return Math.floor(Math.min(most, Math.max(least, affordable)));
}
