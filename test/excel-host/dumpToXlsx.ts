import {
  writeXlsx,
  type Cell as FileCell,
  type CellStyle,
  type ConditionalRule,
  type WriteSheet,
} from 'hucre';
import { formatArea, MAX_COLUMNS, MAX_ROWS, splitAddress, type Area } from './workbook/address';
import { eachStored } from './workbook/cells';
import { NOT_CALCULATED } from './workbook/coerce';
import { STANDARD_WIDTH } from './workbook/format';
import { headerTexts } from './workbook/headers';
import type { Cell, Chart, Format, Props, Sheet, Workbook } from './workbook/model';

const rgb = (color: unknown): { rgb: string } => ({ rgb: String(color).replace('#', '') });
const yes = (value: unknown): true | undefined => (value === true ? true : undefined);

type Sides = NonNullable<CellStyle['border']>;

function borders(format: Format): Sides | undefined {
  const sides = (['top', 'bottom', 'left', 'right'] as const).flatMap((side) => {
    const style = format[`border/${side}/style`];
    if (style === undefined || style === 'None') return [];
    const weight = format[`border/${side}/weight`] === 'Medium' ? 'medium' : 'thin';
    return [[side, { style: weight, color: rgb(format[`border/${side}/color`] ?? '#000000') }] as const];
  });
  return sides.length > 0 ? Object.fromEntries(sides) : undefined;
}

function fileStyle(format: Format): CellStyle {
  const fill = format['fill/color'];
  const side = (key: string): string | undefined => {
    const value = format[key];
    return typeof value === 'string' && value !== 'General' ? value.toLowerCase() : undefined;
  };
  return {
    font: {
      name: String(format['font/name'] ?? 'Calibri'),
      size: Number(format['font/size'] ?? 11),
      bold: yes(format['font/bold']),
      italic: yes(format['font/italic']),
      strikethrough: yes(format['font/strikethrough']),
      underline: format['font/underline'] === 'Single' ? true : undefined,
      color: rgb(format['font/color'] ?? '#000000'),
    },
    ...(typeof fill === 'string' &&
      fill !== '#FFFFFF' && { fill: { type: 'pattern', pattern: 'solid', fgColor: rgb(fill) } as const }),
    border: borders(format),
    alignment: {
      horizontal: side('horizontalAlignment') as NonNullable<CellStyle['alignment']>['horizontal'],
      vertical: side('verticalAlignment') as NonNullable<CellStyle['alignment']>['vertical'],
      wrapText: yes(format.wrapText),
      indent: Number(format.indentLevel ?? 0) || undefined,
    },
    numFmt:
      typeof format.numberFormat === 'string' && format.numberFormat !== 'General'
        ? format.numberFormat
        : undefined,
  };
}

function fileCell(cell: Cell, style: CellStyle | undefined): Partial<FileCell> {
  const value = cell.value === '' || cell.value === NOT_CALCULATED ? null : cell.value;
  const content =
    cell.formula === undefined ? { value } : { formula: cell.formula.slice(1), formulaResult: value };
  return { ...content, ...(style && { style }) };
}

const kinds: Record<string, 'bar' | 'column' | 'line'> = { Bar: 'bar', Line: 'line' };

/** One kind for the whole chart: lines over columns become columns too. */
function fileChart({ name, series, props }: Chart): NonNullable<WriteSheet['charts']>[number] {
  const type = String(props.chartType);
  const corner = (key: string): { row: number; col: number } => {
    const found = /^([A-Z]+)(\d+)$/.exec(String(props[key] ?? 'A1'));
    const col =
      Array.from(found?.[1] ?? 'A').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    return { row: Number(found?.[2] ?? 1) - 1, col };
  };
  return {
    type: kinds[/^[A-Z][a-z]+/.exec(type)?.[0] ?? ''] ?? 'column',
    title: typeof props['title/text'] === 'string' ? props['title/text'] : name,
    ...(type.endsWith('Stacked') && { barGrouping: 'stacked' as const }),
    series: series.flatMap((one) => {
      if (one.valuesFrom === undefined) return [];
      const color = one.props['format/fill/color'];
      return [
        {
          name: one.name,
          values: one.valuesFrom,
          ...(one.categoriesFrom !== undefined && { categories: one.categoriesFrom }),
          ...(typeof color === 'string' && color !== '' && { color: color.replace('#', '') }),
        },
      ];
    }),
    anchor: { from: corner('from'), to: corner('to') },
  };
}

/** A bar rule; the file format at hand keeps its bounds and colour only. */
function fileBar(area: Area, props: Props, priority: number): ConditionalRule {
  const bound = (key: string, automatic: 'min' | 'max') => {
    const { type, formula } = (props[`dataBar/${key}`] ?? {}) as { type?: string; formula?: string };
    return type === 'Number'
      ? { type: 'num' as const, value: String(formula).replace('=', '') }
      : { type: automatic };
  };
  return {
    type: 'dataBar',
    priority,
    range: formatArea(area),
    dataBar: {
      cfvo: [bound('lowerBoundRule', 'min'), bound('upperBoundRule', 'max')],
      color: `FF${rgb(props['dataBar/positiveFormat/fillColor'] ?? '#638EC6').rgb}`,
    },
  };
}

function fileRules(sheet: Sheet): ConditionalRule[] {
  return sheet.conditionalFormats.flatMap(({ type, areas, props }, index) => {
    if (type === 'DataBar') return areas.map((area) => fileBar(area, props, index + 1));
    const formula = props['rule/formula'];
    if (type !== 'Custom' || typeof formula !== 'string') return [];
    const [fill, font] = [props['format/fill/color'], props['format/font/color']];
    const style: CellStyle = {
      ...(fill !== undefined && { fill: { type: 'pattern', pattern: 'solid', bgColor: rgb(fill) } as const }),
      font: { bold: yes(props['format/font/bold']), ...(font !== undefined && { color: rgb(font) }) },
    };
    return areas.map((area) => ({
      type: 'expression' as const,
      priority: index + 1,
      range: formatArea(area),
      formula: formula.slice(1),
      style,
    }));
  });
}

function filePage(page: Props): WriteSheet['pageSetup'] {
  const zoom = (page.zoom ?? {}) as { horizontalFitToPages?: number; verticalFitToPages?: number };
  return {
    paperSize: 'a4',
    orientation: page.orientation === 'Landscape' ? 'landscape' : 'portrait',
    ...(zoom.horizontalFitToPages !== undefined && {
      fitToPage: true,
      fitToWidth: zoom.horizontalFitToPages,
      fitToHeight: zoom.verticalFitToPages ?? 0,
    }),
    ...(typeof page.printTitleRows === 'string' && { printTitlesRow: page.printTitleRows }),
  };
}

function fileSheet(sheet: Sheet): WriteSheet {
  const cells = new Map<string, Partial<FileCell>>();
  const styles = new Map<Format, CellStyle>();
  eachStored(sheet, { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS }, (cell, row, column) => {
    const style = cell.format && (styles.get(cell.format) ?? fileStyle(cell.format));
    if (cell.format && style) styles.set(cell.format, style);
    cells.set(`${String(row)},${String(column)}`, fileCell(cell, style));
  });
  const width = Math.max(-1, ...sheet.columns.keys()) + 1;
  return {
    name: sheet.name,
    rows: [],
    cells,
    // A character of the standard font is 5.25 points wide, and a cell has some room around it.
    columns: Array.from({ length: width }, (_, index) => ({
      width: (sheet.columns.get(index)?.size ?? STANDARD_WIDTH) / 5.25,
    })),
    rowDefs: new Map([...sheet.rows].map(([row, { size, hidden }]) => [row, { height: size, hidden }])),
    tables: sheet.tables.map((table) => ({
      name: table.name,
      range: formatArea(table.area),
      columns: headerTexts(sheet, table).map((name) => ({ name })),
      style: String(table.props.style ?? 'TableStyleMedium2'),
      showRowStripes: table.props.showBandedRows !== false,
      showAutoFilter: table.props.showFilterButton !== false,
    })),
    charts: sheet.charts.map(fileChart),
    conditionalRules: fileRules(sheet),
    merges: sheet.merges.map(({ row, column, rows, columns }) => ({
      startRow: row,
      startCol: column,
      endRow: row + rows - 1,
      endCol: column + columns - 1,
    })),
    ...(sheet.frozen && {
      freezePane: {
        rows: sheet.frozen.rows === MAX_ROWS ? 0 : sheet.frozen.rows,
        columns: sheet.frozen.columns === MAX_COLUMNS ? 0 : sheet.frozen.columns,
      },
    }),
    view: { showGridLines: sheet.props.showGridlines !== false },
    pageSetup: filePage(sheet.page),
    hidden: sheet.visibility === 'Hidden',
    veryHidden: sheet.visibility === 'VeryHidden',
  };
}

/**
 * The workbook as an .xlsx to look at: cells, styles, sizes, tables, charts (columns, bars or lines), formula rules, panes, print
 * set-up and names that refer to cells. Validation, settings and custom XML stay behind.
 */
export async function dumpToXlsx(workbook: Workbook): Promise<Uint8Array> {
  const ranges = workbook.names.filter(({ formula }) => splitAddress(formula).sheet !== undefined);
  return writeXlsx({
    sheets: workbook.sheets.map(fileSheet),
    namedRanges: ranges.map(({ name, formula }) => ({ name, range: formula.slice(1) })),
  });
}
