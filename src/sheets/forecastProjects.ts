import type { ProjectForecast } from '../analysis/results';
import { texts as textsIn } from '../text';
import { forecastTexts } from '../text/sheets/forecast';
import { projectsTexts } from '../text/sheets/projects';
import { noteOf, readNotes } from './annotations';
import type { ProjectFacts, SheetModel } from './context';
import { lookupRow, matchKey, rangeOf } from './formulas';
import { sentenceOf } from './sentences';
import type { SheetStyle } from './styles';
import type { Column } from './table';

const texts = forecastTexts.projects;
const { headers } = texts;
const projectHeaders = projectsTexts.headers;

/** What people type, by the column that says which row it is. */
export const forecastUserColumns = {
  keyHeader: headers.key,
  headers: [
    headers.chanceMeans,
    headers.gridRequested,
    headers.surveyDone,
    headers.grantStartBy,
    headers.flexUntil,
    headers.status,
    headers.owner,
    headers.remark,
  ],
};

/** The last column that is printed. */
export const lastPrintedOfForecast = headers.why;

/** A project with its forecast. */
export interface ForecastRow {
  forecast: ProjectForecast;
  facts: ProjectFacts | undefined;
  /** Middle of the homes that the list plans up to the end of the period, those of years past included. */
  planned: number;
  /** The part that is left after dropout and shrinkage. */
  kept: number;
}

/** The last year of the agreement; without one the last year shown. */
export function periodEnd({ results }: SheetModel): number {
  const last = results.years.at(-1) ?? 0;
  return Math.min(last, results.target?.target.to ?? last);
}

export function forecastRows(model: SheetModel): ForecastRow[] {
  const { forecast, gap } = model.results;
  const paths = new Map(gap.paths.map((path) => [path.key, path]));
  return forecast.projects.map((one): ForecastRow => {
    const path = paths.get(one.key);
    return {
      forecast: one,
      facts: model.factsByKey.get(one.key),
      planned: path?.planned ?? 0,
      kept: path?.kept ?? 0,
    };
  });
}

/** The columns of RB Prognose, one row per project. What stands right of the reasons is for the screen. */
export function forecastProjectColumns(model: SheetModel): Column<ForecastRow>[] {
  const notes = readNotes('forecast', model.own, model.state, forecastUserColumns);
  const years = periodYears(model);
  const rowOfKey = new Map(model.facts.map(({ project }, index) => [project.key, index + 1]));
  const user = (header: string, width: number, style: SheetStyle): Column<ForecastRow> => ({
    header,
    width,
    style,
    cell: ({ forecast }) => ({ value: noteOf(notes, forecast.key, header) }),
  });
  return [
    { header: headers.project, width: 30, style: 'wrap', cell: (row) => ({ value: nameOf(row) }) },
    ofProject(headers.planned, 9, projectHeaders.plannedInPeriod, ({ planned }) => planned),
    number(headers.plausible, 11, ({ forecast }) =>
      years.reduce((sum, year) => sum + (forecast.plausible[year] ?? 0), 0),
    ),
    ofProject(headers.keep, 9, projectHeaders.kept, ({ kept }) => kept, 'share'),
    ofProject(headers.free, 11, projectHeaders.free, ({ forecast }) => forecast.inPeriod.free),
    ofProject(headers.people, 11, projectHeaders.withPeople, ({ forecast }) => forecast.inPeriod.people),
    ofProject(headers.all, 12, projectHeaders.expectedInPeriod, ({ forecast }) => forecast.inPeriod.all),
    {
      header: headers.byDelay,
      width: 11,
      style: 'number',
      cell: ({ planned, kept, forecast }, at) => ({
        value: planned * kept - forecast.inPeriod.free,
        formula: `${at.ref(headers.planned)}*${at.ref(headers.keep)}-${at.ref(headers.free)}`,
      }),
    },
    difference(
      headers.byPeople,
      headers.free,
      headers.people,
      ({ inPeriod }) => inPeriod.free - inPeriod.people,
    ),
    difference(
      headers.byBottlenecks,
      headers.people,
      headers.all,
      ({ inPeriod }) => inPeriod.people - inPeriod.all,
    ),
    number(headers.wait, 8, ({ forecast }) => forecast.waiting?.years ?? 0, 'decimal'),
    { header: headers.why, width: 60, style: 'mutedWrap', cell: (row) => ({ value: whyOf(row, model) }) },
    user(headers.chanceMeans, 16, 'inputText'),
    user(headers.gridRequested, 14, 'inputDate'),
    user(headers.surveyDone, 16, 'inputDate'),
    user(headers.grantStartBy, 16, 'inputDate'),
    user(headers.flexUntil, 12, 'inputDate'),
    user(headers.status, 11, 'inputText'),
    user(headers.owner, 14, 'inputText'),
    user(headers.remark, 26, 'inputText'),
    number(headers.after, 11, ({ forecast }) => forecast.afterPeriod),
    number(headers.lost, 10, ({ forecast }) => forecast.lost),
    ...model.results.years.map((year) =>
      ofProject(
        headers.expectedIn(year),
        10,
        projectHeaders.expectedYear(year),
        ({ forecast }) => forecast.expected[year] ?? 0,
      ),
    ),
    {
      header: headers.note,
      width: 26,
      style: 'mutedWrap',
      cell: ({ forecast }) => ({
        value: forecast.loss.source === 'rules' ? texts.simulated : texts.simulatedOwnLoss,
      }),
    },
    {
      header: headers.lossClass,
      width: 13,
      style: 'muted',
      cell: ({ forecast }, at) => ({
        value: forecast.loss.class,
        formula: lookupRow(at.book.tables.projects, projectHeaders.lossClass, at.ref(headers.row)),
      }),
    },
    {
      header: headers.row,
      width: 10,
      style: 'muted',
      cell: ({ forecast }, at) => {
        const key = matchKey(at.ref(headers.key), at.book.wildKeys);
        return {
          value: rowOfKey.get(forecast.key) ?? null,
          formula: `MATCH(${key},${rangeOf(at.book.tables.projects, projectHeaders.key)},0)`,
        };
      },
    },
    { header: headers.key, width: 22, style: 'muted', cell: ({ forecast }) => ({ value: forecast.key }) },
  ];
}

function periodYears(model: SheetModel): number[] {
  const end = periodEnd(model);
  return model.results.years.filter((year) => year <= end);
}

function nameOf({ facts, forecast }: ForecastRow): string {
  return facts?.project.name ?? forecast.key;
}

function number(
  header: string,
  width: number,
  value: (row: ForecastRow) => number,
  style: SheetStyle = 'number',
): Column<ForecastRow> {
  return { header, width, style, cell: (row) => ({ value: value(row) }) };
}

/** A figure that stands on RB Projecten. */
function ofProject(
  header: string,
  width: number,
  of: string,
  value: (row: ForecastRow) => number,
  style: SheetStyle = 'number',
): Column<ForecastRow> {
  return {
    header,
    width,
    style,
    cell: (row, at) => ({
      value: value(row),
      formula: lookupRow(at.book.tables.projects, of, at.ref(headers.row)),
    }),
  };
}

function difference(
  header: string,
  from: string,
  less: string,
  value: (forecast: ProjectForecast) => number,
): Column<ForecastRow> {
  return {
    header,
    width: 11,
    style: 'number',
    cell: ({ forecast }, at) => ({ value: value(forecast), formula: `${at.ref(from)}-${at.ref(less)}` }),
  };
}

/** What moves, holds up or takes off homes of a project, as sentences. */
function whyOf({ forecast, facts }: ForecastRow, model: SheetModel): string {
  const { moves, waiting, bottleneckClocks, loss, inPeriod } = forecast;
  const remarks = [
    ...moves.map(({ remark }) => remark),
    ...(waiting ? [waiting.remark] : []),
    ...bottleneckClocks,
  ];
  const ofLoss = texts.loss[loss.source];
  const named = facts?.project.bottlenecks ?? [];
  const isStuck = named.length > 0 && inPeriod.people - inPeriod.all >= 0.5;
  const { bottlenecks } = textsIn('nl').domain;
  const sentences = [
    ...new Set(remarks.map((remark) => sentenceOf(remark, model))),
    ...(isStuck ? [texts.stuck(named.map((one) => bottlenecks[one].toLowerCase()).join(', '))] : []),
    ...(ofLoss === null ? [] : [ofLoss]),
  ];
  return sentences.length === 0 ? texts.asPlanned : sentences.join(' ');
}
