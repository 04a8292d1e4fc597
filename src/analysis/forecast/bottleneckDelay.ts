import type { Bottleneck } from '../../model/terms';
import type { RuleBook } from '../rules/ruleBook';
import type { Ends } from '../simulation/problem';
import type { Clock } from './clocks';

/**
 * Years by which the bottlenecks that the list names delay a project (rules `bottlenecks.delay.*`, practice 10 "Reken op"). Several are solved beside
 * each other, so the longest counts at either end. A clock that belongs to a bottleneck makes it at least that long.
 */
export function bottleneckDelay(
  bottlenecks: readonly Bottleneck[],
  clocks: readonly Clock[],
  book: RuleBook,
): Ends {
  const delay = { low: 0, high: 0 };
  for (const kind of bottlenecks) {
    const least = Math.max(0, ...clocks.filter((one) => one.bottleneck === kind).map(({ years }) => years));
    delay.low = Math.max(delay.low, book.number(`bottlenecks.delay.${kind}.low`) / 12, least);
    delay.high = Math.max(delay.high, book.number(`bottlenecks.delay.${kind}.high`) / 12, least);
  }
  return delay;
}
