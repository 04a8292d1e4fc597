import { luckOf } from '../src/analysis/simulation/chance';
import type { SimulationProblem, SimulationProject } from '../src/analysis/simulation/problem';
import { Random } from '../src/analysis/schedule/random';
import { makeMunicipality } from './municipality';

/** Chance of dropping out, shrinkage, and months of slip (median, 90 %) from under construction to an idea. */
const statuses = [
  { dropout: 0.01, shrink: 0, slip: [3, 9] },
  { dropout: 0.1, shrink: 0.05, slip: [12, 30] },
  { dropout: 0.25, shrink: 0.1, slip: [18, 40] },
  { dropout: 0.3, shrink: 0.1, slip: [18, 42] },
  { dropout: 0.5, shrink: 0.15, slip: [24, 60] },
] as const;
/** Homes that a site delivers in a year, at most. */
const perYear = 60;
const leadsPools = 3;
/** Specialists: the hours asked per hour of the lead, and hours present per hour of all leads. */
const specialists = [
  { asked: 0.3, present: 0.24 },
  { asked: 0.2, present: 0.18 },
  { asked: 0.45, present: 0.4 },
] as const;

/** Leads of the usual size of team for so many projects, as in the instances of planning. */
export function leadsFor(projects: number): number {
  return Math.max(3, Math.round(projects / (projects < 10_000 ? 7 : 40)));
}

/**
 * A made-up portfolio of which the pools bind: project leaders, nested by level, and three specialists. The same for the same number and seed; a
 * larger one begins like no smaller one.
 */
export function makePortfolio(projects: number, seed: number): SimulationProblem {
  const municipality = makeMunicipality(projects, leadsFor(projects), seed);
  const random = new Random(seed + 1);
  const { years, leads } = municipality;
  const present = (level: number) =>
    Array.from({ length: years }, (_, year) =>
      leads.reduce((sum, lead) => sum + (lead.seniority >= level ? (lead.hours[year] ?? 0) : 0), 0),
    );
  const everybody = present(0);
  return {
    years,
    period: 5,
    projects: municipality.projects.map((project, index): SimulationProject => {
      const running = project.start < -2;
      const { dropout, shrink, slip } = statuses[running ? 0 : 1 + random.below(4)] ?? statuses[1];
      const delivered = Math.max(0, project.start + project.loadFromStart.length - 1);
      const homes = new Array<number>(years).fill(0);
      let later = 0;
      for (let rest = project.homes, year = delivered; rest > 0; rest -= perYear, year++) {
        if (year < years) homes[year] = Math.min(rest, perYear);
        else later += Math.min(rest, perYear);
      }
      const approximate = random.below(4) === 0 ? 1.2 : 1;
      const asks = (pool: number, part: number) => ({
        pool,
        first: project.start,
        hours: project.loadFromStart.map((hours) => hours * part),
      });
      return {
        luck: luckOf(`${index}`),
        homes: { low: homes, high: homes.map((count) => count * approximate) },
        later: { low: later, high: later * approximate },
        dropout: { low: dropout, high: dropout },
        shrink: { low: shrink / 2, high: shrink * 1.5 },
        slip: { median: slip[0] / 12, high: slip[1] / 12 },
        ownSigma: random.below(3) === 0 ? 0.25 : 0,
        remaining: delivered + 0.5,
        leastDelay: 0,
        appeal: { chance: running ? 0 : 0.3, delay: { low: 0.8, high: 1.2 } },
        bottleneck: random.below(3) === 0 ? { low: 0.25, high: 1.5 } : { low: 0, high: 0 },
        needs: [
          ...Array.from({ length: Math.min(leadsPools, project.minSeniority + 1) }, (_, level) =>
            asks(level, 1),
          ),
          ...specialists.map(({ asked }, pool) => asks(leadsPools + pool, asked)),
        ],
        fixed: running,
        waitEffect: [1, 0.8, 0.6, 0.4][random.below(4)] ?? 1,
        tallies: [random.below(2), random.below(3) / 3],
      };
    }),
    pools: [
      everybody,
      present(1),
      present(2),
      ...specialists.map(({ present: part }) => everybody.map((hours) => hours * part)),
    ],
    commonSigma: 0.15,
    overlap: true,
    dropoutHours: 0.5,
    tallies: 2,
  };
}
