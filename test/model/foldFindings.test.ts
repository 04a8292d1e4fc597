import { describe, expect, it } from '@jest/globals';
import type { Finding } from '../../src/model/finding';
import { foldFindings } from '../../src/model/foldFindings';
import { findingText } from '../../src/text/messages';

const past = (row: number, sheet = 'Lijst'): Finding => ({
  code: 'delivery-in-past',
  severity: 'warning',
  sheet,
  cell: `F${row}`,
  project: `P${row}`,
  homes: { low: row, high: row + 1 },
  params: { name: `Plan ${row}`, period: '2020' },
});
const rows = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 2);
const general: Finding = { code: 'target-missing', severity: 'warning' };

describe('findings of one kind on one sheet', () => {
  it('stay apart while there are at most 25', () => {
    const findings = rows(25).map((row) => past(row));
    expect(foldFindings(findings)).toEqual(findings);
  });

  it('become one from 26 on: the topmost cell, the number of others and all homes', () => {
    const findings = [
      general,
      ...rows(26)
        .reverse()
        .map((row) => past(row)),
      past(9, 'Ander blad'),
    ];
    expect(foldFindings(findings)).toEqual([
      general,
      {
        code: 'delivery-in-past',
        severity: 'warning',
        sheet: 'Lijst',
        cell: 'F2',
        homes: { low: 377, high: 403 },
        params: { name: 'Plan 2', period: '2020', more: 25 },
      },
      past(9, 'Ander blad'),
    ]);
  });

  it('are folded once: a folded finding stays as it is', () => {
    const once = foldFindings(rows(40).map((row) => past(row)));
    expect(foldFindings(once)).toEqual(once);
  });

  it('say in words how many more there are', () => {
    const [folded = general] = foldFindings(rows(2708).map((row) => past(row)));
    expect(findingText(folded, 'nl').message).toMatch(
      /^Bij Plan 2 .* Dat geldt nog 2\.707 keer op dit blad\.$/,
    );
    expect(findingText(folded, 'en').message).toMatch(/ The same holds 2\.707 times more on this sheet\.$/);
    expect(findingText(past(2), 'nl').message).not.toMatch(/keer/);
  });

  it('are not folded without a cell', () => {
    const findings = Array.from({ length: 30 }, () => general);
    expect(foldFindings(findings)).toEqual(findings);
  });
});
