import { describe, expect, it } from '@jest/globals';
import type { Project } from '../../../src/model/project';
import { read } from '../read';
import { coverageLayouts } from './rowLayouts/coverage';
import { doubtfulLayouts } from './rowLayouts/doubts';
import { headingLayouts } from './rowLayouts/headings';
import { kindsOf, sheetOf, type Layout } from './rowLayouts/layout';
import { mixedLayouts } from './rowLayouts/mixed';
import { oddLayouts } from './rowLayouts/odds';
import { strayLayouts } from './rowLayouts/strays';
import { totalLayouts } from './rowLayouts/totals';

/** What a layout may say of each project, and where the project says it. */
const claims: Record<string, (project: Project) => unknown> = {
  names: ({ name }) => name,
  location: ({ location }) => location,
  municipality: ({ municipality }) => municipality,
  hardness: ({ status }) => status?.hardness ?? 'unknown',
  phase: ({ phase }) => phase,
  lead: ({ lead }) => lead,
};

function check(layout: Layout): void {
  const list = read([sheetOf(layout)]).lists[0];
  expect(kindsOf(list, layout)).toEqual(layout.rows.map(([kind]) => kind));
  for (const [key, claim] of Object.entries(claims)) {
    const expected = layout[key as keyof Layout];
    if (expected) expect([key, list?.projects.map(claim)]).toEqual([key, expected]);
  }
  for (const [field, total] of Object.entries(layout.totals ?? {})) {
    expect([field, list?.totals[field]]).toEqual([field, { low: total, high: total }]);
  }
}

describe('each row of a list', () => {
  it.each(headingLayouts)('is told apart with $title', check);
  it.each(totalLayouts)('is told apart with $title', check);
  it.each(oddLayouts)('is told apart with $title', check);
  it.each(mixedLayouts)('is told apart with $title', check);
  it.each(doubtfulLayouts)('is told apart with $title', check);
  it.each(coverageLayouts)('is told apart with $title', check);
  it.each(strayLayouts)('is told apart with $title', check);
});
