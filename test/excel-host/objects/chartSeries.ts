import type { Area } from '../workbook/address';
import { cellAt, valueOf } from '../workbook/cells';
import { HostError } from '../workbook/errors';
import type { Chart, Series, Sheet } from '../workbook/model';
import { requireUnprotected } from '../workbook/protection';
import { color, number, optionalText, text } from './arguments';
import { makeSeriesFormat, makeSeriesLabels } from './chartParts';
import { defineClass, type MakeObject } from './core';
import { fullAddress, type RangeAt } from './range';
import { rangeArgument } from './rangeArgument';
import { remembered } from './remembered';

export interface ChartAt {
  sheet: Sheet;
  chart: Chart;
}

export interface SeriesAt extends ChartAt {
  series: Series;
}

/** Series as Excel reads them from a block: texts in the first row are names, texts in the first column categories. */
export function seriesFrom({ sheet, area }: RangeAt, by: string): Series[] {
  const byRows = by === 'Rows' || (by === 'Auto' && area.columns > area.rows);
  const length = byRows ? area.rows : area.columns;
  const line = (index: number): Area =>
    byRows
      ? { ...area, row: area.row + index, rows: 1 }
      : { ...area, column: area.column + index, columns: 1 };
  const head = (at: Area): string => String(valueOf(cellAt(sheet, at.row, at.column)));
  const withNames =
    typeof valueOf(
      cellAt(sheet, area.row + (byRows ? length - 1 : 0), area.column + (byRows ? 0 : length - 1)),
    ) === 'string';
  const cut = (at: Area): Area => {
    if (!withNames) return at;
    return byRows
      ? { ...at, column: at.column + 1, columns: at.columns - 1 }
      : { ...at, row: at.row + 1, rows: at.rows - 1 };
  };
  const first = cut(line(0));
  const withCategories =
    length > 1 && typeof valueOf(cellAt(sheet, first.row, first.column)) === 'string' && head(first) !== '';
  return Array.from({ length }, (_, index) => line(index))
    .slice(withCategories ? 1 : 0)
    .map((at, index) => ({
      name: withNames ? head(at) : `Reeks${String(index + 1)}`,
      valuesFrom: fullAddress({ sheet, area: cut(at) }, true),
      categoriesFrom: withCategories ? fullAddress({ sheet, area: first }, true) : undefined,
      props: {},
    }));
}

const allow = ({ sheet }: ChartAt): void => {
  requireUnprotected(sheet, 'allowEditObjects');
};

const makePoint = defineClass<SeriesAt & { at: number }>({
  name: 'ChartPoint',
  properties: {
    hasDataLabel: {
      get: ({ series, at }) => series.props[`points/${String(at)}/hasDataLabel`] === true,
      set: ({ series, at }, value) => {
        series.props[`points/${String(at)}/hasDataLabel`] = value;
      },
    },
  },
  objects: {
    format: (target, session) =>
      makeSeriesFormat({ ...target, prefix: `points/${String(target.at)}/format/` }, session),
  },
});

const makePoints = defineClass<SeriesAt>({
  name: 'ChartPointsCollection',
  methods: {
    getItemAt: (target, args, session) => makePoint({ ...target, at: number(args[0], 'index') }, session),
  },
});

const makeSeries: MakeObject<SeriesAt> = defineClass<SeriesAt>({
  name: 'ChartSeries',
  identity: ({ chart, series }) => ({ _Id: chart.series.indexOf(series) }),
  properties: {
    name: {
      get: ({ series }) => series.name,
      set: (target, value) => {
        allow(target);
        target.series.name = text(value, 'name');
      },
    },
    ...remembered<SeriesAt>(
      ({ series }) => series.props,
      {
        chartType: null,
        axisGroup: 'Primary',
        gapWidth: 150,
        overlap: 0,
        hasDataLabels: false,
        markerStyle: 'Automatic',
        markerSize: 5,
        markerForegroundColor: '',
        markerBackgroundColor: '',
        smooth: false,
        filtered: false,
        invertIfNegative: false,
        varyByCategories: false,
        plotOrder: 0,
        showShadow: false,
      },
      { allow, check: { markerForegroundColor: color, markerBackgroundColor: color } },
    ),
  },
  objects: {
    format: (target, session) => makeSeriesFormat({ ...target, prefix: 'format/' }, session),
    dataLabels: (target, session) => makeSeriesLabels(target, session),
    points: (target, session) => makePoints(target, session),
  },
  methods: {
    setValues: (target, args, session) => {
      allow(target);
      target.series.valuesFrom = fullAddress(rangeArgument(args[0], target.sheet, session), true);
    },
    setXAxisValues: (target, args, session) => {
      allow(target);
      target.series.categoriesFrom = fullAddress(rangeArgument(args[0], target.sheet, session), true);
    },
    delete: (target) => {
      allow(target);
      target.chart.series.splice(target.chart.series.indexOf(target.series), 1);
    },
  },
});

export const makeSeriesCollection: MakeObject<ChartAt> = defineClass<ChartAt>({
  name: 'ChartSeriesCollection',
  properties: { count: { get: ({ chart }) => chart.series.length } },
  items: (target, session) => target.chart.series.map((series) => makeSeries({ ...target, series }, session)),
  methods: {
    add: (target, args, session) => {
      allow(target);
      const at =
        args[1] === null || args[1] === undefined ? target.chart.series.length : number(args[1], 'index');
      if (at < 0 || at > target.chart.series.length) throw new HostError('InvalidArgument', 'index');
      const name = optionalText(args[0], 'name') ?? `Reeks${String(target.chart.series.length + 1)}`;
      const series: Series = { name, valuesFrom: undefined, categoriesFrom: undefined, props: {} };
      target.chart.series.splice(at, 0, series);
      return makeSeries({ ...target, series }, session);
    },
  },
});
