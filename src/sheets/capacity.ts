import type { CapacityRow } from '../analysis/results';
import { count } from '../text/entries';
import { wholeNumber } from '../text/format';
import { capacityTexts as texts } from '../text/sheets/capacity';
import { words } from '../text/sheets/words';
import type { Book } from './book';
import { lastColumn, otherShortages, putOptions } from './capacityChoices';
import { type CapacityTables, yearShown } from './capacityTables';
import { hasWork, mostProjects } from './capacityWork';
import type { SheetModel } from './context';
import { quote, rangeOf, tenthsText } from './formulas';
import {
  columnArea,
  finishSheet,
  highlight,
  newSheet,
  putChart,
  putFigures,
  putHead,
  putSection,
  putTable,
  putText,
  type SheetDraft,
} from './layout';
import { metaOf } from './meta';
import type { ChartPlan, SheetPlan } from './plan';
import type { TableDraft } from './table';

const { headers } = texts;

/** RB Capaciteit: people asked and present, what one person more does, and on whom much hangs. */
export function capacitySheet(model: SheetModel, book: Book, tables: CapacityTables): SheetPlan {
  const sheet = newSheet(book, 'capacity', false);
  const { capacity } = model.results;
  const year = yearShown(model);
  putOverview(sheet, model, book);

  const section = (table: { spot: { headerRow: number } }, title: string): void =>
    putSection(sheet, table.spot.headerRow - 1, title, [1, lastColumn]);
  /** A table under its heading; returns the first free row. */
  const lay = <T>(table: TableDraft<T>, title: string, filter = false, setWidths = false): number => {
    section(table, title);
    return putTable(sheet, table, book, { filter, setWidths });
  };
  const note = (row: number, text: string): void => putText(sheet, row, 1, text, 'noteLine');

  lay(tables.now, texts.now.title(year));
  putChart(sheet, chart(tables, year));
  putOptions(sheet, tables.optionsRow, model, book);
  const belowRemedies = lay(tables.remedies, texts.remedies.title);
  note(belowRemedies, capacity.remedies.length > 0 ? texts.remedies.note : texts.remedies.unknown);
  const others = otherShortages(model);
  if (others !== null) note(belowRemedies + 1, others);
  const belowKeys = lay(tables.keyPersons, texts.keyPersons.title);
  if (capacity.keyPersons.length === 0) note(belowKeys, texts.keyPersons.none);
  note(lay(tables.gaps, texts.gapTitle), texts.surplus);
  note(lay(tables.quarters, texts.quarters.title), texts.quarters.note);
  const belowLevels = lay(tables.levels, texts.levels.title);
  note(belowLevels, texts.levels.note);
  if (capacity.fragmented.length > 0) {
    const projects = count(wholeNumber(capacity.fragmented.length), 'project', 'projecten');
    note(belowLevels + 1, texts.levels.fragmented(projects));
  }
  lay(tables.quarterDetail, texts.quarters.detailTitle, true);
  lay(tables.detail, texts.detailTitle, true, true);
  const end = lay(tables.workload, texts.workload.title, true);
  if (!hasWork(model)) {
    const projects = wholeNumber(model.results.workload.projects.length);
    note(end, texts.workload.leftOut(projects, wholeNumber(mostProjects)));
  }
  markShortages(sheet, tables, book);
  sheet.frozen = { rows: 3, columns: 1 };
  sheet.print.columns = [1, lastColumn];
  return finishSheet(sheet);
}

/** The finding and the key figures. */
function putOverview(sheet: SheetDraft, model: SheetModel, book: Book): void {
  const { capacity } = model.results;
  const worst = largestGap(capacity.rows);
  const table = book.tables.capacity;
  const cells = rangeOf(table, headers.gap);
  const place = `INDEX(${rangeOf(table, headers.key)},MATCH(MAX(${cells}),${cells},0))`;
  const known = `COUNT(${cells})>0`;
  putHead(sheet, { title: texts.title, finding: finding(worst, known), meta: metaOf(model) });
  putText(sheet, 4, 1, texts.firstShortage, 'noteLine');
  putFigures(sheet, [
    {
      column: 1,
      label: texts.figures.where,
      content: {
        value: worst === null ? words.unknown : worst.gap > 0 ? worst.place : words.none,
        formula: `IF(${known},IF(MAX(${cells})>0,${place},${quote(words.none)}),${quote(words.unknown)})`,
      },
    },
    {
      column: 3,
      label: texts.figures.largest,
      content: {
        value: worst === null ? words.unknown : Math.max(worst.gap, 0),
        formula: `IF(${known},MAX(0,${cells}),${quote(words.unknown)})`,
        style: 'figureDecimal',
      },
    },
    { column: 6, label: texts.figures.unknown, content: { value: capacity.unknownRoles.length } },
  ]);
}

/** Need beside present per role, right of the small table. */
function chart({ now, optionsRow }: CapacityTables, year: number): ChartPlan {
  return {
    name: 'RB_Gevraagd_en_aanwezig',
    title: texts.now.title(year),
    description: texts.now.description(year),
    kind: 'barClustered',
    categories: columnArea(now, headers.role),
    series: [
      { name: texts.now.need, values: columnArea(now, texts.now.need), color: 'accent' },
      { name: texts.now.have, values: columnArea(now, texts.now.have), color: 'accentMid' },
    ],
    categoryTitle: headers.role,
    valueTitle: texts.now.axis,
    area: { top: now.spot.headerRow, left: 6, bottom: optionsRow - 2, right: lastColumn - 1 },
  };
}

/** Every gap of people in the colour of a warning; the number says it too. */
function markShortages(sheet: SheetDraft, tables: CapacityTables, book: Book): void {
  const mark = <T>(table: TableDraft<T>, names: readonly string[]): void => {
    for (const header of names) {
      const test = (ref: (header: string) => string): string =>
        `AND(ISNUMBER(${ref(header)}),${ref(header)}>0.05)`;
      highlight(sheet, table, header, test, 'warning', book);
    }
  };
  mark(tables.now, [texts.now.gap]);
  mark(tables.gaps, tables.gaps.spot.headers.slice(1));
  mark(tables.quarters, tables.quarters.spot.headers.slice(1));
  mark(tables.levels, [headers.gap]);
  mark(tables.quarterDetail, [headers.gap]);
  mark(tables.detail, [headers.gap]);
}

function largestGap(rows: CapacityRow[]): { gap: number; place: string } | null {
  let worst: { gap: number; place: string } | null = null;
  for (const { gapFte, role, year } of rows) {
    if (gapFte !== null && (worst === null || gapFte > worst.gap))
      worst = { gap: gapFte, place: `${words.role[role]} ${year}` };
  }
  return worst;
}

function finding(
  worst: { gap: number; place: string } | null,
  known: string,
): { value: string; formula: string } {
  const parts = texts.finding;
  const sentence = [quote(parts.largest), 'FIXED($C$6,1)', quote(parts.at), '$A$6', quote(parts.end)].join(
    '&',
  );
  const value =
    worst === null
      ? parts.unknown
      : worst.gap > 0
        ? `${parts.largest}${tenthsText(worst.gap)}${parts.at}${worst.place}${parts.end}`
        : parts.none;
  return {
    value,
    formula: `IF(${known},IF($C$6>0,${sentence},${quote(parts.none)}),${quote(parts.unknown)})`,
  };
}
