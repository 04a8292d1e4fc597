import type { Props } from '../workbook/model';
import { requireUnprotected } from '../workbook/protection';
import { color, flag, number, oneOf, text } from './arguments';
import type { ChartAt, SeriesAt } from './chartSeries';
import { defineClass, type MakeObject } from './core';
import { remembered } from './remembered';

/** A part of a chart: the record its properties live in and the path of the part in it. */
interface Part {
  props: Props;
  prefix: string;
  allow: () => void;
}

/** A class of remembered properties below the part's own path, with the parts below it. */
function part(
  name: string,
  defaults: Record<string, unknown>,
  check: Record<string, (value: unknown) => unknown> = {},
  objects: Record<string, MakeObject<Part>> = {},
  methods: Record<string, (target: Part, args: unknown[]) => unknown> = {},
): MakeObject<Part> {
  const below = Object.entries(objects).map(([member, make]): [string, MakeObject<Part>] => [
    member,
    (target, session) => make({ ...target, prefix: `${target.prefix}${member}/` }, session),
  ]);
  return defineClass<Part>({
    name,
    properties: remembered<Part>(({ props }) => props, defaults, {
      prefix: ({ prefix }) => prefix,
      allow: ({ allow }) => {
        allow();
      },
      check,
    }),
    objects: Object.fromEntries(below),
    methods,
  });
}

const bool = (value: unknown): boolean => flag(value, 'true or false');
const size = (value: unknown): number => number(value, 'number');

const clear = (target: Part): void => {
  target.allow();
  for (const key of Object.keys(target.props)) if (key.startsWith(target.prefix)) target.props[key] = null;
};

const makeFill = part(
  'ChartFill',
  {},
  {},
  {},
  {
    setSolidColor: (target, args) => {
      target.allow();
      target.props[`${target.prefix}color`] = color(args[0]);
    },
    getSolidColor: (target) => target.props[`${target.prefix}color`] ?? '',
    clear: (target) => {
      target.allow();
      target.props[`${target.prefix}color`] = '';
    },
  },
);
const makeLine = part(
  'ChartLineFormat',
  { color: '', lineStyle: 'Automatic', weight: 0.75 },
  { color, weight: size },
  {},
  { clear },
);
const makeBorder = part(
  'ChartBorder',
  { color: '', lineStyle: 'Automatic', weight: 0.75 },
  { color, weight: size },
  {},
  { clear },
);
const makeFont = part(
  'ChartFont',
  { bold: false, color: '#595959', italic: false, name: 'Calibri', size: 10, underline: 'None' },
  { bold: bool, italic: bool, color, size, name: (value) => text(value, 'font name') },
);

const makeTitle = part(
  'ChartTitle',
  {
    text: '',
    visible: false,
    overlay: false,
    position: 'Automatic',
    horizontalAlignment: 'Center',
    showShadow: false,
    left: 0,
    top: 0,
  },
  { text: (value) => text(value, 'title'), visible: bool },
  { format: part('ChartTitleFormat', {}, {}, { font: makeFont, fill: makeFill, border: makeBorder }) },
);
/** One entry per series, in their order; its part of the record is named by its index. */
const makeLegendEntry = part('ChartLegendEntry', { visible: true }, { visible: bool });
const makeLegendEntries = defineClass<Part>({
  name: 'ChartLegendEntryCollection',
  methods: {
    getItemAt: (target, args, session) =>
      makeLegendEntry({ ...target, prefix: `${target.prefix}${String(number(args[0], 'index'))}/` }, session),
  },
});
const makeLegend = part(
  'ChartLegend',
  {
    visible: true,
    position: 'Bottom',
    overlay: false,
    showShadow: false,
    left: 0,
    top: 0,
    width: 0,
    height: 0,
  },
  {
    visible: bool,
    position: oneOf(['Invalid', 'Top', 'Bottom', 'Left', 'Right', 'Corner', 'Custom'], 'legend position'),
  },
  {
    format: part('ChartLegendFormat', {}, {}, { font: makeFont, fill: makeFill, border: makeBorder }),
    legendEntries: makeLegendEntries,
  },
);
const makeGridlines = part(
  'ChartGridlines',
  { visible: true },
  { visible: bool },
  {
    format: part('ChartGridlinesFormat', {}, {}, { line: makeLine }),
  },
);
const makeAxisTitle = part(
  'ChartAxisTitle',
  { text: '', visible: false, textOrientation: 0 },
  { text: (value) => text(value, 'title'), visible: bool },
  {
    format: part('ChartAxisTitleFormat', {}, {}, { font: makeFont, fill: makeFill, border: makeBorder }),
  },
);
const makeAxis = part(
  'ChartAxis',
  {
    visible: true,
    minimum: '',
    maximum: '',
    majorUnit: '',
    minorUnit: '',
    numberFormat: 'General',
    linkNumberFormat: false,
    reversePlotOrder: false,
    categoryType: 'Automatic',
    displayUnit: 'None',
    scaleType: 'Linear',
    position: 'Automatic',
    tickLabelPosition: 'NextToAxis',
    tickLabelSpacing: '',
    majorTickMark: 'Outside',
    minorTickMark: 'None',
    textOrientation: 0,
    axisGroup: 'Primary',
    multiLevel: false,
  },
  { visible: bool, numberFormat: (value) => text(value, 'numberFormat') },
  {
    title: makeAxisTitle,
    majorGridlines: makeGridlines,
    minorGridlines: makeGridlines,
    format: part('ChartAxisFormat', {}, {}, { font: makeFont, line: makeLine, fill: makeFill }),
  },
);
const makeAllAxes = part(
  'ChartAxes',
  {},
  {},
  { categoryAxis: makeAxis, valueAxis: makeAxis, seriesAxis: makeAxis },
);
const makeLabels = part(
  'ChartDataLabels',
  {
    numberFormat: 'General',
    linkNumberFormat: true,
    position: 'Invalid',
    separator: ',',
    showBubbleSize: false,
    showCategoryName: false,
    showLegendKey: false,
    showPercentage: false,
    showSeriesName: false,
    showValue: false,
    textOrientation: 0,
    autoText: true,
  },
  {
    showValue: bool,
    showSeriesName: bool,
    showCategoryName: bool,
    numberFormat: (value) => text(value, 'numberFormat'),
  },
  { format: part('ChartDataLabelFormat', {}, {}, { font: makeFont, fill: makeFill, border: makeBorder }) },
);
const makeAreaFormat = part(
  'ChartAreaFormat',
  { colorScheme: 'ColorfulPalette1', roundedCorners: false },
  {},
  { fill: makeFill, font: makeFont, border: makeBorder },
);
const makePlot = part(
  'ChartPlotArea',
  {
    position: 'Automatic',
    left: 0,
    top: 0,
    width: 0,
    height: 0,
    insideLeft: 0,
    insideTop: 0,
    insideWidth: 0,
    insideHeight: 0,
  },
  {},
  {
    format: part('ChartPlotAreaFormat', {}, {}, { fill: makeFill, border: makeBorder }),
  },
);
const makeFormatOfSeries = part('ChartSeriesFormat', {}, {}, { fill: makeFill, line: makeLine });

const ofChart =
  (make: MakeObject<Part>, prefix: string): MakeObject<ChartAt> =>
  ({ sheet, chart }, session) =>
    make(
      {
        props: chart.props,
        prefix,
        allow: () => {
          requireUnprotected(sheet, 'allowEditObjects');
        },
      },
      session,
    );

export const makeChartTitle = ofChart(makeTitle, 'title/');
export const makeChartLegend = ofChart(makeLegend, 'legend/');
export const makeAxes = ofChart(makeAllAxes, 'axes/');
export const makeChartLabels = ofChart(makeLabels, 'dataLabels/');
export const makeChartFormat = ofChart(makeAreaFormat, 'format/');
export const makePlotArea = ofChart(makePlot, 'plotArea/');

const ofSeries =
  (make: MakeObject<Part>): MakeObject<SeriesAt & { prefix: string }> =>
  ({ sheet, series, prefix }, session) =>
    make(
      {
        props: series.props,
        prefix,
        allow: () => {
          requireUnprotected(sheet, 'allowEditObjects');
        },
      },
      session,
    );

export const makeSeriesFormat = ofSeries(makeFormatOfSeries);
export const makeSeriesLabels: MakeObject<SeriesAt> = (target, session) =>
  ofSeries(makeLabels)({ ...target, prefix: 'dataLabels/' }, session);
