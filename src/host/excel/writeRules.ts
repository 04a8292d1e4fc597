import type {
  ColorName,
  ConditionalFormatPlan,
  FormulaFormatPlan,
  StyleSheet,
  ValidationPlan,
} from '../../sheets/plan';
import { areaAddress } from './areas';
import { SETTING_BYTES, type Step } from './steps';

/** Longest title and text of an input message, and of a list typed into a validation (Excel's own limits). */
const limits = { title: 32, message: 255, list: 255 };

const fills: Record<FormulaFormatPlan['style'], ColorName | null> = {
  warning: 'warningTint',
  good: null,
  muted: 'mutedTint',
};

/** The colours and bars that depend on a cell. */
export function conditionalFormatSteps(
  plans: readonly ConditionalFormatPlan[],
  { colors }: StyleSheet,
): Step[] {
  return plans.map((plan) => ({
    bytes: SETTING_BYTES * 4 + ('bar' in plan ? 0 : plan.formula.length),
    queue: (sheet) => {
      const { conditionalFormats } = sheet.getRange(areaAddress(plan.area));
      if ('bar' in plan) addBars(conditionalFormats, colors[plan.bar]);
      else addColour(conditionalFormats, plan, colors);
    },
  }));
}

function addColour(
  formats: Excel.ConditionalFormatCollection,
  { formula, style }: FormulaFormatPlan,
  colors: StyleSheet['colors'],
): void {
  const { custom } = formats.add('Custom');
  custom.rule.formula = `=${formula}`;
  custom.format.font.color = colors[style];
  const fill = fills[style];
  if (fill !== null) custom.format.fill.color = colors[fill];
}

/** Bars from zero to the highest number of the area. */
function addBars(formats: Excel.ConditionalFormatCollection, color: string): void {
  const { dataBar } = formats.add('DataBar');
  dataBar.lowerBoundRule = { type: 'Number', formula: '=0' };
  dataBar.upperBoundRule = { type: 'HighestValue' };
  dataBar.positiveFormat.fillColor = color;
  dataBar.positiveFormat.gradientFill = false;
}

/** The input cells: what may be typed, and the message that appears when the cell is selected. */
export function validationSteps(plans: readonly ValidationPlan[]): Step[] {
  return plans.map((plan) => ({
    bytes: SETTING_BYTES * 4 + plan.prompt.length * 2,
    queue: (sheet) => {
      const { dataValidation } = sheet.getRange(areaAddress(plan.area));
      const title = plan.promptTitle.slice(0, limits.title);
      const message = plan.prompt.slice(0, limits.message);
      const rule = ruleOf(plan.rule);
      dataValidation.rule = rule ?? { custom: { formula: '=TRUE' } };
      dataValidation.prompt = { showPrompt: true, title, message };
      dataValidation.errorAlert = {
        showAlert: rule !== null,
        style: plan.strict ? 'Stop' : 'Warning',
        title,
        message,
      };
    },
  }));
}

/** `null` for a list that Excel can't hold as text; such a cell only gets its message. */
function ruleOf(rule: ValidationPlan['rule']): Excel.DataValidationRule | null {
  if (rule.kind === 'number') {
    return { decimal: { formula1: rule.min, formula2: rule.max, operator: 'Between' } };
  }
  if (rule.kind === 'date') return { date: { formula1: '1900-01-01', operator: 'GreaterThanOrEqualTo' } };
  const source = rule.values.join(',');
  const fits = source.length <= limits.list && !rule.values.some((value) => /[,"]/.test(value));
  return fits ? { list: { inCellDropDown: true, source } } : null;
}
