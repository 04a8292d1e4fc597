import type { Rule } from '../../model/rule';
import { bottleneckRules } from './bottleneckRules';
import { choiceRules } from './choiceRules';
import { forecastRules } from './forecastRules';
import { hiringRules } from './hiringRules';
import { peopleRules } from './peopleRules';
import { planRules } from './planRules';
import { planningRules } from './planningRules';

const rules: readonly Rule[] = [
  ...choiceRules,
  ...planRules,
  ...peopleRules,
  ...hiringRules,
  ...planningRules,
  ...bottleneckRules,
  ...forecastRules,
];

/** Every rule as it ships, in the order RB Uitgangspunten shows them. A fresh copy: callers may change it. */
export function defaultRules(): Rule[] {
  return rules.map((rule) => ({ ...rule }));
}
