import type { CellStyle, ColorName, StyleSheet } from './plan';

/**
 * The look of all sheets: one accent with two tints, one warning colour, grey for what is unknown. Text on its fill keeps a
 * contrast of at least 4.5 : 1, and whatever a colour says stands in the cell in words too.
 */
const colors: Record<ColorName, string> = {
  accent: '#0B5C6B',
  accentMid: '#6AA5B0',
  accentTint: '#E3F0F2',
  warning: '#B3440E',
  warningTint: '#FBE9DF',
  good: '#2B6A3C',
  muted: '#5C6870',
  mutedTint: '#EEF1F2',
  ink: '#1C272C',
  input: '#FFF8DC',
  line: '#C8D2D5',
  white: '#FFFFFF',
};

const whole = '#,##0';
const hundredths = '0.00';
const fte = '0.0';
const share = '0%';
const date = 'd-m-yyyy';
/** A year as it is, a day as a date. */
const yearOrDay = '[<3000]0;d-m-yyyy';

const text: CellStyle = { color: 'ink', vertical: 'top' };
const number: CellStyle = { color: 'ink', vertical: 'top', align: 'right' };
const input: CellStyle = { color: 'ink', fill: 'input', border: 'box', vertical: 'top', input: true };

const styles = {
  title: { bold: true, size: 18, color: 'accent' },
  finding: { size: 12, color: 'ink' },
  meta: { size: 9, color: 'muted' },
  figureLabel: { size: 9, color: 'muted', vertical: 'bottom' },
  figureNumber: { bold: true, size: 14, color: 'accent', align: 'left', numberFormat: whole },
  figureDecimal: { bold: true, size: 14, color: 'accent', align: 'left', numberFormat: fte },
  figureShare: { bold: true, size: 14, color: 'accent', align: 'left', numberFormat: share },
  figureYear: { bold: true, size: 14, color: 'accent', align: 'left', numberFormat: '0' },
  figureDate: { bold: true, size: 14, color: 'accent', align: 'left', numberFormat: date },
  figureText: { bold: true, size: 14, color: 'accent', align: 'left' },
  figureName: { bold: true, color: 'accent', wrap: true, vertical: 'top' },
  section: { bold: true, size: 13, color: 'accent', border: 'bottom' },
  sectionLine: { border: 'bottom' },
  note: { size: 9, color: 'muted', wrap: true, vertical: 'top' },
  noteLine: { size: 9, color: 'muted' },
  header: {
    bold: true,
    color: 'accent',
    fill: 'accentTint',
    border: 'bottom',
    wrap: true,
    vertical: 'bottom',
  },
  headerIndented: {
    bold: true,
    color: 'accent',
    fill: 'accentTint',
    border: 'bottom',
    wrap: true,
    vertical: 'bottom',
    align: 'left',
    indent: 1,
  },
  headerNumber: {
    bold: true,
    color: 'accent',
    fill: 'accentTint',
    border: 'bottom',
    wrap: true,
    vertical: 'bottom',
    align: 'right',
  },
  headerInput: { bold: true, color: 'ink', fill: 'input', border: 'bottom', wrap: true, vertical: 'bottom' },
  text,
  strong: { ...text, bold: true },
  wrap: { ...text, wrap: true },
  strongWrap: { ...text, bold: true, wrap: true },
  number: { ...number, numberFormat: whole },
  decimal: { ...number, numberFormat: fte },
  hundredths: { ...number, numberFormat: hundredths },
  share: { ...number, numberFormat: share },
  tenthShare: { ...number, numberFormat: '0.0%' },
  year: { ...number, numberFormat: '0' },
  yearLeft: { ...text, align: 'left', numberFormat: '0' },
  date: { ...number, numberFormat: date },
  day: { ...number, numberFormat: yearOrDay },
  display: number,
  totalText: { ...text, bold: true, border: 'top' },
  totalNumber: { ...number, bold: true, border: 'top', numberFormat: whole },
  totalDisplay: { ...number, bold: true, border: 'top' },
  muted: { ...text, color: 'muted', size: 9, align: 'left', indent: 1 },
  mutedWrap: { ...text, color: 'muted', size: 9, wrap: true, align: 'left', indent: 1 },
  mutedText: { ...text, color: 'muted', italic: true },
  indentedWrap: { ...text, wrap: true, align: 'left', indent: 1 },
  indented: { ...text, align: 'left', indent: 1 },
  unknown: { ...number, color: 'muted', italic: true, fill: 'mutedTint' },
  unknownText: { ...text, color: 'muted', italic: true, fill: 'mutedTint' },
  link: { ...text, color: 'accent', underline: true },
  linkIndented: { ...text, color: 'accent', underline: true, align: 'left', indent: 1 },
  warning: { ...text, color: 'warning', bold: true, fill: 'warningTint' },
  good: { ...text, color: 'good', bold: true },
  inputText: { ...input, wrap: true },
  inputNumber: { ...input, align: 'right', numberFormat: '#,##0.##' },
  inputYear: { ...input, align: 'right', numberFormat: '0' },
  inputDecimal: { ...input, align: 'right', numberFormat: hundredths },
  inputShare: { ...input, align: 'right', numberFormat: '0.0%' },
  inputDay: { ...input, align: 'right', numberFormat: yearOrDay },
  inputDate: { ...input, align: 'right', numberFormat: date },
} satisfies Record<string, CellStyle>;

/** The styles that sheet plans use. */
export type SheetStyle = keyof typeof styles;

/** Colours and styles of all sheets, for the hosts. */
export const styleSheet: StyleSheet = { colors, styles };

/** Whether text in the style wraps within its cell. */
export function wraps(style: SheetStyle): boolean {
  const look: CellStyle = styles[style];
  return look.wrap === true;
}

/** The header style of a column, by the style of its cells. */
export function headerStyleOf(style: SheetStyle): SheetStyle {
  const look: CellStyle = styles[style];
  if (look.input === true) return 'headerInput';
  if (look.indent !== undefined) return 'headerIndented';
  return look.align === 'right' ? 'headerNumber' : 'header';
}

/** Height of one line of text, in points. */
export function lineHeight(style: SheetStyle): number {
  const look: CellStyle = styles[style];
  return Math.ceil((look.size ?? 11) * 1.33);
}
