import { plain } from '../cells/text';
import type { Decisions, SumRow } from './decision';
import { readHeading } from './headings';
import { summedPart } from './rowWords';

/** What stands around a row of sums. */
interface Around {
  /** First and last project. */
  first: number;
  last: number;
  /** The only row of sums, or one with others before or behind it. */
  only: boolean;
  earlierSums: boolean;
  laterSums: boolean;
  /** The row names a heading of the list, a status or a phase, or says "subtotaal". */
  isPart: boolean;
  /** A later row of sums, of no part, adds up all projects as well; `alike` when neither says more than that it is a total. */
  repeated: 'alike' | 'otherwise' | null;
  /** The list has headings, so that its groups may have sums. */
  grouped: boolean;
}

/**
 * Which rows of sums are totals of the whole list; the others are subtotals. The figures come first: what adds up every project is a total wherever it stands,
 * also "Totaal hard" in a list of hard plans alone, unless it names a part beside another sum. Words decide where the figures say nothing.
 */
export function totalRows(decisions: Decisions): Set<number> {
  const rows = [...decisions];
  const sums = rows.filter((entry): entry is [number, SumRow] => entry[1].as === 'sum');
  if (sums.length === 0) return new Set();
  const [first = Infinity, last = 0] = [
    rows.find(([, { as }]) => as === 'project')?.[0],
    rows.findLast(([, { as }]) => as === 'project')?.[0],
  ];
  const groups = new Set(
    rows.flatMap(([, decision]) => (decision.as === 'heading' ? [plain(decision.heading.value)] : [])),
  );
  const parts = sums.map(([, sum]) => sum.label === 'subtotal' || namesPart(sum, groups));
  const totals = sums.filter(([row, sum], index) => {
    const later = sums
      .slice(index + 1)
      .filter(([, { adds }], at) => adds === 'all' && !parts[index + 1 + at]);
    const alike = later.some(([, one]) => summedPart(one.text) === '' && summedPart(sum.text) === '');
    return isTotal(row, sum, {
      first,
      last,
      only: sums.length === 1,
      earlierSums: index > 0,
      laterSums: index < sums.length - 1,
      isPart: parts[index] === true,
      repeated: later.length === 0 ? null : alike ? 'alike' : 'otherwise',
      grouped: groups.size > 0,
    });
  });
  return new Set(totals.map(([row]) => row));
}

function isTotal(row: number, { adds, label }: SumRow, around: Around): boolean {
  const { first, last, only, earlierSums, laterSums, isPart, repeated, grouped } = around;
  if (label === 'part') return false;
  if (adds === 'all') {
    if (isPart) return only;
    // The sum of a list's one group, and right below it that of the list.
    return !(grouped && repeated === 'alike' && row > last);
  }
  if (isPart) return false;
  if (row < first) return label !== 'named' || only || last === 0;
  if (row < last) return !laterSums && label !== 'named';
  if (label === 'grand') return true;
  if (adds === 'group') return !earlierSums && label === 'total';
  return label === 'total' || ((label === null || only) && !laterSums);
}

/** "Totaal hard", "Totaal fase 1" and "Totaal kern Goor" below the heading "Goor" are parts, also where all projects happen to be in them. */
function namesPart({ text, label }: SumRow, groups: ReadonlySet<string>): boolean {
  if (label === 'total' || label === 'grand') return false;
  const part = summedPart(text);
  if (part === '') return false;
  const { kind } = readHeading(part);
  return (
    kind === 'status' || kind === 'phase' || [...groups].some((group) => ` ${part}`.endsWith(` ${group}`))
  );
}
