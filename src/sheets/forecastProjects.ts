import type { ProjectForecast } from '../analysis/results';
import { middle } from '../model/quantity';
import { texts as textsIn } from '../text';
import { forecastTexts } from '../text/sheets/forecast';
import { projectsTexts } from '../text/sheets/projects';
import { noteOf, readNotes } from './annotations';
import type { ProjectFacts, SheetModel } from './context';
import { lookupRow, matchKey, quote, rangeOf } from './formulas';
import { ruleValue } from './rulesTable';
import { sentenceOf } from './sentences';
import type { SheetStyle } from './styles';
import type { Column, RowAt } from './table';

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
  const years = periodYears(model);
  return model.results.forecast.projects.map((forecast): ForecastRow => {
    const facts = model.factsByKey.get(forecast.key);
    const { dropout, shrink } = forecast.loss;
    const delivery = facts?.delivery;
    const inYears = years.reduce(
      (sum, year) => sum + (delivery?.perYear[year] ? middle(delivery.perYear[year]) : 0),
      0,
    );
    return {
      forecast,
      facts,
      planned: inYears + (delivery ? middle(delivery.overdue) : 0),
      kept: (1 - (dropout.low + dropout.high) / 2) * (1 - (shrink.low + shrink.high) / 2),
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
    {
      header: headers.planned,
      width: 9,
      style: 'number',
      cell: ({ planned }, at) => ({ value: planned, formula: plannedFormula(at, years) }),
    },
    number(headers.plausible, 11, ({ forecast }) =>
      years.reduce((sum, year) => sum + (forecast.plausible[year] ?? 0), 0),
    ),
    {
      header: headers.keep,
      width: 9,
      style: 'share',
      cell: ({ kept, forecast }, at) =>
        forecast.loss.source === 'rules' ? { value: kept, formula: keptFormula(at) } : { value: kept },
    },
    number(headers.free, 11, ({ forecast }) => forecast.inPeriod.free),
    number(headers.people, 11, ({ forecast }) => forecast.inPeriod.people),
    number(headers.all, 12, ({ forecast }) => forecast.inPeriod.all),
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
      number(headers.expectedIn(year), 10, ({ forecast }) => forecast.expected[year] ?? 0),
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

/** The middle of what RB Projecten plans in these years, and in years past. */
function plannedFormula(at: RowAt, years: readonly number[]): string {
  const { projects } = at.book.tables;
  const names = [
    ...years.flatMap((year) => [projectHeaders.yearLow(year), projectHeaders.yearHigh(year)]),
    projectHeaders.overdueLow,
    projectHeaders.overdueHigh,
  ];
  return `(${names.map((name) => lookupRow(projects, name, at.ref(headers.row))).join('+')})/2`;
}

/** What the rules for the planning status leave of it, in the middle. */
function keptFormula(at: RowAt): string {
  const rule = (name: string): string =>
    ruleValue(at.book, `${quote('loss.')}&${at.ref(headers.lossClass)}&${quote(`.${name}`)}`);
  const left = (part: string): string => `(1-(${rule(`${part}.low`)}+${rule(`${part}.high`)})/2)`;
  return `${left('dropout')}*${left('shrink')}`;
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
