import { rangeOf } from '../model/band';
import type { Results } from '../analysis/results';
import type { Quantity } from '../model/quantity';
import { gapTexts as texts } from '../text/sheets/gap';
import { projectsTexts } from '../text/sheets/projects';
import { words } from '../text/sheets/words';
import type { Book } from './book';
import { figureAddress } from './figures';
import { cellOn, columnOf, quote, sumIfs } from './formulas';
import { numberOrUnknown, plain, rangeDisplay } from './layout';
import { ruleById } from './rulesTable';
import type { Column, Content, RowAt } from './table';

const projectHeaders = projectsTexts.headers;

/** A line with a range of homes: its label and, per end, the formula. */
export interface HomesLine {
  label: string;
  homes: Quantity;
  projects: Content;
  /** Absent where the number comes from the simulation. */
  low?: (at: RowAt) => string;
  high?: (at: RowAt) => string;
}

const lineHeaders = texts.reconciliation.headers;

/** The columns of these lines. */
export const lineColumns: Column<HomesLine>[] = [
  { header: lineHeaders.line, width: 44, style: 'text', cell: ({ label }) => ({ value: label }) },
  {
    header: lineHeaders.shown,
    width: 12,
    style: 'display',
    cell: (line, at) => rangeDisplay(at.ref(lineHeaders.low), at.ref(lineHeaders.high), plain(line.homes)),
  },
  { header: lineHeaders.projects, width: 12, style: 'number', cell: ({ projects }) => projects },
  {
    header: lineHeaders.low,
    width: 12,
    style: 'number',
    cell: (line, at) => ({ ...numberOrUnknown(line.homes?.low), ...formulaOf(line.low, at) }),
  },
  {
    header: lineHeaders.high,
    width: 12,
    style: 'number',
    cell: (line, at) => ({ ...numberOrUnknown(line.homes?.high), ...formulaOf(line.high, at) }),
  },
];

function formulaOf(formula: HomesLine['low'], at: RowAt): { formula?: string } {
  return formula ? { formula: formula(at) } : {};
}

/** From the list's total to what counts, and to the figure last reported when there is one. */
export function reconciliation({ counting }: Results): HomesLine[] {
  return counting.lines.map(({ id, homes, projects }) => {
    const label = texts.reconciliation.lines[id];
    const line = (
      low: HomesLine['low'],
      high: HomesLine['high'],
      count: Content = { value: projects },
    ): HomesLine => ({
      label,
      homes,
      projects: count,
      low,
      high,
    });
    const listed = (outcome: string, end: 'listedLow' | 'listedHigh') => (at: RowAt) =>
      outcomeSum(at, end, outcome);
    switch (id) {
      case 'listed':
        return line(
          (at) => projectSum(at, projectHeaders.listedLow),
          (at) => projectSum(at, projectHeaders.listedHigh),
        );
      case 'realised':
        return line(
          (at) => realisedEnd(at, 'MIN'),
          (at) => realisedEnd(at, 'MAX'),
        );
      case 'demolition':
        return line(
          (at) => projectSum(at, projectHeaders.demolitionTakenLow),
          (at) => projectSum(at, projectHeaders.demolitionTakenHigh),
        );
      case 'flex':
        return line(
          (at) => projectSum(at, projectHeaders.flexTakenLow),
          (at) => projectSum(at, projectHeaders.flexTakenHigh),
        );
      case 'cancelled':
      case 'duplicate':
        return line(listed(words.outcome[id], 'listedLow'), listed(words.outcome[id], 'listedHigh'));
      case 'counted':
        return line(
          (at) => outcomeSum(at, 'countedLow', words.outcome.counted),
          (at) => outcomeSum(at, 'countedHigh', words.outcome.counted),
        );
      case 'reported':
        return line(reported, reported, { value: null });
      case 'difference':
        return line(
          (at) => `${above(at, lineHeaders.low, 2)}-${above(at, lineHeaders.high, 1)}`,
          (at) => `${above(at, lineHeaders.high, 2)}-${above(at, lineHeaders.low, 1)}`,
          { value: null },
        );
    }
  });
}

/** What the lists say was built: finished projects whole, and of the others what is not counted nor demolished. */
function realisedEnd(at: RowAt, pick: 'MIN' | 'MAX'): string {
  const end = (size: 'Low' | 'High'): string => {
    const counted = words.outcome.counted;
    const taken = [projectHeaders[`demolitionTaken${size}`], projectHeaders[`flexTaken${size}`]].filter(
      (header) => at.book.tables.projects.headers.includes(header),
    );
    const rest = [
      outcomeSum(at, `listed${size}`, counted),
      outcomeSum(at, `counted${size}`, counted),
      ...taken.map((header) => projectSum(at, header)),
    ].join('-');
    return `MAX(0,${rest})`;
  };
  const finished = outcomeSum(at, pick === 'MIN' ? 'listedLow' : 'listedHigh', words.outcome.finished);
  return `${finished}+${pick}(${end('Low')},${end('High')})`;
}

function reported(at: RowAt): string {
  return ruleById(at.book, 'general.reportedHomes');
}

function above(at: RowAt, header: string, rows: number): string {
  return at.ref(header).replace(/\d+$/, String(at.row - rows));
}

function projectSum(at: RowAt, header: string): string {
  return sumIfs(at.book.tables.projects, header, []);
}

function outcomeSum(
  at: RowAt,
  header: 'listedLow' | 'listedHigh' | 'countedLow' | 'countedHigh',
  outcome: string,
): string {
  return sumIfs(at.book.tables.projects, projectHeaders[header], [[projectHeaders.counts, quote(outcome)]]);
}

/** Where the counted homes are planned: within the agreement, before it, later, or nowhere. */
export function placesOf({ gap, delivery }: Results): HomesLine[] {
  const labels = texts.places.lines;
  const inPeriod = (header: string) => (at: RowAt) => {
    const { gapYears } = at.book.tables;
    const last = figureAddress(at.book, 'targetTo');
    return `IF(ISNUMBER(${last}),${sumIfs(gapYears, header, [[texts.years.headers.year, `"<="&${last}`]])},${sumIfs(gapYears, header, [])})`;
  };
  const total = (low: string, high: string): Pick<HomesLine, 'low' | 'high'> => ({
    low: (at) => projectSum(at, low),
    high: (at) => projectSum(at, high),
  });
  const { headers } = texts.years;
  const nobody: Content = { value: null };
  return [
    {
      label: labels.planned,
      homes: gap.plannedInPeriod,
      projects: nobody,
      low: inPeriod(headers.plannedLow),
      high: inPeriod(headers.plannedHigh),
    },
    {
      label: labels.afterLoss,
      homes: gap.afterLossInPeriod,
      projects: nobody,
      low: inPeriod(headers.afterLossLow),
      high: inPeriod(headers.afterLossHigh),
    },
    { label: labels.expected, homes: rangeOf(gap.expectedInPeriod), projects: nobody },
    {
      label: labels.overdue,
      homes: delivery.overdue,
      projects: nobody,
      ...total(projectHeaders.overdueLow, projectHeaders.overdueHigh),
    },
    {
      label: labels.later,
      homes: delivery.later,
      projects: nobody,
      ...total(projectHeaders.laterLow, projectHeaders.laterHigh),
    },
    {
      label: labels.undated,
      homes: delivery.undated.homes,
      projects: { value: delivery.undated.projects },
      ...total(projectHeaders.undatedLow, projectHeaders.undatedHigh),
    },
  ];
}

/** The address of an end of one of these lines; the table has no filter, so its rows stay where they are. */
export function placeEnd(
  book: Book,
  line: keyof typeof texts.places.lines,
  end: 'low' | 'high' | 'shown',
): string {
  const { gapPlaces } = book.tables;
  const row = gapPlaces.headerRow + 1 + Object.keys(texts.places.lines).indexOf(line);
  return cellOn(gapPlaces.sheet, row, columnOf(gapPlaces, lineHeaders[end]));
}
