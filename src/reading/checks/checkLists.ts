import { address, columnLetters } from '../../model/cell';
import type { Finding } from '../../model/finding';
import type { Grid } from '../../model/grid';
import { finding } from '../finding';
import type { ProjectList } from '../reading';
import { findGaps } from './gaps';
import { findWrongTotals } from './listTotals';
import { findUnreadable } from './unreadable';

/**
 * What the lists that count lack or leave to guess: empty fields, values that were not understood, columns matched with low confidence,
 * totals that are not the sum of their rows. `sheets` are the sheets the lists were read from.
 */
export function checkLists(
  lists: readonly ProjectList[],
  used: readonly number[],
  sheets: readonly Grid[],
): Finding[] {
  return used.flatMap((index) => {
    const list = lists[index];
    if (!list) return [];
    const grid = sheets.find(({ sheet }) => sheet === list.sheet);
    return [
      ...findGaps(list),
      ...findUnreadable(list, grid),
      ...findWrongTotals(list, grid),
      ...weakMatches(list),
      ...noCounts(list),
    ];
  });
}

function weakMatches({ sheet, columns, headerRows }: ProjectList): Finding[] {
  const row = headerRows.at(-1) ?? 1;
  return columns
    .filter(({ field, confidence }) => field !== 'other' && confidence === 'low')
    .map(({ column, header, field }) =>
      finding(
        'column-uncertain',
        'info',
        { sheet, cell: address(row, column) },
        { header: header || columnLetters(column), field },
      ),
    );
}

/** A list that never says how many homes. */
function noCounts({ sheet, totals, deliveries }: ProjectList): Finding[] {
  return Object.keys(totals).length + Object.keys(deliveries).length === 0
    ? [finding('no-count-column', 'error', { sheet })]
    : [];
}
