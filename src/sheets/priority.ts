import type { Criterion, ProjectPriority } from '../analysis/results';
import { wholeNumber } from '../text/format';
import { texts as textsIn } from '../text';
import { priorityTexts as texts } from '../text/sheets/priority';
import { projectsTexts } from '../text/sheets/projects';
import { words } from '../text/sheets/words';
import { looseNotes, noteOf, readNotes } from './annotations';
import { absoluteAddress } from '../model/cell';
import type { Book } from './book';
import type { SheetModel } from './context';
import {
  cellOn,
  columnOf,
  countIfs,
  lookup,
  matchKey,
  quote,
  rangeOf,
  tenthsText,
  wholeText,
} from './formulas';
import {
  figureRow,
  finishSheet,
  freezeAt,
  headerRow,
  highlight,
  newSheet,
  numberOrUnknown,
  plain,
  printUpTo,
  type Figure,
  putFigures,
  putHead,
  putTable,
  putText,
  rangeDisplay,
} from './layout';
import { putLooseNotes } from './looseNotes';
import { metaOf } from './meta';
import type { SheetPlan } from './plan';
import { ruleById } from './rulesTable';
import { sentenceOf } from './sentences';
import { type Column, type RowAt, type TableDraft, tableAt } from './table';

const { headers } = texts;
const criteria: Criterion[] = ['contribution', 'feasibility', 'speed', 'policy', 'efficiency'];
const userColumns = { keyHeader: headers.key, headers: [headers.decision, headers.remark] };
/** The last column that is printed. */
const lastPrinted = headers.decision;

/** The table of RB Prioritering: projects by rank, those outside the order last. */
export function priorityTable(model: SheetModel, sheet: string): TableDraft<ProjectPriority> {
  const notes = readNotes('priority', model.own, model.state, userColumns);
  const { weights } = model.results.priority;
  const facts = (key: string): SheetModel['facts'][number] | undefined => model.factsByKey.get(key);
  const counted = (header: string, source: string, end: 'low' | 'high'): Column<ProjectPriority> => ({
    header,
    width: 10,
    style: 'number',
    cell: ({ key }, at) => ({
      ...numberOrUnknown(facts(key)?.count?.counted?.[end]),
      formula: lookup(
        at.book.tables.projects,
        source,
        projectsTexts.headers.key,
        matchKey(at.ref(headers.key), at.book.wildKeys),
      ),
    }),
  });
  const score = (
    header: string,
    end: 'low' | 'high',
    points: (criterion: string) => string,
  ): Column<ProjectPriority> => ({
    header,
    width: 9,
    style: 'hundredths',
    cell: (place, at) => ({
      value: place.score[end],
      formula: rounded(weighted(at, (criterion) => at.ref(points(texts.criteria[criterion])))),
    }),
  });
  const among =
    (place: ProjectPriority, value: number | null, formula: (at: RowAt) => string) => (at: RowAt) => ({
      value: place.gates.length > 0 ? texts.outside : value,
      formula: `IF(${at.ref(headers.gate)}=${quote(texts.inOrder)},${formula(at)},${quote(texts.outside)})`,
    });
  const columns: Column<ProjectPriority>[] = [
    {
      header: headers.project,
      width: 34,
      style: 'wrap',
      cell: ({ key }) => ({ value: facts(key)?.project.name ?? key }),
    },
    {
      header: headers.rank,
      width: 9,
      style: 'number',
      cell: (place, at) => among(place, place.rank, (row) => `${countAmong(row, headers.score, '>')}+1`)(at),
    },
    {
      header: headers.shown,
      width: 12,
      style: 'display',
      cell: ({ key }, at) =>
        rangeDisplay(at.ref(headers.low), at.ref(headers.high), plain(facts(key)?.count?.counted ?? null)),
    },
    {
      header: headers.score,
      width: 9,
      style: 'hundredths',
      cell: (place, at) => ({
        value: middleScore(place),
        formula: rounded(`(${at.ref(headers.scoreLow)}+${at.ref(headers.scoreHigh)})/2`),
      }),
    },
    {
      header: headers.best,
      width: 9,
      style: 'number',
      cell: (place, at) =>
        among(
          place,
          place.rankRange?.[0] ?? null,
          (row) => `${countAmong(row, headers.scoreLow, '>', headers.scoreHigh)}+1`,
        )(at),
    },
    {
      header: headers.worst,
      width: 10,
      style: 'number',
      cell: (place, at) =>
        among(place, place.rankRange?.[1] ?? null, (row) =>
          countAmong(row, headers.scoreHigh, '>=', headers.scoreLow),
        )(at),
    },
    {
      header: headers.gate,
      width: 18,
      style: 'indentedWrap',
      cell: ({ gates }) => ({
        value: gates.length === 0 ? texts.inOrder : gates.map((gate) => words.gate[gate]).join(', '),
      }),
    },
    {
      header: headers.note,
      width: 56,
      style: 'mutedWrap',
      cell: ({ why }) => ({ value: sentenceOf(why, model) }),
    },
    ...userColumns.headers.map((header): Column<ProjectPriority> => ({
      header,
      width: header === headers.remark ? 28 : 16,
      style: 'inputText',
      cell: ({ key }) => ({ value: noteOf(notes, key, header) }),
    })),
    ...criteria.map((criterion): Column<ProjectPriority> => ({
      header: headers.part(texts.criteria[criterion].toLowerCase()),
      width: 14,
      style: 'share',
      cell: (place, at) => {
        const name = texts.criteria[criterion];
        const own = `(${at.ref(headers.pointsLow(name))}+${at.ref(headers.pointsHigh(name))})/2`;
        const all = criteria.reduce((sum, one) => sum + weights[one] * middleOf(place, one), 0);
        const value = all > 0 ? (weights[criterion] * middleOf(place, criterion)) / all : 0;
        return {
          value,
          formula: `IFERROR(${weightCell(at.book, criterion)}*${own}/${weightSum(at.book)}/${at.ref(headers.score)},0)`,
        };
      },
    })),
    {
      header: headers.missing,
      width: 34,
      style: 'mutedWrap',
      cell: ({ missing }) => ({ value: missing.length === 0 ? null : missing.map(fieldLabel).join(', ') }),
    },
    score(headers.scoreLow, 'low', headers.pointsLow),
    score(headers.scoreHigh, 'high', headers.pointsHigh),
    counted(headers.low, projectsTexts.headers.countedLow, 'low'),
    counted(headers.high, projectsTexts.headers.countedHigh, 'high'),
    ...criteria.flatMap((criterion) => [
      points(headers.pointsLow(texts.criteria[criterion]), (place) => place.criteria[criterion].low),
      points(headers.pointsHigh(texts.criteria[criterion]), (place) => place.criteria[criterion].high),
    ]),
    { header: headers.key, width: 22, style: 'muted', cell: ({ key }) => ({ value: key }) },
  ];
  return tableAt('RB_Prioritering', { sheet, headerRow }, columns, model.results.priority.projects);
}

/** RB Prioritering: which projects come first, and why. */
export function prioritySheet(model: SheetModel, book: Book, table: TableDraft<ProjectPriority>): SheetPlan {
  const sheet = newSheet(book, 'priority', false);
  putHead(sheet, { title: texts.title, finding: finding(model), meta: metaOf(model) });
  putText(sheet, 4, 1, texts.explain, 'noteLine');
  putFigures(sheet, figures(model, book));
  const below = putTable(sheet, table, book, { filter: true, setWidths: true });
  freezeAt(sheet, headerRow, 1);
  printUpTo(sheet, table, lastPrinted);
  highlight(
    sheet,
    table,
    headers.gate,
    (ref) => `${ref(headers.gate)}<>${quote(texts.inOrder)}`,
    'muted',
    book,
  );
  sheet.annotations = { table: table.spot.name, ...userColumns };
  const notes = readNotes('priority', model.own, model.state, userColumns);
  putLooseNotes(
    sheet,
    below + 1,
    looseNotes(
      notes,
      table.items.map(({ key }) => key),
    ),
  );
  return finishSheet(sheet);
}

function points(header: string, value: (place: ProjectPriority) => number): Column<ProjectPriority> {
  return { header, width: 10, style: 'hundredths', cell: (place) => ({ value: value(place) }) };
}

function middleOf({ criteria: all }: ProjectPriority, criterion: Criterion): number {
  return (all[criterion].low + all[criterion].high) / 2;
}

/** Each weight stands above the column with the share of its criterion in the score; their sum beside them. */
function weightColumn(book: Book, criterion: Criterion): number {
  return columnOf(book.tables.priority, headers.part(texts.criteria[criterion].toLowerCase()));
}

function sumColumn(book: Book): number {
  return columnOf(book.tables.priority, headers.missing);
}

function weightCell(book: Book, criterion: Criterion): string {
  return cellOn(book.sheets.priority, figureRow, weightColumn(book, criterion));
}

function weightSum(book: Book): string {
  return cellOn(book.sheets.priority, figureRow, sumColumn(book));
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
  const labels: Readonly<Record<string, string>> = textsIn('nl').pane.fields;
  return (labels[field] ?? field).toLowerCase();
}

function figures({ results, factsByKey }: SheetModel, book: Book): Figure[] {
  const weights = new Map(results.rules.map(({ id, value }) => [id, Number(value)]));
  const sum = criteria.reduce((total, criterion) => total + (weights.get(`weights.${criterion}`) ?? 0), 0);
  const ranked = results.priority.projects.filter(({ rank }) => rank !== null);
  const [top] = ranked;
  const { priority } = book.tables;
  const inOrder = countIfs(priority, [[headers.gate, quote(texts.inOrder)]]);
  const best = (header: string, none: string): string =>
    `IF(${absoluteAddress(figureRow, 3)}>0,INDEX(${rangeOf(priority, header)},MATCH(1,${rangeOf(priority, headers.rank)},0)),${quote(none)})`;
  const label = texts.figures;
  return [
    {
      column: 1,
      label: label.top,
      content: {
        value: top === undefined ? words.none : (factsByKey.get(top.key)?.project.name ?? top.key),
        formula: best(headers.project, words.none),
      },
    },
    {
      column: 2,
      label: label.score,
      content: {
        value: top === undefined ? texts.outside : middleScore(top),
        formula: best(headers.score, texts.outside),
        style: 'figureDecimal',
      },
    },
    { column: 3, label: label.inOrder, content: { value: ranked.length, formula: inOrder } },
    {
      column: 5,
      label: label.outside,
      content: {
        value: results.priority.projects.length - ranked.length,
        formula: `COUNTA(${rangeOf(priority, headers.key)})-${absoluteAddress(figureRow, 3)}`,
      },
    },
    ...criteria.map((criterion): Figure => ({
      column: weightColumn(book, criterion),
      label: texts.weight(texts.criteria[criterion]),
      content: {
        value: weights.get(`weights.${criterion}`) ?? 0,
        formula: `${ruleById(book, `weights.${criterion}`)}+0`,
        style: 'figureShare',
      },
    })),
    {
      column: sumColumn(book),
      label: label.weights,
      content: {
        value: sum,
        formula: criteria.map((criterion) => weightCell(book, criterion)).join('+'),
        style: 'figureShare',
      },
    },
  ];
}

function middleScore({ score: { low, high } }: ProjectPriority): number {
  return Math.round(((low + high) / 2) * 1e6) / 1e6;
}

function finding({ results, factsByKey }: SheetModel): { value: string; formula: string } {
  const parts = texts.finding;
  const ranked = results.priority.projects.filter(({ rank }) => rank !== null);
  const [top] = ranked;
  const sentence = [
    quote(parts.first),
    '$A$6',
    quote(parts.score),
    'FIXED($B$6,1)',
    quote(parts.of),
    wholeText('$C$6'),
    quote(parts.projects),
    wholeText('$E$6'),
    quote(parts.outside),
  ].join('&');
  const formula = `IF($C$6>0,${sentence},${quote(parts.none)})`;
  if (top === undefined) return { value: parts.none, formula };
  const name = factsByKey.get(top.key)?.project.name ?? top.key;
  const outside = wholeNumber(results.priority.projects.length - ranked.length);
  return {
    value: `${parts.first}${name}${parts.score}${tenthsText(middleScore(top))}${parts.of}${wholeNumber(ranked.length)}${parts.projects}${outside}${parts.outside}`,
    formula,
  };
}
