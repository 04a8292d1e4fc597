import { capacityGap, fragmentation } from '../../../src/analysis/schedule/capacityGap';
import { problemWith, someone, work } from './problems';

describe('the capacity gap', () => {
  const senior = { minLevel: 2, wantedLevel: 2, hours: [[120], [110], [100, 50]] };
  const problem = problemWith(
    [someone(2, 80), someone(0, 70)],
    [work([1, 1], [], senior), work([1], [40, 90]), work([1], [30], { minLevel: 1, wantedLevel: 0 })],
  );

  it('sets the work that asks a level and up against the hours of that level and up', () => {
    expect(capacityGap(problem)).toEqual([
      { level: 2, needed: [100, 50, 0, 0, 0], present: [80, 80, 80, 80, 80], short: [20, 0, 0, 0, 0] },
      { level: 1, needed: [130, 50, 0, 0, 0], present: [80, 80, 80, 80, 80], short: [50, 0, 0, 0, 0] },
      { level: 0, needed: [170, 140, 0, 0, 0], present: [150, 150, 150, 150, 150], short: [20, 0, 0, 0, 0] },
    ]);
  });

  it('follows the starts of a schedule, and the limit on the load', () => {
    const [level2] = capacityGap({ ...problem, limit: 0.5 }, { shift: [1, 0, -1] });
    expect(level2).toMatchObject({ needed: [0, 100, 50, 0, 0], short: [0, 60, 10, 0, 0] });
  });

  it('covers work that asks more than anybody has', () => {
    const gaps = capacityGap(problemWith([someone(0, 70)], [work([1], [10], { minLevel: 2 })]));
    expect(gaps.map(({ level, short }) => [level, short[0]])).toEqual([
      [2, 10],
      [1, 10],
      [0, 0],
    ]);
  });
});

describe('fragmentation', () => {
  it('names projects without a place for want of one person with the hours, not of hours', () => {
    const two = [someone(0, 100), someone(0, 100)];
    const half = work([9], [60, 60]);
    const placed = { lead: [0, 1, -1], shift: [0, 0, -1] };
    const left = (asked: number[], gains = [1]) =>
      fragmentation(problemWith(two, [half, half, work(gains, asked)]), placed);
    expect(left([80])).toEqual([{ project: 2, shift: 0 }]);
    expect(left([81])).toEqual([]);
    expect(left([110], [2, 2, 2])).toEqual([{ project: 2, shift: 2 }]);
  });

  it('counts each lead at its own speed, and only those who may have it', () => {
    const team = [someone(0, 60), someone(2, 50, { skills: 1 })];
    const slow = { hours: [[120], [100], [100]] };
    const none = { lead: [-1], shift: [-1] };
    expect(fragmentation(problemWith(team, [work([1], [], slow)]), none)).toHaveLength(1);
    expect(fragmentation(problemWith(team, [work([1], [], { ...slow, skills: 1 })]), none)).toEqual([]);
  });
});
