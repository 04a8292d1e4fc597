import { describe, expect, it } from '@jest/globals';
import { codes, read } from '../read';
import { amounts, fieldsRead, layoutSheet } from './layout';
import type { Layout } from './layout';
import { crossed } from './layouts/crossed';
import { plainLayouts } from './layouts/plain';

function check(layout: Layout): void {
  const reading = read([layoutSheet(layout)]);
  const [list] = reading.lists;
  expect(list?.projects).toHaveLength(6);
  if (layout.fields !== undefined) expect(fieldsRead(reading)).toBe(layout.fields);
  const { totals = {}, deliveries = {} } = layout;
  expect(amounts(list?.totals ?? {}, totals)).toEqual(totals);
  expect(amounts(list?.deliveries ?? {}, deliveries)).toEqual(deliveries);
  expect(codes(reading)).toEqual(expect.arrayContaining(layout.findings ?? []));
}

const cases = (layouts: readonly Layout[]) => layouts.map((layout) => [layout.name, layout] as const);

describe('the columns of a list', () => {
  it.each(cases(plainLayouts))('are understood with %s', (_, layout) => check(layout));

  it('give no deliveries where only one category is kept per year', () => {
    const layout = crossed.find(({ name }) => name.startsWith('one category'));
    expect(layout && read([layoutSheet(layout)]).lists[0]?.deliveries).toEqual({});
  });
});

describe('columns per category and year', () => {
  it.each(cases(crossed))('are added up once with %s', (_, layout) => check(layout));
});
