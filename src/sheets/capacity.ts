import type { CapacityRow } from '../analysis/results';
import { wholeNumber } from '../text/format';
import { capacityTexts as texts } from '../text/sheets/capacity';
import { words } from '../text/sheets/words';
import type { Book } from './book';
import type { CapacityTables } from './capacityTables';
import { mostProjects } from './capacityTables';
import type { SheetModel } from './context';
import { quote, rangeOf, tenthsText } from './formulas';
import {
  finishSheet,
  highlight,
  newSheet,
  printUpTo,
  putFigures,
  putHead,
  putSection,
  putTable,
  putText,
} from './layout';
import { metaOf } from './meta';
import type { SheetPlan } from './plan';

const { headers } = texts;

/** RB Capaciteit: hours and people, asked and present, per role and year. */
export function capacitySheet(model: SheetModel, book: Book, tables: CapacityTables): SheetPlan {
  const sheet = newSheet(book, 'capacity', false);
  const { gaps, detail, workload } = tables;
  const { results } = model;
  const worst = largestGap(results.capacity.rows);
  const cells = rangeOf(book.tables.capacity, headers.gap);
  const place = `INDEX(${rangeOf(book.tables.capacity, headers.key)},MATCH(MAX(${cells}),${cells},0))`;
  const known = `COUNT(${cells})>0`;
  const short = `MAX(${cells})>0`;
  putHead(sheet, { title: texts.title, finding: finding(worst, known), meta: metaOf(model) });
  putText(sheet, 4, 1, texts.firstShortage, 'noteLine');
  putFigures(sheet, [
    {
      column: 1,
      label: texts.figures.where,
      content: {
        value: worst === null ? words.unknown : worst.gap > 0 ? worst.place : words.none,
        formula: `IF(${known},IF(${short},${place},${quote(words.none)}),${quote(words.unknown)})`,
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
    { column: 6, label: texts.figures.unknown, content: { value: results.capacity.unknownRoles.length } },
  ]);
  putSection(sheet, gaps.spot.headerRow - 1, texts.gapTitle, [1, gaps.columns.length]);
  const below = putTable(sheet, gaps, book, { filter: false, setWidths: false });
  putText(sheet, below, 1, texts.surplus, 'noteLine');
  putSection(sheet, detail.spot.headerRow - 1, texts.detailTitle, [1, detail.columns.length]);
  putTable(sheet, detail, book, { filter: true, setWidths: true });
  putSection(sheet, workload.spot.headerRow - 1, texts.workload.title, [1, 8]);
  const end = putTable(sheet, workload, book, { filter: true, setWidths: false });
  if (results.workload.projects.length > mostProjects) {
    putText(
      sheet,
      end + 1,
      1,
      texts.workload.leftOut(wholeNumber(results.workload.projects.length), wholeNumber(mostProjects)),
      'noteLine',
    );
  }
  highlight(
    sheet,
    detail,
    headers.gap,
    (ref) => `AND(ISNUMBER(${ref(headers.gap)}),${ref(headers.gap)}>0.05)`,
    'warning',
    book,
  );
  for (const header of gaps.spot.headers.slice(1)) {
    highlight(
      sheet,
      gaps,
      header,
      (ref) => `AND(ISNUMBER(${ref(header)}),${ref(header)}>0.05)`,
      'warning',
      book,
    );
  }
  sheet.frozen = { rows: 3, columns: 1 };
  printUpTo(sheet, detail, headers.note);
  return finishSheet(sheet);
}

function largestGap(rows: CapacityRow[]): { gap: number; place: string } | null {
  let worst: { gap: number; place: string } | null = null;
  for (const { gapFte, role, year } of rows) {
    if (gapFte !== null && (worst === null || gapFte > worst.gap))
      worst = { gap: gapFte, place: `${role} ${year}` };
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
