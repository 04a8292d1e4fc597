import type { Project } from '../../model/project';
import type { Quantity } from '../../model/quantity';
import { middle } from '../../model/quantity';
import type { RuleBook } from '../rules/ruleBook';
import type { Ends } from '../simulation/problem';

/**
 * Homes a project can deliver in a year once it is being built (rules `forecast.speed.*`, practice 3): per site, slower for sale than stacked or
 * for rent, which are built beside each other. A plan above `siteHomes` has more sites. Where the list says neither, the range is as wide as both.
 */
export function speedOf(project: Project, homes: number, book: RuleBook): Ends {
  const sites = Math.max(1, Math.ceil(homes / book.number('forecast.speed.siteHomes')));
  const rule = (kind: 'sale' | 'stacked', end: keyof Ends): number =>
    book.number(`forecast.speed.${kind}.${end}`) * sites;
  const stacked = stackedShare(project, homes);
  if (stacked === null) return { low: rule('sale', 'low'), high: rule('stacked', 'high') };
  const pace = (end: keyof Ends): number =>
    1 / Math.max((1 - stacked) / rule('sale', end), stacked / rule('stacked', end));
  return { low: pace('low'), high: pace('high') };
}

/** The part of the homes, 0–1, that the list calls stacked or for rent, whichever is larger; `null` when it says neither. */
function stackedShare({ counts }: Project, homes: number): number | null {
  const { apartments, singleFamily, rent, socialRent, midRent } = counts;
  const stacked = known(apartments) ?? (singleFamily ? homes - middle(singleFamily) : null);
  const rented = known(rent) ?? (socialRent || midRent ? (known(socialRent) ?? 0) + (known(midRent) ?? 0) : null);
  if (homes <= 0 || (stacked === null && rented === null)) return null;
  return Math.min(1, Math.max(0, stacked ?? 0, rented ?? 0) / homes);
}

function known(quantity: Quantity | undefined): number | null {
  return quantity ? middle(quantity) : null;
}
