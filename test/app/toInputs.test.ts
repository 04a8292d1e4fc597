import { describe, expect, it } from '@jest/globals';
import { toInputs } from '../../src/app/toInputs';
import { grid, plainHeader, plainRows } from '../fixtures/grids';
import { read } from '../reading/read';

const run = { scenario: null, seed: 1 };
const sheet = (name: string, title: string) => grid(name, [[title], [], plainHeader, ...plainRows]);

describe('what the analysis works on', () => {
  it('has the days of the lists that count, not of those left out', () => {
    const reading = read([sheet('Oud', 'Peildatum 1-1-2025'), sheet('Nieuw', 'Peildatum 1-7-2025')], {
      referenceDate: '2026-01-01',
    });
    expect(toInputs(reading, run).listDates).toEqual([{ sheet: 'Nieuw', date: '2025-07-01' }]);
  });

  it('has no days where no list gives one', () => {
    expect(toInputs(read([sheet('Lijst', 'Woningbouwplannen')]), run)).not.toHaveProperty('listDates');
  });
});
