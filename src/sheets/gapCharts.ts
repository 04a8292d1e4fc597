import { gapTexts as texts } from '../text/sheets/gap';
import { cumulativeFinding, segmentsFinding, waterfallFinding, yearsFinding } from './chartFindings';
import type { SheetModel } from './context';
import { chartRows, type GapTables, printedColumns } from './gapTables';
import { columnArea } from './layout';
import type { Area, ChartPlan, ChartSeries, ColorName } from './plan';
import type { TableDraft } from './table';

const { headers } = texts.years;
const bars = texts.waterfall.chart.headers;

/** The charts of RB Gapanalyse, each beside or below its table; without an agreement there is no waterfall to draw. */
export function gapCharts(model: SheetModel, tables: GapTables): ChartPlan[] {
  const { results } = model;
  const { target, gap } = results;
  const last = target?.target.to ?? Infinity;
  const shown = Math.max(1, gap.years.filter(({ year }) => year <= last).length);
  const hasTarget = target !== null;
  return [
    ...(hasTarget ? [{ ...waterfall(tables), title: waterfallFinding(results) }] : []),
    ...(gap.years.length === 0
      ? []
      : [
          { ...perYear(tables, shown, hasTarget), title: yearsFinding(results) },
          { ...cumulative(tables, shown, hasTarget), title: cumulativeFinding(results) },
        ]),
    ...(gap.segments.some(({ share }) => share !== null)
      ? [{ ...segments(tables), title: segmentsFinding(results) }]
      : []),
  ];
}

/** A chart before it says what it shows. */
type Drawing = Omit<ChartPlan, 'title'>;

function waterfall({ waterfall: steps, bars: table }: GapTables): Drawing {
  const { chart } = texts.waterfall;
  const series = (header: string, color: ColorName): ChartSeries => ({
    name: header,
    values: columnArea(table, header),
    color,
  });
  return {
    name: 'RB_Waterval_Grafiek',
    description: chart.description,
    kind: 'columnStacked',
    categories: columnArea(table, bars.step),
    series: [
      { ...series(bars.base, 'white'), hidden: true },
      series(bars.level, 'accent'),
      series(bars.off, 'accentMid'),
      series(bars.on, 'warning'),
      series(bars.below, 'good'),
    ],
    categoryTitle: chart.category,
    valueTitle: chart.value,
    area: {
      top: steps.spot.headerRow,
      left: 6,
      bottom: steps.spot.headerRow + steps.spot.rowCount + 1,
      right: printedColumns,
    },
  };
}

/** The years of the agreement: a year without one would be drawn as nothing agreed. */
function yearsOf(table: TableDraft<unknown>, header: string, shown: number): Area {
  const area = columnArea(table, header);
  return { ...area, bottom: area.top + shown - 1 };
}

function band(tables: GapTables, shown: number, [low, high]: [string, string]): ChartSeries[] {
  return [low, high].map((header) => ({
    name: header,
    values: yearsOf(tables.years, header, shown),
    color: 'ink',
    line: true,
    dashed: true,
  }));
}

function perYear(tables: GapTables, shown: number, hasTarget: boolean): Drawing {
  const area = (header: string): Area => yearsOf(tables.years, header, shown);
  return {
    name: 'RB_PerJaar_Grafiek',
    description: texts.chart.description,
    kind: 'columnClustered',
    categories: area(headers.year),
    series: [
      { name: headers.planned, values: area(headers.plannedLow), color: 'accentTint' },
      { name: headers.expected, values: area(headers.expected), color: 'accent' },
      ...band(tables, shown, [headers.expectedLow, headers.expectedHigh]),
      ...agreed(area(headers.target), hasTarget),
    ],
    categoryTitle: texts.chart.category,
    valueTitle: texts.chart.value,
    area: { top: tables.yearCharts, left: 1, bottom: tables.yearCharts + chartRows - 2, right: 5 },
  };
}

function cumulative(tables: GapTables, shown: number, hasTarget: boolean): Drawing {
  const area = (header: string): Area => yearsOf(tables.years, header, shown);
  return {
    name: 'RB_Opgeteld_Grafiek',
    description: texts.cumulative.description,
    kind: 'line',
    categories: area(headers.year),
    series: [
      { name: headers.planned, values: area(headers.cumulativePlanned), color: 'accentMid' },
      { name: headers.expected, values: area(headers.cumulativeExpected), color: 'accent' },
      ...band(tables, shown, [headers.cumulativeLow, headers.cumulativeHigh]),
      ...agreed(area(headers.cumulativeTarget), hasTarget),
    ],
    categoryTitle: texts.chart.category,
    valueTitle: texts.chart.value,
    area: {
      top: tables.yearCharts,
      left: 6,
      bottom: tables.yearCharts + chartRows - 2,
      right: printedColumns,
    },
  };
}

function agreed(values: Area, hasTarget: boolean): ChartSeries[] {
  return hasTarget ? [{ name: headers.target, values, color: 'warning', line: true }] : [];
}

function segments({ segments: table, shifts }: GapTables): Drawing {
  const { chart, headers: names } = texts.segments;
  const series = (header: string, color: ColorName): ChartSeries => ({
    name: header,
    values: columnArea(table, header),
    color,
  });
  return {
    name: 'RB_Soorten_Grafiek',
    description: chart.description,
    kind: 'columnClustered',
    categories: columnArea(table, names.segment),
    series: [
      series(names.target, 'warning'),
      series(names.share, 'accentTint'),
      series(names.expectedShare, 'accent'),
    ],
    categoryTitle: chart.category,
    valueTitle: chart.value,
    valueFormat: '0%',
    area: {
      top: shifts.spot.headerRow,
      left: 7,
      bottom: shifts.spot.headerRow + chartRows - 2,
      right: printedColumns,
    },
  };
}
