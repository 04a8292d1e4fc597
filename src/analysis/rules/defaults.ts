import type { Rule } from '../../model/rule';
import { choiceRules } from './choiceRules';
import { forecastRules } from './forecastRules';
import { hiringRules } from './hiringRules';
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
  ...forecastRules,
];

/** Every rule as it ships, in the order RB Uitgangspunten shows them. A fresh copy: callers may change it. */
export function defaultRules(): Rule[] {
  return rules.map((rule) => ({ ...rule }));
}
