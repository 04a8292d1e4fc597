import type { Criterion, PlanOrder, ProjectPriority } from '../analysis/results';
import { texts as textsIn } from '../text';
import { priorityTexts as texts } from '../text/sheets/priority';
import { projectsTexts } from '../text/sheets/projects';
import { words } from '../text/sheets/words';
import { noteOf, readNotes, type Notes } from './annotations';
import { criteria } from '../model/terms';
import type { Book } from './book';
import type { SheetModel } from './context';
import { cellOn, columnOf, countIfs, lookup, matchKey, quote } from './formulas';
import { figureRow, headerRow, numberOrUnknown, plain, rangeDisplay } from './layout';
import { sentenceOf } from './sentences';
import type { SheetStyle } from './styles';
import { type Column, type Content, type RowAt, type TableDraft, tableAt } from './table';

const { headers } = texts;

/** What people type, by the column that says which row it is. */
export const userColumns = {
  keyHeader: headers.key,
  headers: [headers.decision, headers.review, headers.prioritySince, headers.remark],
};

/** The last column that is printed. */
export const lastPrinted = headers.decision;

/** The first and last column of the parts of the score, which stand side by side. */
export const partHeaders: [string, string] = [partHeader('contribution'), partHeader('efficiency')];

type Place = ProjectPriority;

/** The table of RB Prioritering: projects by rank, those outside the order last. */
export function priorityTable(model: SheetModel, sheet: string): TableDraft<Place> {
  const notes = readNotes('priority', model.own, model.state, userColumns);
  const columns = [
    ...placeColumns(model),
    ...criteria.map((criterion) => partColumn(model, criterion)),
    ...outcomeColumns(),
    column(headers.note, 43, 'mutedWrap', ({ why }) => sentenceOf(why, model)),
    userColumn(notes, headers.decision, 14, 'inputText'),
    userColumn(notes, headers.review, 13, 'inputDate'),
    userColumn(notes, headers.prioritySince, 13, 'inputDate'),
    userColumn(notes, headers.remark, 28, 'inputText'),
    ...certaintyColumns(model),
    ...sumColumns(model),
    column(headers.key, 22, 'muted', ({ key }) => key),
  ];
  return tableAt('RB_Prioritering', { sheet, headerRow }, columns, model.results.priority.projects);
}

/** The middle of the score, to six decimals as the analysis compares it. */
export function middleScore({ score: { low, high } }: Place): number {
  return Math.round(((low + high) / 2) * 1e6) / 1e6;
}

/** Each weight stands above the column with the part of its criterion in the score; their sum beside them. */
export function weightColumn(book: Book, criterion: Criterion): number {
  return columnOf(book.tables.priority, partHeader(criterion));
}

export function weightSumColumn(book: Book): number {
  return columnOf(book.tables.priority, headers.missing);
}

export function weightCell(book: Book, criterion: Criterion): string {
  return cellOn(book.sheets.priority, figureRow, weightColumn(book, criterion));
}

function weightSum(book: Book): string {
  return cellOn(book.sheets.priority, figureRow, weightSumColumn(book));
}

function partHeader(criterion: Criterion): string {
  return headers.part(texts.criteria[criterion].toLowerCase());
}

function column(
  header: string,
  width: number,
  style: SheetStyle,
  value: (place: Place) => Content['value'],
): Column<Place> {
  return { header, width, style, cell: (place) => ({ value: value(place) }) };
}

function userColumn(notes: Notes, header: string, width: number, style: SheetStyle): Column<Place> {
  return column(header, width, style, ({ key }) => noteOf(notes, key, header));
}

/** Name, place, where it usually comes, homes and score. */
function placeColumns(model: SheetModel): Column<Place>[] {
  return [
    column(headers.project, 30, 'wrap', ({ key }) => nameOf(model, key)),
    amongColumn(
      headers.rank,
      8,
      ({ rank }) => rank,
      (at) => `${countAmong(at, headers.score, '>')}+1`,
    ),
    column(headers.usually, 10, 'display', ({ weightRange }) =>
      weightRange === null ? texts.outside : texts.range(...weightRange),
    ),
    {
      header: headers.shown,
      width: 11,
      style: 'display',
      cell: ({ key }, at) =>
        rangeDisplay(at.ref(headers.low), at.ref(headers.high), plain(countedOf(model, key))),
    },
    {
      header: headers.score,
      width: 8,
      style: 'hundredths',
      cell: (place, at) => ({
        value: middleScore(place),
        formula: rounded(`(${at.ref(headers.scoreLow)}+${at.ref(headers.scoreHigh)})/2`),
      }),
    },
  ];
}

/** What one criterion adds to the score, in points of the score. */
function partColumn({ results }: SheetModel, criterion: Criterion): Column<Place> {
  const weight = results.priority.weights[criterion];
  return {
    header: partHeader(criterion),
    width: criterion === 'feasibility' ? 12 : 8,
    style: 'decimal',
    cell: ({ criteria: points }, at) => {
      const name = texts.criteria[criterion];
      const middle = `(${at.ref(headers.pointsLow(name))}+${at.ref(headers.pointsHigh(name))})/2`;
      return {
        value: (weight * (points[criterion].low + points[criterion].high)) / 2,
        formula: `${weightCell(at.book, criterion)}*${middle}/${weightSum(at.book)}`,
      };
    },
  };
}

/** What the plan of people makes of it, in both ways of choosing. */
function outcomeColumns(): Column<Place>[] {
  const said =
    (order: PlanOrder) =>
    ({ outcomes }: Place) => {
      if (outcomes === null) return texts.outside;
      const outcome = outcomes[order];
      return outcome === null ? texts.noOutcome : texts.outcome(outcome);
    };
  return [
    column(headers.byRank, 15, 'indentedWrap', said('rank')),
    column(headers.mostHomes, 15, 'indentedWrap', said('weighted')),
  ];
}

/** For the screen: the draft to the initiator, and how sure the place is. */
function certaintyColumns(model: SheetModel): Column<Place>[] {
  const { projects } = model.results.priority;
  const next = new Map(projects.map((place, index) => [place.key, projects[index + 1]]));
  return [
    column(headers.message, 60, 'mutedWrap', ({ message }) =>
      message === null ? null : sentenceOf(message, model),
    ),
    column(headers.chance, 11, 'share', ({ chanceTop }) => chanceTop ?? texts.outside),
    column(headers.swap, 44, 'mutedWrap', (place) => swapText(model, place, next.get(place.key))),
    column(headers.missing, 60, 'mutedWrap', ({ missing }) =>
      missing.length === 0 ? null : missing.map(fieldLabel).join(', '),
    ),
    column(headers.gate, 18, 'indentedWrap', ({ gates }) =>
      gates.length === 0 ? texts.inOrder : gates.map((gate) => words.gate[gate]).join(', '),
    ),
    amongColumn(
      headers.best,
      9,
      ({ rankRange }) => rankRange?.[0] ?? null,
      (at) => `${countAmong(at, headers.scoreLow, '>', headers.scoreHigh)}+1`,
    ),
    amongColumn(
      headers.worst,
      10,
      ({ rankRange }) => rankRange?.[1] ?? null,
      (at) => countAmong(at, headers.scoreHigh, '>=', headers.scoreLow),
    ),
  ];
}

function swapText(model: SheetModel, place: Place, next: Place | undefined): string | null {
  if (place.rank === null || next === undefined || next.rank === null) return null;
  if (place.swap === null) return place.rank === next.rank ? texts.swapShared : texts.swapNone;
  const { key, criterion, change } = place.swap;
  return texts.swapWith(nameOf(model, key), texts.criteria[criterion].toLowerCase(), change);
}

/** The ends of score and homes, and the points per criterion: what the formulas add up. */
function sumColumns(model: SheetModel): Column<Place>[] {
  const score = (
    header: string,
    end: 'low' | 'high',
    points: (criterion: string) => string,
  ): Column<Place> => ({
    header,
    width: 9,
    style: 'hundredths',
    cell: (place, at) => ({
      value: place.score[end],
      formula: rounded(weighted(at, (criterion) => at.ref(points(texts.criteria[criterion])))),
    }),
  });
  const counted = (header: string, source: string, end: 'low' | 'high'): Column<Place> => ({
    header,
    width: 10,
    style: 'number',
    cell: ({ key }, at) => ({
      ...numberOrUnknown(countedOf(model, key)?.[end]),
      formula: lookup(
        at.book.tables.projects,
        source,
        projectsTexts.headers.key,
        matchKey(at.ref(headers.key), at.book.wildKeys),
      ),
    }),
  });
  return [
    score(headers.scoreLow, 'low', headers.pointsLow),
    score(headers.scoreHigh, 'high', headers.pointsHigh),
    counted(headers.low, projectsTexts.headers.countedLow, 'low'),
    counted(headers.high, projectsTexts.headers.countedHigh, 'high'),
    ...criteria.flatMap((criterion) => {
      const name = texts.criteria[criterion];
      return [
        column(headers.pointsLow(name), 10, 'hundredths', ({ criteria: all }) => all[criterion].low),
        column(headers.pointsHigh(name), 10, 'hundredths', ({ criteria: all }) => all[criterion].high),
      ];
    }),
  ];
}

/** A number that only projects in the order have. */
function amongColumn(
  header: string,
  width: number,
  value: (place: Place) => number | null,
  formula: (at: RowAt) => string,
): Column<Place> {
  return {
    header,
    width,
    style: 'number',
    cell: (place, at) => ({
      value: place.gates.length > 0 ? texts.outside : value(place),
      formula: `IF(${at.ref(headers.gate)}=${quote(texts.inOrder)},${formula(at)},${quote(texts.outside)})`,
    }),
  };
}

function nameOf({ factsByKey }: SheetModel, key: string): string {
  return factsByKey.get(key)?.project.name ?? key;
}

function countedOf({ factsByKey }: SheetModel, key: string): { low: number; high: number } | null {
  return factsByKey.get(key)?.count?.counted ?? null;
}

/** Points by weight; weights count by their share of the sum. */
function weighted(at: RowAt, ref: (criterion: Criterion) => string): string {
  const sum = criteria.map((criterion) => `${weightCell(at.book, criterion)}*${ref(criterion)}`).join('+');
  return `(${sum})/${weightSum(at.book)}`;
}

/** Six decimals, as the analysis rounds scores before it compares them. */
function rounded(expression: string): string {
  return `INT((${expression})*1000000+0.5)/1000000`;
}

/** How many projects in the order have a value that is higher than the one of this row. */
function countAmong(at: RowAt, header: string, sign: '>' | '>=', own: string = header): string {
  return countIfs(at.book.tables.priority, [
    [headers.gate, quote(texts.inOrder)],
    [header, `"${sign}"&${at.ref(own)}`],
  ]);
}

function fieldLabel(field: string): string {
  const { pane, domain } = textsIn('nl');
  const labels: Readonly<Record<string, string>> = { ...pane.fields, ...domain.openFields };
  return (labels[field] ?? field).toLowerCase();
}
