import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../../src/model/grid';
import { cellOf } from '../../../src/model/project';
import { grid } from '../../fixtures/grids';
import { read } from '../read';

const header = ['Project', 'Kern', 'Woningen', 'Sociale huur', 'Status'];
const hof: CellValue[] = ['De Hof', 'Aar', 40, null, 'Vastgesteld'];
const others: CellValue[][] = [
  ['Molenveld', 'Aar', 20, 5, 'Vastgesteld'],
  ['Kerkpad', 'Bee', 9, 3, 'Zacht'],
];

function readBelow(note: CellValue[], plan = hof) {
  const { lists, findings } = read([grid('Lijst', [header, plan, note, ...others])]);
  const [project] = lists[0]?.projects ?? [];
  return { project, list: lists[0], notes: findings.filter(({ code }) => /note/.test(code)) };
}

describe('a note below a plan', () => {
  it.each([
    [['waarvan sociaal 12', null, null, null, null], 'A3'],
    [['w.v. sociale huur: 12 woningen', null, null, null, null], 'A3'],
    [['waarvan sociaal', null, 12, null, null], 'C3'],
  ] as [CellValue[], string][])('%j fills the empty segment it names', (note, cell) => {
    const { project, list, notes } = readBelow(note);
    expect(project?.counts).toMatchObject({
      homes: { low: 40, high: 40 },
      socialRent: { low: 12, high: 12 },
    });
    expect(project && cellOf(project, 'socialRent')).toBe(cell);
    expect(list?.projects).toHaveLength(3);
    expect(list?.totals).toMatchObject({ homes: { low: 69 }, socialRent: { low: 20 } });
    expect(notes).toEqual([
      expect.objectContaining({
        code: 'segment-from-note',
        severity: 'info',
        cell,
        homes: { low: 12, high: 12 },
      }),
    ]);
  });

  it.each([
    [
      'of another number than the plan says itself',
      ['waarvan sociaal 12'],
      [...hof.slice(0, 3), 7, hof[4]],
      7,
    ],
    ['of more homes than the plan', ['waarvan sociaal 41'], hof, undefined],
    ['of what is no segment we know', ['waarvan bijzonder 12'], hof, undefined],
    ['of what the list has no column for', ['waarvan middenhuur 12'], hof, undefined],
    ['without a number', ['waarvan sociaal'], hof, undefined],
  ] as [string, CellValue[], CellValue[], number | undefined][])(
    '%s stays a note',
    (_, words, plan, social) => {
      const { project, notes } = readBelow([...words, null, null, null, null], plan);
      expect(project?.counts.socialRent?.low).toBe(social);
      expect(project?.counts.midRent).toBeUndefined();
      expect(notes.map(({ code }) => code)).toEqual(['note-ignored']);
    },
  );
});
