import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../../src/model/grid';
import { cellOf } from '../../../src/model/project';
import { grid } from '../../fixtures/grids';
import { read } from '../read';

const steps = ['1 Concept', '2 Initiatief', '3 Definitie', '4 Ontwerp', '5 Voorbereiding', '6 Realisatie'];
const days = ['1-1-2021', '1-6-2022', '1-9-2024', '1-3-2025', '1-2-2026', '1-1-2028'];

/** Plans that have reached one step more each. */
function list(headers: CellValue[][], extra: CellValue[] = []) {
  const names = ['Molenhof', 'Kerkweg', 'Hoge Akker', 'Oude School', 'Stationsplein', 'Beekzicht'];
  const rows = names.map((name, index): CellValue[] => [
    name,
    20,
    ...days.map((day, step) => (step <= index ? day : null)),
    ...extra,
  ]);
  return read([grid('Lijst', [...headers, ...rows, ['Nieuwe plek', 5, ...days.map(() => null), ...extra]])]);
}

describe('a date column per phase or status', () => {
  it('gives each project the last phase whose date has passed, and none without a date', () => {
    const reading = list([
      ['Plannaam', 'Aantal woningen', 'Projectfasen', ...steps.slice(1).map(() => null)],
      [null, null, ...steps],
    ]);
    expect(reading.lists[0]?.projects.map(({ phase }) => phase)).toEqual([
      'concept',
      'initiatief',
      'definitie',
      'ontwerp',
      'ontwerp',
      'ontwerp',
      null,
    ]);
    const fourth = reading.lists[0]?.projects[3];
    expect(fourth && cellOf(fourth, 'phase')).toBe('F6');
  });

  it('reads a planning status the same way, by the words of its header', () => {
    const statuses = [
      '4b Niet opgenomen in de visie',
      '4a Opgenomen in de visie',
      '3 In voorbereiding',
      '2a Vastgesteld',
      '1a Onherroepelijk',
    ];
    const reading = list([['Plannaam', 'Aantal woningen', ...statuses, 'Bijzonderheden']]);
    expect(reading.lists[0]?.projects.map(({ status }) => status?.code ?? null)).toEqual([
      '4B',
      '4A',
      '3',
      '2A',
      '2A',
      '2A',
      null,
    ]);
    expect(reading.lists[0]?.hardness).toEqual({ hard: 3, soft: 3, unknown: 1 });
  });

  it('leaves the dates alone where a column names the phase itself', () => {
    const reading = list([['Plannaam', 'Aantal woningen', ...steps, 'Projectfase']], ['Nazorg']);
    expect(reading.lists[0]?.projects[0]?.phase).toBe('nazorg');
    expect(reading.lists[0]?.columns.filter(({ field }) => field === 'phase')).toHaveLength(1);
  });
});
