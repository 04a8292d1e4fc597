import { add, exactly, type Quantity } from '../model/quantity';
import { wholeNumber, quantityText } from '../text/format';
import { projectsTexts as texts } from '../text/sheets/projects';
import { words } from '../text/sheets/words';
import { looseNotes, readNotes } from './annotations';
import type { Book } from './book';
import type { ProjectFacts, SheetModel } from './context';
import { countIfs, quote, rangeOf, rangeText, sumIfs, wholeText } from './formulas';
import {
  finishSheet,
  freezeAt,
  headerRow,
  highlight,
  newSheet,
  printUpTo,
  putFigures,
  putHead,
  putTable,
} from './layout';
import { putLooseNotes } from './looseNotes';
import { metaOf } from './meta';
import type { SheetPlan } from './plan';
import { lastPrintedHeader, projectColumns, projectUserColumns } from './projectColumns';
import { type Content, type TableDraft, tableAt } from './table';

const { headers } = texts;

/** The table of RB Projecten: one row per project, in the order of the list. */
export function projectsTable(model: SheetModel, sheet: string): TableDraft<ProjectFacts> {
  return tableAt('RB_Projecten', { sheet, headerRow }, projectColumns(model), model.facts);
}

/** RB Projecten: what every other sheet adds up. */
export function projectsSheet(model: SheetModel, book: Book, table: TableDraft<ProjectFacts>): SheetPlan {
  const sheet = newSheet(book, 'projects', true);
  const { counting } = model.results;
  const counted = counting.projects.filter(({ outcome }) => outcome === 'counted').length;
  const total = counting.lines.find(({ id }) => id === 'counted')?.homes ?? exactly(0);
  const { spot } = table;
  const counts: [string, string][] = [[headers.counts, quote(words.outcome.counted)]];
  const low = sumIfs(spot, headers.countedLow, counts);
  const high = sumIfs(spot, headers.countedHigh, counts);
  const unknown = counting.projects.filter(({ outcome }) => outcome === 'unknown-homes').length;
  const figures: { column: number; label: string; content: Content }[] = [
    {
      column: 1,
      label: texts.figures.projects,
      content: { value: model.facts.length, formula: `COUNTA(${keyRange(book)})` },
    },
    {
      column: 2,
      label: texts.figures.counting,
      content: { value: counted, formula: countIfs(spot, counts) },
    },
    {
      column: 4,
      label: texts.figures.counted,
      content: { value: homesText(total), formula: rangeText(low, high) },
    },
    {
      column: 7,
      label: texts.figures.unknown,
      content: {
        value: unknown,
        formula: countIfs(spot, [[headers.counts, quote(words.outcome['unknown-homes'])]]),
      },
    },
  ];
  const parts = texts.finding;
  putHead(sheet, {
    title: texts.title,
    finding: {
      value: `${wholeNumber(counted)}${parts.counting}${wholeNumber(model.facts.length)}${parts.projects}${homesText(total)}${parts.homes}${wholeNumber(unknown)}${parts.unknown}`,
      formula: [
        wholeText('$B$6'),
        quote(parts.counting),
        wholeText('$A$6'),
        quote(parts.projects),
        '$D$6',
        quote(parts.homes),
        wholeText('$G$6'),
        quote(parts.unknown),
      ].join('&'),
    },
    meta: metaOf(model),
  });
  putFigures(sheet, figures);
  const below = putTable(sheet, table, book, { filter: true, setWidths: true });
  freezeAt(sheet, headerRow, 1);
  printUpTo(sheet, table, lastPrintedHeader);
  const word = (header: string, value: string) => (ref: (header: string) => string) =>
    `${ref(header)}=${quote(value)}`;
  highlight(sheet, table, headers.hardness, word(headers.hardness, words.hardness.unknown), 'muted', book);
  highlight(
    sheet,
    table,
    headers.counts,
    word(headers.counts, words.outcome['unknown-homes']),
    'warning',
    book,
  );
  highlight(
    sheet,
    table,
    headers.counts,
    (ref) => `LEFT(${ref(headers.counts)},3)=${quote(words.no)}`,
    'muted',
    book,
  );
  sheet.annotations = { table: table.spot.name, ...projectUserColumns };
  const notes = readNotes('projects', model.own, model.state, projectUserColumns);
  putLooseNotes(sheet, below + 1, looseNotes(notes, model.factsByKey.keys()));
  return finishSheet(sheet);
}

function keyRange(book: Book): string {
  return rangeOf(book.tables.projects, headers.key);
}

function homesText(total: Quantity): string {
  return quantityText(total === null ? null : add(exactly(0), { low: total.low, high: total.high }));
}
