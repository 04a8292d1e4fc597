import { plain } from '../cells/text';
import type { Decisions, SumRow } from './decision';
import { readHeading } from './headings';
import { summedPart } from './rowWords';

/**
 * Which rows of sums are totals of the whole list; the others are subtotals. The figures come first, then the words; a row that says "subtotaal", or stands
 * above other projects and other sums, is a part.
 */
export function totalRows(decisions: Decisions): Set<number> {
  const rows = [...decisions];
  const sums = rows.filter((entry): entry is [number, SumRow] => entry[1].as === 'sum');
  const projects = rows.flatMap(([row, { as }]) => (as === 'project' ? [row] : []));
  const [first = Infinity, last = 0] = [projects[0], projects.at(-1)];
  const groups = new Set(
    rows.flatMap(([, decision]) => (decision.as === 'heading' ? [plain(decision.heading.value)] : [])),
  );
  const total = sums.filter(([row, sum], index) => {
    if (sum.label === 'subtotal') return false;
    if (row < first) return sum.label !== 'named' || projects.length === 0;
    const laterSums = index < sums.length - 1;
    if (row < last) return !laterSums && sum.label !== 'named';
    if (sum.label === 'grand') return true;
    const part = summedPart(sum.text);
    if (sum.adds === 'all' && sums.length === 1) return true;
    if (sum.label !== 'total' && (groups.has(part) || namesPart(part))) return false;
    const earlierSums = index > 0;
    if (sum.adds === 'all') return true;
    if (sum.adds === 'group') return !earlierSums && sum.label === 'total';
    return sum.label === 'total' || (sum.label === null && !laterSums);
  });
  return new Set(total.map(([row]) => row));
}

/** "Totaal hard" and "Totaal fase 1" are parts, also where all projects happen to be hard. */
function namesPart(part: string): boolean {
  const { kind } = readHeading(part);
  return part !== '' && (kind === 'status' || kind === 'phase');
}
