import type { Grid } from '../../model/grid';
import type { Area } from '../../sheets/plan';
import { parseArea } from './areas';
import { describeSheets, loadMark, loadSheets, type SheetFacts } from './inspect';
import { loadUsed, readOwnAreas, usedArea } from './readGrid';
import { loadRunMark, runMarkOf, type RunMark } from './runMark';
import { perSheet } from './session';
import { loadStateParts } from './state';

export interface SheetSurvey extends SheetFacts {
  isProtected: boolean;
  /** Cells that hold something. */
  filled: Area | null;
  /** Cells that hold something or have a format. */
  used: Area | null;
  tables: string[];
  charts: string[];
}

/** What stands in the workbook before anything is written. */
export interface Survey {
  sheets: SheetSurvey[];
  structureProtected: boolean;
  /** Workbook-scoped names with their formulas. */
  names: { name: string; formula: string }[];
  run: RunMark | null;
  statePart: string | null;
}

export interface TableFacts {
  name: string;
  area: Area;
}

/** What is in a sheet of ours before it is written, kept to put it back when the writing fails. */
export interface Contents {
  grid: Grid;
  tables: TableFacts[];
  charts: { name: string; series: number }[];
}

interface SheetProxies {
  mark: Excel.NamedItem;
  protection: Excel.WorksheetProtection;
  filled: Excel.Range;
  used: Excel.Range;
  tables: Excel.TableCollection;
  charts: Excel.ChartCollection;
}

function loadSheet(sheet: Excel.Worksheet): SheetProxies {
  const { protection, tables, charts } = sheet;
  protection.load('protected');
  tables.load('items/name');
  charts.load('items/name');
  return {
    mark: loadMark(sheet),
    protection,
    filled: loadUsed(sheet, true),
    used: loadUsed(sheet, false),
    tables,
    charts,
  };
}

function describeSheet(facts: SheetFacts, proxies: SheetProxies | null): SheetSurvey {
  if (proxies === null)
    return { ...facts, isProtected: false, filled: null, used: null, tables: [], charts: [] };
  const { protection, filled, used, tables, charts } = proxies;
  return {
    ...facts,
    isProtected: protection.protected,
    filled: usedArea(filled),
    used: usedArea(used),
    tables: tables.items.map(({ name }) => name),
    charts: charts.items.map(({ name }) => name),
  };
}

/** Looks at the whole workbook in two syncs; reads no contents. */
export async function survey(context: Excel.RequestContext): Promise<Survey> {
  const { workbook } = context;
  const sheets = loadSheets(context);
  const { protection, names } = workbook;
  protection.load('protected');
  names.load('items/name,items/formula');
  const run = loadRunMark(context);
  const parts = loadStateParts(context);
  await context.sync();
  const proxies = await perSheet(
    context,
    sheets.items.map(({ id }) => id),
    loadSheet,
  );
  const facts = describeSheets(
    sheets.items,
    proxies.map((one) => one?.mark ?? null),
  );
  return {
    sheets: facts.map((one, index) => describeSheet(one, proxies[index] ?? null)),
    structureProtected: protection.protected,
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
    run: runMarkOf(run),
    statePart: parts.items[0]?.id ?? null,
  };
}

/** Reads what is in these sheets of ours: one sync for their tables and charts, one per block of cells. */
export async function readContents(
  context: Excel.RequestContext,
  sheets: readonly SheetSurvey[],
): Promise<Contents[]> {
  if (sheets.length === 0) return [];
  const found = sheets.map(({ id, tables, charts }) => {
    const sheet = context.workbook.worksheets.getItem(id);
    return {
      tables: tables.map((name) => ({ name, range: loadAddress(sheet.tables.getItem(name)) })),
      charts: charts.map((name) => ({ name, count: sheet.charts.getItem(name).series.getCount() })),
    };
  });
  await context.sync();
  const grids = await readOwnAreas(
    context,
    sheets.map(({ id, name, filled }) => ({ key: id, name, area: filled })),
  );
  return grids.map((grid, index) => ({
    grid,
    tables: (found[index]?.tables ?? []).map(({ name, range }) => ({ name, area: parseArea(range.address) })),
    charts: (found[index]?.charts ?? []).map(({ name, count }) => ({ name, series: count.value })),
  }));
}

function loadAddress(table: Excel.Table): Excel.Range {
  const range = table.getRange();
  range.load('address');
  return range;
}
