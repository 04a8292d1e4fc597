import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../../src/model/grid';
import { forecastTexts } from '../../../src/text/sheets/forecast';
import { grid } from '../../fixtures/grids';
import { read } from '../read';

const { headers } = forecastTexts.projects;
const columns = [
  headers.project,
  headers.chanceMeans,
  headers.gridRequested,
  headers.surveyDone,
  headers.grantStartBy,
  headers.flexUntil,
  headers.key,
];

const projects = grid('Projecten', [
  ['Id', 'Projectnaam', 'Aantal woningen', 'Fase'],
  ['W1', 'De Hof', 120, 'Ontwerp'],
  ['W2', 'Kerkweg', 40, 'Ontwerp'],
]);

/** RB Prognose with what was typed beside each project. */
function typed(...rows: CellValue[][]) {
  const own = grid('RB Prognose', [['Wat er naar verwachting komt'], [], columns, ...rows]);
  const reading = read([projects], {}, { forecast: own });
  const list = reading.lists[0]?.projects ?? [];
  return {
    of: Object.fromEntries(list.map((one) => [one.key, one])),
    findings: reading.findings.filter(({ code }) => code.startsWith('own-')),
  };
}

describe('what is typed on RB Prognose', () => {
  it('goes to the project whose key stands in the row', () => {
    const { of, findings } = typed(
      ['Kerkweg', 'in de planperiode', '1-3-2025', '1 mei 2026', '1-1-2028', '31-12-2040', 'W2'],
      ['De Hof', 'Ooit', null, null, null, null, 'W1'],
    );
    expect(of['W2']).toMatchObject({
      chanceMeans: 'in-period',
      gridRequested: '2025-03-01',
      surveyDone: '2026-05-01',
      grantStartBy: '2028-01-01',
      flexUntil: '2040-12-31',
    });
    expect(of['W1']).toMatchObject({ chanceMeans: 'ever' });
    expect(of['W1']).not.toHaveProperty('gridRequested');
    expect(findings).toEqual([]);
  });

  it('is a finding with its cell when it can’t be read', () => {
    const { of, findings } = typed(['De Hof', 'misschien', null, 'binnenkort', null, null, 'W1']);
    expect(of['W1']).not.toHaveProperty('chanceMeans');
    expect(of['W1']).not.toHaveProperty('surveyDone');
    expect(findings).toMatchObject([
      { code: 'own-chance-unreadable', cell: 'B4', project: 'W1', params: { text: 'misschien' } },
      {
        code: 'own-date-unreadable',
        cell: 'D4',
        project: 'W1',
        params: { text: 'binnenkort', column: headers.surveyDone, sheet: 'RB Prognose' },
      },
    ]);
  });
});
