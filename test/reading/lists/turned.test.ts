import { describe, expect, it } from '@jest/globals';
import type { RegiebladError } from '../../../src/model/error';
import type { CellValue, Grid } from '../../../src/model/grid';
import { grid, plainList } from '../../fixtures/grids';
import { codes, read } from '../read';

/** The error that reading ends in, as far as these tests look. */
function failure(sheets: Grid[]): { code: string; findings: string[] } {
  try {
    read(sheets);
  } catch (error) {
    const { code, findings } = error as RegiebladError;
    return { code, findings: findings.map((finding) => finding.code) };
  }
  return { code: 'none', findings: [] };
}

const turned: CellValue[][] = [
  ['Projectnaam', 'Molenhof', 'Kerkweg', 'De Hoge Akker', 'Oude School'],
  ['Kern', 'Dorp', 'Dorp', 'Buitenkern', 'Buitenkern'],
  ['Planstatus', '1A. Onherroepelijk', '2A. Vastgesteld', '3. In voorbereiding', '4A. Visie'],
  ['Aantal woningen', 40, 24, 120, 15],
  ['Sociale huur', 12, 8, 36, 5],
  ['Start bouw', 2025, 2026, 2027, null],
  ['Oplevering', 2026, 2027, 2029, 2030],
  ['Projectleider', 'B. Jansen', 'Anna de Wit', 'Anna de Wit', null],
];

const form: CellValue[][] = [
  ['Plannaam', 'Molenhof'],
  ['Gemeente', 'Oostzand'],
  ['Plaatsnaam', 'Dorp'],
  ['Plantype', 'Uitbreiding uitleg'],
  ['Status Project', 'Ontwerp'],
  ['Status Planologisch', '2A. Vastgesteld'],
  ['Opdrachtgever', 'Gemeente'],
  ['Knelpunten', 'Stikstof'],
  ['Opmerkingen', null],
  [null, null],
  ['Categorie', 'Groep', 'Totaal', 'Gerealiseerd', 2026, 2027, 2028],
  ['Eengezins', 'Woningtype', 20, 0, 10, 10, 0],
  ['Meergezins', 'Woningtype', 30, 0, 0, 10, 20],
  ['Sociale huur', 'Eigendom', 15, 0, 5, 5, 5],
  ['Koop betaalbare koop', 'Eigendom', 35, 0, 5, 15, 15],
];

describe('lists that are turned round', () => {
  it('says that the projects stand in the columns', () => {
    expect(failure([grid('Projecten', turned)])).toEqual({
      code: 'no-list',
      findings: expect.arrayContaining([expect.stringMatching(/^(?:list-turned-round|plan-form)$/)]),
    });
  });

  it('says it under a title and beside units and a total column', () => {
    const rows = turned.map((row, index) => [
      row[0] ?? null,
      index === 3 ? 'won.' : null,
      ...row.slice(1),
      index === 3 ? 199 : index === 0 ? 'Totaal' : null,
    ]);
    const sheet = grid('Overzicht', [['Woningbouwprojecten gemeente Oostzand'], [], ...rows]);
    expect(failure([sheet])).toEqual({
      code: 'no-list',
      findings: expect.arrayContaining([expect.stringMatching(/^(?:list-turned-round|plan-form)$/)]),
    });
  });

  it('says it when the corner above the labels is empty', () => {
    const rows = turned.map((row, index) => (index === 0 ? [null, ...row.slice(1)] : row));
    expect(failure([grid('Blad1', rows)])).toEqual({
      code: 'no-list',
      findings: expect.arrayContaining(['list-turned-round']),
    });
  });

  it('says it of a list with two projects in columns', () => {
    const sheet = grid(
      'Blad1',
      turned.map((row) => row.slice(0, 3)),
    );
    expect(failure([sheet])).toEqual({
      code: 'no-list',
      findings: expect.arrayContaining([expect.stringMatching(/^(?:list-turned-round|plan-form)$/)]),
    });
  });

  it('says it of a form for one plan', () => {
    expect(failure([grid('Invoer', form)])).toEqual({
      code: 'no-list',
      findings: expect.arrayContaining([expect.stringMatching(/^(?:list-turned-round|plan-form)$/)]),
    });
  });

  it('says it of a workbook with a form per plan on every sheet', () => {
    const other = form.map((row) => (row[0] === 'Plannaam' ? ['Plannaam', 'Kerkweg'] : row));
    expect(
      failure([grid('Molenhof', form), grid('Kerkweg', other)]).findings.filter(
        (code) => code === 'plan-form',
      ),
    ).not.toHaveLength(0);
  });

  it('says it of forms below each other', () => {
    const short = (name: string): CellValue[][] => [
      ['Project:', name],
      ['Locatie:', 'Dorp'],
      ['Aantal woningen:', 40],
      ['Fase:', 'Ontwerp'],
      ['Oplevering:', 2028],
      ['Projectleider:', 'B. Jansen'],
      [null, null],
    ];
    expect(
      failure([grid('Factsheets', [...short('Molenhof'), ...short('Kerkweg'), ...short('De Akker')])]),
    ).toEqual({
      code: 'no-list',
      findings: expect.arrayContaining([expect.stringMatching(/^(?:list-turned-round|plan-form)$/)]),
    });
  });

  it('reads the ordinary list beside it', () => {
    const reading = read([grid('Factsheet', form.slice(0, 9)), plainList()]);
    expect(reading.lists.map(({ sheet }) => sheet)).toEqual(['Projecten']);
    expect(codes(reading)).toContain('plan-form');
  });

  it('never says it of an ordinary list', () => {
    expect(codes(read([plainList()]))).not.toContain('list-turned-round');
    const narrow = grid('Lijst', [
      ['Project', 'Aantal woningen'],
      ['Molenhof', 12],
      ['Kerkweg', 20],
      ['De Akker', 31],
    ]);
    expect(codes(read([narrow]))).not.toContain('list-turned-round');
  });
});
