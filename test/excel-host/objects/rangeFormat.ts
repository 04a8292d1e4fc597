import { formatArea, type Area } from '../workbook/address';
import {
  borderParts,
  commonFormat,
  commonSize,
  eachLine,
  setFormat,
  setSize,
  STANDARD_HEIGHT,
  STANDARD_WIDTH,
} from '../workbook/format';
import { HostError } from '../workbook/errors';
import type { Sheet } from '../workbook/model';
import { requireUnprotected } from '../workbook/protection';
import { color, flag, number, oneOf, text } from './arguments';
import { defineClass, type MakeObject, type Property } from './core';
import type { AreasAt } from './range';

function common(values: unknown[]): unknown {
  return values.every((value) => value === values[0]) ? values[0] : null;
}

/** A property of the cells' formatting, `check` reads what was sent. */
function formatted(key: string, check: (value: unknown) => unknown): Property<AreasAt> {
  return {
    get: ({ sheet, areas }) => common(areas.map((area) => commonFormat(sheet, area, key))),
    set: ({ sheet, areas }, value) => {
      const changes = { [key]: check(value) };
      for (const area of areas) setFormat(sheet, area, changes);
    },
  };
}

const bool = (value: unknown): boolean => flag(value, 'true or false');
const points = (value: unknown): number => number(value, 'number');
const horizontal = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
];
const vertical = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'];
const lineStyles = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'];

function indent(value: unknown): number {
  const level = number(value, 'indentLevel');
  if (!Number.isInteger(level) || level < 0 || level > 250)
    throw new HostError('InvalidArgument', 'indentLevel');
  return level;
}

const size = (ofRows: boolean): Property<AreasAt> => ({
  get: ({ sheet, areas }) => common(areas.map((area) => lineSize(sheet, area, ofRows))),
  set: ({ sheet, areas }, value) => {
    requireUnprotected(sheet, ofRows ? 'allowFormatRows' : 'allowFormatColumns');
    for (const area of areas) {
      if (ofRows) setSize(sheet.rows, area.row, area.rows, points(value), 409);
      else setSize(sheet.columns, area.column, area.columns, points(value), 1_790);
    }
  },
});

function lineSize(sheet: Sheet, area: Area, ofRows: boolean): number | null {
  return ofRows
    ? commonSize(sheet.rows, area.row, area.rows, STANDARD_HEIGHT)
    : commonSize(sheet.columns, area.column, area.columns, STANDARD_WIDTH);
}

/** Autofit can't be computed without a screen: the lines go back to the standard size. */
function autofit({ sheet, areas }: AreasAt, ofRows: boolean): void {
  requireUnprotected(sheet, ofRows ? 'allowFormatRows' : 'allowFormatColumns');
  for (const area of areas) {
    if (ofRows) eachLine(sheet.rows, area.row, area.rows, (line) => delete line.size);
    else eachLine(sheet.columns, area.column, area.columns, (line) => delete line.size);
  }
}

const makeFont: MakeObject<AreasAt> = defineClass<AreasAt>({
  name: 'RangeFont',
  properties: {
    bold: formatted('font/bold', bool),
    italic: formatted('font/italic', bool),
    strikethrough: formatted('font/strikethrough', bool),
    subscript: formatted('font/subscript', bool),
    superscript: formatted('font/superscript', bool),
    color: formatted('font/color', color),
    name: formatted('font/name', (value) => text(value, 'font name')),
    size: formatted('font/size', points),
    tintAndShade: formatted('font/tintAndShade', points),
    underline: formatted(
      'font/underline',
      oneOf(['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'], 'underline'),
    ),
  },
});

const makeFill: MakeObject<AreasAt> = defineClass<AreasAt>({
  name: 'RangeFill',
  properties: {
    color: formatted('fill/color', color),
    pattern: formatted('fill/pattern', (value) => text(value, 'pattern')),
    tintAndShade: formatted('fill/tintAndShade', points),
  },
  methods: {
    clear: ({ sheet, areas }) => {
      for (const area of areas) setFormat(sheet, area, { 'fill/color': '#FFFFFF', 'fill/pattern': 'None' });
    },
  },
});

const makeProtection: MakeObject<AreasAt> = defineClass<AreasAt>({
  name: 'FormatProtection',
  properties: {
    locked: formatted('protection/locked', bool),
    formulaHidden: formatted('protection/formulaHidden', bool),
  },
});

interface BorderAt extends AreasAt {
  index: string;
}

function parts({ areas, index }: BorderAt): { area: Area; side: string }[] {
  return areas.flatMap((area) => {
    const found = borderParts(area, index);
    if (!found) throw new HostError('InvalidArgument', `border ${index} of ${formatArea(area)}`);
    return found;
  });
}

const bordered = (name: string, check: (value: unknown) => unknown): Property<BorderAt> => ({
  get: (target) =>
    common(
      parts(target).map(({ area, side }) => commonFormat(target.sheet, area, `border/${side}/${name}`)),
    ) ?? null,
  set: (target, value) => {
    const checked = check(value);
    for (const { area, side } of parts(target)) {
      const style = `border/${side}/style`;
      // A colour or weight on a border that is not there draws one.
      const draws = name !== 'style' && commonFormat(target.sheet, area, style) === 'None';
      setFormat(target.sheet, area, {
        ...(draws && { [style]: 'Continuous' }),
        [`border/${side}/${name}`]: checked,
      });
    }
  },
});

const makeBorder: MakeObject<BorderAt> = defineClass<BorderAt>({
  name: 'RangeBorder',
  identity: ({ index }) => ({ _Id: index }),
  properties: {
    sideIndex: { get: ({ index }) => index },
    style: bordered('style', oneOf(lineStyles, 'border style')),
    color: bordered('color', color),
    weight: bordered('weight', oneOf(['Hairline', 'Thin', 'Medium', 'Thick'], 'border weight')),
    tintAndShade: bordered('tintAndShade', points),
  },
});

const borderIndexes = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
];

const makeBorders: MakeObject<AreasAt> = defineClass<AreasAt>({
  name: 'RangeBorderCollection',
  items: (target, session) => borderIndexes.map((index) => makeBorder({ ...target, index }, session)),
  index: (target, key, session) =>
    borderIndexes.includes(String(key)) ? makeBorder({ ...target, index: String(key) }, session) : undefined,
});

export const makeRangeFormat: MakeObject<AreasAt> = defineClass<AreasAt>({
  name: 'RangeFormat',
  properties: {
    horizontalAlignment: formatted('horizontalAlignment', oneOf(horizontal, 'horizontalAlignment')),
    verticalAlignment: formatted('verticalAlignment', oneOf(vertical, 'verticalAlignment')),
    wrapText: formatted('wrapText', bool),
    indentLevel: formatted('indentLevel', indent),
    shrinkToFit: formatted('shrinkToFit', bool),
    textOrientation: formatted('textOrientation', points),
    columnWidth: size(false),
    rowHeight: size(true),
  },
  objects: {
    font: (target, session) => makeFont(target, session),
    fill: (target, session) => makeFill(target, session),
    borders: (target, session) => makeBorders(target, session),
    protection: (target, session) => makeProtection(target, session),
  },
  methods: {
    autofitColumns: (target) => {
      autofit(target, false);
    },
    autofitRows: (target) => {
      autofit(target, true);
    },
  },
});
