import { formatArea, intersection } from '../workbook/address';
import { subtractArea } from '../workbook/clear';
import { HostError } from '../workbook/errors';
import { guid, type ConditionalFormat, type Sheet } from '../workbook/model';
import { requireUnprotected } from '../workbook/protection';
import { color, oneOf } from './arguments';
import { defineClass, type MakeObject } from './core';
import { makeRange, makeRangeAreas, type AreasAt } from './range';
import { remembered } from './remembered';

interface RuleAt {
  sheet: Sheet;
  rule: ConditionalFormat;
}

const types = [
  'Custom',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
  'CellValue',
];

const bag = ({ rule }: RuleAt): Record<string, unknown> => rule.props;
const allow = ({ sheet }: RuleAt): void => {
  requireUnprotected(sheet, 'allowFormatCells');
};

const part = (
  name: string,
  defaults: Record<string, unknown>,
  prefix: string,
  check = {},
): MakeObject<RuleAt> =>
  defineClass<RuleAt>({ name, properties: remembered(bag, defaults, { prefix, allow, check }) });

const makeFont = part(
  'ConditionalRangeFont',
  { bold: null, italic: null, strikethrough: null, underline: null, color: '' },
  'format/font/',
  { color },
);
const makeFill = defineClass<RuleAt>({
  name: 'ConditionalRangeFill',
  properties: remembered(bag, { color: '' }, { prefix: 'format/fill/', allow, check: { color } }),
  methods: {
    clear: ({ rule }) => {
      delete rule.props['format/fill/color'];
    },
  },
});

interface BorderOfRule extends RuleAt {
  side: string;
}

const sides = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];

const makeBorder = defineClass<BorderOfRule>({
  name: 'ConditionalRangeBorder',
  identity: ({ side }) => ({ _Id: side }),
  properties: {
    sideIndex: { get: ({ side }) => side },
    ...Object.fromEntries(
      ['style', 'color'].map((name) => [
        name,
        {
          get: ({ rule, side }: BorderOfRule) =>
            rule.props[`format/borders/${side}/${name}`] ?? (name === 'style' ? 'None' : ''),
          set: (target: BorderOfRule, value: unknown) => {
            allow(target);
            target.rule.props[`format/borders/${target.side}/${name}`] =
              name === 'color' ? color(value) : value;
          },
        },
      ]),
    ),
  },
});

const makeBorders = defineClass<RuleAt>({
  name: 'ConditionalRangeBorderCollection',
  items: (target, session) => sides.map((side) => makeBorder({ ...target, side }, session)),
  index: (target, key, session) =>
    sides.includes(String(key)) ? makeBorder({ ...target, side: String(key) }, session) : undefined,
});

const makeFormat = defineClass<RuleAt>({
  name: 'ConditionalRangeFormat',
  properties: remembered(bag, { numberFormat: null }, { prefix: 'format/', allow }),
  objects: {
    font: (target, session) => makeFont(target, session),
    fill: (target, session) => makeFill(target, session),
    borders: (target, session) => makeBorders(target, session),
  },
});

const makeRule = part('ConditionalFormatRule', { formula: '', formulaLocal: '', formulaR1C1: '' }, 'rule/');

const makeCustom = defineClass<RuleAt>({
  name: 'CustomConditionalFormat',
  objects: {
    rule: (target, session) => makeRule(target, session),
    format: (target, session) => makeFormat(target, session),
  },
});

/** Kinds of rule whose condition is one plain object. */
const withRule = (name: string): MakeObject<RuleAt> =>
  defineClass<RuleAt>({
    name,
    properties: remembered(bag, { rule: {} }, { allow }),
    objects: { format: (target, session) => makeFormat(target, session) },
  });

const makeCellValue = withRule('CellValueConditionalFormat');
const makePreset = withRule('PresetCriteriaConditionalFormat');
const makeTopBottom = withRule('TopBottomConditionalFormat');
const makeText = withRule('TextConditionalFormat');
const makeColorScale = part(
  'ColorScaleConditionalFormat',
  { criteria: {}, threeColorScale: false },
  'colorScale/',
);
const makeIconSet = part(
  'IconSetConditionalFormat',
  { criteria: [], reverseIconOrder: false, showIconOnly: false, style: 'ThreeTrafficLights1' },
  'iconSet/',
);
const makeBarFormat = part(
  'ConditionalDataBarPositiveFormat',
  { fillColor: '', borderColor: '', gradientFill: true },
  'dataBar/positiveFormat/',
  { fillColor: color, borderColor: color },
);

const boundTypes = ['Automatic', 'LowestValue', 'HighestValue', 'Number', 'Percent', 'Formula', 'Percentile'];
/** Bounds at the end of the numbers themselves; every other one needs a formula. */
const withoutFormula = ['Automatic', 'LowestValue', 'HighestValue'];

/** Where a bar begins or ends: a plain object with a type, and a formula where the type asks one. */
function barBound(value: unknown): unknown {
  const { type, formula } = (value ?? {}) as { type?: unknown; formula?: unknown };
  oneOf(boundTypes, 'data bar rule type')(type);
  if (!withoutFormula.includes(String(type)) && (typeof formula !== 'string' || formula === ''))
    throw new HostError('InvalidArgument', `a bound of type ${String(type)} needs a formula`);
  return value;
}
const makeDataBar = defineClass<RuleAt>({
  name: 'DataBarConditionalFormat',
  properties: remembered(
    bag,
    {
      axisColor: '',
      axisFormat: 'Automatic',
      barDirection: 'Context',
      showDataBarOnly: false,
      lowerBoundRule: {},
      upperBoundRule: {},
    },
    { prefix: 'dataBar/', allow, check: { lowerBoundRule: barBound, upperBoundRule: barBound } },
  ),
  objects: { positiveFormat: (target, session) => makeBarFormat(target, session) },
});

/** The part of a rule that exists only for its own type; asking for another is an error, or null with `OrNullObject`. */
function forType(type: string, make: MakeObject<RuleAt>, member: string): Record<string, MakeObject<RuleAt>> {
  const get: MakeObject<RuleAt> = (target, session) => {
    if (target.rule.type !== type)
      throw new HostError('InvalidArgument', `the rule is of type ${target.rule.type}`);
    return make(target, session);
  };
  return { [member]: get };
}

function position(sheet: Sheet, rule: ConditionalFormat): number {
  return sheet.conditionalFormats.indexOf(rule);
}

export const makeConditionalFormat: MakeObject<RuleAt> = defineClass<RuleAt>({
  name: 'ConditionalFormat',
  identity: ({ rule }) => ({ Id: rule.id }),
  properties: {
    id: { get: ({ rule }) => rule.id },
    type: { get: ({ rule }) => rule.type },
    priority: {
      get: ({ sheet, rule }) => position(sheet, rule),
      set: ({ sheet, rule }, value) => {
        const others = sheet.conditionalFormats.filter((other) => other !== rule);
        others.splice(Number(value), 0, rule);
        sheet.conditionalFormats = others;
      },
    },
    ...remembered(bag, { stopIfTrue: false }, { allow }),
  },
  objects: {
    ...forType('Custom', makeCustom, 'custom'),
    ...forType('CellValue', makeCellValue, 'cellValue'),
    ...forType('PresetCriteria', makePreset, 'preset'),
    ...forType('TopBottom', makeTopBottom, 'topBottom'),
    ...forType('ContainsText', makeText, 'textComparison'),
    ...forType('ColorScale', makeColorScale, 'colorScale'),
    ...forType('IconSet', makeIconSet, 'iconSet'),
    ...forType('DataBar', makeDataBar, 'dataBar'),
  },
  methods: {
    delete: ({ sheet, rule }) => {
      sheet.conditionalFormats.splice(position(sheet, rule), 1);
    },
    getRange: ({ sheet, rule }, _args, session) => {
      const [area] = rule.areas;
      if (!area || rule.areas.length > 1)
        throw new HostError('InvalidReference', rule.areas.map((one) => formatArea(one)).join(','));
      return makeRange({ sheet, area }, session);
    },
    getRanges: ({ sheet, rule }, _args, session) => makeRangeAreas({ sheet, areas: rule.areas }, session),
  },
});

const touching = ({ sheet, areas }: AreasAt): ConditionalFormat[] =>
  sheet.conditionalFormats.filter((rule) =>
    rule.areas.some((one) => areas.some((area) => intersection(one, area))),
  );

export const makeConditionalFormats: MakeObject<AreasAt> = defineClass<AreasAt>({
  name: 'ConditionalFormatCollection',
  items: (target, session) =>
    touching(target).map((rule) => makeConditionalFormat({ sheet: target.sheet, rule }, session)),
  index: (target, key, session) => {
    const rule = touching(target).find(({ id }) => id === key);
    return rule && makeConditionalFormat({ sheet: target.sheet, rule }, session);
  },
  methods: {
    add: ({ sheet, areas }, args, session) => {
      requireUnprotected(sheet, 'allowFormatCells');
      const type = oneOf(types, 'conditional format type')(args[0]);
      const rule: ConditionalFormat = { id: guid(session.workbook), type, areas, props: {} };
      // The newest rule comes first.
      sheet.conditionalFormats.unshift(rule);
      return makeConditionalFormat({ sheet, rule }, session);
    },
    clearAll: ({ sheet, areas }) => {
      requireUnprotected(sheet, 'allowFormatCells');
      for (const area of areas) {
        for (const rule of sheet.conditionalFormats)
          rule.areas = rule.areas.flatMap((one) => subtractArea(one, area));
      }
      sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => rule.areas.length > 0);
    },
  },
});
