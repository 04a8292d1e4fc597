import type { Bottleneck } from '../../model/terms';
import type { RuleBook } from '../rules/ruleBook';
import type { SimulationProject } from '../simulation/problem';
import type { SimulationOptions } from '../simulation/simulate';
import { simulate } from '../simulation/simulate';
import { bottleneckDelay } from './bottleneckDelay';
import type { ForecastModel, ModelProject } from './model';

/** Homes that a change gains within the period, mean over the draws; per project and together. Below zero is a loss. */
export interface Gained {
  homes: number;
  projects: Map<string, number>;
}

/** The forecast made anew with something changed, on the same luck. */
export interface ForecastRerun {
  /** How many draws it takes. */
  draws: number;
  /** Without a bottleneck, everywhere or in one project. */
  without(bottleneck: Bottleneck, project?: string): Gained;
  /** With projects changed as the function says. */
  changed(change: (simulated: SimulationProject, project: ModelProject) => SimulationProject): Gained;
}

/** Reruns on the first draws of the forecast (rule `forecast.rerunDraws`), paired with the forecast on those same draws. */
export function rerunOf(
  model: ForecastModel,
  options: Pick<SimulationOptions, 'seed' | 'draws'>,
  book: RuleBook,
): ForecastRerun {
  const inPeriod = (projects: readonly SimulationProject[]): Float64Array =>
    simulate({ ...model.problem, projects }, { ...options, worlds: ['all'] }).worlds.all?.inPeriod ??
    new Float64Array(projects.length);
  let base: Float64Array | null = null;
  const changed: ForecastRerun['changed'] = (change) => {
    base ??= inPeriod(model.problem.projects);
    const after = inPeriod(
      model.problem.projects.map((simulated, index) => {
        const project = model.projects[index];
        return project === undefined ? simulated : change(simulated, project);
      }),
    );
    const projects = new Map<string, number>();
    let homes = 0;
    for (const [index, { entry }] of model.projects.entries()) {
      const gained = (after[index] ?? 0) - (base[index] ?? 0);
      homes += gained;
      if (gained !== 0) projects.set(entry.project.key, gained);
    }
    return { homes, projects };
  };
  return {
    draws: options.draws,
    changed,
    without: (bottleneck, key) =>
      changed((simulated, { entry, clocks, loss }) => {
        const { project } = entry;
        const named = project.bottlenecks.includes(bottleneck);
        if (!named || loss.source === 'chance-in-period' || (key ?? project.key) !== project.key)
          return simulated;
        const others = project.bottlenecks.filter((one) => one !== bottleneck);
        return { ...simulated, bottleneck: bottleneckDelay(others, clocks, book) };
      }),
  };
}
