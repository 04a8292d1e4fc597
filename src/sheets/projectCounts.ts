import type { SegmentGap } from '../analysis/results';
import { middle, type Quantity } from '../model/quantity';
import { quantityText } from '../text/format';
import { projectsTexts as texts } from '../text/sheets/projects';
import { words } from '../text/sheets/words';
import type { ProjectFacts, SheetModel } from './context';
import { numberOr, quote } from './formulas';
import { numberOrUnknown, rangeDisplay } from './layout';
import { ruleById } from './rulesTable';
import type { Column, Content, RowAt } from './table';

const { headers } = texts;

/** Formulas for the low and the high end of a number. */
type Ends = [low: string, high: string];

/** What people read of the homes of a project: as listed, built, whether it counts, and what counts. */
export const countColumns: Record<
  'listed' | 'realised' | 'demolition' | 'flex' | 'counted',
  Column<ProjectFacts>
> = {
  listed: shownRange(
    headers.listed,
    headers.listedLow,
    headers.listedHigh,
    ({ count }) => count?.listed ?? null,
  ),
  realised: singleColumn(headers.realised, ({ count }) => count?.realised ?? null),
  demolition: singleColumn(headers.demolition, ({ count }) => count?.demolition ?? null),
  flex: singleColumn(headers.flex, flexHomes),
  counted: shownRange(
    headers.counted,
    headers.countedLow,
    headers.countedHigh,
    ({ count }) => count?.counted ?? null,
  ),
};

/** Whether any project of the list has flexible homes; without them their columns would be empty. */
export function hasFlex({ facts }: SheetModel): boolean {
  return facts.some((fact) => flexHomes(fact) !== null);
}

/** Flexible homes as the list gives them; a number below zero says nothing. */
function flexHomes({ project }: ProjectFacts): Quantity {
  const { flexHomes: stated = null } = project.counts;
  return stated === null || stated.low < 0 ? null : stated;
}

/** The numbers behind it: the ends of each range, what demolition takes off, and the homes per segment. */
export function countDetailColumns(model: SheetModel): Column<ProjectFacts>[] {
  const withFlex = hasFlex(model);
  return [
    endColumn(headers.listedLow, ({ count }) => numberOrUnknown(count?.listed?.low)),
    endColumn(headers.listedHigh, ({ count }) => numberOrUnknown(count?.listed?.high)),
    endColumn(headers.realisedTakenLow, (facts, at) => realisedEnd(facts, at, 'low')),
    endColumn(headers.realisedTakenHigh, (facts, at) => realisedEnd(facts, at, 'high')),
    endColumn(headers.demolitionTakenLow, (facts, at) => demolitionEnd(model, facts, at, 'low')),
    endColumn(headers.demolitionTakenHigh, (facts, at) => demolitionEnd(model, facts, at, 'high')),
    ...(withFlex
      ? [
          endColumn(headers.flexTakenLow, (facts, at) => flexEnd(facts, at, 'low')),
          endColumn(headers.flexTakenHigh, (facts, at) => flexEnd(facts, at, 'high')),
        ]
      : []),
    endColumn(headers.countedLow, (facts, at) => countedEnd(facts, at, 'low', withFlex)),
    endColumn(headers.countedHigh, (facts, at) => countedEnd(facts, at, 'high', withFlex)),
    {
      header: headers.countedShare,
      width: 11,
      style: 'share',
      cell: ({ count }, at) => {
        const [low, high] = [at.ref(headers.listedLow), at.ref(headers.listedHigh)];
        const share = `(${at.ref(headers.countedLow)}+${at.ref(headers.countedHigh)})/(${low}+${high})`;
        return {
          ...numberOrUnknown(countedShare(count)),
          formula: `IF(ISNUMBER(${low}),IF(AND(${isCounted(at)},${high}>0),${share},0),${quote(words.unknown)})`,
        };
      },
    },
    ...model.results.gap.segments.flatMap((segment) => {
      const name = words.segment[segment.segment];
      if (!isStated(segment)) {
        // The list has no such column: thousands of formulas would all say so.
        return [name, headers.segmentLow(name), headers.segmentHigh(name)].map((header) =>
          singleColumn(header, () => null),
        );
      }
      return [
        singleColumn(name, (facts) => ofSegment(facts, segment)),
        endColumn(headers.segmentLow(name), (facts, at) => segmentEnd(facts, at, segment, 'low')),
        endColumn(headers.segmentHigh(name), (facts, at) => segmentEnd(facts, at, segment, 'high')),
      ];
    }),
  ];
}

function shownRange(
  header: string,
  low: string,
  high: string,
  quantity: (facts: ProjectFacts) => Quantity,
): Column<ProjectFacts> {
  return {
    header,
    width: 12,
    style: 'display',
    cell: (facts, at) => rangeDisplay(at.ref(low), at.ref(high), quantity(facts)),
  };
}

/** An exact number as a number that people may change; a range and the unknown in words. */
function singleColumn(header: string, quantity: (facts: ProjectFacts) => Quantity): Column<ProjectFacts> {
  return {
    header,
    width: 13,
    style: 'number',
    cell: (facts) => {
      const known = quantity(facts);
      return known !== null && known.low !== known.high
        ? { value: quantityText(known) }
        : numberOrUnknown(known?.low);
    },
  };
}

function endColumn(header: string, cell: (facts: ProjectFacts, at: RowAt) => Content): Column<ProjectFacts> {
  return { header, width: 10, style: 'number', cell };
}

/** What is left of the listed homes of a project after what was realised and demolished, as `countHomes` does. */
function leftEnds({ count }: ProjectFacts, at: RowAt): Ends {
  const listed: Ends = [at.ref(headers.listedLow), at.ref(headers.listedHigh)];
  const built: Ends = [at.ref(headers.realisedTakenLow), at.ref(headers.realisedTakenHigh)];
  const demolished: Ends = [at.ref(headers.demolitionTakenLow), at.ref(headers.demolitionTakenHigh)];
  const left = without(listed, built, isRange(count?.realised ?? null));
  return without(left, demolished, isRange(count?.demolition ?? null));
}

/** What counts of a project, worked out on the sheet: what is left, less flexible homes where they count apart. */
function countedEnd(facts: ProjectFacts, at: RowAt, end: 'low' | 'high', withFlex: boolean): Content {
  const { count } = facts;
  const flex = flexHomes(facts);
  const taken = (side: 'low' | 'high'): string =>
    `IF(${ruleById(at.book, 'counting.flex')}=${quote('apart')},${endOf(at.ref(headers.flex), flex, side)},0)`;
  const left = leftEnds(facts, at);
  const ends = withFlex ? without(left, [taken('low'), taken('high')], isRange(flex)) : left;
  return {
    ...numberOrUnknown(count?.counted?.[end]),
    formula: `IF(ISNUMBER(${at.ref(headers.listedLow)}),IF(${isCounted(at)},${ends[end === 'low' ? 0 : 1]},0),${quote(words.unknown)})`,
  };
}

/** The flexible homes left out of a counted project: what is left less what counts. */
function flexEnd(facts: ProjectFacts, at: RowAt, end: 'low' | 'high'): Content {
  const { count } = facts;
  const counted: Ends = [at.ref(headers.countedLow), at.ref(headers.countedHigh)];
  const taken = without(leftEnds(facts, at), counted, isRange(flexHomes(facts)));
  return {
    value: count?.outcome === 'counted' ? count.flex[end] : null,
    formula: `IF(${isCounted(at)},${taken[end === 'low' ? 0 : 1]},"")`,
  };
}

/** What was realised of a counted project; nothing is taken off where the list says what is left to build. */
function realisedEnd({ count }: ProjectFacts, at: RowAt, end: 'low' | 'high'): Content {
  const isLeft = count?.basis === 'homesRemaining';
  const realised = isLeft ? null : (count?.realised ?? null);
  const stated = isLeft ? '0' : endOf(at.ref(headers.realised), realised, end);
  return {
    value: count?.outcome === 'counted' ? (realised?.[end] ?? 0) : null,
    formula: `IF(${isCounted(at)},${stated},"")`,
  };
}

/** Demolition that net counting takes off a counted project; none where the list gives the net number itself. */
function demolitionEnd(
  { results }: SheetModel,
  { count, project }: ProjectFacts,
  at: RowAt,
  end: 'low' | 'high',
): Content {
  const isNet = results.rules.find(({ id }) => id === 'counting.basis')?.value === 'netto';
  const demolition = project.counts.homesNet ? null : (count?.demolition ?? null);
  const stated = project.counts.homesNet ? '0' : endOf(at.ref(headers.demolition), demolition, end);
  return {
    value: count?.outcome === 'counted' ? (isNet ? (demolition?.[end] ?? 0) : 0) : null,
    formula: `IF(${isCounted(at)},IF(${ruleById(at.book, 'counting.basis')}=${quote('netto')},${stated},0),"")`,
  };
}

/** The part of the listed homes that counts, 0–1; `null` when the number is unknown. */
function countedShare(count: ProjectFacts['count']): number | null {
  if (count?.listed == null) return null;
  const listed = middle(count.listed);
  return count.outcome === 'counted' && count.counted && listed > 0 ? middle(count.counted) / listed : 0;
}

/** Whether any project states the segment. */
function isStated({ perProject }: SegmentGap): boolean {
  return Object.values(perProject).some((homes) => homes !== null);
}

/** The homes of a segment in the list. */
function ofSegment({ project }: ProjectFacts, { perProject }: SegmentGap): Quantity {
  return perProject[project.key] ?? null;
}

/** The homes of a segment that count: those in the list, brought down to the part of the project that counts. */
function segmentEnd(facts: ProjectFacts, at: RowAt, segment: SegmentGap, end: 'low' | 'high'): Content {
  const homes = ofSegment(facts, segment);
  const share = countedShare(facts.count);
  const [cell, part] = [at.ref(words.segment[segment.segment]), at.ref(headers.countedShare)];
  const stated = endOf(cell, homes, end);
  return {
    ...numberOrUnknown(homes === null || share === null ? null : homes[end] * share),
    formula: `IF(AND(ISNUMBER(${part}),${cell}<>${quote(words.unknown)}),${stated}*${part},${quote(words.unknown)})`,
  };
}

/** What is left after taking a part away, as `without` of the analysis does: not below zero; ends that may cross are put in order. */
function without([low, high]: Ends, [takenLow, takenHigh]: Ends, mayCross: boolean): Ends {
  const ends: Ends = [`MAX(0,${low}-${takenLow})`, `MAX(0,${high}-${takenHigh})`];
  return mayCross ? [`MIN(${ends.join(',')})`, `MAX(${ends.join(',')})`] : ends;
}

/** An end of a number that stands in one cell: the number typed there, else the range it had, else nothing. */
function endOf(cell: string, quantity: Quantity, end: 'low' | 'high'): string {
  return numberOr(cell, String(isRange(quantity) ? (quantity?.[end] ?? 0) : 0));
}

function isRange(quantity: Quantity): boolean {
  return quantity !== null && quantity.low !== quantity.high;
}

function isCounted(at: RowAt): string {
  return `${at.ref(headers.counts)}=${quote(words.outcome.counted)}`;
}
