import { boundingArea, formatArea, type Area } from '../workbook/address';
import { HostError } from '../workbook/errors';
import { STANDARD_HEIGHT, STANDARD_WIDTH } from '../workbook/format';
import { guid, type Chart, type Sheet } from '../workbook/model';
import { requireUnprotected } from '../workbook/protection';
import { number, oneOf, text } from './arguments';
import {
  makeAxes,
  makeChartFormat,
  makeChartLabels,
  makeChartLegend,
  makeChartTitle,
  makePlotArea,
} from './chartParts';
import { makeSeriesCollection, seriesFrom, type ChartAt } from './chartSeries';
import { defineClass, type MakeObject } from './core';
import { fullAddress } from './range';
import { rangeArgument } from './rangeArgument';
import { remembered } from './remembered';
import { makeWorksheet } from './worksheet';

const bag = ({ chart }: ChartAt): Record<string, unknown> => chart.props;
const allow = ({ sheet }: ChartAt): void => {
  requireUnprotected(sheet, 'allowEditObjects');
};
const chartType = (value: unknown): string => {
  const type = text(value, 'chart type');
  if (
    !/^(Column|Bar|Line|Pie|Doughnut|Area|XYScatter|Bubble|Stock|Surface|Radar|Waterfall|Funnel|Treemap|Sunburst|Histogram|Pareto|Boxwhisker|3D|_3D|Cylinder|Cone|Pyramid)/.test(
      type,
    )
  ) {
    throw new HostError('InvalidArgument', `chart type ${type}`);
  }
  return type;
};
const seriesBy = oneOf(['Auto', 'Columns', 'Rows'], 'seriesBy');

/** Distance in points from the sheet's edge to the beginning of a row or column. */
function offset(sheet: Sheet, ofRows: boolean, index: number): number {
  const lines = ofRows ? sheet.rows : sheet.columns;
  const standard = ofRows ? STANDARD_HEIGHT : STANDARD_WIDTH;
  let sum = index * standard;
  for (const [at, { size = standard, hidden }] of lines)
    if (at < index) sum += (hidden ? 0 : size) - standard;
  return sum;
}

function place(sheet: Sheet, chart: Chart, area: Area): void {
  chart.props.from = formatArea({ ...area, rows: 1, columns: 1 });
  chart.props.to = formatArea({
    row: area.row + area.rows - 1,
    column: area.column + area.columns - 1,
    rows: 1,
    columns: 1,
  });
  chart.props.top = offset(sheet, true, area.row);
  chart.props.left = offset(sheet, false, area.column);
  chart.props.height = offset(sheet, true, area.row + area.rows) - Number(chart.props.top);
  chart.props.width = offset(sheet, false, area.column + area.columns) - Number(chart.props.left);
}

const makeChart: MakeObject<ChartAt> = defineClass<ChartAt>({
  name: 'Chart',
  identity: ({ chart }) => ({ Id: chart.id }),
  properties: {
    id: { get: ({ chart }) => chart.id },
    name: {
      get: ({ chart }) => chart.name,
      set: (target, value) => {
        allow(target);
        target.chart.name = text(value, 'name');
      },
    },
    ...remembered(
      bag,
      {
        chartType: 'ColumnClustered',
        top: 0,
        left: 0,
        width: 360,
        height: 216,
        plotBy: 'Columns',
        plotVisibleOnly: true,
        displayBlanksAs: 'NotPlotted',
        categoryLabelLevel: 0,
        seriesNameLevel: 0,
        showAllFieldButtons: false,
        showDataLabelsOverMaximum: false,
        style: 201,
      },
      {
        allow,
        check: {
          chartType,
          ...Object.fromEntries(
            ['top', 'left', 'width', 'height'].map((name) => [name, (value: unknown) => number(value, name)]),
          ),
        },
      },
    ),
  },
  objects: {
    worksheet: ({ sheet }, session) => makeWorksheet(sheet, session),
    title: (target, session) => makeChartTitle(target, session),
    legend: (target, session) => makeChartLegend(target, session),
    axes: (target, session) => makeAxes(target, session),
    series: (target, session) => makeSeriesCollection(target, session),
    dataLabels: (target, session) => makeChartLabels(target, session),
    format: (target, session) => makeChartFormat(target, session),
    plotArea: (target, session) => makePlotArea(target, session),
  },
  methods: {
    setData: (target, args, session) => {
      allow(target);
      const source = rangeArgument(args[0], target.sheet, session);
      target.chart.sourceAddress = fullAddress(source, true);
      target.chart.series = seriesFrom(source, seriesBy(args[1] ?? 'Auto'));
    },
    setPosition: (target, args, session) => {
      allow(target);
      const start = rangeArgument(args[0], target.sheet, session).area;
      const end =
        args[1] === null || args[1] === undefined
          ? start
          : rangeArgument(args[1], target.sheet, session).area;
      place(target.sheet, target.chart, boundingArea(start, end));
    },
    activate: () => undefined,
    delete: (target) => {
      allow(target);
      target.sheet.charts.splice(target.sheet.charts.indexOf(target.chart), 1);
    },
  },
});

const find = (sheet: Sheet, key: unknown): Chart | undefined =>
  sheet.charts.find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase());

export const makeCharts: MakeObject<Sheet> = defineClass<Sheet>({
  name: 'ChartCollection',
  properties: { count: { get: (sheet) => sheet.charts.length } },
  items: (sheet, session) => sheet.charts.map((chart) => makeChart({ sheet, chart }, session)),
  index: (sheet, key, session) => {
    const chart = find(sheet, key);
    return chart && makeChart({ sheet, chart }, session);
  },
  methods: {
    add: (sheet, args, session) => {
      requireUnprotected(sheet, 'allowEditObjects');
      const source = rangeArgument(args[1], sheet, session);
      const chart: Chart = {
        id: guid(session.workbook),
        name: `Grafiek ${String(sheet.charts.length + 1)}`,
        sourceAddress: fullAddress(source, true),
        series: seriesFrom(source, seriesBy(args[2] ?? 'Auto')),
        props: { chartType: chartType(args[0]) },
      };
      sheet.charts.push(chart);
      return makeChart({ sheet, chart }, session);
    },
  },
});
