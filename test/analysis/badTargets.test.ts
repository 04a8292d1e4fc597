import { describe, expect, it } from '@jest/globals';
import { analyse } from '../../src/analysis/analyse';
import type { Inputs } from '../../src/model/inputs';
import { exactly } from '../../src/model/quantity';
import type { Target } from '../../src/model/target';
import { buildSheets } from '../../src/sheets/buildSheets';
import { findingText } from '../../src/text/messages';
import { aProject, aTarget, smallInputs } from '../fixtures/inputs';
import { contextOf } from '../sheets/context';

/** The small list without its staff, which would only take time. */
function base(): Inputs {
  return { ...smallInputs(), people: null };
}

function withTarget(fields: Partial<Target>): Inputs {
  return { ...base(), targets: [aTarget({ realised: 400, ...fields })] };
}

const plan = { status: null, phase: 'ontwerp' as const };

const cases: [what: string, code: string, inputs: Inputs, hasTarget: boolean][] = [
  ['no target', 'target-missing', { ...base(), targets: [] }, false],
  ['a target for years that are over', 'target-past', withTarget({ from: 2015, to: 2024 }), false],
  ['an end before the start', 'target-years-reversed', withTarget({ from: 2030, to: 2022 }), false],
  ['homes below zero', 'target-negative', withTarget({ total: -100 }), false],
  ['a year below zero', 'target-negative', withTarget({ perYear: { 2026: -1 } }), false],
  ['realised below zero', 'target-realised-negative', withTarget({ realised: -4 }), true],
  ['a share above 100 %', 'target-share-impossible', withTarget({ shares: { socialRent: 1.3 } }), true],
  ['a share below zero', 'target-share-impossible', withTarget({ shares: { affordable: -0.1 } }), true],
  [
    'parts above the affordable share',
    'target-shares-above-affordable',
    withTarget({ shares: { socialRent: 0.4, midRent: 0.4, affordable: 0.67 } }),
    true,
  ],
  [
    'parts above all homes',
    'target-shares-above-whole',
    withTarget({ shares: { socialRent: 0.5, midRent: 0.4, affordableBuy: 0.3 } }),
    true,
  ],
  [
    'a list without any year',
    'list-without-years',
    { ...withTarget({}), projects: [aProject({ key: 'A', ...plan, counts: { homes: exactly(20) } })] },
    true,
  ],
  [
    'a list without any number of homes',
    'list-without-homes',
    {
      ...withTarget({}),
      projects: ['A', 'B'].map((key) => aProject({ key, ...plan, counts: { homes: null } })),
    },
    true,
  ],
  [
    'homes below zero in the list',
    'homes-unknown',
    {
      ...withTarget({}),
      projects: [
        aProject({ key: 'A', ...plan, counts: { homes: exactly(-5), flexHomes: exactly(-2) } }),
        aProject({ key: 'B', ...plan, counts: { homes: exactly(20), homesRealised: exactly(-3) } }),
      ],
    },
    true,
  ],
];

describe('bad input about agreements', () => {
  it.each(cases)('%s gives the finding %s, and the rest still works', (_what, code, inputs, hasTarget) => {
    const { quality, target, counting } = analyse(inputs);
    const found = quality.findings.find((one) => one.code === code);
    expect(found).toBeDefined();
    for (const language of ['nl', 'en'] as const) {
      const { message, action } = findingText(found!, language);
      expect(message).not.toBe(code);
      expect(`${message}${action}`).not.toMatch(/undefined|NaN/);
      expect(action).not.toBe('');
    }
    expect(target !== null).toBe(hasTarget);
    for (const { counted } of counting.projects) expect(counted?.low ?? 0).toBeGreaterThanOrEqual(0);
    const sheets = buildSheets(contextOf(inputs));
    expect(sheets.length).toBeGreaterThan(5);
    for (const { rows } of sheets)
      for (const { cells } of rows)
        for (const { value } of cells)
          expect(typeof value === 'number' && !Number.isFinite(value)).toBe(false);
  });
});
