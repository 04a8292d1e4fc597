import type { Quantity } from '../../../src/model/quantity';
import type { Reading } from '../../../src/reading/reading';

/** What a quantity says, short: a number, "low–high", or `null`. */
function short(quantity: Quantity): number | string | null {
  if (quantity === null) return null;
  return quantity.low === quantity.high ? quantity.low : `${quantity.low}–${quantity.high}`;
}

function shortAll(quantities: Record<string, Quantity | undefined>): Record<string, number | string | null> {
  return Object.fromEntries(
    Object.entries(quantities).flatMap(([field, quantity]) =>
      quantity === undefined ? [] : [[field, short(quantity)]],
    ),
  );
}

/** The projects of a list, each as its name, rows, counts and deliveries, quantities as plain numbers. */
export function plansOf(reading: Reading, list = 0) {
  return (reading.lists[list]?.projects ?? []).map(({ name, source, rows, counts, deliveries }) => ({
    name,
    rows: rows ?? [source.row],
    counts: shortAll(counts),
    deliveries: shortAll(deliveries),
  }));
}

/** The totals and deliveries of a list as plain numbers. */
export function totalsOf(reading: Reading, list = 0) {
  const { totals = {}, deliveries = {} } = reading.lists[list] ?? {};
  return { totals: shortAll(totals), deliveries: shortAll(deliveries) };
}
