import type { Grid } from '../model/grid';
import { referenceDateLabel } from '../text/sheets/inputTables';
import { dateFromText, dateInCell, isoDate } from './cells/dates';
import { oneLine } from './cells/text';
import { filledColumns, formatAt, textAt, valueAt } from './grid';
import type { Reading, ReadOptions, WorkbookGrids } from './reading';

/** Title blocks and input sheets say their date near the top. */
const searchedRows = 40;
/** Lines that only name a version or a date stand in the title, above the list. */
const titleRows = 12;

/** Words that say outright on which day a list holds. */
const label =
  /(?:^|[^\p{L}])(?:peildatum|stand(?: van zaken)?(?: (?:per|van|op|d\.?\s?d\.?)|(?=\s*:?\s*\d))|situatie (?:per|op)|per datum|gegevens (?:per|van)|datum peiling|reference date|(?:laatst )?(?:bijgewerkt|geactualiseerd)(?: (?:op|tot|t\/m|per))?|actualisatie(?:datum)?|laatste (?:update|wijziging|actualisatie))(?![\p{L}])[\s:=]*(.*)$/iu;
/** Words before the date of a document, which is taken for the day its list holds when nothing says it better. */
const documentLabel = /(?:^|[^\p{L}])(?:versie(?:datum)?|datum|d\.?\s?d\.?|per)(?![\p{L}])[\s:.=]*(.*)$/iu;
/** A decision, a letter or a meeting has a date of its own. */
export const otherDate =
  /besluit|besloten|vastgesteld|vastgest\.|raad|college|brief|motie|vergader|geboorte|afspraak|woondeal/i;
const dateAtStart =
  /^['"(]?((?:\p{L}{2,9}\.? )?(?:\d{1,2}[-/.]\d{1,2}[-/.]'?\d{2,4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|(?:19|20)\d{6}|\d{1,2}[-. ]+\p{L}{3,9}\.?[-. ]+'?\d{2,4}))(?!\d)/iu;
const dateInName =
  /(?<!\d)(?:\d{4}[-._ ]\d{1,2}[-._ ]\d{1,2}|\d{1,2}[-._ ]\d{1,2}[-._ ]\d{4}|(?:19|20)\d{6}|\d{1,2}[-_ ]\p{L}{3,9}\.?[-_ ]\d{4})(?!\d)/u;

/**
 * The reference date: the argument, else a full date that the workbook gives, else today. What a workbook says counts in this order: RB
 * Uitgangspunten; a peildatum ("Stand per 1-9-2026") on a sheet, the latest when there are several; the date of the document in its
 * title ("d.d.", "versie"), in the name of a sheet or of the file. The last three never lie after today, for then they are about a plan.
 */
export function referenceDate(
  grids: WorkbookGrids,
  options: ReadOptions,
): Pick<Reading, 'referenceDate' | 'referenceDateSource'> {
  if (options.referenceDate !== undefined)
    return { referenceDate: options.referenceDate, referenceDateSource: 'argument' };
  const own = grids.own.assumptions;
  const found =
    (own ? dateTyped(own) : null) ??
    latest(grids.sheets.map(dateInGrid)) ??
    latest(grids.sheets.map(documentDate), options.today) ??
    latest([...grids.sheets.map(({ sheet }) => sheet), grids.name].map(dateOfName), options.today);
  if (found !== null) return { referenceDate: found, referenceDateSource: 'workbook' };
  return { referenceDate: options.today, referenceDateSource: 'today' };
}

/**
 * The date that somebody typed on RB Uitgangspunten. The line under its title names the date of the last run, which would stay for ever if it
 * were taken for a choice.
 */
function dateTyped(own: Grid): string | null {
  for (let row = 1; row <= Math.min(searchedRows, own.values.length); row += 1) {
    const column = filledColumns(own, row).find((one) => textAt(own, row, one) === referenceDateLabel);
    if (column !== undefined) {
      return isoDate(dateInCell(valueAt(own, row, column + 1), formatAt(own, row, column + 1)));
    }
  }
  return null;
}

/** The latest date, up to and including a day; earlier ones are those of snapshots that no longer count. */
function latest(dates: readonly (string | null)[], until = '9999-12-31'): string | null {
  return (
    dates
      .filter((date) => date !== null)
      .filter((date) => date <= until)
      .sort()
      .at(-1) ?? null
  );
}

/** The full date that a sheet gives as its peildatum near the top, as ISO text; `null` without one. */
export function dateInGrid(grid: Grid): string | null {
  for (let row = 1; row <= Math.min(searchedRows, grid.values.length); row += 1) {
    const found = labelledDate(grid, row, label);
    if (found !== null) return found;
  }
  return null;
}

/** The date of the document in the lines of the title: "Woningbouwplanning d.d. 19-8-2025", "Versie | 1-9-2026". */
export function documentDate(grid: Grid): string | null {
  for (let row = 1; row <= Math.min(titleRows, grid.values.length); row += 1) {
    if (filledColumns(grid, row).length > 2) return null;
    const found = labelledDate(grid, row, documentLabel);
    if (found !== null) return found;
  }
  return null;
}

function labelledDate(grid: Grid, row: number, pattern: RegExp): string | null {
  const columns = filledColumns(grid, row);
  for (const [index, column] of columns.entries()) {
    const value = valueAt(grid, row, column);
    if (typeof value !== 'string') continue;
    const text = textAt(grid, row, column);
    const said = pattern.exec(text)?.[1];
    if (said === undefined || otherDate.test(text.slice(0, text.length - said.length))) continue;
    const next = columns[index + 1];
    const beside =
      said === '' && next !== undefined
        ? isoDate(dateInCell(valueAt(grid, row, next), formatAt(grid, row, next)))
        : null;
    const found = dateAtStartOf(said) ?? beside;
    if (found !== null) return found;
  }
  return null;
}

function dateAtStartOf(text: string): string | null {
  const found = dateAtStart.exec(oneLine(text))?.[1];
  return found === undefined ? null : isoDate(dateFromText(found));
}

/** The date in the name of a sheet or a file: "Stand 1-9-2026", "planlijst_20260901.xlsx". */
function dateOfName(name: string): string | null {
  const found = dateInName.exec(name)?.[0];
  return found === undefined ? null : isoDate(dateFromText(found.replace(/[._ ]/g, '-')));
}
