import type { Rule } from '../../model/rule';
import { published, ruleRows } from './row';

/** What a person costs and when one can begin (practice 4.5). */
export const hiringRules: readonly Rule[] = [
  // Employer's charges included, overhead not.
  ...ruleRows('hiring', '€ per jaar', {
    'salary.junior': 85_000,
    'salary.medior': 100_000,
    'salary.senior': 120_000,
  }),
  ...ruleRows('hiring', '€ per uur', { 'externalHour.low': 110, 'externalHour.high': 150 }),
  ...ruleRows('hiring', 'uur', { externalHours: 1350 }),
  ...ruleRows(
    'hiring',
    'maanden',
    { 'vacancy.low': 3, 'vacancy.high': 6 },
    published('Binnenlands Bestuur, 24-6-2022'),
  ),
  ...ruleRows('hiring', 'maanden', { settling: 3 }),
  ...ruleRows('hiring', '%', { settlingShare: 0.5 }),
  ...ruleRows('hiring', 'weken', { 'external.low': 6, 'external.high': 10 }),
];
