import { Random } from '../src/analysis/schedule/random';
import type { Instance } from './instance';

/** Sizes of projects: their share, homes from and to, and hours per year at full work from and to. */
const sizes = [
  { share: 0.45, homes: [4, 30], hours: [110, 240], level: 0 },
  { share: 0.45, homes: [30, 200], hours: [250, 530], level: 1 },
  { share: 0.1, homes: [180, 650], hours: [500, 760], level: 2 },
] as const;
/** Levels of leads and their shares: junior, medior, senior. */
const team = [0.3, 0.45, 0.25];
/** Share of the hours per year in the phases of a project, from initiative to handing over. */
const phases = [1, 1.35, 1.15, 0.55];
const years = 10;
/** Project hours a year of someone who works full time. */
const fullTime = 1080;

/** A made-up municipality: busy, a third of its projects running, a few leads who leave; the same for the same numbers and seed. */
export function makeMunicipality(projects: number, leads: number, seed: number): Instance {
  const random = new Random(seed);
  const between = (low: number, high: number) => low + random.below(high - low + 1);
  const one = (shares: readonly number[]) => {
    let rest = random.unit();
    return Math.max(
      0,
      shares.findIndex((share) => (rest -= share) < 0),
    );
  };
  const people = Array.from({ length: leads }, (_, index) => {
    const seniority = index < team.length ? team.length - 1 - index : one(team);
    const hours = Math.round((fullTime * between(6, 10)) / 10);
    const leaves = random.below(12) === 0 ? between(4, years - 1) : years;
    return {
      seniority,
      competences: index === 0 ? 15 : 1 + 2 * random.below(8),
      hours: Array.from({ length: years }, (__, year) => (year < leaves ? hours : 0)),
    };
  });
  return {
    years,
    leads: people,
    projects: Array.from({ length: projects }, () => {
      const size = sizes[one(sizes.map(({ share }) => share))] ?? sizes[0];
      const [low, high] = size.homes;
      // Small ones are more common within a size, too.
      const homes = low + Math.floor((high - low) * random.unit() * random.unit());
      const start = random.below(5) < 2 ? -between(1, 6) : between(0, 5);
      const hours = size.hours[0] + ((size.hours[1] - size.hours[0]) * (homes - low)) / (high - low);
      const loadFromStart = phases.flatMap((phase) =>
        Array.from({ length: between(1, 2) }, () => Math.round(hours * phase)),
      );
      return {
        homes,
        minSeniority: Math.max(0, size.level - (random.below(4) === 0 ? 1 : 0)),
        competences: [0, 0, 0, 2, 2, 4, 8][random.below(7)] ?? 0,
        score: between(20, 99),
        start,
        loadFromStart,
        currentLead: start < 0 && random.below(2) === 0 ? random.below(leads) : -1,
      };
    }),
  };
}
