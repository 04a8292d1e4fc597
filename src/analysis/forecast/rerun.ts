import type { Bottleneck, Role } from '../../model/terms';
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

/** What no longer holds a project up. */
export interface TakenAway {
  /** Bottlenecks that the list names. */
  bottlenecks: ReadonlySet<Bottleneck>;
  /** Roles it asks nobody of any more, because the hours were found. */
  roles: ReadonlySet<Role>;
}

/** The forecast made anew with something changed, on the same luck. */
export interface ForecastRerun {
  /** How many draws it takes. */
  draws: number;
  /** Without these bottlenecks in these projects, by key. */
  without(taken: ReadonlyMap<string, TakenAway>): Gained;
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
    without: (taken) =>
      changed((simulated, { entry, clocks, loss }) => {
        const away = taken.get(entry.project.key);
        if (away === undefined) return simulated;
        const { pools } = model.people;
        const needs = simulated.needs.filter(({ pool }) => {
          const asked = pools[pool];
          return asked === undefined || !away.roles.has(asked.role);
        });
        // A chance within the period holds every delay already.
        if (loss.source === 'chance-in-period') return { ...simulated, needs };
        const left = entry.project.bottlenecks.filter((kind) => !away.bottlenecks.has(kind));
        return { ...simulated, needs, bottleneck: bottleneckDelay(left, clocks, book) };
      }),
  };
}
