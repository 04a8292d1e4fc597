import type { Block } from './blocks';
import type { Draft } from './draft';
import { municipalitiesAcross, municipalityRows } from './placeTables';
import { tableFrom } from './table';
import { figuresUnderHeader, labelledRows, rowPerTarget } from './totalTables';
import { yearsAcross, yearsDown } from './yearTables';

/** A header stands near the top of its block, below a few lines of a form at most (aanname). */
const headerDepth = 12;

/** The agreements in a block: what the first row that works as a header gives; a block without a header may be a form. */
export function draftsOf(block: Block): Draft[] {
  for (const row of block.rows.slice(0, Math.min(headerDepth, block.rows.length - 1))) {
    const table = tableFrom(block, row);
    for (const read of [municipalitiesAcross, yearsAcross, rowPerTarget, yearsDown, figuresUnderHeader]) {
      const drafts = read(table);
      if (drafts.length > 0) return drafts;
    }
  }
  const places = municipalityRows(block);
  return places.length > 0 ? places : labelledRows(block);
}
