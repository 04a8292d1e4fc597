import type { Rule } from '../../model/rule';
import { bottleneckRules } from './bottleneckRules';
import { choiceRules } from './choiceRules';
import { forecastRules } from './forecastRules';
import { hiringRules } from './hiringRules';
import { historyRules } from './historyRules';
import { peopleRules } from './peopleRules';
import { planRules } from './planRules';
import { planningRules } from './planningRules';
import { targetRules } from './targetRules';

const rules: readonly Rule[] = [
  ...choiceRules,
  ...planRules,
  ...peopleRules,
  ...hiringRules,
  ...planningRules,
  ...targetRules,
  ...historyRules,
  ...bottleneckRules,
  ...forecastRules,
];

/** Every rule as it ships, in the order RB Uitgangspunten shows them. A fresh copy: callers may change it. */
export function defaultRules(): Rule[] {
  return rules.map((rule) => ({ ...rule }));
}
