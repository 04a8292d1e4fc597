import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { BottleneckInputs } from '../../../src/analysis/bottlenecks/bottlenecks';
import { bottlenecksOf } from '../../../src/analysis/bottlenecks/bottlenecks';
import { analyse } from '../../../src/analysis/analyse';
import { ruleBook } from '../../../src/analysis/rules/ruleBook';
import type { PortfolioEntry } from '../../../src/analysis/portfolio';
import type { Project } from '../../../src/model/project';
import { exactly, middle } from '../../../src/model/quantity';
import { bottlenecks } from '../../../src/model/terms';
import { aProject, someInputs } from '../../fixtures/inputs';

const book = ruleBook([]);

/** Open projects as the analysis would see them, with nothing but what bottlenecks look at. */
function entry(fields: Partial<Project> & { key: string }, homes: number | null): PortfolioEntry {
  const project = aProject(fields);
  const counted = homes === null ? null : exactly(homes);
  return {
    project,
    count: { key: project.key, outcome: 'counted', counted },
    class: { key: project.key, leadNeeded: false },
    delivery: { key: project.key, perYear: {} },
    workload: null,
  } as unknown as PortfolioEntry;
}

function found(entries: PortfolioEntry[], more: Partial<BottleneckInputs> = {}) {
  return bottlenecksOf(
    {
      entries,
      staffing: { applicable: false, unstaffed: [], parked: [] } as unknown as BottleneckInputs['staffing'],
      firstShortages: [],
      referenceDate: '2026-07-01',
      seen: undefined,
      rerun: { without: () => 0, most: 100 },
      ...more,
    },
    book,
  );
}

const portfolio = fc
  .array(
    fc.record({
      kinds: fc.uniqueArray(fc.constantFrom(...bottlenecks), { maxLength: 4 }),
      homes: fc.option(fc.nat(500)),
      closed: fc.boolean(),
    }),
    { maxLength: 25 },
  )
  .map((plans) =>
    plans.map(({ kinds, homes, closed }, index) => {
      const [first] = kinds;
      const notes =
        closed && first !== undefined ? { bottleneckNotes: { [first]: { closed: true as const } } } : {};
      return entry({ key: `P${index}`, bottlenecks: kinds, ...notes }, homes);
    }),
  );

describe('what holds plans up', () => {
  it('counts every home once in the total, and the kinds together come to it', () => {
    fc.assert(
      fc.property(portfolio, (entries) => {
        const { rows, kinds, total } = found(entries);
        const open = new Set(rows.filter(({ closed }) => !closed).map(({ key }) => key));
        const once = entries.filter(({ project }) => open.has(project.key));
        const homes = once.reduce((sum, { count }) => sum + (count.counted?.low ?? 0), 0);
        expect(total.homes.low).toBe(homes);
        expect(total.projects).toBe(open.size);
        expect(total.unknownProjects).toBe(once.filter(({ count }) => count.counted === null).length);
        expect(kinds.reduce((sum, kind) => sum + kind.once.low, 0)).toBe(homes);
        const last = kinds.at(-1);
        if (last) expect(last.cumulativeShare).toEqual(homes > 0 ? 1 : null);
        for (const kind of kinds) {
          const own = rows.filter((row) => row.kind === kind.kind && !row.closed);
          expect(kind.homes.low).toBe(own.reduce((sum, row) => sum + (row.homes?.low ?? 0), 0));
          expect(kind.alsoOther.high).toBeLessThanOrEqual(kind.homes.high);
          expect(kind.once.high).toBeGreaterThanOrEqual(kind.homes.high - kind.alsoOther.high);
        }
      }),
    );
  });

  it('puts the kinds in order of homes, whatever the order of the projects', () => {
    fc.assert(
      fc.property(portfolio, (entries) => {
        const { kinds } = found(entries);
        const homes = kinds.map((kind) => middle(kind.homes));
        expect(homes).toEqual([...homes].sort((a, b) => b - a));
        expect(found([...entries].reverse()).kinds).toEqual(kinds);
      }),
    );
  });

  it('says since when: a typed day exactly, an earlier run at least, and nothing on a first run', () => {
    const plan = (since?: string) =>
      entry(
        {
          key: 'A',
          bottlenecks: ['stikstof'],
          ...(since ? { bottleneckNotes: { stikstof: { since } } } : {}),
        },
        10,
      );
    const seen = (date: string) => ({ seen: { A: { stikstof: date } } });
    const age = (typed?: string, more = {}) => found([plan(typed)], more).rows[0]?.since;
    expect(age()).toBeNull();
    expect(age(undefined, seen('2026-07-01'))).toBeNull();
    expect(age(undefined, seen('2026-06-01'))).toEqual({ date: '2026-06-01', exact: false, weeks: 4 });
    expect(age('2026-01-07', seen('2026-06-01'))).toEqual({ date: '2026-01-07', exact: true, weeks: 25 });
    expect(age('2027-01-01', seen('2026-06-01'))?.exact).toBe(false);
  });

  it('bites at its usual step while that is to come, and now once the plan is there or further', () => {
    const step = (phase: Project['phase']) =>
      found([entry({ key: 'A', bottlenecks: ['onderhandeling'], phase }, 10)]).rows[0];
    expect(step('initiatief')).toMatchObject({ step: 'ontwerp', bitesNow: false });
    expect(step('ontwerp')).toMatchObject({ step: 'ontwerp', bitesNow: true });
    expect(step('voorbereiding')).toMatchObject({ step: 'voorbereiding', bitesNow: true });
    expect(step(null)).toMatchObject({ step: 'ontwerp', bitesNow: false });
  });

  it('sees a missing request or survey only where such dates are kept', () => {
    const plan = (key: string, fields: Partial<Project> = {}) =>
      entry({ key, phase: 'ontwerp', startYear: exactly(2027), ...fields }, 10);
    const kinds = (entries: PortfolioEntry[]) => found(entries).rows.map(({ key, kind }) => `${key} ${kind}`);
    expect(kinds([plan('A'), plan('B')])).toEqual([]);
    expect(kinds([plan('A'), plan('B', { gridRequested: '2026-01-01' })])).toEqual([
      'A netaanvraag-ontbreekt',
    ]);
    expect(kinds([plan('A', { surveyDone: '2020-05-01' }), plan('B', { surveyDone: '2025-05-01' })])).toEqual(
      ['A soortenonderzoek-ontbreekt'],
    );
  });

  it('asks the forecast no more often than it may, the whole first', () => {
    const entries = [
      entry({ key: 'A', bottlenecks: ['stikstof', 'markt'] }, 100),
      entry({ key: 'B', bottlenecks: ['markt'] }, 50),
    ];
    const asked: string[] = [];
    const rerun = (most: number) => ({
      most,
      without: (taken: ReadonlyMap<string, { bottlenecks: ReadonlySet<string> }>) => {
        asked.push(
          [...taken].map(([key, { bottlenecks: kinds }]) => `${key}:${[...kinds].join('+')}`).join(' '),
        );
        return taken.size;
      },
    });
    const few = found(entries, { rerun: rerun(2) });
    expect(asked).toEqual(['A:markt+stikstof B:markt', 'A:markt B:markt']);
    expect(few).toMatchObject({ gainedByAll: 2, gains: [{ kind: 'markt', alone: 2, together: 2 }] });
    expect(found(entries, { rerun: rerun(0) })).toMatchObject({ gainedByAll: null, gains: [] });
  });
});

describe('what solving brings', () => {
  const plan = (key: string, kinds: Project['bottlenecks']) =>
    aProject({
      key,
      counts: { homes: exactly(60) },
      phase: 'voorbereiding',
      startYear: exactly(2026),
      deliveryYear: exactly(2029),
      bottlenecks: kinds,
    });

  it('is never below zero on the same draws, and more kinds together bring no less', () => {
    const projects = [plan('A', ['netcongestie']), plan('B', ['netcongestie', 'stikstof']), plan('C', [])];
    const { gains, gainedByAll, rows } = analyse(someInputs({ projects })).bottlenecks;
    const listed = gains.filter(({ kind }) => kind === 'netcongestie' || kind === 'stikstof');
    expect(listed.map(({ kind }) => kind)).toEqual(['netcongestie', 'stikstof']);
    for (const { alone, together } of listed) {
      expect(alone).toBeGreaterThanOrEqual(0);
      expect(together ?? 0).toBeGreaterThanOrEqual(alone);
      expect(gainedByAll ?? 0).toBeGreaterThanOrEqual(alone);
    }
    expect(listed[0]?.alone).toBeGreaterThan(0);
    expect(rows.find(({ key }) => key === 'A')?.homesGained).toBeGreaterThan(0);
  });

  it('is nothing without a bottleneck', () => {
    const { gains, gainedByAll, total } = analyse(someInputs({ projects: [plan('C', [])] })).bottlenecks;
    expect(gains.filter(({ kind }) => kind !== 'vergunning-ontbreekt')).toEqual([]);
    expect(gainedByAll).toBe(0);
    expect(total.homes.low).toBe(0);
  });
});
