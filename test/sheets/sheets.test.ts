import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Inputs } from '../../src/model/inputs';
import { buildSheets } from '../../src/sheets/buildSheets';
import type { PlanCell, SheetPlan } from '../../src/sheets/plan';
import { sheetKinds } from '../../src/sheets/plan';
import { styleSheet } from '../../src/sheets/styles';
import { mediumInputs, smallInputs, someInputs } from '../fixtures/inputs';
import { contextOf } from './context';

const withoutStaff = (): Inputs => ({ ...smallInputs(), targets: [], people: null });

/** The functions that Excel 2016 and every other engine compute alike; nothing else may stand in a formula. */
const allowed = new Set([
  'ABS',
  'MID',
  'OR',
  'UPPER',
  'AND',
  'AVERAGE',
  'COUNT',
  'COUNTA',
  'COUNTIF',
  'COUNTIFS',
  'DATE',
  'FIXED',
  'HYPERLINK',
  'IF',
  'IFERROR',
  'INDEX',
  'INT',
  'ISNUMBER',
  'LEFT',
  'MATCH',
  'MAX',
  'MIN',
  'MOD',
  'N',
  'SUBSTITUTE',
  'ROUND',
  'SUM',
  'SUMIFS',
  'SUMPRODUCT',
  'YEAR',
]);

const cases: [string, () => Inputs][] = [
  ['a small list', smallInputs],
  ['sixty projects', () => mediumInputs()],
  ['no target and no staff', withoutStaff],
  ['no rows', () => someInputs()],
];

describe.each(cases)('the sheets of %s', (_name, inputs) => {
  let plans: SheetPlan[];

  beforeAll(() => {
    plans = buildSheets(contextOf(inputs()));
  });

  it('are all there, in the order of the tabs, five of them shown', () => {
    expect(plans.map(({ kind }) => kind)).toEqual([...sheetKinds]);
    expect(plans.filter(({ visible }) => visible).map(({ kind }) => kind)).toEqual([
      'overview',
      'gap',
      'regieteam',
      'projects',
      'assumptions',
    ]);
  });

  it('begin with a title, a finding as a formula, and what they rest on', () => {
    for (const plan of plans) {
      expect([plan.kind, typeof cellAt(plan, 1, 1)?.value]).toEqual([plan.kind, 'string']);
      expect([plan.kind, typeof cellAt(plan, 2, 1)?.formula]).toEqual([plan.kind, 'string']);
      expect(cellAt(plan, 2, 1)?.value).toMatch(/\.$/);
      expect(cellAt(plan, 3, 1)?.value).toContain('Peildatum');
    }
  });

  it('freeze at most eight rows', () => {
    for (const plan of plans) expect(plan.frozen.rows).toBeLessThanOrEqual(8);
  });

  it('have tables with unique names, and headers that are unique texts', () => {
    const names = plans.flatMap(({ tables }) => tables.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
    for (const plan of plans) {
      for (const { name, area } of plan.tables) {
        const headers = columnsOf(area.left, area.right).map(
          (column) => cellAt(plan, area.top, column)?.value,
        );
        expect(headers.filter((header) => typeof header !== 'string' || header === '')).toEqual([]);
        expect([name, new Set(headers.map((header) => String(header).toLowerCase())).size]).toEqual([
          name,
          headers.length,
        ]);
        expect(area.bottom).toBeGreaterThan(area.top);
      }
    }
  });

  it('have no two cells in one place, and no table over another', () => {
    for (const plan of plans) {
      for (const { cells } of plan.rows)
        expect(new Set(cells.map(({ column }) => column)).size).toBe(cells.length);
      for (const [index, { area }] of plan.tables.entries()) {
        for (const other of plan.tables.slice(index + 1)) {
          expect(other.area.top > area.bottom || other.area.bottom < area.top).toBe(true);
        }
      }
    }
  });

  it('use known styles and only functions that every engine knows', () => {
    for (const plan of plans) {
      for (const { style, formula } of cellsOf(plan)) {
        expect(styleSheet.styles).toHaveProperty([style]);
        if (formula === undefined) continue;
        const bare = formula.replaceAll(/"(?:[^"]|"")*"/g, '""').replaceAll(/'(?:[^']|'')*'!/g, '');
        const used = [...bare.matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map((match) => match[1] ?? '');
        expect(used.filter((name) => !allowed.has(name))).toEqual([]);
        expect(bare).not.toMatch(/[[\]{}@]/);
        expect(formula.length).toBeLessThan(8192);
      }
    }
  });

  it('know no NaN and no infinity', () => {
    for (const plan of plans) {
      for (const { value } of cellsOf(plan))
        if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
    }
  });

  it('speak Dutch without the words of the tool on the pages for a meeting', () => {
    for (const plan of plans.filter(({ kind }) => ['overview', 'gap', 'regieteam'].includes(kind))) {
      for (const { value, formula } of cellsOf(plan)) {
        if (typeof value === 'string' && formula?.startsWith('HYPERLINK') !== true) {
          expect(value).not.toMatch(/\b(?:gap|rank|mismatch|P10|P50|P90|score|undefined|NaN)\b/i);
        }
      }
    }
  });
});

describe('what nobody knows', () => {
  it('is a word in the number columns, never zero', () => {
    const plans = buildSheets(contextOf(withoutStaff()));
    const gap = planOf(plans, 'gap');
    const years = gap.tables.find(({ name }) => name === 'RB_PerJaar');
    const target = cellAt(gap, (years?.area.top ?? 0) + 1, 2);
    expect(target?.value).toBe('onbekend');
    const capacity = planOf(plans, 'capacity');
    const detail = capacity.tables.find(({ name }) => name === 'RB_Capaciteit');
    expect(cellAt(capacity, (detail?.area.top ?? 0) + 1, 8)?.value).toBe('onbekend');
    const projects = planOf(plans, 'projects');
    const harbour = projects.rows.find(({ cells }) => cells.some(({ value }) => value === 'Havenfront'));
    expect(harbour?.cells.filter(({ value }) => value === 'onbekend').length).toBeGreaterThan(4);
    expect(harbour?.cells.some(({ value }) => value === 0)).toBe(false);
  });
});

describe('names of people', () => {
  it('stand in RB Formatie alone', () => {
    const names = /J\. de Boer|S\. Visser|K\. Mulder|T\. Bakker/i;
    for (const plan of buildSheets(contextOf(smallInputs()))) {
      const found = cellsOf(plan).some(({ value, formula }) => names.test(`${value} ${formula ?? ''}`));
      expect([plan.kind, found]).toEqual([plan.kind, plan.kind === 'staff']);
    }
  });
});

function planOf(plans: SheetPlan[], kind: SheetPlan['kind']): SheetPlan {
  const plan = plans.find((one) => one.kind === kind);
  if (plan === undefined) throw new Error(`No sheet ${kind}`);
  return plan;
}

function cellsOf(plan: SheetPlan): PlanCell[] {
  return plan.rows.flatMap(({ cells }) => cells);
}

function cellAt(plan: SheetPlan, row: number, column: number): PlanCell | undefined {
  return plan.rows.find((one) => one.row === row)?.cells.find((cell) => cell.column === column);
}

function columnsOf(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

describe('on paper', () => {
  const plans = buildSheets(contextOf(mediumInputs()));
  const kind = (wanted: SheetPlan['kind']): SheetPlan => {
    const plan = plans.find((one) => one.kind === wanted);
    if (plan === undefined) throw new Error(`No sheet ${wanted}`);
    return plan;
  };

  it('the sheets stay readable on A4: what is printed is at most 200 characters wide, without keys', () => {
    for (const name of [
      'gap',
      'regieteam',
      'projects',
      'assumptions',
      'quality',
      'priority',
      'staffing',
    ] as const) {
      const { columnWidths, print, rows } = kind(name);
      const last = print.columns?.[1] ?? 0;
      const width = columnWidths.slice(0, last).reduce((sum, one) => sum + one, 0);
      expect([name, last > 0, width <= 200]).toEqual([name, true, true]);
      const keys = rows.flatMap(({ cells }) => cells.filter(({ value }) => value === 'Sleutel'));
      expect([name, keys.filter(({ column }) => column <= last)]).toEqual([name, []]);
    }
  });

  it('the overview is one page, and asks each thing of each project at most once', () => {
    const { print, rows } = kind('overview');
    expect(print.onePage).toBe(true);
    const texts = rows.map(({ cells }) => String(cells.find(({ column }) => column === 1)?.value ?? ''));
    const start = texts.indexOf('Keuze');
    const choices = texts.slice(start + 1, start + 4);
    expect(texts[start - 1]).toBe('Drie keuzes die u nu maakt');
    const questions = choices.map((choice) => choice.replaceAll(/Plan \d+|PL-\d+|\d+/g, '…'));
    expect(questions.every((question) => question.length > 20)).toBe(true);
    expect(new Set(questions).size).toBe(3);
    const projects = choices.flatMap((choice) => choice.match(/Plan \d+/g) ?? []);
    expect(new Set(projects).size).toBe(projects.length);
  });
});
