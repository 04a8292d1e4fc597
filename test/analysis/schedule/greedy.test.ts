import fc from 'fast-check';
import { byOrder, byValuePerHour } from '../../../src/analysis/schedule/greedy';
import { problems, problemWith, someone, work } from './problems';
import { violations } from './violations';

const plan = (...args: Parameters<typeof problemWith>) => {
  const { lead, shift } = byOrder(problemWith(...args), [0, 1, 2, 3]);
  return { lead, shift };
};

describe('a serial plan', () => {
  it('breaks no rule, and leaves nothing out that has room', () => {
    fc.assert(
      fc.property(problems, fc.infiniteStream(fc.nat()), (problem, draws) => {
        const keys = problem.projects.map(() => draws.next().value as number);
        const order = [...keys.keys()].sort((a, b) => keys[a]! - keys[b]!);
        for (const schedule of [byOrder(problem, order), byValuePerHour(problem)]) {
          expect(violations(problem, schedule)).toEqual([]);
          const left = schedule.lead.findIndex((lead) => lead === -1);
          if (left === -1) continue;
          problem.leads.forEach((_, lead) => {
            problem.projects[left]!.gains.forEach((gain, shift) => {
              const more = {
                lead: schedule.lead.with(left, lead),
                shift: schedule.shift.with(left, shift),
                value: schedule.value + gain,
              };
              expect(violations(problem, more)).not.toEqual([]);
            });
          });
        }
      }),
    );
  });

  it('gives the first in order what both want, and the other a later start', () => {
    const projects = [work([5, 4], [100]), work([9, 8], [100])];
    expect(plan([someone(0, 100)], projects)).toEqual({ lead: [0, 0], shift: [0, 1] });
    const { lead, shift } = byOrder(problemWith([someone(0, 100)], projects), [1, 0]);
    expect({ lead, shift }).toEqual({ lead: [0, 0], shift: [1, 0] });
  });

  it('prefers the current lead, then least mismatch, then the tightest fit, then the first', () => {
    const team = [someone(2, 100), someone(1, 300), someone(1, 200), someone(1, 200)];
    expect(plan(team, [work([1], [50], { wantedLevel: 1, current: 0 })]).lead).toEqual([0]);
    expect(plan(team, [work([1], [50], { wantedLevel: 2 })]).lead).toEqual([0]);
    expect(plan(team, [work([1], [50], { wantedLevel: 1 })]).lead).toEqual([2]);
  });

  it('counts a level over the wanted one half as bad as one under it', () => {
    const team = [someone(0, 100), someone(2, 100)];
    expect(plan(team, [work([1], [50], { wantedLevel: 1 })]).lead).toEqual([1]);
    expect(plan(team, [work([1], [50], { wantedLevel: 0 })]).lead).toEqual([0]);
  });

  it('lets the current lead keep what another of that level could not get', () => {
    const demanding = { minLevel: 2, skills: 1 };
    expect(plan([someone(0, 100), someone(0, 100)], [work([1], [50], demanding)]).lead).toEqual([-1]);
    expect(
      plan([someone(0, 100), someone(0, 100)], [work([1], [50], { ...demanding, current: 1 })]).lead,
    ).toEqual([1]);
  });

  it('leaves a pinned project where it is, also when that is too much, and gives that lead nothing more then', () => {
    const projects = [work([9], [10]), work([1], [150], { pinned: true, current: 0 })];
    expect(plan([someone(0, 100)], projects)).toEqual({ lead: [-1, 0], shift: [-1, 0] });
  });

  it('keeps a lead even where that means waiting, and gives it up only when the hours are never there', () => {
    const kept = { keep: true, current: 0 };
    const pinned = work([1], [100], { pinned: true, current: 0 });
    const team = [someone(0, 100), someone(0, 100)];
    expect(plan(team, [pinned, work([5, 4], [60], kept)])).toEqual({ lead: [0, 0], shift: [0, 1] });
    expect(plan(team, [pinned, work([5], [60], kept)])).toEqual({ lead: [0, 1], shift: [0, 0] });
  });

  it('places running projects before others', () => {
    expect(plan([someone(0, 100)], [work([9], [60]), work([1], [60], { start: -1 })]).lead).toEqual([-1, 0]);
  });

  it('starts a project after the one that it waits for, and not at all when that has no place', () => {
    const after = work([3, 2, 1], [10], { after: 1 });
    expect(plan([someone(0, 100)], [after, work([1], [50, 50])]).shift).toEqual([2, 0]);
    expect(plan([someone(0, 100)], [after, work([1], [500])]).shift).toEqual([-1, -1]);
  });

  it('keeps to the most projects at once and to the limit on the load', () => {
    const three = [work([1, 1], [10]), work([1, 1], [10]), work([1, 1], [10])];
    expect(plan([someone(0, 100, { maxProjects: 2 })], three).shift).toEqual([0, 0, 1]);
    const problem = { ...problemWith([someone(0, 20)], three), limit: 1.5 };
    expect(byOrder(problem, []).shift).toEqual([0, 0, 0]);
  });

  it('counts hours past the grid for nothing', () => {
    const late = work([5, 4, 3, 2, 1], [0, 0, 0, 0, 80]);
    expect(plan([someone(0, 100)], [late, late])).toEqual({ lead: [0, 0], shift: [0, 1] });
  });
});
