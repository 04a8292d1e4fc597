import type { Finding } from '../model/finding';
import type { Quantity } from '../model/quantity';

interface Place {
  sheet: string;
  /** A1 address. */
  cell?: string | undefined;
  project?: string | undefined;
  /** Homes touched; left out when unknown. */
  homes?: Quantity;
}

/** A finding about a place in the workbook; absent parts stay absent. */
export function finding(
  code: string,
  severity: Finding['severity'],
  place: Place,
  params?: Record<string, string | number>,
): Finding {
  const found: Finding = { code, severity, sheet: place.sheet };
  if (place.cell !== undefined) found.cell = place.cell;
  if (place.project !== undefined) found.project = place.project;
  if (place.homes) found.homes = place.homes;
  if (params) found.params = params;
  return found;
}
