import { describe, expect, it } from '@jest/globals';
import { analyse } from '../../../src/analysis/analyse';
import { forecastOf } from '../../../src/analysis/forecast/forecast';
import type { Forecast } from '../../../src/analysis/results';
import { middle } from '../../../src/model/quantity';
import { exactly } from '../../../src/model/quantity';
import type { Bottleneck, Role } from '../../../src/model/terms';
import { languages } from '../../../src/text';
import { remarkText } from '../../../src/text/messages';
import { aProject, aStatus, aTarget, mediumInputs, smallInputs, someInputs } from '../../fixtures/inputs';
import { aCase, bookWith, rulesWith, timeAt } from './cases';

/** Nothing is lost and nothing is late. */
const certain = {
  'forecast.draws': 20,
  'forecast.rerunDraws': 20,
  'forecast.commonSigma': 0,
  ...Object.fromEntries(
    ['dropout.low', 'dropout.high', 'shrink.low', 'shrink.high', 'slip.median', 'slip.high'].map((name) => [
      `loss.1A.${name}`,
      0,
    ]),
  ),
};

const few = rulesWith({ 'forecast.draws': 200 });
const portfolio = analyse({ ...mediumInputs(80), rules: few });

function meansOf({ projects }: Forecast) {
  return projects.map(({ inPeriod, afterPeriod, lost }) => inPeriod.all + afterPeriod + lost);
}

describe('the forecast', () => {
  it('is the plan itself where nothing is lost and nothing is late', () => {
    for (const order of ['naast elkaar', 'na elkaar']) {
      const project = aProject({
        key: 'A',
        status: aStatus('1A'),
        permit: 'requested',
        counts: { homes: exactly(50) },
        deliveries: { '2027': exactly(20), '2030': exactly(30) },
      });
      const rules = rulesWith({ ...certain, 'forecast.delaysOverlap': order });
      const { forecast } = analyse(
        someInputs({ projects: [project], rules, targets: [aTarget({ realised: 960 })] }),
      );
      const [first] = forecast.projects;
      expect(first?.plausible).toEqual({ 2028: 20, 2030: 30 });
      expect(first?.expected).toEqual({ 2028: 20, 2030: 30 });
      expect(forecast.years.find(({ year }) => year === 2030)?.cumulative).toEqual({
        p10: 50,
        p50: 50,
        p90: 50,
        mean: 50,
      });
      // 40 homes are left to 2030, of which 1,000 / 9 × 8 − 960 are asked before 2030.
      expect(forecast.chanceToMeetTarget).toBe(1);
    }
  });

  it('keeps every counted home in a year, later or lost', () => {
    const counted = new Map(portfolio.counting.projects.map((count) => [count.key, count.counted]));
    portfolio.forecast.projects.forEach((project, index) => {
      const known = counted.get(project.key);
      if (!known) throw new Error('unknown homes in the forecast');
      const homes = Object.values(project.plausible).reduce(
        (sum, value) => sum + value,
        project.plausibleLater,
      );
      expect(homes).toBeCloseTo(middle(known), 6);
      expect(meansOf(portfolio.forecast)[index]).toBeCloseTo(middle(known), 6);
    });
  });

  it('adds up: years and projects are the same homes', () => {
    const { years, projects, inPeriod } = portfolio.forecast;
    for (const { year, expected } of years) {
      const sum = projects.reduce((homes, project) => homes + (project.expected[year] ?? 0), 0);
      expect(sum).toBeCloseTo(expected.mean, 6);
    }
    for (const world of ['free', 'people', 'all'] as const) {
      const sum = projects.reduce((homes, project) => homes + project.inPeriod[world], 0);
      expect(sum).toBeCloseTo(inPeriod[world].mean, 6);
    }
  });

  it('has bands that bracket, and chances between nothing and certainty', () => {
    const { years, inPeriod } = portfolio.forecast;
    const bands = [
      ...years.flatMap((row) => [row.expected, row.people, row.free, row.cumulative]),
      ...Object.values(inPeriod),
    ];
    for (const { p10, p50, p90 } of bands) {
      expect(p10).toBeLessThanOrEqual(p50);
      expect(p50).toBeLessThanOrEqual(p90);
    }
    for (const { year, chance } of years) {
      if (year > 2030) expect(chance).toBeNull();
      else {
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1);
      }
    }
    expect(portfolio.forecast.chanceToMeetTarget).toBe(years.find(({ year }) => year === 2030)?.chance);
  });

  it('never gives more with people and bottlenecks in the sum', () => {
    for (const { inPeriod } of portfolio.forecast.projects) {
      expect(inPeriod.people).toBeLessThanOrEqual(inPeriod.free + 1e-9);
      expect(inPeriod.all).toBeLessThanOrEqual(inPeriod.people + 1e-9);
    }
    const waiting = portfolio.forecast.projects.filter((project) => project.waiting !== null);
    expect(waiting.length).toBeGreaterThan(0);
  });

  it('waits for nobody where nobody knows who is there, or where all have the hours', () => {
    const inputs = { ...mediumInputs(40), rules: few };
    const people = inputs.people?.map((person) => ({ ...person, fte: exactly(500) })) ?? null;
    for (const others of [null, people]) {
      const { inPeriod, projects } = analyse({ ...inputs, people: others }).forecast;
      expect(inPeriod.people).toEqual(inPeriod.free);
      expect(projects.every(({ waiting }) => waiting === null)).toBe(true);
    }
  });

  it('leaves projects without a known number out and says how many', () => {
    const { forecast, counting } = analyse(smallInputs());
    expect(forecast.unknownProjects).toBe(counting.unknownProjects);
    expect(forecast.projects.map(({ key }) => key).sort()).toEqual(['P1', 'P2', 'P3', 'P4']);
  });

  it('is there, and empty, when no homes are known', () => {
    const { forecast } = analyse(
      someInputs({ projects: [aProject({ key: 'A', counts: { homes: null } })], targets: [aTarget()] }),
    );
    expect(forecast).toMatchObject({ projects: [], chanceToMeetTarget: null, unknownProjects: 1 });
    expect(forecast.years.every(({ expected, chance }) => expected.mean === 0 && chance === null)).toBe(true);
  });

  it('takes fewer draws of a long list', () => {
    const draws = (work: number) =>
      analyse({ ...mediumInputs(40), rules: rulesWith({ 'forecast.work': work }) }).forecast.draws;
    expect(draws(40 * 500)).toBe(500);
    expect(draws(40)).toBe(200);
  });

  it('has a sentence for every move, wait and clock in both languages', () => {
    const remarks = portfolio.forecast.projects.flatMap(({ moves, waiting, bottleneckClocks }) => [
      ...moves.map(({ remark }) => remark),
      ...bottleneckClocks,
      ...(waiting ? [waiting.remark] : []),
    ]);
    expect(new Set(remarks.map(({ code }) => code)).size).toBeGreaterThan(6);
    for (const language of languages) {
      for (const remark of remarks) {
        const sentence = remarkText(remark, language);
        expect(sentence).toMatch(/^\S.*\.$/);
        expect(sentence).not.toMatch(/undefined|NaN|null|\[object|forecast-/);
      }
    }
  });
});

describe('the forecast made anew', () => {
  const held = aCase({
    status: aStatus('1A'),
    counts: { homes: exactly(50) },
    deliveries: { '2029': exactly(50) },
    bottlenecks: ['netcongestie', 'draagvlak'],
  });
  const facts = {
    cases: [held],
    people: null,
    target: null,
    reference: () => null,
    time: timeAt(),
    book: bookWith({ 'forecast.draws': 200 }),
  };

  const of = (key: string, bottleneck: Bottleneck) =>
    new Map([[key, { bottlenecks: new Set([bottleneck]), roles: new Set<Role>() }]]);

  it('gains without a bottleneck what that bottleneck costs', () => {
    const alone = {
      ...facts,
      cases: [{ ...held, project: { ...held.project, bottlenecks: ['netcongestie' as const] } }],
    };
    const { forecast, rerun } = forecastOf(alone, { seed: 1 });
    const { free, all } = forecast.inPeriod;
    const gained = rerun.without(of('A', 'netcongestie'));
    expect(gained.homes).toBeCloseTo(free.mean - all.mean, 9);
    expect(gained.homes).toBeGreaterThan(5);
    expect(gained.projects.get('A')).toBe(gained.homes);
  });

  it('gains less when another bottleneck stays, and nothing from one that is not there', () => {
    const { forecast, rerun } = forecastOf(facts, { seed: 1 });
    const { free, all } = forecast.inPeriod;
    expect(rerun.without(of('A', 'netcongestie')).homes).toBeLessThanOrEqual(free.mean - all.mean);
    expect(rerun.without(of('A', 'netcongestie')).homes).toBeGreaterThan(
      rerun.without(of('A', 'draagvlak')).homes,
    );
    expect(rerun.without(of('A', 'stikstof'))).toEqual({ homes: 0, projects: new Map() });
    expect(rerun.without(of('B', 'netcongestie')).homes).toBe(0);
  });
});
