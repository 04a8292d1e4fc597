import type { Board } from './board';

/**
 * Which placed projects may not be moved to gain value elsewhere: pinned ones, those that keep the lead they have, and what those wait
 * for.
 */
export function heldProjects({ problem, lead }: Board): Uint8Array {
  const { projects, pinned, keep, current, after } = problem;
  const held = new Uint8Array(projects);
  for (let project = 0; project < projects; project++) {
    const keeps = keep[project] === 1 && lead[project] === current[project];
    if (pinned[project] === 0 && !keeps) continue;
    held[project] = 1;
    if (pinned[project] === 1) continue;
    for (let at = after[project] as number; at >= 0 && held[at] === 0; at = after[at] as number) {
      held[at] = 1;
      if (pinned[at] === 1) break;
    }
  }
  return held;
}
