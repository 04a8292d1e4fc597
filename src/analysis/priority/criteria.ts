/**
 * The five criteria, each 0–10 in a module of its own with its scale written above it, and for the reader in `text/sheets/scales`. The
 * scales are assumptions (aanname) with rows in the rules `criteria.*`; the set mirrors the Woningbouwimpuls form. What the list doesn't
 * say gives a range and an open field, never a zero.
 */
import type { PerCriterion } from '../results';
import { contribution } from './contribution';
import { efficiency } from './efficiency';
import { feasibility } from './feasibility';
import { policy } from './policy';
import type { Scale } from './scored';
import { speed } from './speed';

/** The criteria by name. Points are rounded to two decimals: they are figures people read, and the weighing starts from them. */
export const scales: PerCriterion<Scale> = {
  contribution: rounded(contribution),
  feasibility: rounded(feasibility),
  speed: rounded(speed),
  policy: rounded(policy),
  efficiency: rounded(efficiency),
};

function rounded(scale: Scale): Scale {
  const twoDecimals = (value: number): number => Math.round(Math.min(10, Math.max(0, value)) * 100) / 100;
  return (entry, book) => {
    const { low, high, open } = scale(entry, book);
    return { low: twoDecimals(low), high: twoDecimals(high), open };
  };
}
