import type { Area, ChartPlan, ChartSeries, StyleSheet } from '../../sheets/plan';
import { address } from '../../model/cell';
import { areaAddress } from './areas';
import { SETTING_BYTES, type Step } from './steps';

const chartTypes = {
  columnStacked: 'ColumnStacked',
  columnClustered: 'ColumnClustered',
  barClustered: 'BarClustered',
  line: 'LineMarkers',
} as const;

/** A chart on the sheet before this run. */
export interface PresentChart {
  name: string;
  series: number;
}

/**
 * Charts by name: one that is there with as many series gets new cells and titles and keeps the looks people gave it, any other
 * is made anew. Excel has no alternative text for charts in its API; the title and the table beside it say what it shows.
 */
export function chartSteps(
  plans: readonly ChartPlan[],
  present: readonly PresentChart[],
  { colors }: StyleSheet,
): Step[] {
  return plans.map((plan) => {
    const before = present.find(({ name }) => name === plan.name);
    const [first] = plan.series;
    if (!first) throw new Error(`chart ${plan.name} has no series`);
    return {
      bytes: SETTING_BYTES * (12 + plan.series.length * 10),
      queue: (sheet) => {
        if (before && before.series === plan.series.length) {
          fillChart(sheet, sheet.charts.getItem(plan.name), plan);
          return;
        }
        if (before) sheet.charts.getItem(plan.name).delete();
        makeChart(sheet, plan, first.values, colors);
      },
    };
  });
}

function makeChart(sheet: Excel.Worksheet, plan: ChartPlan, first: Area, colors: StyleSheet['colors']): void {
  const source = sheet.getRange(areaAddress(first));
  const chart = sheet.charts.add(chartTypes[plan.kind], source, isRow(first) ? 'Rows' : 'Columns');
  chart.name = plan.name;
  for (const { name } of plan.series.slice(1)) chart.series.add(name);
  fillChart(sheet, chart, plan);
  plan.series.forEach((one, index) => drawSeries(chart.series.getItemAt(index), one, plan.kind, colors));
  const { top, left, bottom, right } = plan.area;
  chart.setPosition(address(top, left), address(bottom, right));
  chart.legend.visible = plan.series.length > 1;
  chart.legend.position = 'Bottom';
  plan.series.forEach(({ hidden }, index) => {
    if (hidden) chart.legend.legendEntries.getItemAt(index).visible = false;
  });
  if (plan.valueFormat !== undefined) chart.axes.valueAxis.numberFormat = plan.valueFormat;
  // Bars start at the bottom otherwise, against the order of the table beside them.
  if (plan.kind === 'barClustered') chart.axes.categoryAxis.reversePlotOrder = true;
}

function drawSeries(
  series: Excel.ChartSeries,
  { line, dashed, hidden, color }: ChartSeries,
  kind: ChartPlan['kind'],
  colors: StyleSheet['colors'],
): void {
  if (hidden) {
    series.format.fill.clear();
    return;
  }
  if (!line && kind !== 'line') {
    series.format.fill.setSolidColor(colors[color]);
    return;
  }
  if (line) series.chartType = 'Line';
  series.format.line.color = colors[color];
  if (!dashed) return;
  series.format.line.lineStyle = 'Dash';
  series.format.line.weight = 1.25;
  series.markerStyle = 'None';
}

function fillChart(sheet: Excel.Worksheet, chart: Excel.Chart, plan: ChartPlan): void {
  const categories = sheet.getRange(areaAddress(plan.categories));
  plan.series.forEach(({ name, values }, index) => {
    const series = chart.series.getItemAt(index);
    series.setValues(sheet.getRange(areaAddress(values)));
    series.setXAxisValues(categories);
    series.name = name;
  });
  chart.title.text = plan.title;
  chart.axes.categoryAxis.title.text = plan.categoryTitle;
  chart.axes.valueAxis.title.text = plan.valueTitle;
}

function isRow({ top, left, bottom, right }: Area): boolean {
  return top === bottom && right > left;
}
