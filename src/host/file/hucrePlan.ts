import {
  isDateFormat,
  type CellStyle as HucreStyle,
  type ConditionalRule,
  type DataValidation,
  type TableDefinition,
} from 'hucre';
import type {
  CellStyle,
  ColorName,
  ConditionalFormatPlan,
  PlanRow,
  SheetPlan,
  StyleSheet,
  TablePlan,
  ValidationPlan,
} from '../../sheets/plan';
import { areaAddress } from './areas';
import type { SheetToWrite } from './freshPackage';
import { cellText, type RowToWrite } from './sheetCells';

/** The most characters Excel keeps in an input message and its title, and in a list typed into a validation. */
const limits = { prompt: 255, promptTitle: 32, list: 255 };

/** Days between the two ways Excel counts dates, from 1900 and from 1904. */
const daysTo1904 = 1462;

const margins = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };

/**
 * The sheet a plan asks for, under the name it has in the workbook. Defined names and what is in the charts aren't in it.
 * Plans count days from 1900; in a workbook that counts from 1904 the dates move along.
 */
export function toSheetToWrite(
  plan: SheetPlan,
  name: string,
  styles: StyleSheet,
  uses1904: boolean,
): SheetToWrite {
  const names = new Set(plan.rows.flatMap(({ cells }) => cells.map(({ style }) => style)));
  const formats = new Map([...names].map((style) => [style, toHucreStyle(styles, style)]));
  const frozen = plan.frozen.rows > 0 || plan.frozen.columns > 0;
  return {
    rows: uses1904 ? plan.rows.map((row) => from1904(row, formats)) : plan.rows,
    styles: formats,
    sheet: {
      name,
      columns: plan.columnWidths.map((width) => ({ width })),
      tables: plan.tables.map((table) => toTable(table, plan)),
      conditionalRules: plan.conditionalFormats.map((format, index) => toRule(format, index + 1, styles)),
      dataValidations: plan.validations.map(toValidation),
      ...(frozen ? { freezePane: { rows: plan.frozen.rows, columns: plan.frozen.columns } } : {}),
      view: { showGridLines: false, tabColor: { rgb: hex(styles, 'accent') } },
      pageSetup: {
        paperSize: 'a4',
        orientation: plan.print.landscape ? 'landscape' : 'portrait',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: plan.print.onePage ? 1 : 0,
        margins,
      },
      // A break stands after the row before the page.
      rowBreaks: (plan.print.pageStarts ?? []).map((row) => row - 2),
      headerFooter: { oddFooter: '&L&A&R&P / &N' },
      // The drawing gets its place here; what is in the chart comes from `chartXml`.
      charts: plan.charts.map(({ area, description, title }) => ({
        type: 'column',
        series: [],
        anchor: {
          from: { row: area.top - 1, col: area.left - 1 },
          to: { row: area.bottom, col: area.right },
        },
        altText: description,
        frameTitle: title,
      })),
    },
  };
}

/** A row with its dates counted from 1904. */
function from1904(row: PlanRow, formats: ReadonlyMap<string, HucreStyle>): RowToWrite {
  const isDate = (style: string): boolean => isDateFormat(formats.get(style)?.numFmt ?? '');
  return {
    ...row,
    cells: row.cells.map((cell) =>
      typeof cell.value === 'number' && isDate(cell.style)
        ? { ...cell, value: cell.value - daysTo1904 }
        : cell,
    ),
  };
}

function toHucreStyle(styles: StyleSheet, name: string): HucreStyle {
  const style: CellStyle | undefined = styles.styles[name];
  if (style === undefined) throw new Error(`No style is called ${name}`);
  const rgb = (color: ColorName): string => hex(styles, color);
  const line = { style: 'thin', color: { rgb: rgb('line') } } as const;
  const borders = {
    bottom: { bottom: line },
    top: { top: line },
    box: { top: line, right: line, bottom: line, left: line },
  };
  return {
    font: {
      ...(style.bold ? { bold: true } : {}),
      ...(style.italic ? { italic: true } : {}),
      ...(style.underline ? { underline: true } : {}),
      ...(style.size === undefined ? {} : { size: style.size }),
      ...(style.color === undefined ? {} : { color: { rgb: rgb(style.color) } }),
    },
    ...(style.fill === undefined ? {} : { fill: solid(rgb(style.fill)) }),
    ...(style.border === undefined ? {} : { border: borders[style.border] }),
    ...(style.numberFormat === undefined ? {} : { numFmt: style.numberFormat }),
    alignment: {
      ...(style.align === undefined ? {} : { horizontal: style.align }),
      ...(style.vertical === undefined ? {} : { vertical: style.vertical }),
      ...(style.wrap ? { wrapText: true } : {}),
      ...(style.indent === undefined ? {} : { indent: style.indent }),
    },
  };
}

/** A fill as Excel itself writes it, so that a next run finds it again. */
function solid(rgb: string): HucreStyle['fill'] {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb }, bgColor: { indexed: 64 } };
}

function toTable({ name, area, filter }: TablePlan, plan: SheetPlan): TableDefinition {
  const header = plan.rows.find(({ row }) => row === area.top);
  const texts = new Map(header?.cells.map(({ column, value }) => [column, String(value ?? '')]));
  const columns = Array.from(
    { length: area.right - area.left + 1 },
    (_, index) => texts.get(area.left + index) ?? '',
  );
  const distinct = new Set(columns.map((text) => text.toLowerCase()));
  if (distinct.size !== columns.length || distinct.has(''))
    throw new Error(`Table ${name} needs a different header above each column`);
  return {
    name,
    // Excel wants at least one row below the header.
    range: areaAddress({ ...area, bottom: Math.max(area.bottom, area.top + 1) }),
    columns: columns.map((text) => ({ name: cellText(text).replaceAll('\n', '_x000a_') })),
    style: 'TableStyleLight1',
    showRowStripes: false,
    showAutoFilter: filter,
  };
}

function toRule(plan: ConditionalFormatPlan, priority: number, styles: StyleSheet): ConditionalRule {
  const range = areaAddress(plan.area);
  if ('bar' in plan) {
    const cfvo = [{ type: 'num' as const, value: '0' }, { type: 'max' as const }];
    return { type: 'dataBar', priority, range, dataBar: { cfvo, color: `FF${hex(styles, plan.bar)}` } };
  }
  const { formula, style } = plan;
  const fills = { warning: 'warningTint', good: null, muted: 'mutedTint' } as const;
  const fill = fills[style];
  return {
    type: 'expression',
    priority,
    range,
    formula,
    style: {
      font: { color: { rgb: hex(styles, style) } },
      ...(fill === null
        ? {}
        : { fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: hex(styles, fill) } } }),
    },
  };
}

function toValidation({ area, rule, prompt, promptTitle, strict }: ValidationPlan): DataValidation {
  const shared = {
    range: areaAddress(area),
    allowBlank: true,
    showInputMessage: true,
    inputTitle: promptTitle.slice(0, limits.promptTitle),
    inputMessage: prompt.slice(0, limits.prompt),
    showErrorMessage: true,
    errorTitle: promptTitle.slice(0, limits.promptTitle),
    errorMessage: prompt.slice(0, limits.prompt),
    errorStyle: strict ? 'stop' : 'warning',
  } as const;
  if (rule.kind === 'number') {
    return {
      ...shared,
      type: 'decimal',
      operator: 'between',
      formula1: String(rule.min),
      formula2: String(rule.max),
    };
  }
  if (rule.kind === 'date') return { ...shared, type: 'date', operator: 'greaterThanOrEqual', formula1: '1' };
  // A comma separates the values, whatever the language; a list that can't be written so only gets its message.
  const fits =
    rule.values.join(',').length <= limits.list && !rule.values.some((value) => /[,"]/.test(value));
  if (fits) return { ...shared, type: 'list', values: rule.values };
  return { ...shared, showErrorMessage: false, type: 'custom', formula1: 'TRUE' };
}

function hex({ colors }: StyleSheet, color: ColorName): string {
  return colors[color].slice(1);
}
