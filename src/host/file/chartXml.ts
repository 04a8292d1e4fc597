import type { Area, ChartPlan, ChartSeries, PlanValue, SheetPlan, StyleSheet } from '../../sheets/plan';
import { areaReference } from './areas';
import { escapeXml } from './xmlText';

/**
 * The chart part of a plan. `hucre` draws one kind of series per chart and stores no values with them, so the part is
 * written here. It carries the values it shows, for viewers that don't look them up.
 */
export function chartXml(chart: ChartPlan, plan: SheetPlan, sheetName: string, styles: StyleSheet): string {
  const cells = cellValues(plan);
  const series = chart.series.map((one, index) => ({ one, index }));
  const lines = series.filter(({ one }) => isLine(chart, one));
  const columns = series.filter((entry) => !lines.includes(entry));
  const context: Context = { chart, cells, sheetName, styles };
  const stacked = chart.kind === 'columnStacked';
  const horizontal = chart.kind === 'barClustered';
  const axes = '<c:axId val="111111111"/><c:axId val="222222222"/>';
  const bars =
    columns.length === 0
      ? ''
      : `<c:barChart><c:barDir val="${horizontal ? 'bar' : 'col'}"/><c:grouping val="${stacked ? 'stacked' : 'clustered'}"/>` +
        `<c:varyColors val="0"/>${columns.map(({ one, index }) => seriesXml(context, one, index)).join('')}` +
        `<c:gapWidth val="60"/><c:overlap val="${stacked ? 100 : -10}"/>${axes}</c:barChart>`;
  const overlay =
    lines.length === 0
      ? ''
      : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>` +
        `${lines.map(({ one, index }) => seriesXml(context, one, index)).join('')}<c:marker val="1"/>${axes}</c:lineChart>`;
  const ink = color(styles, 'ink');
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    '<c:roundedCorners val="0"/><c:chart>' +
    `${titleXml(chart.title, 1200, true, ink)}<c:autoTitleDeleted val="0"/>` +
    `<c:plotArea><c:layout/>${bars}${overlay}${categoryAxis(chart, horizontal, styles)}${valueAxis(chart, horizontal, styles)}</c:plotArea>` +
    `<c:legend><c:legendPos val="b"/>${hiddenEntries([...columns, ...lines])}<c:overlay val="0"/>${textProperties(900, ink)}</c:legend>` +
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="6350"><a:solidFill><a:srgbClr val="${color(styles, 'line')}"/></a:solidFill></a:ln></c:spPr>` +
    '</c:chartSpace>'
  );
}

interface Context {
  chart: ChartPlan;
  cells: Map<string, PlanValue>;
  sheetName: string;
  styles: StyleSheet;
}

function seriesXml(context: Context, series: ChartSeries, index: number): string {
  const { chart, styles } = context;
  const line = isLine(chart, series);
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx>${line ? lineLook(series, styles) : columnLook(series, styles)}` +
    `<c:cat>${reference(context, chart.categories, 'str')}</c:cat><c:val>${reference(context, series.values, 'num')}</c:val>` +
    `${line ? '<c:smooth val="0"/>' : ''}</c:ser>`
  );
}

function lineLook(series: ChartSeries, styles: StyleSheet): string {
  const fill = `<a:solidFill><a:srgbClr val="${color(styles, series.color)}"/></a:solidFill>`;
  if (series.dashed === true)
    return (
      `<c:spPr><a:ln w="15875" cap="rnd">${fill}<a:prstDash val="dash"/><a:round/></a:ln></c:spPr>` +
      '<c:marker><c:symbol val="none"/></c:marker>'
    );
  return (
    `<c:spPr><a:ln w="28575" cap="rnd">${fill}<a:round/></a:ln></c:spPr>` +
    `<c:marker><c:symbol val="diamond"/><c:size val="7"/><c:spPr>${fill}</c:spPr></c:marker>`
  );
}

function columnLook(series: ChartSeries, styles: StyleSheet): string {
  if (series.hidden === true)
    return '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:invertIfNegative val="0"/>';
  const fill = (name: ChartSeries['color']): string =>
    `<a:solidFill><a:srgbClr val="${color(styles, name)}"/></a:solidFill>`;
  // The outline keeps light columns apart from each other and from the paper, in black and white too.
  return `<c:spPr>${fill(series.color)}<a:ln w="6350">${fill('muted')}</a:ln></c:spPr><c:invertIfNegative val="0"/>`;
}

function isLine({ kind }: ChartPlan, { line }: ChartSeries): boolean {
  return kind === 'line' || line === true;
}

/** Leaves hidden series out of the legend; entries are counted in the order they are drawn. */
function hiddenEntries(drawn: readonly { one: ChartSeries }[]): string {
  return drawn
    .flatMap(({ one }, entry) => (one.hidden === true ? [entry] : []))
    .map((entry) => `<c:legendEntry><c:idx val="${entry}"/><c:delete val="1"/></c:legendEntry>`)
    .join('');
}

function reference({ cells, sheetName }: Context, area: Area, kind: 'str' | 'num'): string {
  const points: string[] = [];
  let index = 0;
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const value = cells.get(`${row},${column}`) ?? null;
      if (value !== null && (kind === 'str' || typeof value === 'number')) {
        points.push(`<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`);
      }
      index += 1;
    }
  }
  const format = kind === 'num' ? '<c:formatCode>General</c:formatCode>' : '';
  return (
    `<c:${kind}Ref><c:f>${escapeXml(areaReference(sheetName, area))}</c:f>` +
    `<c:${kind}Cache>${format}<c:ptCount val="${index}"/>${points.join('')}</c:${kind}Cache></c:${kind}Ref>`
  );
}

function categoryAxis({ categoryTitle }: ChartPlan, horizontal: boolean, styles: StyleSheet): string {
  return (
    // Bars are drawn from the bottom up; reversed, the first one stands on top as in the table.
    `<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="${horizontal ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${horizontal ? 'l' : 'b'}"/>${titleXml(categoryTitle, 900, false, color(styles, 'muted'))}` +
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `${lineProperties(styles)}${textProperties(900, color(styles, 'ink'))}` +
    '<c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
  );
}

function valueAxis(
  { valueTitle, valueFormat = '#,##0' }: ChartPlan,
  horizontal: boolean,
  styles: StyleSheet,
): string {
  return (
    '<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>' +
    `<c:axPos val="${horizontal ? 'b' : 'l'}"/><c:majorGridlines>${lineProperties(styles)}</c:majorGridlines>` +
    `${titleXml(valueTitle, 900, false, color(styles, 'muted'))}<c:numFmt formatCode="${escapeXml(valueFormat)}" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>' +
    `${textProperties(900, color(styles, 'ink'))}<c:crossAx val="111111111"/><c:crosses val="${horizontal ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`
  );
}

function titleXml(text: string, size: number, bold: boolean, rgb: string): string {
  if (text === '') return '';
  const properties = (tag: string, end: string): string =>
    `<a:${tag} sz="${size}" b="${bold ? 1 : 0}"><a:solidFill><a:srgbClr val="${rgb}"/></a:solidFill>${end}`;
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${properties('defRPr', '</a:defRPr>')}</a:pPr>` +
    `<a:r>${properties('rPr', '</a:rPr>')}<a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

function textProperties(size: number, rgb: string): string {
  return (
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}"><a:solidFill><a:srgbClr val="${rgb}"/></a:solidFill></a:defRPr></a:pPr>` +
    '<a:endParaRPr/></a:p></c:txPr>'
  );
}

function lineProperties(styles: StyleSheet): string {
  return `<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="${color(styles, 'line')}"/></a:solidFill></a:ln></c:spPr>`;
}

function cellValues(plan: SheetPlan): Map<string, PlanValue> {
  return new Map(
    plan.rows.flatMap(({ row, cells }) =>
      cells.map(({ column, value }) => [`${row},${column}`, value] as const),
    ),
  );
}

function color({ colors }: StyleSheet, name: keyof StyleSheet['colors']): string {
  return colors[name].slice(1);
}
