import type { Field } from '../../model/fields';
import { plain } from '../cells/text';
import { isSegment } from '../cells/segmentShares';
import { saysOnlyTotal } from './candidates';
import type { HeaderCell } from './headerBlock';
import { checkBand, demolitionBand } from './lexicon/lexicon';
import { mayNumberRows } from './runningNumbers';
import type { ColumnProfile } from './profile';
import { seemsSegment } from './segmentFamily';

/** Headers of columns between counts that hold something else, or repeat what others say. */
const noHomes =
  /prijs|huurprijs|€|euro|kosten|budget|opbrengst|m2|bvo|gbo|opp|%|perc|aandeel|norm|parke|datum|jaar|waarvan|wv\b|subtotaal|som\b|totaal|total|lift|lagen|score|prioriteit/;

/**
 * Columns of numbers that mean nothing to us but stand among segments or periods, or below one band with them: homes may be in them that then count
 * nowhere. `fields` are the columns that mean something.
 */
export function unexplainedCounts(
  open: readonly HeaderCell[],
  cells: readonly HeaderCell[],
  fields: ReadonlyMap<number, { field: Field }>,
  profiles: ReadonlyMap<number, ColumnProfile>,
): HeaderCell[] {
  const counts = (column: number) => {
    const field = fields.get(column)?.field;
    return field !== undefined && (isSegment(field) || field.startsWith('deliveries.'));
  };
  return open.filter((cell) => {
    const words = plain(cell.header);
    if (cell.percentage || noHomes.test(words) || checkBand.test(words) || demolitionBand.test(words))
      return false;
    if (saysOnlyTotal(cell.leaf) || mayNumberRows(cell.leaf) || !holdsCounts(profiles.get(cell.column)))
      return false;
    const between = counts(cell.column - 1) && counts(cell.column + 1);
    const band = cell.bands.join('|');
    const banded =
      band !== '' && cells.some((other) => other.bands.join('|') === band && counts(other.column));
    return between || banded || seemsSegment(cell, cells);
  });
}

function holdsCounts(profile: ColumnProfile | undefined): boolean {
  if (profile === undefined || profile.filled === 0) return false;
  return profile.numbers > 0.5 && profile.counts >= 0.8 && profile.years < 0.9 && profile.dates === 0;
}
