import { describe, expect, it } from '@jest/globals';
import type { Inputs } from '../../src/model/inputs';
import { buildSheets } from '../../src/sheets/buildSheets';
import { mediumInputs, smallInputs, someInputs, withEarlier } from '../fixtures/inputs';
import { agrees, calculate } from './calculator';
import { contextOf } from './context';

const cases: [name: string, inputs: () => Inputs][] = [
  ['a small list with every difficulty', smallInputs],
  ['thirty projects', () => mediumInputs(30)],
  ['a list without target or staff', () => ({ ...smallInputs(), targets: [], people: null })],
  ['a list without rows', () => someInputs()],
  ['thirty projects with an earlier version of the list', () => withEarlier(mediumInputs(30))],
];

describe('the formulas of the sheets', () => {
  it.each(cases)('give what the analysis gave: %s', (_name, inputs) => {
    const cells = calculate(buildSheets(contextOf(inputs())));
    expect(cells.length).toBeGreaterThan(50);
    expect(cells.filter((cell) => !agrees(cell))).toEqual([]);
  });
});
