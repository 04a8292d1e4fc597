import { cellText, plain } from '../cells/text';
import { isYear } from '../cells/years';
import { textAt } from '../grid';
import type { Decision, Decisions } from './decision';
import { readHeading } from './headings';
import type { Heading, HeadingKind } from './headings';
import { readsAsSentence } from './rowKinds';
import type { RowShape } from './rowShape';
import { saysComparison } from './rowWords';

/** So many names in a row without figures are projects still to be filled in, not headings in headings (aanname). */
const namesInARow = 3;
/** A list of which this share of the projects has a place of its own needs no headings for places (aanname). */
const placedShare = 0.7;
/** Most words in the name of a place that stands above a repeated header; more are a title of the page (aanname). */
const longestPlace = 3;

/** "- 2 -", "2/2" at the foot of a printed page. */
const pageNumber = /^(?:[-–]\s*\d{1,3}\s*[-–]|\d{1,3}\s*\/\s*\d{1,3})$/;
/** Small letters or words with which a name goes on that began in the row above. */
const runsOn = /^(?:\(|(?:en|e\.o|i\.c\.m|incl|inclusief|voorheen|voormalige?|zie)(?![\p{L}]))/u;

interface LoneRow {
  row: number;
  column: number;
  text: string;
  heading: Heading;
  /** The rows around it that hold something; blank rows only count for `gapAbove`. */
  previous: Decision['as'] | 'header' | 'repeated-header';
  next: Decision['as'] | 'end' | 'repeated-header';
  gapAbove: boolean;
  /** Length of the run of lone rows, without a certain heading among them, that it is part of. */
  run: number;
  /** What comes after that run. */
  afterRun: LoneRow['next'];
  /** No project follows. */
  atEnd: boolean;
}

/** The same, with the rows above it decided. */
interface JudgedRow extends LoneRow {
  belowProject: boolean;
}

/**
 * Decides the rows that hold one text: headings between the rows, notes, or projects of which only the name is known. Words and neighbours tell:
 * a list that opens with such a row has headings; a name between two projects of a list without headings is a project.
 */
export function decideLoneRows(shape: RowShape, decisions: Decisions): void {
  const lone = loneRows(decisions);
  if (lone.length === 0) return;
  const style = {
    headed: opensWithHeadings(lone),
    placed: hasPlaces(shape, decisions),
    places: placesIn(shape, decisions),
  };
  const kinds = new Set<HeadingKind>();
  for (const one of lone) {
    const belowProject = decisions.get(one.row - 1)?.as === 'project';
    const decision = decideLone(shape, { ...one, belowProject }, style, kinds);
    if (decision.as === 'heading') kinds.add(decision.heading.kind);
    decisions.set(one.row, decision);
  }
}

interface Style {
  /** The list opens with a heading and has more of them. */
  headed: boolean;
  /** The projects have a place in a column of their own. */
  placed: boolean;
  /** The places in that column, plain. */
  places: ReadonlySet<string>;
}

function decideLone(
  shape: RowShape,
  lone: JudgedRow,
  style: Style,
  kinds: ReadonlySet<HeadingKind>,
): Decision {
  const { text, heading, column, atEnd } = lone;
  if (shape.titles.has(plain(text)) || readsAsSentence(text) || saysComparison(text)) return note;
  if (lone.next === 'repeated-header' && !heading.certain && text.split(' ').length > longestPlace)
    return note;
  if (lone.next === 'repeated-header' && !atEnd) return { as: 'heading', heading };
  if (pageNumber.test(text) || (/^\(.*\)$/.test(text) && !heading.certain)) return note;
  if (lone.belowProject && !lone.gapAbove && runsOn.test(text) && !heading.certain) return note;
  if (/^\d+$/.test(text) && !isYear(Number(text))) return { as: 'excluded', reason: 'numbering' };
  if (atEnd) return atTheEnd(shape, lone, kinds);
  const asHeading: Decision = { as: 'heading', heading };
  if (shape.name !== null && column > shape.name) return heading.certain ? asHeading : note;
  if (column !== shape.name || heading.certain || style.places.has(plain(heading.value))) return asHeading;
  if (lone.run >= namesInARow) return project;
  if (lone.afterRun === 'lone' || lone.afterRun === 'heading') return opens(lone) ? asHeading : project;
  if (lone.afterRun !== 'project') return project;
  if (style.placed) return lone.gapAbove && lone.run === 1 ? asHeading : project;
  return style.headed || opens(lone) ? asHeading : project;
}

const note: Decision = { as: 'excluded', reason: 'note' };
const project: Decision = { as: 'project' };

/**
 * Below the last project: after a gap a note; else the heading of a group without projects, where such headings stand above or its sum follows, one more
 * name right below the last, or a note.
 */
function atTheEnd(
  { name }: RowShape,
  { text, heading, column, gapAbove, belowProject, next }: JudgedRow,
  kinds: ReadonlySet<HeadingKind>,
): Decision {
  if (heading.certain && next === 'sum') return { as: 'heading', heading };
  if (gapAbove) return note;
  if (heading.certain && !text.endsWith(':') && kinds.has(heading.kind)) return { as: 'heading', heading };
  const reads = /^[\p{Lu}\d'’"]/u.test(text) && !/[.:;!]$/.test(text) && text.split(' ').length <= 6;
  return column === name && belowProject && reads ? project : note;
}

/** A name opens a group when what stands above it is no project. */
function opens({ previous, gapAbove, run }: LoneRow): boolean {
  return run === 1 && (gapAbove || (previous !== 'project' && previous !== 'lone'));
}

function opensWithHeadings(lone: readonly LoneRow[]): boolean {
  const [first] = lone;
  return (
    first !== undefined &&
    first.previous !== 'project' &&
    first.run < namesInARow &&
    !first.atEnd &&
    lone.length > 1
  );
}

function loneRows(decisions: Decisions): LoneRow[] {
  const filled = [...decisions];
  const lastProject = filled.findLastIndex(([, { as }]) => as === 'project');
  const kindAt = (index: number): LoneRow['next'] => {
    const decision = filled[index]?.[1];
    if (decision === undefined) return 'end';
    return decision.as === 'excluded' && decision.reason === 'repeated-header'
      ? 'repeated-header'
      : decision.as;
  };
  const uncertain = (index: number) => {
    const decision = filled[index]?.[1];
    return decision?.as === 'lone' && !headingIn(decision).certain;
  };
  return filled.flatMap(([row, decision], index) => {
    if (decision.as !== 'lone') return [];
    let [start, end] = [index, index];
    while (uncertain(index) && uncertain(start - 1)) start -= 1;
    while (uncertain(index) && uncertain(end + 1)) end += 1;
    const above = filled[index - 1]?.[0] ?? null;
    const before = index === 0 ? 'header' : kindAt(index - 1);
    return [
      {
        row,
        column: decision.column,
        text: cellText(decision.value),
        heading: headingIn(decision),
        previous: before === 'end' ? 'header' : before,
        next: kindAt(index + 1),
        gapAbove: above !== null && above < row - 1,
        run: end - start + 1,
        afterRun: kindAt(end + 1),
        atEnd: index > lastProject && lastProject >= 0,
      },
    ];
  });
}

function headingIn({ value, isHeading }: Extract<Decision, { as: 'lone' }>): Heading {
  const heading = readHeading(value);
  return isHeading ? { ...heading, certain: true } : heading;
}

function projectRows(decisions: Decisions): number[] {
  return [...decisions].flatMap(([row, { as }]) => (as === 'project' ? [row] : []));
}

function hasPlaces({ grid, places }: RowShape, decisions: Decisions): boolean {
  const rows = projectRows(decisions);
  return places.some((column) => {
    const placed = rows.filter((row) => textAt(grid, row, column) !== '').length;
    return placed >= placedShare * rows.length;
  });
}

function placesIn({ grid, places }: RowShape, decisions: Decisions): Set<string> {
  const rows = projectRows(decisions);
  return new Set(places.flatMap((column) => rows.map((row) => plain(textAt(grid, row, column)))));
}
