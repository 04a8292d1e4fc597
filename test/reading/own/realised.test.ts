import { describe, expect, it } from '@jest/globals';
import { readRealised } from '../../../src/reading/own/readRealised';
import { readOwnTargets } from '../../../src/reading/own/readOwnTargets';
import type { CellValue } from '../../../src/model/grid';
import { realisedTable, targetTable } from '../../../src/text/sheets/inputTables';
import { grid } from '../../fixtures/grids';

const { headers } = realisedTable;

function realised(rows: CellValue[][]) {
  const sheet = grid('RB Uitgangspunten', [
    ['Uitgangspunten'],
    [headers.year, headers.municipality, headers.homes, headers.source, realisedTable.whole],
    ...rows,
  ]);
  const found = readRealised(sheet, '2026-07-01');
  return { rows: found.realised, codes: found.findings.map(({ code, cell }) => [code, cell]) };
}

describe('homes delivered per year', () => {
  it('are a year, homes and where they come from, of a municipality or of the whole list', () => {
    const { rows, codes } = realised([
      [2023, null, 140, 'CBS'],
      ['2024', 'Ede', '1.100', null],
      [null, null, null, null, 0],
    ]);
    expect(rows).toMatchObject([
      { year: 2023, municipality: null, homes: 140, source: 'CBS' },
      { year: 2024, municipality: 'Ede', homes: 1100, source: '' },
    ]);
    expect(codes).toEqual([]);
  });

  it('are refused without a year or a number, below zero, twice, or in a year to come', () => {
    const { rows, codes } = realised([
      [null, null, 10],
      [2023, null, 'veel'],
      [2023, null, -5],
      [2024, 'Ede', 10],
      [2024, 'ede', 12],
      [2027, null, 10],
    ]);
    expect(rows.map(({ homes }) => homes)).toEqual([10]);
    expect(codes).toEqual([
      ['realised-row-unusable', 'A3'],
      ['realised-row-unusable', 'A4'],
      ['realised-row-unusable', 'A5'],
      ['realised-row-double', 'A7'],
      ['realised-year-ahead', 'A8'],
    ]);
  });
});

describe('an agreement on RB Uitgangspunten', () => {
  const names = Object.keys(targetTable.headers) as (keyof typeof targetTable.headers)[];
  const target = (values: Partial<Record<keyof typeof targetTable.headers, CellValue>>, formats = {}) => {
    const row = { name: 'Woondeal', from: 2022, to: 2030, total: 1240, ...values };
    const sheet = grid(
      'RB Uitgangspunten',
      [
        Object.values(targetTable.headers),
        names.map((name) => (name in row ? (row[name as keyof typeof row] ?? null) : null)),
      ],
      formats,
    );
    const found = readOwnTargets(sheet);
    return { target: found.targets[0], codes: found.findings.map(({ code }) => code) };
  };

  it.each([
    ['geldt', 'active'],
    ['Actief', 'active'],
    [null, 'active'],
    ['vervallen', 'expired'],
    ['verlopen', 'expired'],
    ['concept', 'draft'],
    ['voorbeeld', 'example'],
  ])('has the status that the word %s stands for', (status, expected) => {
    const found = target({ status });
    expect(found.target?.status).toBe(expected);
    expect(found.codes).toEqual([]);
  });

  it('says when it does not know the status', () => {
    expect(target({ status: 'misschien' })).toMatchObject({
      target: { status: 'active' },
      codes: ['target-status-unknown'],
    });
  });

  it('has homes per year where they are typed', () => {
    const found = target({ perYear: '2026: 100; 2027: 1.150', region: 'Foodvalley', flex: 0.05 });
    expect(found.target).toMatchObject({
      perYear: { 2026: 100, 2027: 1150 },
      region: 'Foodvalley',
      shares: { flex: 0.05 },
    });
    expect(target({ perYear: 'steeds meer' })).toMatchObject({
      target: { perYear: {} },
      codes: ['target-years-unreadable'],
    });
  });

  it.each([['130%'], [-0.2], ['veel'], [250]])('refuses the share %s and keeps the rest', (socialRent) => {
    expect(target({ socialRent, affordable: 0.67 })).toMatchObject({
      target: { total: 1240, shares: { affordable: 0.67 } },
      codes: ['target-share-unusable'],
    });
  });
});
