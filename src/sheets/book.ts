import type { Grid } from '../model/grid';
import { sheetNames } from '../text/sheets/sheetNames';
import { type SheetKind, sheetKinds } from './plan';
import type { TableSpot } from './table';

/** Where everything stands in the workbook that is being made, for formulas and links across sheets. */
export interface Book {
  /** The sheets' names as they stand: a sheet that somebody renamed keeps that name. */
  sheets: Record<SheetKind, string>;
  tables: BookTables;
  /** Whether a project key holds a character that MATCH takes for a wildcard. */
  wildKeys: boolean;
}

/** The tables that formulas of other sheets look things up in. */
export interface BookTables {
  projects: TableSpot;
  targets: TableSpot;
  realised: TableSpot;
  /** Null where no agreement ran out. */
  balances: TableSpot | null;
  criteria: TableSpot;
  rules: TableSpot;
  staff: TableSpot;
  staffing: TableSpot;
  priority: TableSpot;
  capacity: TableSpot;
  workload: TableSpot;
  /** RB Prognose: per project and per year. */
  forecast: TableSpot;
  forecastYears: TableSpot;
  quality: TableSpot;
  /** RB Knelpunten: per kind, and per project. */
  bottleneckKinds: TableSpot;
  bottlenecks: TableSpot;
  /** RB Gapanalyse: from list to counted, the periods the homes are planned in, the years and the segments. */
  gapLines: TableSpot;
  gapPlaces: TableSpot;
  gapYears: TableSpot;
  gapSegments: TableSpot;
}

/** The name of each sheet: the one it has in the workbook, else the usual one. */
export function sheetNamesIn(own: Partial<Record<string, Grid>>): Record<SheetKind, string> {
  return Object.fromEntries(sheetKinds.map((kind) => [kind, own[kind]?.sheet ?? sheetNames[kind]])) as Record<
    SheetKind,
    string
  >;
}

/** Whether MATCH would read one of the texts as a pattern. */
export function hasWildcards(texts: string[]): boolean {
  return texts.some((text) => /[*?~]/.test(text));
}
