import { middle } from '../model/quantity';
import type { ProjectPath, SegmentGap } from '../analysis/results';
import { projectsTexts as texts } from '../text/sheets/projects';
import { words } from '../text/sheets/words';
import type { ProjectFacts, SheetModel } from './context';
import { quote, whenNumbers } from './formulas';
import { numberOrUnknown } from './layout';
import { isStated } from './projectCounts';
import { ruleValue } from './rulesTable';
import type { Column, RowAt } from './table';

const { headers } = texts;

/** Wide enough for long names, so that they don't make the header row high for the columns on paper. */
const columnWidth = 24;

/**
 * How the plans of a project within the period of the agreement become what is expected of them. What the simulation gave stands there as a
 * value, the rest is worked out from it and from the plans; RB Gapanalyse adds the columns up.
 */
export function forecastColumns(model: SheetModel): Column<ProjectFacts>[] {
  const { years, gap, forecast, target } = model.results;
  const paths = new Map(gap.paths.map((path) => [path.key, path]));
  const forecasts = new Map(forecast.projects.map((one) => [one.key, one]));
  const lastYear = target?.target.to ?? years.at(-1);
  const within = years.filter((year) => lastYear === undefined || year <= lastYear);
  const simulated = (header: string, part: 'undated' | 'free' | 'people' | 'expected') =>
    column(header, 'hundredths', ({ project }) => paths.get(project.key)?.[part] ?? 0);
  return [
    column(
      headers.plannedInPeriod,
      'hundredths',
      ({ project }) => paths.get(project.key)?.planned ?? 0,
      (at) => plannedInPeriod(at, within),
    ),
    column(
      headers.kept,
      'share',
      ({ project }) => paths.get(project.key)?.kept ?? 0,
      // A chance of the list or earlier lists have no rule to point at.
      (at, { project }) =>
        forecasts.get(project.key)?.loss.source === 'rules' ? keptByRules(at) : undefined,
    ),
    column(
      headers.keptInPeriod,
      'hundredths',
      ({ project }) => product(paths.get(project.key), 'planned'),
      (at) => `${at.ref(headers.plannedInPeriod)}*${at.ref(headers.kept)}`,
    ),
    simulated(headers.undatedInPeriod, 'undated'),
    column(
      headers.undatedKept,
      'hundredths',
      ({ project }) => product(paths.get(project.key), 'undated'),
      (at) => `${at.ref(headers.undatedInPeriod)}*${at.ref(headers.kept)}`,
    ),
    simulated(headers.free, 'free'),
    simulated(headers.withPeople, 'people'),
    simulated(headers.expectedInPeriod, 'expected'),
    column(
      headers.expectedShare,
      'share',
      ({ project, count }) => {
        const counted = count?.counted ? middle(count.counted) : 0;
        return counted > 0 ? (paths.get(project.key)?.expected ?? 0) / counted : 0;
      },
      (at) => {
        const [low, high] = [at.ref(headers.countedLow), at.ref(headers.countedHigh)];
        const share = `2*${at.ref(headers.expectedInPeriod)}/(${low}+${high})`;
        return `IF(ISNUMBER(${low}),IF(${low}+${high}>0,${share},0),0)`;
      },
    ),
    ...gap.segments.flatMap((segment) => segmentColumn(segment, paths)),
    ...years.map((year) =>
      column(headers.expectedYear(year), 'hundredths', ({ project }) => {
        const one = forecasts.get(project.key);
        return one === undefined ? null : (one.expected[year] ?? 0);
      }),
    ),
  ];
}

function column(
  header: string,
  style: 'share' | 'hundredths',
  value: (facts: ProjectFacts) => number | null,
  formula?: (at: RowAt, facts: ProjectFacts) => string | undefined,
): Column<ProjectFacts> {
  return {
    header,
    width: columnWidth,
    style,
    cell: (facts, at) => {
      const known = value(facts);
      // Of an unknown number nothing may be planned in the period; that isn't none.
      if (!known && facts.count?.outcome === 'unknown-homes') return numberOrUnknown(null);
      const asked = formula?.(at, facts);
      return { value: known, ...(asked === undefined ? {} : { formula: asked }) };
    },
  };
}

/** What the rules for the planning status leave, in the middle. */
function keptByRules(at: RowAt): string {
  const rule = (name: string): string =>
    ruleValue(at.book, `${quote('loss.')}&${at.ref(headers.lossClass)}&${quote(`.${name}`)}`);
  const left = (part: string): string => `(1-(${rule(`${part}.low`)}+${rule(`${part}.high`)})/2)`;
  return `${left('dropout')}*${left('shrink')}`;
}

/** The middle of the years up to the end of the agreement, which stand beside each other, and of what is overdue. */
function plannedInPeriod(at: RowAt, within: readonly number[]): string {
  const [first, last] = [within[0], within.at(-1)];
  const years =
    first === undefined || last === undefined
      ? ''
      : `${at.ref(headers.yearLow(first))}:${at.ref(headers.yearHigh(last))},`;
  return `SUM(${years}${at.ref(headers.overdueLow)}:${at.ref(headers.overdueHigh)})/2`;
}

/** The homes of a sort that are expected; where the list has no such column there is nothing to say. */
function segmentColumn(segment: SegmentGap, paths: ReadonlyMap<string, ProjectPath>): Column<ProjectFacts>[] {
  if (!isStated(segment)) return [];
  const name = words.segment[segment.segment];
  return [
    {
      header: headers.segmentExpected(name),
      width: columnWidth,
      style: 'hundredths',
      cell: ({ project, count }, at) => {
        const homes = segment.perProject[project.key] ?? null;
        const listed = count?.listed ?? null;
        const whole = listed === null ? 0 : middle(listed);
        const expected = paths.get(project.key)?.expected ?? 0;
        const [low, high] = [at.ref(headers.segmentLow(name)), at.ref(headers.segmentHigh(name))];
        return {
          ...numberOrUnknown(
            homes === null || listed === null ? null : whole > 0 ? (expected * middle(homes)) / whole : 0,
          ),
          formula: whenNumbers(
            [low, at.ref(headers.expectedShare)],
            `(${low}+${high})/2*${at.ref(headers.expectedShare)}`,
          ),
        };
      },
    },
  ];
}

function product(path: ProjectPath | undefined, part: 'planned' | 'undated'): number {
  return path === undefined ? 0 : path[part] * path.kept;
}
