import { checkProblem } from '../../../src/analysis/schedule/problem';
import { problemWith, someone, work } from './problems';

const fine = work([10], [100]);

describe('a scheduling problem', () => {
  it('may have no leads or no projects', () => {
    expect(() => checkProblem(problemWith([], [fine]))).not.toThrow();
    expect(() => checkProblem(problemWith([someone(0, 100)], []))).not.toThrow();
  });

  it.each([
    ["hours that don't cover the grid", problemWith([someone(0, 1, { hours: [1] })], [fine]), 'lead 0'],
    ['half a project at most', problemWith([someone(0, 1, { maxProjects: 1.5 })], [fine]), 'lead 0'],
    ['no start at all', problemWith([someone(0, 1)], [fine, work([], [1])]), 'project 1'],
    ['a gain that is no number', problemWith([someone(0, 1)], [work([NaN], [1])]), 'project 0'],
    ['negative hours', problemWith([someone(0, 1)], [work([1], [-1])]), 'project 0'],
    ['no hours for a level', problemWith([someone(2, 1)], [work([1], [1], { hours: [[1]] })]), 'project 0'],
    ["a lead who isn't there", problemWith([someone(0, 1)], [work([1], [1], { current: 1 })]), 'project 0'],
    ['a pin on nobody', problemWith([someone(0, 1)], [work([1], [1], { pinned: true })]), 'project 0'],
    ['a project that waits for itself', problemWith([], [work([1], [1], { after: 0 })]), 'project 0'],
  ])('is refused with %s', (_, problem, named) => {
    expect(() => checkProblem(problem)).toThrow(RangeError);
    expect(() => checkProblem(problem)).toThrow(named);
  });
});
