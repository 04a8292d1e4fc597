import { describe, expect, it } from '@jest/globals';
import { analyse } from '../../src/analysis/analyse';
import type { Inputs } from '../../src/model/inputs';
import { address } from '../../src/model/cell';
import { readOwnTargets } from '../../src/reading/own/readOwnTargets';
import { readRealised } from '../../src/reading/own/readRealised';
import { buildSheets } from '../../src/sheets/buildSheets';
import type { SheetPlan } from '../../src/sheets/plan';
import { realisedTable, targetTable } from '../../src/text/sheets/inputTables';
import { targetTexts } from '../../src/text/sheets/targets';
import { aProject, regionInputs, someInputs, wholeRegionInputs } from '../fixtures/inputs';
import { agrees, calculate } from './calculator';
import { contextOf } from './context';
import { columnUnder, type Grid, gridOf, typed } from './grids';

function assumptions(inputs: Inputs, own: Partial<Record<string, Grid>> = {}): SheetPlan {
  const plan = buildSheets(contextOf(inputs, { own })).find(({ kind }) => kind === 'assumptions');
  if (plan === undefined) throw new Error('No RB Uitgangspunten');
  return plan;
}

/** A table of the sheet as header → value, row by row. */
function rowsOf(plan: SheetPlan, table: string): Record<string, unknown>[] {
  const { area } = plan.tables.find(({ name }) => name === table)!;
  const { values } = gridOf(plan);
  const headers = values[area.top - 1] ?? [];
  return values
    .slice(area.top, area.bottom)
    .map((row) => Object.fromEntries(headers.map((header, index) => [String(header), row[index] ?? null])));
}

describe('agreements on RB Uitgangspunten', () => {
  it.each([
    ['municipalities added up', regionInputs],
    ['one agreement for the whole', wholeRegionInputs],
  ])('recalculate to what the analysis gave: %s', (_name, inputs) => {
    const cells = calculate(buildSheets(contextOf(inputs())));
    expect(cells.length).toBeGreaterThan(50);
    expect(cells.filter((cell) => !agrees(cell))).toEqual([]);
  });

  it('are read back as they were written', () => {
    const inputs = regionInputs();
    inputs.targets[1]!.perYear = { '2026': 70, '2027': 110 };
    const sheet = gridOf(assumptions(inputs));
    const { targets, findings } = readOwnTargets(sheet);
    expect(findings).toEqual([]);
    const plain = (list: typeof targets) =>
      list
        .map(({ cell: _cell, referenceDate: _date, ...target }) => target)
        .sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(plain(targets)).toEqual(plain(inputs.targets));
    const realised = readRealised(sheet, inputs.referenceDate);
    expect(realised.findings).toEqual([]);
    expect(realised.realised.map(({ cell: _cell, ...row }) => row)).toEqual(inputs.realised);
  });

  it('keep what somebody typed, also where it can not be used', () => {
    const inputs = regionInputs();
    const first = gridOf(assumptions(inputs));
    const broken = typed(first, 'ede-34', targetTable.headers.to, 'later');
    const column = columnUnder(broken, realisedTable.headers.homes, realisedTable.headers.year);
    const row = broken.values.findIndex((values) => values[0] === 2023);
    broken.values[row]![column] = 'weet ik niet';
    const read = readOwnTargets(broken);
    const realised = readRealised(broken, inputs.referenceDate);
    expect([...read.findings, ...realised.findings].map(({ code }) => code)).toEqual([
      'target-incomplete',
      'realised-row-unusable',
    ]);
    const again = assumptions(
      { ...inputs, targets: read.targets, realised: realised.realised },
      { assumptions: broken },
    );
    const kept = rowsOf(again, targetTable.name).filter((one) => one['Sleutel'] === 'ede-34');
    expect(kept).toMatchObject([{ Afspraak: 'Ede 2026–2034', 'Tot en met': 'later', Woningen: 800 }]);
    const years = rowsOf(again, realisedTable.name).filter((one) => one['Jaar'] === 2023);
    expect(years).toMatchObject([{ Gemeente: 'Ede', Gerealiseerd: 'weet ik niet', Bron: 'CBS' }]);
  });

  it('answer to another year that was realised, without the add-in', () => {
    const inputs = regionInputs();
    const plans = buildSheets(contextOf(inputs));
    const plan = plans.find(({ kind }) => kind === 'assumptions')!;
    const sheet = gridOf(plan);
    const row = sheet.values.findIndex((values) => values[0] === 2026) + 1;
    const column = columnUnder(sheet, realisedTable.headers.homes, realisedTable.headers.year) + 1;
    const asked = [5, 6, 7].map((at) => ({ sheet: plan.name, at: address(6, at + 1) }));
    const worked = calculate(plans, [{ sheet: plan.name, at: address(row, column), value: 164 }], asked);
    const changed = {
      ...inputs,
      realised: (inputs.realised ?? []).map((one) => (one.year === 2026 ? { ...one, homes: 164 } : one)),
    };
    const { target } = analyse(changed);
    expect(worked.slice(0, 2).map(({ value }) => Number(value))).toEqual([
      target?.realised,
      target?.remaining,
    ]);
    expect(target?.realised).toBe(164 + 30);
  });

  it('that ran out have a final balance below them, with what goes to the next', () => {
    const rows = rowsOf(assumptions(regionInputs()), targetTexts.balances.name);
    expect(rows).toMatchObject([
      {
        'Afspraak die niet meer geldt': 'Ede tot 2025 (Ede)',
        'Afgerekende jaren': '2022–2025',
        Afgesproken: 403,
        Gerealiseerd: 246,
        Tekort: 157,
        'Gaat mee naar de volgende': 157,
      },
      {
        'Afspraak die niet meer geldt': 'Rhenen 2022–2030 (Rhenen)',
        'Afgerekende jaren': '2022–2024',
        'Jaren ook in de volgende': '2025–2030',
        Gerealiseerd: 45,
        'Gaat mee naar de volgende': 0,
      },
    ]);
  });

  it('are a published example with its source where there is none, which counts for nothing', () => {
    const inputs = someInputs({ projects: [aProject({ key: 'A', municipality: 'Ede' })] });
    const [row] = rowsOf(assumptions(inputs), targetTable.name);
    expect(row).toMatchObject({ Gemeente: 'Ede', Status: 'voorbeeld', Woningen: 7000, 'Telt mee': 'nee' });
    expect(row?.['Bron']).toMatch(/^https:/);
    const { targets } = readOwnTargets(gridOf(assumptions(inputs)));
    expect(analyse({ ...inputs, targets }).target).toBeNull();
  });
});
