import type { Hardness } from '../../model/terms';
import type { ActiveTarget, ProjectPath, WaterfallStep, WaterfallStepId } from '../results';

/**
 * From what was agreed to what is still to find, step by step, in homes:
 *
 * agreed + left over from before − realised − planned homes after loss (per hardness) − homes without a year that still fit, after loss + lost to delay (after loss −
 * free) + lost to people (free − people) + lost to bottlenecks (people − all) = agreed + left over −
 * realised − expected.
 *
 * Sums of projects, so the steps add up whatever the projects are; not rounded. A realised number nobody gave takes nothing off.
 */
export function waterfallOf(paths: readonly ProjectPath[], target: ActiveTarget | null): WaterfallStep[] {
  const sum = (homes: (path: ProjectPath) => number): number =>
    paths.reduce((total, path) => total + homes(path), 0);
  const ofHardness = (hardness: Hardness): number =>
    sum((path) => (path.hardness === hardness ? path.planned * path.kept : 0));
  const changes: [WaterfallStepId, number | null][] = [
    ['carriedOver', target === null ? null : target.carriedOver],
    ['realised', target?.realised == null ? null : 0 - target.realised],
    ['hard', 0 - ofHardness('hard')],
    ['conditional', 0 - ofHardness('conditional')],
    ['soft', 0 - ofHardness('soft')],
    ['unknown', 0 - ofHardness('unknown')],
    ['undated', 0 - sum(({ undated, kept }) => undated * kept)],
    ['delay', sum(({ planned, undated, kept, free }) => (planned + undated) * kept - free)],
    ['capacity', sum(({ free, people }) => free - people)],
    ['bottlenecks', sum(({ people, expected }) => people - expected)],
  ];
  let level = target?.total ?? null;
  const steps: WaterfallStep[] = [{ id: 'agreed', homes: level, level }];
  for (const [id, homes] of changes) {
    if (level !== null) level += homes ?? 0;
    steps.push({ id, homes, level });
  }
  return [...steps, { id: 'toFind', homes: level, level }];
}
