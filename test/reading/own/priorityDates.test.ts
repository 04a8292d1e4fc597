import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../../src/model/grid';
import { priorityTexts } from '../../../src/text/sheets/priority';
import { grid } from '../../fixtures/grids';
import { read } from '../read';

const { key, rank, project, prioritySince, review } = priorityTexts.headers;

const projects = grid('Projecten', [
  ['Id', 'Projectnaam', 'Aantal woningen', 'Fase', 'Doelgroep'],
  ['W1', 'De Hof', 120, 'Ontwerp', 'Ouderen'],
  ['W2', 'Kerkweg', 40, 'Ontwerp', null],
]);

/** RB Prioritering with the dates typed beside each project. */
function typed(...rows: [key: string, since: CellValue, review: CellValue][]) {
  const own = grid('RB Prioritering', [
    ['Volgorde van projecten'],
    [],
    [project, rank, prioritySince, review, key],
    ...rows.map(([id, since, again], index) => [id, index + 1, since, again, id]),
  ]);
  const reading = read([projects], {}, { priority: own });
  const list = reading.lists[0]?.projects ?? [];
  return {
    of: Object.fromEntries(list.map((one) => [one.key, one])),
    findings: reading.findings.filter(({ code }) => code === 'own-date-unreadable'),
  };
}

describe('dates typed on RB Prioritering', () => {
  it('go to the project in whose row they stand', () => {
    const { of, findings } = typed(['W2', '1-3-2025', '1 september 2026'], ['W1', null, null]);
    expect(of['W2']).toMatchObject({ prioritySince: '2025-03-01', reviewDate: '2026-09-01' });
    expect(of['W1']).not.toHaveProperty('prioritySince');
    expect(of['W1']).not.toHaveProperty('reviewDate');
    expect(findings).toEqual([]);
  });

  it('are a finding with their cell when they are no full date', () => {
    const { of, findings } = typed(['W1', 'binnenkort', null]);
    expect(of['W1']).not.toHaveProperty('prioritySince');
    expect(findings).toMatchObject([
      {
        severity: 'warning',
        cell: 'C4',
        project: 'W1',
        params: { text: 'binnenkort', column: prioritySince },
      },
    ]);
  });
});

describe('the people a project is for', () => {
  it('are read where the list has a column for them, and stay away where it has none', () => {
    const { of } = typed();
    expect(of['W1']?.targetGroup).toBe('Ouderen');
    expect(of['W2']?.targetGroup).toBeNull();
    const without = read([
      grid('Projecten', [
        ['Id', 'Projectnaam', 'Aantal woningen'],
        ['W1', 'De Hof', 120],
      ]),
    ]);
    expect(without.lists[0]?.projects[0]).not.toHaveProperty('targetGroup');
  });
});
