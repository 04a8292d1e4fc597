import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemOf } from '../../../bench/instance';
import type { Instance } from '../../../bench/instance';
import { startBound } from '../../../src/analysis/schedule/bound';
import { byValuePerHour } from '../../../src/analysis/schedule/greedy';
import { prove } from '../../../src/analysis/schedule/prover';
import { startSearch } from '../../../src/analysis/schedule/search';
import { loadProver } from '../../../src/app/prover';
import { violations } from './violations';

/** Municipalities with known answers, kept outside the repository: bar for the plan, and the best known value on pooled hours. */
const folder = join(__dirname, '../../../../shared/staffing');
const instances = [
  { name: 'muni_20', iterations: 20_000, bar: 44_900, pooled: 45_305.24, gap: 0.02 },
  { name: 'muni_60', iterations: 100_000, bar: 126_900, pooled: 129_254, gap: 0.025 },
];

describe('the municipalities with known answers', () => {
  if (!existsSync(folder)) it.skip('the folder shared/staffing is absent', () => undefined);
  else
    it.each(instances)(
      '$name is planned as well as it can be',
      async ({ name, iterations, bar, pooled, gap }) => {
        const instance = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Instance;
        const problem = problemOf(instance);
        const search = startSearch(problem, byValuePerHour(problem), { seed: 1, iterations });
        search.run(iterations);
        const { best } = search;
        expect(violations(problem, best)).toEqual([]);
        expect(rechecked(instance, best.lead, best.shift)).toBeCloseTo(best.value, 6);
        expect(best.value).toBeGreaterThanOrEqual(bar);
        const bound = startBound(problem, best.value);
        bound.run(500);
        const proof = prove(await loadProver(), problem)!;
        expect(bound.best).toBeGreaterThanOrEqual(pooled);
        expect(proof.bound).toBeGreaterThanOrEqual(pooled);
        expect((proof.bound - best.value) / proof.bound).toBeLessThan(gap);
      },
    );
});

/** Value of a plan by the definition of the instances, after checking that everybody may have it and has the hours. */
function rechecked({ years, leads, projects }: Instance, leadOf: number[], shiftOf: number[]): number {
  const factor = [1.15, 1, 0.9];
  const used = leads.map(() => new Array<number>(years).fill(0));
  let value = 0;
  projects.forEach((project, index) => {
    const [lead, shift] = [leadOf[index]!, shiftOf[index]!];
    if (lead < 0) return;
    const person = leads[lead]!;
    expect(person.seniority).toBeGreaterThanOrEqual(project.minSeniority);
    expect(person.competences & project.competences).toBe(project.competences);
    expect(shift).toBeLessThanOrEqual(project.start < 0 ? 0 : 6);
    project.loadFromStart.forEach((load, since) => {
      const year = project.start + shift + since;
      if (year >= 0 && year < years) used[lead]![year]! += Math.round(load * factor[person.seniority]!);
    });
    const delivered = project.start + shift + project.loadFromStart.length - 1;
    const share = delivered < years ? 1 - 0.05 * delivered : 0.02 * (1 - 0.05 * shift);
    value += project.score * project.homes * share;
  });
  leads.forEach(({ hours }, lead) =>
    hours.forEach((most, year) => expect(used[lead]![year]).toBeLessThanOrEqual(most)),
  );
  return value;
}
