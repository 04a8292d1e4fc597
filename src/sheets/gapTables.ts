import type { GapYear, SegmentGap, ShareShift, WaterfallStep } from '../analysis/results';
import { columnLetters } from '../model/cell';
import { gapTexts } from '../text/sheets/gap';
import type { SheetModel } from './context';
import { type HomesLine, lineColumns, placesOf, reconciliation } from './gapLines';
import { areaTable, municipalityTable, type PlaceRow } from './gapPlaces';
import { mostShifts, segmentColumns, shiftColumns } from './gapSegments';
import { barColumns, type WaterfallBar, waterfallBars, waterfallColumns } from './gapWaterfall';
import { yearColumns } from './gapYears';
import { paceLines, ratioLines } from './gapPace';
import { headerRow } from './layout';
import { rowBelow, type TableDraft, tableAt } from './table';

/** The tables of RB Gapanalyse. */
export interface GapTables {
  lines: TableDraft<HomesLine>;
  places: TableDraft<HomesLine>;
  /** Row of the heading of the plan ratio, beside these. */
  ratioRow: number;
  waterfall: TableDraft<WaterfallStep>;
  /** What the waterfall is drawn from, beside it and off the paper. */
  bars: TableDraft<WaterfallBar>;
  years: TableDraft<GapYear>;
  segments: TableDraft<SegmentGap>;
  shifts: TableDraft<ShareShift>;
  municipalities: TableDraft<PlaceRow> | null;
  areas: TableDraft<PlaceRow> | null;
  /** First row of the charts below the table of years. */
  yearCharts: number;
  /** First row below all tables and charts. */
  end: number;
}

/** Columns that are printed: one for the names and those of the widest table. */
export const printedColumns = 14;
/** Rows a chart takes below its table. */
export const chartRows = 20;
/** Where the columns begin that the waterfall is drawn from. */
const barsLeft = printedColumns + 2;

/** Lays down the tables of RB Gapanalyse below one another, each under a heading. */
export function gapTables(model: SheetModel, sheet: string): GapTables {
  const { results } = model;
  const { gap } = results;
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
  const ratioRow = Math.max(places.spot.headerRow, lines.spot.headerRow + paceLines) + 1;
  const waterfall = tableAt(
    'RB_Waterval',
    { sheet, headerRow: Math.max(rowBelow(places.spot), ratioRow + ratioLines) + 3 },
    waterfallColumns,
    gap.waterfall,
  );
  const { headers } = gapTexts.waterfall;
  const letters = (header: string): string =>
    columnLetters(waterfallColumns.findIndex((column) => column.header === header) + 1);
  const ref = (header: string, row: number): string => `$${letters(header)}${row}`;
  const bars = tableAt(
    'RB_Waterval_staven',
    { sheet, headerRow: waterfall.spot.headerRow, left: barsLeft },
    barColumns({ level: (row) => ref(headers.level, row), homes: (row) => ref(headers.homes, row) }),
    waterfallBars(gap.waterfall),
  );
  const years = tableAt(
    'RB_PerJaar',
    { sheet, headerRow: rowBelow(waterfall.spot) + 3 },
    yearColumns(model),
    gap.years,
  );
  const yearCharts = rowBelow(years.spot) + 1;
  const segments = tableAt(
    'RB_Soorten',
    { sheet, headerRow: yearCharts + chartRows + 2 },
    segmentColumns(model),
    gap.segments,
  );
  const shifts = tableAt(
    'RB_Uitval',
    { sheet, headerRow: rowBelow(segments.spot) + 2 },
    shiftColumns(model),
    gap.shareShifts
      .filter(({ affordable, socialRent }) => affordable !== null || socialRent !== null)
      .slice(0, mostShifts),
  );
  const belowShifts = shifts.spot.headerRow + Math.max(shifts.spot.rowCount, chartRows - 1) + 1;
  const municipalities = municipalityTable(model, { sheet, headerRow: belowShifts + 2 });
  const belowMunicipalities = municipalities === null ? belowShifts : rowBelow(municipalities.spot);
  const areas = areaTable(model, { sheet, headerRow: belowMunicipalities + 2 });
  const end = areas === null ? belowMunicipalities : rowBelow(areas.spot);
  return {
    lines,
    places,
    ratioRow,
    waterfall,
    bars,
    years,
    segments,
    shifts,
    municipalities,
    areas,
    yearCharts,
    end,
  };
}
