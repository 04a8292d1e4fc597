import type { Results } from '../../analysis/results';
import { middle } from '../../model/quantity';
import type { Language } from '../../text';
import { remarkText } from '../../text/messages';

/** The forecast: bands per year and, per project, what is planned, what can be, what is expected and why. Homes are middles and means, not rounded. */
export function forecastJson(
  { forecast, delivery }: Results,
  names: ReadonlyMap<string, string>,
  language: Language,
): Record<string, unknown> {
  const planned = new Map(delivery.projects.map((project) => [project.key, project]));
  return {
    draws: forecast.draws,
    seed: forecast.seed,
    perYear: Object.fromEntries(
      forecast.years.map(({ year, expected, people, free, cumulative, chance }) => [
        year,
        { expected, people, free, cumulative, chance },
      ]),
    ),
    inPeriod: forecast.inPeriod,
    shares: Object.fromEntries(forecast.shares.map(({ segment, share }) => [segment, share])),
    unknownProjects: forecast.unknownProjects,
    projects: forecast.projects.map(({ key, moves, waiting, bottleneckClocks, ...project }) => ({
      key,
      name: names.get(key),
      planned: Object.fromEntries(
        Object.entries(planned.get(key)?.perYear ?? {}).map(([year, homes]) => [year, middle(homes)]),
      ),
      ...project,
      waiting: waiting?.years ?? 0,
      why: [
        ...moves.map(({ remark }) => remark),
        ...bottleneckClocks,
        ...(waiting ? [waiting.remark] : []),
      ].map((remark) => remarkText(remark, language)),
    })),
  };
}
