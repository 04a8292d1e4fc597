import type { Results } from '../analysis/results';
import { quantityText, wholeNumber } from '../text/format';
import { gapTexts } from '../text/sheets/gap';
import { overviewTexts as texts } from '../text/sheets/overview';
import { projectsTexts } from '../text/sheets/projects';
import { words } from '../text/sheets/words';
import type { Book } from './book';
import { yearsFinding } from './chartFindings';
import type { SheetModel } from './context';
import { figureAddress } from './figures';
import { cellOn, columnOf, quote, sumIfs } from './formulas';
import { expectedContent, gapFinding } from './gapFinding';
import {
  columnArea,
  finishSheet,
  newSheet,
  numberOrUnknown,
  put,
  putChart,
  putFigures,
  putHead,
  putSection,
  putTable,
  putText,
  type SheetDraft,
} from './layout';
import { linkTo } from './links';
import { metaOf } from './meta';
import { type SheetKind, sheetKinds, type SheetPlan } from './plan';
import { putChoices } from './overviewChoices';
import { type Column, type Content, type RowAt, type TableDraft, tableAt } from './table';

const lastColumn = 10;
/** Where the list of sheets stands, beside what is unknown. */
const linkColumn = 6;
/** Years on the page: as many as the agreement lasts, at most ten, so that it stays one page. */
const mostYears = 10;
type Year = Results['gap']['years'][number];

/** RB Overzicht: the one page for the meeting, and the way to every other sheet. */
export function overviewSheet(model: SheetModel, book: Book): SheetPlan {
  const sheet = newSheet(book, 'overview', true);
  sheet.widths = [50, 13, 13, 13, 12, 12, 12, 12, 12, 12];
  const at = cellOn(book.sheets.gap, 2, 1);
  putHead(sheet, {
    title: texts.title,
    finding: { ...gapFinding(model, book), formula: at },
    meta: metaOf(model),
  });
  putFigures(sheet, figures(model, book));

  const below = putReconciliation(sheet, model, book, 8);
  const years = yearsTable(model, book.sheets.overview, below + 2);
  putSection(sheet, below + 1, texts.years.title, [1, 4]);
  const afterYears = putTable(sheet, years, book, { filter: false, setWidths: false });
  putChart(sheet, chart(years, afterYears - 1, model.results));
  const afterChoices = putChoices(sheet, model, afterYears + 1, lastColumn);
  putUnknown(sheet, model, afterChoices + 1);
  putLinks(sheet, book, afterChoices + 1);
  sheet.frozen = { rows: 3, columns: 0 };
  sheet.print.onePage = true;
  return finishSheet(sheet);
}

function figures({ results, facts }: SheetModel, book: Book): Parameters<typeof putFigures>[1] {
  const { target, gap } = results;
  const { headers } = projectsTexts;
  const sure = ['in-aanbouw', 'vergund'] as const;
  const counts = (lossClass: string): string =>
    sumIfs(book.tables.projects, headers.countedLow, [
      [headers.counts, quote(words.outcome.counted)],
      [headers.lossClass, quote(lossClass)],
    ]);
  const certain = facts
    .filter(
      ({ delivery, count }) =>
        count?.outcome === 'counted' && sure.some((name) => name === delivery?.lossClass),
    )
    .reduce((sum, { count }) => sum + (count?.counted?.low ?? 0), 0);
  const share = gap.segments.find(({ segment }) => segment === 'affordable')?.share ?? null;
  const { gapSegments } = book.tables;
  const affordable = cellOn(
    gapSegments.sheet,
    gapSegments.headerRow + 1 + gap.segments.findIndex(({ segment }) => segment === 'affordable'),
    columnOf(gapSegments, gapTexts.segments.headers.share),
  );
  return [
    {
      column: 1,
      label: texts.figures.total,
      content: { value: target?.total ?? words.unknown, formula: figureAddress(book, 'targetTotal') },
    },
    {
      column: 2,
      label: texts.figures.expected,
      content: expectedContent(gap.expectedInPeriod, book),
    },
    {
      column: 4,
      label: texts.figures.sure,
      content: { value: certain, formula: sure.map(counts).join('+') },
    },
    {
      column: 7,
      label: texts.figures.affordable,
      content: {
        value: share ?? words.unknown,
        formula: affordable,
        ...(share === null ? {} : { style: 'figureShare' as const }),
      },
    },
  ];
}

/** The steps from the list to what counts; each refers to RB Gapanalyse. Returns the first free row. */
function putReconciliation(sheet: SheetDraft, { results }: SheetModel, book: Book, row: number): number {
  const { gapLines } = book.tables;
  const { headers, lines } = gapTexts.reconciliation;
  const { title, headers: own } = texts.reconciliation;
  putSection(sheet, row, title, [1, 2]);
  putText(sheet, row + 1, 1, own.line, 'header');
  putText(sheet, row + 1, 2, own.shown, 'headerNumber');
  results.counting.lines.forEach(({ id, homes }, index) => {
    const isTotal = id === 'counted';
    putText(sheet, row + 2 + index, 1, lines[id], isTotal ? 'totalText' : 'text');
    const shown: Content = {
      value: homes === null ? words.unknown : quantityText({ low: homes.low, high: homes.high }),
      formula: cellOn(gapLines.sheet, gapLines.headerRow + 1 + index, columnOf(gapLines, headers.shown)),
    };
    put(sheet, row + 2 + index, 2, shown, isTotal ? 'totalDisplay' : 'display');
  });
  return row + 2 + results.counting.lines.length;
}

function yearsTable({ results }: SheetModel, sheet: string, row: number): TableDraft<Year> {
  const { headers } = texts.years;
  const last = results.target?.target.to ?? Infinity;
  const rows = results.gap.years.filter(({ year }) => year <= last).slice(0, mostYears);
  const source = (at: RowAt, year: Year, header: string): string => {
    const { gapYears } = at.book.tables;
    return cellOn(
      gapYears.sheet,
      gapYears.headerRow + 1 + results.gap.years.indexOf(year),
      columnOf(gapYears, header),
    );
  };
  const copied =
    (header: string, value: (year: Year) => number | null): Column<Year>['cell'] =>
    (year, at) => ({
      ...numberOrUnknown(value(year)),
      formula: source(at, year, header),
    });
  const names = gapTexts.years.headers;
  const columns: Column<Year>[] = [
    { header: headers.year, width: 50, style: 'yearLeft', cell: copied(names.year, ({ year }) => year) },
    {
      header: headers.target,
      width: 12,
      style: 'number',
      cell: copied(names.target, ({ target }) => target),
    },
    {
      header: headers.planned,
      width: 12,
      style: 'number',
      cell: copied(names.plannedLow, ({ planned }) => planned.low),
    },
    {
      header: headers.expected,
      width: 14,
      style: 'number',
      cell: copied(names.expected, ({ expected }) => expected.mean),
    },
  ];
  return tableAt('RB_Overzicht_jaren', { sheet, headerRow: row }, columns, rows);
}

function chart(years: TableDraft<Year>, bottom: number, results: Results): SheetPlan['charts'][number] {
  const { headers } = texts.years;
  return {
    name: 'RB_Overzicht_Grafiek',
    title: yearsFinding(results),
    description: texts.chart.description,
    kind: 'columnClustered',
    categories: columnArea(years, headers.year),
    series: [
      { name: headers.planned, values: columnArea(years, headers.planned), color: 'accentMid' },
      { name: headers.expected, values: columnArea(years, headers.expected), color: 'accent' },
      ...(results.target !== null
        ? [
            {
              name: headers.target,
              values: columnArea(years, headers.target),
              color: 'warning' as const,
              line: true,
            },
          ]
        : []),
    ],
    categoryTitle: texts.chart.category,
    valueTitle: texts.chart.value,
    area: { top: 8, left: 6, bottom: Math.max(bottom, 19), right: lastColumn },
  };
}

/** What the list doesn't say, in homes and projects. */
function putUnknown(sheet: SheetDraft, model: SheetModel, row: number): void {
  const { results } = model;
  const { unknown } = texts;
  const { delivery, counting, gap } = results;
  const statusUnknown = model.facts.reduce(
    (sum, { delivery: own, count }) =>
      sum + (own?.hardness === 'unknown' && count?.outcome === 'counted' ? (count.counted?.low ?? 0) : 0),
    0,
  );
  const affordable = gap.segments.find(({ segment }) => segment === 'affordable');
  const lines = [
    ...(results.target === null
      ? [unknown.target]
      : results.target.realised === null
        ? [unknown.realised]
        : []),
    ...(counting.unknownProjects > 0 ? [unknown.homes(wholeNumber(counting.unknownProjects))] : []),
    ...(delivery.undated.homes.high > 0
      ? [unknown.years(quantityText({ low: delivery.undated.homes.low, high: delivery.undated.homes.high }))]
      : []),
    ...(statusUnknown > 0 ? [unknown.status(wholeNumber(statusUnknown))] : []),
    ...(affordable !== undefined && affordable.unknownHomes.high > 0
      ? [
          unknown.segments(
            quantityText({ low: affordable.unknownHomes.low, high: affordable.unknownHomes.high }),
          ),
        ]
      : []),
    ...(model.reading.staff === null ? [unknown.staff] : []),
  ];
  putSection(sheet, row, unknown.title, [1, 4]);
  const shown = lines.length === 0 ? [unknown.nothing] : lines;
  shown.forEach((line, index) => putText(sheet, row + 1 + index, 1, `•  ${line}`, 'text'));
  const assumed = results.rules.filter((rule) => rule.assumption && !rule.changed).length;
  const notes = texts.footer(wholeNumber(assumed), wholeNumber(results.rules.length));
  notes.forEach((note, index) => putText(sheet, row + 2 + shown.length + index, 1, note, 'noteLine'));
}

/** A link to every other sheet with what it is for. */
function putLinks(sheet: SheetDraft, book: Book, row: number): void {
  putSection(sheet, row, texts.sheets.title, [linkColumn, lastColumn]);
  const others = sheetKinds.filter((kind): kind is Exclude<SheetKind, 'overview'> => kind !== 'overview');
  others.forEach((kind, index) => {
    const line = row + 1 + index;
    put(sheet, line, linkColumn, linkTo(book.sheets[kind], 'A1', book.sheets[kind]), 'link');
    putText(sheet, line, linkColumn + 2, texts.sheets[kind], 'noteLine');
  });
  putText(sheet, row + 1 + others.length, linkColumn, texts.hiddenHint, 'noteLine');
}
