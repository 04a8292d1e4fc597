import { describe, expect, it } from '@jest/globals';
import type { Finding } from '../../src/model/finding';
import { exactly } from '../../src/model/quantity';
import { emptyState, type QualityRun } from '../../src/model/state';
import { buildSheets } from '../../src/sheets/buildSheets';
import type { SheetPlan } from '../../src/sheets/plan';
import { smallInputs } from '../fixtures/inputs';
import { agrees, calculate } from './calculator';
import { contextOf } from './context';

const runs: QualityRun[] = [
  {
    referenceDate: '2025-07-01',
    score: 61,
    aspects: { completeness: 40, consistency: 80, plausibility: 70, currency: 54 },
  },
  {
    referenceDate: '2025-10-01',
    score: 66,
    aspects: { completeness: 50, consistency: 84, plausibility: 70, currency: 60 },
  },
];

const many: Finding[] = Array.from({ length: 40 }, (_, index) => ({
  code: 'delivery-in-past',
  severity: 'warning',
  sheet: 'Projectenlijst',
  cell: `D${index + 2}`,
  project: `P${index}`,
  homes: exactly(3),
  params: { name: `Hof ${index}`, period: '2024' },
}));

function sheetsWith(findings: Finding[], qualityRuns: QualityRun[] = []): SheetPlan[] {
  const inputs = { ...smallInputs(), findings };
  return buildSheets(contextOf(inputs, { state: { ...emptyState, qualityRuns } }));
}

function qualityPlan(sheets: SheetPlan[]): SheetPlan {
  return sheets.find(({ kind }) => kind === 'quality')!;
}

function valuesOf(plan: SheetPlan, table: string): unknown[][] {
  const { top, left, bottom, right } = plan.tables.find(({ name }) => name === table)!.area;
  return plan.rows
    .filter(({ row }) => row >= top && row <= bottom)
    .map(({ cells }) =>
      cells.filter(({ column }) => column >= left && column <= right).map(({ value }) => value),
    );
}

describe('RB Datakwaliteit', () => {
  it('makes one row of many findings of a kind, and counts them all', () => {
    const sheets = sheetsWith(many);
    const plan = qualityPlan(sheets);
    const [first] = valuesOf(plan, 'RB_Datakwaliteit').slice(1);
    expect(first?.slice(1, 5)).toEqual(['▲ let op', 'Bijgewerkt', 40, '120']);
    expect(valuesOf(plan, 'RB_Kwaliteit_soorten')).toContainEqual(['Bijgewerkt', 0, expect.any(Number), 0]);
    const warnings = plan.rows.find(({ row }) => row === 6)?.cells.find(({ column }) => column === 3)?.value;
    expect(warnings).toBeGreaterThanOrEqual(40);
  });

  it('shows the score of earlier dates beside that of now, with a chart', () => {
    const plan = qualityPlan(sheetsWith([], runs));
    const rows = valuesOf(plan, 'RB_Kwaliteit_verloop');
    expect(rows.slice(1, 3)).toEqual([
      ['1 juli 2025', 61, 40, 80, 70, 54],
      ['1 oktober 2025', 66, 50, 84, 70, 60],
    ]);
    expect(rows[3]?.[0]).toBe('1 januari 2026');
    expect(plan.charts.map(({ name }) => name)).toEqual(['RB_Kwaliteit_Grafiek']);
    expect(qualityPlan(sheetsWith([])).charts).toEqual([]);
  });

  it('calculates its score, counts and parts itself', () => {
    const cells = calculate(sheetsWith(many, runs));
    expect(cells.filter((cell) => !agrees(cell))).toEqual([]);
  });

  it('keeps tables, chart and loose notes apart', () => {
    const plan = qualityPlan(sheetsWith(many, runs));
    const areas = [...plan.tables, ...plan.charts].map(({ area }) => area);
    for (const [index, one] of areas.entries()) {
      for (const other of areas.slice(index + 1)) {
        const apart =
          one.bottom < other.top ||
          other.bottom < one.top ||
          one.right < other.left ||
          other.right < one.left;
        expect(apart).toBe(true);
      }
    }
  });
});
