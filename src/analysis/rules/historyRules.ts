import type { Rule } from '../../model/rule';
import { ruleRows } from './row';

/** When earlier versions of the list are a reference class (Flyvbjerg 2006), and how far apart two versions are to be compared. */
export const historyRules: readonly Rule[] = [
  ...ruleRows('history', 'projecten', { minCases: 20 }),
  ...ruleRows('history', 'maanden', { minMonths: 9 }),
];
