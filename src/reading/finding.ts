import type { Finding } from '../model/finding';
import type { Quantity } from '../model/quantity';

interface Place {
  sheet: string;
  /** A1 address. */
  cell?: string;
  project?: string;
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
  const { homes, ...rest } = place;
  return { code, severity, ...rest, ...(homes ? { homes } : {}), ...(params ? { params } : {}) };
}
