import type { GapYear, SegmentGap } from '../analysis/results';
import type { SheetModel } from './context';
import { type HomesLine, lineColumns, placesOf, reconciliation } from './gapLines';
import { segmentColumns, yearColumns } from './gapYears';
import { headerRow } from './layout';
import { rowBelow, type TableDraft, tableAt } from './table';

/** The tables of RB Gapanalyse. */
export interface GapTables {
  lines: TableDraft<HomesLine>;
  places: TableDraft<HomesLine>;
  years: TableDraft<GapYear>;
  segments: TableDraft<SegmentGap>;
}

/** Lays down the tables of RB Gapanalyse below one another, each under a heading. */
export function gapTables(model: SheetModel, sheet: string): GapTables {
  const { results } = model;
  const lines = tableAt(
    'RB_Aansluiting',
    { sheet, headerRow: headerRow + 1 },
    lineColumns,
    reconciliation(results),
  );
  const places = tableAt(
    'RB_Plaats',
    { sheet, headerRow: rowBelow(lines.spot) + 2 },
    lineColumns,
    placesOf(results),
  );
  const years = tableAt(
    'RB_PerJaar',
    { sheet, headerRow: rowBelow(places.spot) + 2 },
    yearColumns(model),
    results.gap.years,
  );
  const segments = tableAt(
    'RB_Soorten',
    { sheet, headerRow: rowBelow(years.spot) + 2 },
    segmentColumns(model),
    results.gap.segments,
  );
  return { lines, places, years, segments };
}
