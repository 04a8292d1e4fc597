import type { Quantity } from '../../model/quantity';
import { middle } from '../../model/quantity';
import type { ProjectDelivery } from '../results';
import type { Goals, Scale, Scored } from './scored';
import { exactPoints, part, pointsBetween, together } from './scored';
import { sharePoints } from './shares';

/**
 * Contribution to the agreement: points for homes (in proportion, full at `fullHomes` still to come), for the affordable share (in
 * proportion, full at the agreed share) and for landing in years that lack homes (in proportion to the homes that do).
 */
export const contribution: Scale = ({ project, count, delivery, goals }, book) => {
  const homesPoints = book.number('criteria.contribution.homesPoints');
  const full = book.number('criteria.contribution.fullHomes');
  const homes = count.counted;
  return together(
    homes === null
      ? pointsBetween(0, homesPoints, 'homes')
      : pointsBetween(part(homes.low, full) * homesPoints, part(homes.high, full) * homesPoints, 'homes'),
    sharePoints(
      project,
      count,
      'affordable',
      goals.affordable,
      book.number('criteria.contribution.affordablePoints'),
    ),
    yearPoints(homes, delivery, goals.shortage, book.number('criteria.contribution.yearPoints')),
  );
};

/**
 * Points for the share of the homes that land in years that would lack homes without this project. Full where no year does. Homes without
 * a year, or in years gone by, may still land anywhere.
 */
function yearPoints(
  homes: Quantity,
  delivery: ProjectDelivery,
  shortage: Goals['shortage'],
  points: number,
): Scored {
  if (shortage === null) return pointsBetween(0, points, 'target');
  if (homes === null) return pointsBetween(0, points, 'homes');
  let [placed, filling, lacking] = [middle(delivery.later), 0, false];
  for (const [year, short] of shortage) {
    const own = delivery.perYear[String(year)];
    if (short + (own?.low ?? 0) <= 0) continue;
    lacking = true;
    if (own) filling += middle(own);
  }
  if (!lacking) return exactPoints(points);
  for (const own of Object.values(delivery.perYear)) placed += middle(own);
  const open = middle(delivery.overdue) + (delivery.undated ? middle(delivery.undated) : 0);
  if (placed + open <= 0) return pointsBetween(0, points, 'deliveryYear');
  const share = (value: number): number => part(value, placed + open) * points;
  return pointsBetween(share(filling), share(filling + open), 'deliveryYear');
}
