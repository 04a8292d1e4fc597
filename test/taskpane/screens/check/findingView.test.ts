import fc from 'fast-check';
import { address } from '../../../../src/model/cell';
import type { Finding } from '../../../../src/model/finding';
import { exactly } from '../../../../src/model/quantity';
import {
  cellOfFinding,
  excludedByReason,
  groupFindings,
  timesFound,
  withoutExclusions,
} from '../../../../src/taskpane/screens/check/findingView';
import { overviewOf } from '../../../../src/app/overview';
import { findings, list, reading } from '../../fixtures';

it('groups the rows left out by reason, most rows first, with the words that findings give of them', () => {
  const of = (code: string, row: number, text: string, sheet = 'Projecten'): Finding => ({
    code,
    severity: 'info',
    sheet,
    params: { row, text },
  });
  const told = [
    of('subtotal-ignored', 24, 'Subtotaal Zuid'),
    of('total-ignored', 12, 'Ander'),
    of('subtotal-ignored', 12, 'Elders', 'Blad2'),
  ];
  const [left] = overviewOf(reading({ lists: [list()] }), [], []).lists;
  expect(excludedByReason(left!, told)).toMatchObject([
    {
      reason: 'subtotal',
      rows: [
        { row: 12, text: '' },
        { row: 24, text: 'Subtotaal Zuid' },
      ],
    },
    { reason: 'total', rows: [{ row: 72, text: '' }] },
  ]);
});

describe('findings', () => {
  it('come in the order of the homes they touch, then by gravity', () => {
    const same = { ...findings[1]!, code: 'lighter', severity: 'info' as const };
    expect(groupFindings([same, ...findings]).map(({ code }) => code)).toEqual([
      'most-homes',
      'some-homes',
      'lighter',
      'small-thing',
    ]);
  });

  it('that say the same stand together, and count the homes of a project once', () => {
    const of = (project: string | undefined, homes: number) => ({
      ...findings[1]!,
      project,
      homes: exactly(homes),
    });
    const [group, ...others] = groupFindings([of('a', 40), of('a', 40), of('b', 70), of(undefined, 5)]);
    expect(others).toEqual([]);
    expect(group?.findings.map(({ homes }) => homes?.high)).toEqual([70, 40, 40, 5]);
    expect(group?.homes).toEqual(exactly(115));
  });

  it('count the places that a finding stands for', () => {
    const [one, two] = [findings[0]!, { ...findings[1]!, params: { more: 6 } }];
    expect(timesFound([one, two])).toBe(8);
  });

  it('about the rows left out of a list can be taken out, and no others', () => {
    const of = (code: string, row: number, sheet = 'Projecten') => ({
      ...findings[0]!,
      code,
      sheet,
      params: { row },
    });
    const all = [
      of('subtotal-ignored', 12),
      of('subtotal-ignored', 13),
      of('total-ignored', 12),
      of('subtotal-ignored', 12, 'Stand 2024'),
      of('list-left-out', 12),
    ];
    expect(withoutExclusions(all, [list()])).toEqual(all.slice(1));
  });

  it('point at the cell of their address', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_048_576 }),
        fc.integer({ min: 1, max: 16_384 }),
        (row, column) => {
          const cell = address(row, column);
          expect(cellOfFinding({ code: 'x', severity: 'info', sheet: 'Blad', cell })).toEqual({
            sheet: 'Blad',
            row,
            column,
          });
        },
      ),
    );
  });

  it('without a cell or a sheet point nowhere', () => {
    expect(cellOfFinding({ code: 'x', severity: 'info', sheet: 'Blad' })).toBeNull();
    expect(cellOfFinding({ code: 'x', severity: 'info', cell: 'A1' })).toBeNull();
  });
});
