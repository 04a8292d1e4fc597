import type { ColorName, ConditionalFormatPlan, StyleSheet, ValidationPlan } from '../../sheets/plan';
import { areaAddress } from './areas';
import { SETTING_BYTES, type Step } from './steps';

/** Longest title and text of an input message, and of a list typed into a validation (Excel's own limits). */
const limits = { title: 32, message: 255, list: 255 };

const fills: Record<ConditionalFormatPlan['style'], ColorName | null> = {
  warning: 'warningTint',
  good: null,
  muted: 'mutedTint',
};

/** The colours that depend on a cell. */
export function conditionalFormatSteps(
  plans: readonly ConditionalFormatPlan[],
  { colors }: StyleSheet,
): Step[] {
  return plans.map(({ area, formula, style }) => ({
    bytes: SETTING_BYTES * 4 + formula.length,
    queue: (sheet) => {
      const { custom } = sheet.getRange(areaAddress(area)).conditionalFormats.add('Custom');
      custom.rule.formula = `=${formula}`;
      custom.format.font.color = colors[style];
      const fill = fills[style];
      if (fill !== null) custom.format.fill.color = colors[fill];
    },
  }));
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
