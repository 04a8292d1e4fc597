import type { Rule } from '../../model/rule';
import { ruleRows } from './row';

/** Rules of agreements that follow each other and of flexible homes. */
export const targetRules: readonly Rule[] = [
  ...ruleRows('counting', 'ja/nee', { carryOver: true }),
  ...ruleRows('counting', 'keuze', { flex: 'apart' }),
  // How long a flexible home usually stays where nobody gave a date.
  ...ruleRows('flex', 'jaar', { years: 15 }),
];
