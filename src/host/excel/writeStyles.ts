import type { Area, CellStyle, ColorName, PlanRow, StyleSheet } from '../../sheets/plan';
import { addressLists, areaAddress, styleAreas } from './areas';
import type { Pace } from './pace';
import { SETTING_BYTES, type Step } from './steps';

type Colors = StyleSheet['colors'];
type Edge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';

const horizontal = { left: 'Left', center: 'Center', right: 'Right' } as const;
const vertical = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;
const edges: Record<NonNullable<CellStyle['border']>, Edge[]> = {
  bottom: ['EdgeBottom', 'InsideHorizontal'],
  top: ['EdgeTop', 'InsideHorizontal'],
  box: ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'],
};

/** The looks of a plan's cells: per style one call for all its rectangles, and one per rectangle with a number format. */
export async function styleSteps(
  rows: readonly PlanRow[],
  { styles, colors }: StyleSheet,
  pace: Pace,
): Promise<Step[]> {
  return [...(await styleAreas(rows, pace))].flatMap(([name, areas]) => {
    const style = styles[name];
    if (!style) throw new Error(`no style is called ${name}`);
    return [
      ...formatSteps(areas, style, colors),
      ...borderSteps(areas, style, colors),
      ...numberSteps(areas, style),
    ];
  });
}

function formatSteps(areas: readonly Area[], style: CellStyle, colors: Colors): Step[] {
  const settings = formatSettings(style, colors);
  return settings.length === 0 ? [] : stepsFor(areas, settings);
}

type Setting = (format: Excel.RangeFormat) => void;

function stepsFor(areas: readonly Area[], settings: readonly Setting[]): Step[] {
  return addressLists(areas.map(areaAddress)).map((addresses) => ({
    bytes: addresses.length + SETTING_BYTES * (settings.length + 1),
    queue: (sheet) => {
      const { format } = sheet.getRanges(addresses);
      for (const set of settings) set(format);
    },
  }));
}

function formatSettings(style: CellStyle, colors: Colors): Setting[] {
  const settings: Setting[] = [];
  const when = <T>(value: T | undefined, set: (format: Excel.RangeFormat, value: T) => void): void => {
    if (value !== undefined) settings.push((format) => set(format, value));
  };
  const hex = (color: ColorName | undefined): string | undefined =>
    color === undefined ? undefined : colors[color];
  when(style.bold, ({ font }, bold) => (font.bold = bold));
  when(style.italic, ({ font }, italic) => (font.italic = italic));
  when(style.underline, ({ font }, underline) => (font.underline = underline ? 'Single' : 'None'));
  when(style.size, ({ font }, size) => (font.size = size));
  when(hex(style.color), ({ font }, color) => (font.color = color));
  when(hex(style.fill), ({ fill }, color) => (fill.color = color));
  when(style.align, (format, align) => (format.horizontalAlignment = horizontal[align]));
  when(style.vertical, (format, align) => (format.verticalAlignment = vertical[align]));
  when(style.wrap, (format, wrap) => (format.wrapText = wrap));
  when(style.indent, (format, indent) => (format.indentLevel = indent));
  // Nothing is locked by us; this shows its use when the user protects the sheet.
  when(style.input, ({ protection }, input) => (protection.locked = !input));
  return settings;
}

/** Lines around every cell. A single row or column has no inside lines, and Excel may refuse to set them. */
function borderSteps(areas: readonly Area[], { border }: CellStyle, colors: Colors): Step[] {
  if (border === undefined) return [];
  const shapes = new Map<string, Area[]>();
  for (const area of areas) {
    const shape = `${area.bottom > area.top},${area.right > area.left}`;
    shapes.set(shape, [...(shapes.get(shape) ?? []), area]);
  }
  return [...shapes].flatMap(([shape, alike]) => {
    const [rows, columns] = shape.split(',').map((many) => many === 'true');
    const wanted = edges[border].filter(
      (edge) => (rows || edge !== 'InsideHorizontal') && (columns || edge !== 'InsideVertical'),
    );
    return stepsFor(
      alike,
      wanted.map((edge) => ({ borders }) => {
        const line = borders.getItem(edge);
        line.style = 'Continuous';
        line.color = colors.line;
      }),
    );
  });
}

function numberSteps(areas: readonly Area[], { numberFormat }: CellStyle): Step[] {
  if (numberFormat === undefined) return [];
  return areas.map((area) => ({
    bytes: SETTING_BYTES * 2,
    queue: (sheet) => {
      // One value for all cells of a range is allowed here; the types only know the matrix.
      sheet.getRange(areaAddress(area)).numberFormat = numberFormat as unknown as string[][];
    },
  }));
}
