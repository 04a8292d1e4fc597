import type { ActiveTarget } from '../analysis/results';
import type { Target } from '../model/target';
import { targetFigureHeaders as figureHeaders, targetTable } from '../text/sheets/inputTables';
import { words } from '../text/sheets/words';
import type { Book } from './book';
import { cellOn, columnOf, countIfs, quote, sumIfs } from './formulas';
import { countingTargets } from './targetsTable';

const { headers } = targetTable;
/** More agreements than this in one formula would pass what Excel takes. */
const mostTerms = 30;

/** Cells of the rows of the agreements that are added up, which stand first in their table; `null` where one agreement counts, or too many. */
function termsOf(book: Book, active: ActiveTarget | null): ((header: string) => string)[] | null {
  if (active?.basis !== 'parts' || active.parts.length > mostTerms) return null;
  const { targets } = book.tables;
  return countingTargets(active).map(
    (_, index) =>
      (header: string): string =>
        cellOn(targets.sheet, targets.headerRow + 1 + index, columnOf(targets, header)),
  );
}

/** The number of agreements that count, as the table says. */
export function countingRows(book: Book): string {
  return countIfs(book.tables.targets, [[figureHeaders.counts, quote(words.yes)]]);
}

/** The homes of the agreements that count, added up. */
export function totalOfParts(book: Book): string {
  return sumIfs(book.tables.targets, headers.total, [[figureHeaders.counts, quote(words.yes)]]);
}

/** What is realised of the agreements that count, added up; unknown where it is of all of them. */
export function realisedOfParts(book: Book): string {
  const counts: [string, string] = [figureHeaders.counts, quote(words.yes)];
  const known = countIfs(book.tables.targets, [counts, [figureHeaders.used, '">=0"']]);
  const sum = sumIfs(book.tables.targets, figureHeaders.used, [counts]);
  return `IF(${known}>0,${sum},${quote(words.unknown)})`;
}

/** The first or last year of the agreements that count; `null` where a formula can't say. */
export function endOfParts(book: Book, active: ActiveTarget | null, end: 'from' | 'to'): string | null {
  const terms = termsOf(book, active);
  if (terms === null) return null;
  const [pick, none] = end === 'from' ? ['MIN', 9999] : ['MAX', 0];
  const cells = terms.map(
    (cell) => `IF(${cell(figureHeaders.counts)}=${quote(words.yes)},${cell(headers[end])}+0,${none})`,
  );
  return `${pick}(${cells.join(',')})`;
}

/** The homes agreed for a year, of all agreements that count; each is spread evenly. `null` where one names its years, or a formula can't say. */
export function homesOfPartsIn(book: Book, active: ActiveTarget | null, year: string): string | null {
  const named = active?.parts.some(({ target }) => Object.keys(target.perYear).length > 0);
  const terms = named ? null : termsOf(book, active);
  if (terms === null) return null;
  const shares = terms.map((cell) => {
    const [counts, total, from, to] = [figureHeaders.counts, headers.total, headers.from, headers.to].map(
      cell,
    );
    const years = `(${to}-${from}+1)`;
    const even = `INT(${total}/${years})+IF(${year}-${from}<MOD(${total},${years}),1,0)`;
    return `IF(${counts}=${quote(words.yes)},IF(AND(${year}>=${from},${year}<=${to}),${even},0),0)`;
  });
  return shares.join('+');
}

/** The share agreed of a segment, the mean by homes; `null` where not every agreement states it, or a formula can't say. */
export function shareOfParts(
  book: Book,
  active: ActiveTarget | null,
  segment: keyof Target['shares'],
): string | null {
  const terms = termsOf(book, active);
  if (terms === null || active?.target.shares[segment] === undefined) return null;
  const homes = terms.map((cell) => {
    const weight = `IF(${cell(figureHeaders.counts)}=${quote(words.yes)},${cell(headers.total)}+0,0)`;
    return { weight, part: `${weight}*${cell(headers[segment])}` };
  });
  return `(${homes.map(({ part }) => part).join('+')})/(${homes.map(({ weight }) => weight).join('+')})`;
}
