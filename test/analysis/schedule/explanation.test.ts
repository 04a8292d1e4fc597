import fc from 'fast-check';
import { alternativeTo } from '../../../src/analysis/schedule/alternative';
import { byValuePerHour } from '../../../src/analysis/schedule/greedy';
import type { Schedule, ScheduleProblem } from '../../../src/analysis/schedule/problem';
import { refusalsOf } from '../../../src/analysis/schedule/refusals';
import { applyRelaxation, relaxationsOf } from '../../../src/analysis/schedule/relaxation';
import { standing } from '../../../src/analysis/schedule/standing';
import { problems, problemWith, someone, work } from './problems';
import { violations } from './violations';

const moved = ({ lead, shift }: Schedule, project: number, to: number, start: number) => ({
  lead: lead.with(project, to),
  shift: shift.with(project, start),
});
const holds = (problem: ScheduleProblem, plan: { lead: number[]; shift: number[] }) => {
  const value = problem.projects.reduce((sum, { gains }, index) => sum + (gains[plan.shift[index]!] ?? 0), 0);
  return violations(problem, { ...plan, value }).length === 0;
};

describe('refusals', () => {
  it('put every lead in one list, and say of each whether it could have the project', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const plan = byValuePerHour(problem);
        const on = standing(problem, plan);
        problem.projects.forEach(({ gains, pinned }, project) => {
          if (pinned) return;
          gains.forEach((_, shift) => {
            const found = refusalsOf(on, project, shift);
            const leads = [
              ...found.level,
              ...found.skills,
              ...found.full.map(({ lead }) => lead),
              ...found.atMost.map(({ lead }) => lead),
              ...found.free,
            ];
            expect(leads.sort()).toEqual([...problem.leads.keys()]);
            problem.leads.forEach((__, lead) => {
              const could = found.free.includes(lead) && found.waitsFor === -1;
              // Waiting for others is told apart; those that wait for this one are not its refusals.
              if (problem.projects.some(({ after }) => after === project)) return;
              expect(could).toBe(holds(problem, moved(plan, project, lead, shift)));
            });
          });
        });
        expect(on.board.toSchedule()).toEqual(plan);
      }),
    );
  });

  it('say what is short: level, competences, hours per year, places, and what it waits for', () => {
    const team = [
      someone(0, 900),
      someone(1, 900),
      someone(1, 100, { skills: 1 }),
      someone(1, 900, { skills: 1, maxProjects: 1 }),
      someone(2, 900, { skills: 3 }),
    ];
    const asking = work([5], [60, 150], { minLevel: 1, skills: 1, after: 3 });
    const projects = [asking, work([1], [70]), work([1], [10]), work([1], [10], { length: 2 })];
    const on = standing(problemWith(team, projects), { lead: [-1, 2, 3, 0], shift: [-1, 0, 0, 0] });
    const { full, ...rest } = refusalsOf(on, 0, 0);
    expect(rest).toEqual({
      shift: 0,
      level: [0],
      skills: [1],
      atMost: [{ lead: 3, years: [0] }],
      free: [4],
      waitsFor: 3,
    });
    expect(full).toHaveLength(1);
    expect(full[0]!.lead).toBe(2);
    expect(full[0]!.years.map(({ year }) => year)).toEqual([0, 1]);
    expect(full[0]!.years[0]!.hours).toBeCloseTo(30, 5);
    expect(full[0]!.years[1]!.hours).toBeCloseTo(50, 5);
  });
});

describe('what would help', () => {
  it('makes exactly that project placeable, with all others where they are', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(problems, (problem) => {
        const plan = byValuePerHour(problem);
        const on = standing(problem, plan);
        problem.projects.forEach((_, project) => {
          for (const relaxation of relaxationsOf(on, project)) {
            kinds.add(relaxation.kind === 'rule' ? relaxation.rule : relaxation.kind);
            const { lead, shift } = relaxation;
            const there = moved(plan, project, lead, shift);
            const granted = applyRelaxation(problem, plan, relaxation);
            // Not before it is granted, and then it is.
            expect(holds(problem, there)).toBe(relaxation.kind === 'room');
            expect(violations(granted.problem, granted.schedule)).toEqual([]);
            const out = relaxation.kind === 'swap' ? relaxation.out : -1;
            expect(
              out === -1 ? granted.schedule : moved(granted.schedule, out, plan.lead[out]!, plan.shift[out]!),
            ).toMatchObject(there);
            // A project that gives way or moves leaves room of its own.
            if (relaxation.kind === 'swap' || plan.lead[project] !== -1) continue;
            // What is granted is used up: nobody else without a place gets one.
            plan.lead.forEach((other, index) => {
              if (other !== -1 || index === project) return;
              problem.leads.forEach((__, one) =>
                granted.problem.projects[index]!.gains.forEach((___, start) => {
                  if (problem.projects[index]!.after === project) return;
                  expect(holds(granted.problem, moved(granted.schedule, index, one, start))).toBe(false);
                }),
              );
            });
          }
        });
        expect(on.board.toSchedule()).toEqual(plan);
      }),
    );
    expect([...kinds].sort()).toEqual(['hours', 'level', 'maxProjects', 'room', 'shift', 'skills', 'swap']);
  });

  it('is the fewest hours, the rule that costs least mismatch, the first later start and the cheapest swap', () => {
    const team = [someone(1, 100), someone(1, 120), someone(0, 500, { maxProjects: 0 }), someone(0, 500)];
    const asking = work([50, 40], [80], { minLevel: 1, wantedLevel: 1 });
    const busy = [90, 90, 90, 0, 0];
    const projects = [asking, work([30], busy), work([20], busy), work([10], [0, 0, 10, 0, 0])];
    const on = standing(problemWith(team, projects), { lead: [-1, 0, 1, 1], shift: [-1, 0, 0, 0] });
    const [hours, ...rest] = relaxationsOf(on, 0);
    expect(hours).toMatchObject({ kind: 'hours', lead: 1, shift: 0 });
    expect(hours).toHaveProperty('hours', expect.closeTo(50, 5));
    expect(rest).toEqual([
      { kind: 'rule', rule: 'level', project: 0, lead: 3, shift: 0 },
      { kind: 'shift', project: 0, lead: 0, shift: 3 },
      { kind: 'swap', project: 0, lead: 1, shift: 0, out: 2, lost: 20 },
    ]);
  });

  it('is nothing for a project that starts as planned, is pinned, or waits for one without a place', () => {
    const projects = [
      work([5], [10]),
      work([5], [900], { pinned: true, current: 1 }),
      work([5], [9], { after: 3 }),
      work([5], [900]),
    ];
    const problem = problemWith([someone(0, 100), someone(0, 100)], projects);
    const on = standing(problem, { lead: [0, 1, -1, -1], shift: [0, 0, -1, -1] });
    expect([0, 1, 2].map((project) => relaxationsOf(on, project))).toEqual([[], [], []]);
    expect(relaxationsOf(on, 3)).not.toEqual([]);
  });
});

describe('the next best lead', () => {
  it('is another one, at the cost it says', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const plan = byValuePerHour(problem);
        const on = standing(problem, plan);
        plan.lead.forEach((lead, project) => {
          const found = alternativeTo(on, project);
          if (found === null || problem.projects[project]!.pinned) return;
          expect(found.lead).not.toBe(lead);
          let after = moved(plan, project, found.lead, found.shift);
          let lost = problem.projects[project]!.gains[plan.shift[project]!]!;
          lost -= problem.projects[project]!.gains[found.shift]!;
          if (found.pushesOut >= 0) {
            lost += problem.projects[found.pushesOut]!.gains[plan.shift[found.pushesOut]!]!;
            after = moved({ ...after, value: 0 }, found.pushesOut, -1, -1);
          }
          expect(holds(problem, after)).toBe(true);
          expect(found.lost).toBeCloseTo(lost, 6);
        });
      }),
    );
  });

  it('is the one with least lost, then least mismatch, and pushes out only when nobody has room', () => {
    const team = [someone(1, 100), someone(2, 100), someone(0, 100), someone(1, 100)];
    const projects = [work([9, 7], [80], { wantedLevel: 1 }), work([4], [60, 60])];
    const at = (leads: number) =>
      alternativeTo(
        standing(problemWith(team.slice(0, leads), projects), { lead: [0, 1], shift: [0, 0] }),
        0,
      );
    expect(at(4)).toEqual({ lead: 3, shift: 0, lost: 0, mismatch: 0, pushesOut: -1 });
    expect(at(3)).toEqual({ lead: 2, shift: 0, lost: 0, mismatch: 2, pushesOut: -1 });
    expect(at(2)).toEqual({ lead: 1, shift: 0, lost: 4, mismatch: 1, pushesOut: 1 });
    const alone = standing(problemWith(team.slice(0, 1), [projects[0]!]), { lead: [0], shift: [0] });
    expect(alternativeTo(alone, 0)).toBeNull();
  });
});
