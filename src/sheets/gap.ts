import { wholeNumber } from '../text/format';
import { gapTexts as texts } from '../text/sheets/gap';
import { projectsTexts } from '../text/sheets/projects';
import { words } from '../text/sheets/words';
import type { Book } from './book';
import type { SheetModel } from './context';
import { figureAddress, type FigureId } from './figures';
import { quote, sumIfs } from './formulas';
import { gapCharts } from './gapCharts';
import { gapFinding, toFindFormula, wholeRange } from './gapFinding';
import { placeEnd } from './gapLines';
import { shiftKeyColumn } from './gapSegments';
import { putPace, putRatio } from './gapPace';
import { type GapTables, printedColumns } from './gapTables';
import {
  finishSheet,
  highlight,
  newSheet,
  putChart,
  putFigures,
  putHead,
  putSection,
  putTable,
  putText,
  type Figure,
} from './layout';
import { metaOf } from './meta';
import type { SheetPlan } from './plan';
import type { TableDraft } from './table';

const { headers } = texts.years;
/** More years than this and their charts begin a page of their own. */
const mostYearsOnPage = 20;
/** Rows of the usual height that a page takes at this width. */
const mostRowsOnPage = 42;

/** RB Gapanalyse: the agreement against the plans and what is expected of them, from the reconciliation to the areas. */
export function gapSheet(model: SheetModel, book: Book, tables: GapTables): SheetPlan {
  const sheet = newSheet(book, 'gap', true);
  putHead(sheet, { title: texts.title, finding: gapFinding(model, book), meta: metaOf(model) });
  putFigures(sheet, figures(model, book));

  const { waterfall, bars, lines, places, years, segments, shifts, municipalities, areas } = tables;
  const put = <T>(
    table: TableDraft<T>,
    title: string,
    setWidths = false,
    width = table.columns.length,
  ): void => {
    putSection(sheet, table.spot.headerRow - 1, title, [1, Math.min(width, printedColumns)]);
    putTable(sheet, table, book, { filter: false, setWidths });
  };
  put(years, texts.years.title, true);
  putTable(sheet, bars, book, { filter: false, setWidths: false, asTable: false });
  put(lines, texts.reconciliation.title);
  putPace(sheet, lines.spot.headerRow - 1, model, book);
  put(places, texts.places.title);
  putRatio(sheet, tables.ratioRow, model, book);
  put(waterfall, texts.waterfall.title, false, printedColumns);
  const draws = wholeNumber(model.results.forecast.draws);
  putText(sheet, tables.yearCharts - 1, 1, texts.years.note(draws), 'noteLine');
  put(segments, texts.segments.title);
  put(shifts, texts.shifts.title);
  const { headerRow: shiftRow } = shifts.spot;
  putText(sheet, shiftRow, shiftKeyColumn, texts.shifts.headers.key, 'header');
  shifts.items.forEach(({ key }, index) => {
    putText(sheet, shiftRow + 1 + index, shiftKeyColumn, key, 'muted');
  });
  if (shifts.items.length === 0) putText(sheet, shifts.spot.headerRow + 2, 1, texts.shifts.none, 'noteLine');
  if (municipalities !== null) put(municipalities, texts.municipalities.title);
  if (areas !== null) put(areas, texts.areas.title);

  for (const chart of gapCharts(model, tables)) putChart(sheet, chart);
  for (const header of [
    headers.gap,
    headers.gapExpected,
    headers.cumulativeGap,
    headers.cumulativeGapExpected,
  ])
    highlight(
      sheet,
      years,
      header,
      (ref) => `AND(ISNUMBER(${ref(header)}),${ref(header)}>0)`,
      'warning',
      book,
    );
  sheet.frozen = { rows: 3, columns: 1 };
  sheet.print.columns = [1, printedColumns];
  sheet.print.pageStarts = pageStarts(tables);
  return finishSheet(sheet);
}

/** A page for the whole, one for the years, one for the sorts of homes, and one for the places where these don't fit below. */
function pageStarts({ years, segments, municipalities, areas, yearCharts, end }: GapTables): number[] {
  const places = municipalities ?? areas;
  return [
    years.spot.headerRow - 1,
    ...(years.spot.rowCount > mostYearsOnPage ? [yearCharts] : []),
    segments.spot.headerRow - 1,
    ...(places === null || end - segments.spot.headerRow < mostRowsOnPage ? [] : [places.spot.headerRow - 1]),
  ];
}

function figures({ results }: SheetModel, book: Book): Figure[] {
  const { target, gap } = results;
  const at = (id: FigureId): string => figureAddress(book, id);
  const remaining = at('targetRemaining');
  const [low, high] = [placeEnd(book, 'expected', 'low'), placeEnd(book, 'expected', 'high')];
  const { feasible, uncertain, 'not-feasible': notFeasible } = texts.verdict;
  const verdict = `IF(${low}>=${remaining},${quote(feasible)},IF(${high}<${remaining},${quote(notFeasible)},${quote(uncertain)}))`;
  const known = (formula: string): string => `IF(ISNUMBER(${remaining}),${formula},${quote(words.unknown)})`;
  return [
    figure(1, texts.figures.total, target?.total ?? words.unknown, at('targetTotal')),
    figure(2, texts.figures.realised, target?.realised ?? words.unknown, at('targetRealised')),
    figure(4, texts.figures.remaining, target?.remaining ?? words.unknown, remaining),
    figure(6, texts.figures.planned, wholeRange(gap.plannedInPeriod), placeEnd(book, 'planned', 'shown')),
    figure(
      8,
      texts.figures.expected,
      gap.expectedInPeriod.mean,
      sumIfs(book.tables.projects, projectsTexts.headers.expectedInPeriod, []),
    ),
    figure(10, texts.figures.toFind, gap.toFind ?? words.unknown, known(toFindFormula(book))),
    figure(
      12,
      texts.figures.verdict,
      gap.verdict === null ? words.unknown : texts.verdict[gap.verdict],
      known(verdict),
    ),
  ];
}

function figure(column: number, label: string, value: string | number, formula: string): Figure {
  return { column, label, content: { value, formula } };
}
