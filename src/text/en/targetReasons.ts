import { wholeNumber } from '../format';
import type { targetReasons as dutch } from '../nl/targetReasons';

export const targetReasons: typeof dutch = {
  'balance-no-own-years': ({ next }) =>
    next === undefined
      ? 'All years fall under the agreement in force; what was realised counts there.'
      : `All years are in “${next}” too; what was realised counts there.`,
  'balance-unknown': () => 'How many homes were realised is unknown: enter it.',
  'balance-years-missing': ({ years }) =>
    `What was realised in ${years} was not entered; the difference is too high for that and is not taken over.`,
  'balance-met': () => 'Met: nothing is taken over.',
  'balance-no-next': () => 'No agreement follows that takes the difference over.',
  'balance-replaced': ({ next, from }) =>
    `Replaced by “${next}” from ${from}, with new numbers; the difference is not taken over apart.`,
  'balance-from-list': ({ next }) =>
    `Realised comes from the list, which often lacks some; nothing is taken over by “${next}”. Enter it.`,
  'balance-not-carried': ({ next }) => `By the rule not taken over by “${next}”.`,
  'balance-carried': ({ homes, next }) => `${wholeNumber(Number(homes))} homes are taken over by “${next}”.`,
};
