import type { WaterfallStep, WaterfallStepId } from '../analysis/results';
import { gapTexts } from '../text/sheets/gap';
import { projectsTexts } from '../text/sheets/projects';
import { words } from '../text/sheets/words';
import { figureAddress } from './figures';
import { quote, sumIfs } from './formulas';
import { numberOrUnknown } from './layout';
import type { Column, RowAt } from './table';

const texts = gapTexts.waterfall;
const { headers } = texts;
const bars = texts.chart.headers;
const projectHeaders = projectsTexts.headers;

/** The columns of the steps from the agreement to what is still to find. */
export const waterfallColumns: Column<WaterfallStep>[] = [
  {
    header: headers.step,
    width: 44,
    style: 'text',
    cell: ({ id }) => ({ value: texts.steps[id], ...bold(id, 'text') }),
  },
  {
    header: headers.homes,
    width: 12,
    style: 'number',
    cell: ({ id, homes }, at) => ({
      ...numberOrUnknown(homes),
      formula: homesFormula(id, at),
      ...bold(id, 'number'),
    }),
  },
  {
    header: headers.level,
    width: 12,
    style: 'number',
    cell: ({ id, level }, at) => ({
      ...numberOrUnknown(level),
      formula: levelFormula(id, at),
      ...bold(id, 'number'),
    }),
  },
  {
    header: headers.origin,
    width: 12,
    style: 'muted',
    cell: ({ id }) => ({ value: texts.origins[originOf(id)] }),
  },
];

function bold(id: WaterfallStepId, kind: 'text' | 'number'): { style?: 'totalText' | 'totalNumber' } {
  if (id !== 'toFind') return {};
  return { style: kind === 'text' ? 'totalText' : 'totalNumber' };
}

function originOf(id: WaterfallStepId): keyof typeof texts.origins {
  switch (id) {
    case 'agreed':
    case 'carriedOver':
    case 'realised':
      return 'agreement';
    case 'delay':
    case 'capacity':
    case 'bottlenecks':
      return 'simulation';
    case 'toFind':
      return 'sum';
    default:
      return 'list';
  }
}

function homesFormula(id: WaterfallStepId, at: RowAt): string {
  const { book } = at;
  const figure = (name: Parameters<typeof figureAddress>[1]): string => figureAddress(book, name);
  const sum = (header: string, conditions: [string, string][] = []): string =>
    sumIfs(book.tables.projects, header, conditions);
  const whenKnown = (cell: string, then: string): string =>
    `IF(ISNUMBER(${cell}),${then},${quote(words.unknown)})`;
  switch (id) {
    case 'agreed':
      return figure('targetTotal');
    case 'carriedOver':
      return whenKnown(figure('targetTotal'), figure('targetCarried'));
    case 'realised':
      return `IFERROR(0-${figure('targetRealised')},${quote(words.unknown)})`;
    case 'hard':
    case 'conditional':
    case 'soft':
    case 'unknown':
      return `0-${sum(projectHeaders.keptInPeriod, [[projectHeaders.hardness, quote(words.hardness[id])]])}`;
    case 'undated':
      return `0-${sum(projectHeaders.undatedKept)}`;
    case 'delay':
      return `${sum(projectHeaders.keptInPeriod)}+${sum(projectHeaders.undatedKept)}-${sum(projectHeaders.free)}`;
    case 'capacity':
      return `${sum(projectHeaders.free)}-${sum(projectHeaders.withPeople)}`;
    case 'bottlenecks':
      return `${sum(projectHeaders.withPeople)}-${sum(projectHeaders.expectedInPeriod)}`;
    case 'toFind':
      return above(at, headers.level);
  }
}

function levelFormula(id: WaterfallStepId, at: RowAt): string {
  if (id === 'agreed' || id === 'toFind') return at.ref(headers.homes);
  const before = above(at, headers.level);
  return `IF(ISNUMBER(${before}),${before}+N(${at.ref(headers.homes)}),${quote(words.unknown)})`;
}

/** The cell of a header one row up; the table has no filter, so its rows stay where they are. */
function above(at: RowAt, header: string): string {
  return at.ref(header).replace(/\d+$/, String(at.row - 1));
}

/** A bar of the waterfall: its step, and the level it begins at. */
export interface WaterfallBar {
  step: WaterfallStep;
  from: number;
}

/** A bar per step; the first and the last stand on nothing, the others begin where the one before ended. */
export function waterfallBars(steps: readonly WaterfallStep[]): WaterfallBar[] {
  return steps.map((step, index) => ({
    step,
    from: stands(step.id) ? 0 : (steps[index - 1]?.level ?? 0),
  }));
}

function stands(id: WaterfallStepId): boolean {
  return id === 'agreed' || id === 'toFind';
}

/** Cells of the table of steps, by row; both tables have their rows side by side. */
export interface StepCells {
  level(row: number): string;
  homes(row: number): string;
}

/**
 * What the chart is drawn from: an unseen column to stand on, and on it the level, what goes off or what comes on, above nothing and below it.
 */
export function barColumns(steps: StepCells): Column<WaterfallBar>[] {
  const ends = ({ step }: WaterfallBar, row: number): [low: string, high: string] => {
    const both = `${stands(step.id) ? '0' : `N(${steps.level(row - 1)})`},N(${steps.level(row)})`;
    return [`MIN(${both})`, `MAX(${both})`];
  };
  const column = (
    header: string,
    value: (low: number, high: number) => number,
    formula: (low: string, high: string) => string,
    when: Belongs = always,
  ): Column<WaterfallBar> => ({
    header,
    width: 12,
    style: 'number',
    cell: (bar, { row }) => {
      const to = bar.step.level ?? 0;
      const drawn = formula(...ends(bar, row));
      return {
        value: when.holds(bar) ? value(Math.min(bar.from, to), Math.max(bar.from, to)) : 0,
        formula: when.formula(bar, steps.homes(row), drawn),
      };
    },
  });
  const above = [
    (low: number, high: number) => Math.max(0, high) - Math.max(0, low),
    (low: string, high: string) => `MAX(0,${high})-MAX(0,${low})`,
  ] as const;
  return [
    {
      header: bars.step,
      width: 12,
      style: 'text',
      cell: ({ step }) => ({ value: texts.chart.bars[step.id] }),
    },
    column(
      bars.base,
      (low, high) => Math.max(0, low) + Math.min(0, high),
      (low, high) => `MAX(0,${low})+MIN(0,${high})`,
    ),
    column(bars.level, ...above, levels),
    column(
      bars.off,
      ...above,
      changes((homes) => homes < 0, '<0'),
    ),
    column(
      bars.on,
      ...above,
      changes((homes) => homes > 0, '>0'),
    ),
    column(
      bars.below,
      (low, high) => Math.min(0, low) - Math.min(0, high),
      (low, high) => `MIN(0,${low})-MIN(0,${high})`,
    ),
  ];
}

/** Which bars have a part of this kind, as known now and as the sheet finds out. */
interface Belongs {
  holds(bar: WaterfallBar): boolean;
  formula(bar: WaterfallBar, homes: string, drawn: string): string;
}

const always: Belongs = { holds: () => true, formula: (_bar, _homes, drawn) => drawn };
const levels: Belongs = {
  holds: ({ step }) => stands(step.id),
  formula: ({ step }, _homes, drawn) => (stands(step.id) ? drawn : '0'),
};

function changes(holds: (homes: number) => boolean, test: string): Belongs {
  return {
    holds: ({ step }) => !stands(step.id) && holds(step.homes ?? 0),
    formula: ({ step }, homes, drawn) =>
      stands(step.id) ? '0' : `(${drawn})*IF(AND(ISNUMBER(${homes}),${homes}${test}),1,0)`,
  };
}
