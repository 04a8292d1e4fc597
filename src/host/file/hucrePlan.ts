import {
  isDateFormat,
  type Cell as HucreCell,
  type CellStyle as HucreStyle,
  type ConditionalRule,
  type DataValidation,
  type TableDefinition,
  type WriteSheet,
} from 'hucre';
import { address } from '../../model/cell';
import type {
  CellStyle,
  ColorName,
  ConditionalFormatPlan,
  PlanCell,
  SheetPlan,
  StyleSheet,
  TablePlan,
  ValidationPlan,
} from '../../sheets/plan';
import { looksLikeInput } from '../textGuard';
import { areaAddress } from './areas';

/** A sheet as `hucre` writes it, with what `hucre` has no word for. */
export interface SheetToWrite {
  sheet: WriteSheet;
  /** Addresses of texts that get a quote prefix, so that editing the cell keeps them texts. */
  quoted: Set<string>;
}

/** The most characters Excel keeps in a cell, in an input message and its title, and in a list typed into a validation. */
const limits = { text: 32_767, prompt: 255, promptTitle: 32, list: 255 };

/** Days between the two ways Excel counts dates, from 1900 and from 1904. */
const daysTo1904 = 1462;

/** Texts that `hucre` would write as error values. */
export const errorText = /^#[A-Z/0_?!]+$/;

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
  const cache = new Map<string, HucreStyle>();
  const styleOf = (style: string): HucreStyle => {
    const known = cache.get(style) ?? toHucreStyle(styles, style);
    cache.set(style, known);
    return known;
  };
  const cells = new Map<string, Partial<HucreCell>>();
  const quoted = new Set<string>();
  for (const { row, cells: planned } of plan.rows) {
    for (const cell of planned) {
      const style = styleOf(cell.style);
      const isDate = uses1904 && typeof cell.value === 'number' && isDateFormat(style.numFmt ?? '');
      const value = isDate ? Number(cell.value) - daysTo1904 : cell.value;
      cells.set(`${row - 1},${cell.column - 1}`, { ...toContent({ ...cell, value }), style });
      if (cell.formula === undefined && typeof cell.value === 'string' && looksLikeInput(cell.value)) {
        quoted.add(address(row, cell.column));
      }
    }
  }
  const frozen = plan.frozen.rows > 0 || plan.frozen.columns > 0;
  return {
    quoted,
    sheet: {
      name,
      rows: [],
      cells,
      columns: plan.columnWidths.map((width) => ({ width })),
      rowDefs: new Map(
        plan.rows.flatMap(({ row, height }) =>
          height === undefined ? [] : [[row - 1, { height }] as const],
        ),
      ),
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
        fitToHeight: 0,
        margins,
      },
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

/** A text as a cell can hold it: without characters that XML hasn't, and not taken for an escape. */
export function cellText(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .slice(0, limits.text)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

function toContent({ value, formula }: PlanCell): Partial<HucreCell> {
  if (formula !== undefined)
    return { formula, formulaResult: typeof value === 'string' ? cellText(value) : value };
  if (typeof value !== 'string') return { value };
  const text = cellText(value);
  return errorText.test(text) ? { value: text, richText: [{ text }] } : { value: text };
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

function toRule(
  { area, formula, style }: ConditionalFormatPlan,
  priority: number,
  styles: StyleSheet,
): ConditionalRule {
  const fills = { warning: 'warningTint', good: null, muted: 'mutedTint' } as const;
  const fill = fills[style];
  return {
    type: 'expression',
    priority,
    range: areaAddress(area),
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
