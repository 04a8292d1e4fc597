import type { ForecastYear } from '../analysis/results';
import { wholeNumber } from '../text/format';
import { forecastTexts as texts } from '../text/sheets/forecast';
import { looseNotes, readNotes } from './annotations';
import type { Book } from './book';
import { forecastFinding } from './chartFindings';
import type { SheetModel } from './context';
import { joined, quote, rangeOf, wholeText } from './formulas';
import {
  forecastProjectColumns,
  type ForecastRow,
  forecastRows,
  forecastUserColumns,
  lastPrintedOfForecast,
  periodEnd,
} from './forecastProjects';
import { forecastSumColumns, forecastYearColumns, verdictOf } from './forecastYears';
import {
  columnArea,
  type Figure,
  finishSheet,
  headerRow,
  highlight,
  newSheet,
  printUpTo,
  putChart,
  putFigures,
  putHead,
  putSection,
  putTable,
  putText,
  type SheetDraft,
} from './layout';
import { putLooseNotes } from './looseNotes';
import { metaOf } from './meta';
import type { ChartPlan, SheetPlan } from './plan';
import { type Content, rowBelow, type TableDraft, tableAt } from './table';

const yearHeaders = texts.years.headers;
const { headers } = texts.projects;

/** A sheet whose table is longer has no chart: filtering and scrolling would leave it behind. */
const mostProjectsBesideChart = 1_000;
/** Columns of the sheet that are printed: the heading's line is as wide. */
const lastColumn = 12;
/** Where the chart begins, right of the tables per year. */
const chartLeft = 10;

/** The tables of RB Prognose, from top to bottom. */
export interface ForecastTables {
  years: TableDraft<ForecastYear>;
  sums: TableDraft<ForecastYear>;
  projects: TableDraft<ForecastRow>;
}

/** Lays down what comes per year, added up, and per project. */
export function forecastTables(model: SheetModel, sheet: string): ForecastTables {
  const { years: perYear } = model.results.forecast;
  const years = tableAt(
    'RB_Prognose_jaren',
    { sheet, headerRow: headerRow + 1 },
    forecastYearColumns(model),
    perYear,
  );
  const sums = tableAt(
    'RB_Prognose_opgeteld',
    { sheet, headerRow: rowBelow(years.spot) + 2 },
    forecastSumColumns(model),
    perYear,
  );
  const projects = tableAt(
    'RB_Prognose',
    { sheet, headerRow: rowBelow(sums.spot) + 4 },
    forecastProjectColumns(model),
    forecastRows(model),
  );
  return { years, sums, projects };
}

/** RB Prognose: what is to be expected per year and per project, how sure that is, and why it is not what the list plans. */
export function forecastSheet(model: SheetModel, book: Book, tables: ForecastTables): SheetPlan {
  const sheet = newSheet(book, 'forecast', false);
  const { forecast, target } = model.results;
  const { years, sums, projects } = tables;
  putHead(sheet, { title: texts.title, finding: finding(model), meta: metaOf(model) });
  putText(sheet, 4, 1, texts.explain(forecast.draws, forecast.unknownProjects), 'noteLine');
  putFigures(sheet, figures(model, book));

  putSection(sheet, years.spot.headerRow - 1, texts.years.title, [1, lastColumn]);
  putTable(sheet, years, book, { filter: false, setWidths: false });
  if (projects.items.length > 0 && projects.items.length <= mostProjectsBesideChart)
    putChart(sheet, chart(tables, model));
  putSection(sheet, sums.spot.headerRow - 1, texts.cumulative.title, [1, chartLeft - 1]);
  const belowSums = putTable(sheet, sums, book, { filter: false, setWidths: false });
  putText(sheet, belowSums, 1, texts.cumulative.note, 'noteLine');
  putText(sheet, belowSums + 1, 1, texts.cumulative.differences, 'noteLine');

  const title = target === null ? texts.projects.title : texts.projects.titleUntil(periodEnd(model));
  putSection(sheet, projects.spot.headerRow - 1, title, [1, lastColumn]);
  const below = putTable(sheet, projects, book, { filter: true, setWidths: true });
  if (projects.items.length === 0) putText(sheet, below, 1, texts.projects.none, 'noteLine');
  for (const header of [headers.byPeople, headers.byBottlenecks])
    highlight(
      sheet,
      projects,
      header,
      (ref) => `AND(ISNUMBER(${ref(header)}),${ref(header)}>=1)`,
      'warning',
      book,
    );
  addPrompts(sheet, projects);
  sheet.annotations = { table: projects.spot.name, ...forecastUserColumns };
  const notes = readNotes('forecast', model.own, model.state, forecastUserColumns);
  putLooseNotes(
    sheet,
    below + 1,
    looseNotes(
      notes,
      projects.items.map(({ forecast: { key } }) => key),
    ),
  );
  sheet.print.titleRows = [projects.spot.headerRow, projects.spot.headerRow];
  sheet.frozen = { rows: 3, columns: 1 };
  printUpTo(sheet, projects, lastPrintedOfForecast);
  return finishSheet(sheet);
}

/** "Naar verwachting 780 woningen tot en met 2030, tussen 650 en 880." */
function finding(model: SheetModel): Content {
  const { forecast } = model.results;
  const parts = texts.finding;
  if (forecast.projects.length === 0) return { value: parts.none, formula: quote(parts.none) };
  const year = String(periodEnd(model));
  const { mean, p10, p90 } = forecast.inPeriod.all;
  return {
    value: `${parts.expected}${wholeNumber(mean)}${parts.until}${year}${parts.between}${wholeNumber(Math.round(p10))}${parts.and}${wholeNumber(Math.round(p90))}${parts.end}`,
    formula: joined(
      quote(parts.expected),
      wholeText('$A$6'),
      quote(`${parts.until}${year}${parts.between}`),
      wholeText('$B$6'),
      quote(parts.and),
      wholeText('$D$6'),
      quote(parts.end),
    ),
  };
}

function figures(model: SheetModel, book: Book): Figure[] {
  const { forecast } = model.results;
  const { all, people, free } = forecast.inPeriod;
  const table = book.tables.forecast;
  const sum = (header: string): string => `SUM(${rangeOf(table, header)})`;
  const planned = forecastRows(model).reduce((total, row) => total + row.planned, 0);
  const label = texts.figures;
  return [
    { column: 1, label: label.expected, content: { value: all.mean, formula: sum(headers.all) } },
    { column: 2, label: label.atLeast, content: { value: Math.round(all.p10) } },
    { column: 4, label: label.atMost, content: { value: Math.round(all.p90) } },
    { column: 6, label: label.planned, content: { value: planned, formula: sum(headers.planned) } },
    {
      column: 8,
      label: label.capacity,
      content: { value: free.mean - people.mean, formula: sum(headers.byPeople) },
    },
    {
      column: 10,
      label: label.bottlenecks,
      content: { value: people.mean - all.mean, formula: sum(headers.byBottlenecks) },
    },
    { column: 12, label: label.verdict, content: { value: verdictOf(forecast.chanceToMeetTarget) } },
  ];
}

/** What is sure and the band on top of it as columns, what is planned and expected as lines over them. */
function chart({ years, sums, projects }: ForecastTables, model: SheetModel): ChartPlan {
  const planned = projects.items.reduce((sum, row) => sum + row.planned, 0);
  return {
    name: 'RB_Prognose_Grafiek',
    title: forecastFinding(model.results, planned, periodEnd(model)),
    description: texts.years.chartDescription,
    kind: 'columnStacked',
    categories: columnArea(years, yearHeaders.year),
    series: [
      { name: yearHeaders.low, values: columnArea(years, yearHeaders.low), color: 'accentMid' },
      { name: texts.years.above, values: columnArea(years, texts.years.above), color: 'accentTint' },
      { name: yearHeaders.mean, values: columnArea(years, yearHeaders.mean), color: 'accent', line: true },
      {
        name: yearHeaders.planned,
        values: columnArea(years, yearHeaders.planned),
        color: 'warning',
        line: true,
      },
    ],
    categoryTitle: yearHeaders.year,
    valueTitle: texts.years.axis,
    area: { top: years.spot.headerRow, left: chartLeft, bottom: rowBelow(sums.spot) - 1, right: lastColumn },
  };
}

/** What the columns to type in are for. */
function addPrompts(sheet: SheetDraft, table: TableDraft<ForecastRow>): void {
  const { prompts } = texts;
  sheet.validations.push({
    area: columnArea(table, headers.chanceMeans),
    rule: { kind: 'list', values: Object.values(texts.chanceMeans) },
    promptTitle: headers.chanceMeans,
    prompt: prompts.chanceMeans,
    strict: false,
  });
  for (const name of ['gridRequested', 'surveyDone', 'grantStartBy', 'flexUntil'] as const)
    sheet.validations.push({
      area: columnArea(table, headers[name]),
      rule: { kind: 'date' },
      promptTitle: headers[name],
      prompt: prompts[name],
      strict: false,
    });
}
