import type { Project } from '../model/project';
import type { Quantity } from '../model/quantity';

/** The homes a row speaks of, for weighing findings: what is still to be built, else the count the list gives. */
export function homesOf({ counts }: Project): Quantity {
  return counts.homesRemaining ?? counts.homes ?? counts.homesGross ?? counts.homesNet ?? null;
}
