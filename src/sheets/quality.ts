import { address } from '../model/cell';
import type { Finding } from '../model/finding';
import { groupOf } from '../model/findingGroup';
import { wholeNumber } from '../text/format';
import { findingText } from '../text/messages';
import { qualityTexts as texts } from '../text/sheets/quality';
import { looseNotes, noteOf, readNotes } from './annotations';
import type { Book } from './book';
import type { SheetModel } from './context';
import { quote, sumIfs, wholeText } from './formulas';
import {
  type Figure,
  finishSheet,
  freezeAt,
  headerRow,
  highlight,
  newSheet,
  numberOrUnknown,
  printUpTo,
  put,
  putChart,
  putFigures,
  putHead,
  putSection,
  putTable,
  putText,
  rangeDisplay,
  type SheetDraft,
} from './layout';
import { linkTo } from './links';
import { putLooseNotes } from './looseNotes';
import { metaOf } from './meta';
import type { SheetPlan } from './plan';
import {
  type QualityTables,
  qualityTables,
  runsChart,
  scoreFormula,
  shareCell,
  timesOf,
} from './qualityTables';
import { type Column, rowBelow, type TableDraft, type TableSpot, tableAt } from './table';

const { headers } = texts;
const userColumns = { keyHeader: headers.key, headers: [headers.status, headers.remark] };

/** A finding with an identity that is the same in a next run. */
interface QualityRow {
  finding: Finding;
  key: string;
}

/** The table of RB Datakwaliteit: what touches most homes first; many of one kind on a sheet are one row. */
export function qualityTable(model: SheetModel, sheet: string): TableDraft<QualityRow> {
  const notes = readNotes('quality', model.own, model.state, userColumns);
  const columns: Column<QualityRow>[] = [
    {
      header: headers.message,
      width: 48,
      style: 'wrap',
      cell: ({ finding }) => ({ value: findingText(finding, 'nl').message }),
    },
    {
      header: headers.severity,
      width: 13,
      style: 'text',
      cell: ({ finding }) => ({ value: texts.severities[finding.severity] }),
    },
    {
      header: headers.group,
      width: 17,
      style: 'text',
      cell: ({ finding }) => ({ value: texts.groups[groupOf(finding)] }),
    },
    {
      header: headers.times,
      width: 9,
      style: 'number',
      cell: ({ finding }) => ({ value: timesOf(finding) }),
    },
    {
      header: headers.shown,
      width: 12,
      style: 'display',
      cell: ({ finding: { homes } }, at) =>
        homes === undefined
          ? { value: null }
          : rangeDisplay(at.ref(headers.low), at.ref(headers.high), homes),
    },
    {
      header: headers.place,
      width: 19,
      style: 'linkIndented',
      cell: ({ finding: { sheet: source, cell } }) => {
        if (source === undefined) return { value: null };
        return linkTo(source, cell ?? 'A1', cell === undefined ? source : `${source} ${cell}`);
      },
    },
    {
      header: headers.action,
      width: 34,
      style: 'wrap',
      cell: ({ finding }) => ({ value: findingText(finding, 'nl').action }),
    },
    {
      header: headers.project,
      width: 18,
      style: 'wrap',
      cell: ({ finding }) => ({
        value:
          finding.project === undefined
            ? null
            : (model.factsByKey.get(finding.project)?.project.name ?? finding.project),
      }),
    },
    ...userColumns.headers.map((header): Column<QualityRow> => ({
      header,
      width: header === headers.remark ? 19 : 11,
      style: 'inputText',
      cell: ({ key }) => ({ value: noteOf(notes, key, header) }),
    })),
    {
      header: headers.low,
      width: 10,
      style: 'number',
      cell: ({ finding: { homes } }) => (homes === undefined ? { value: null } : numberOrUnknown(homes?.low)),
    },
    {
      header: headers.high,
      width: 10,
      style: 'number',
      cell: ({ finding: { homes } }) =>
        homes === undefined ? { value: null } : numberOrUnknown(homes?.high),
    },
    { header: headers.key, width: 24, style: 'muted', cell: ({ key }) => ({ value: key }) },
  ];
  return tableAt('RB_Datakwaliteit', { sheet, headerRow }, columns, withKeys(model.results.quality.listed));
}

/** RB Datakwaliteit: findings that point at cells, and below them how good the list is and how that went. */
export function qualitySheet(model: SheetModel, book: Book, table: TableDraft<QualityRow>): SheetPlan {
  const sheet = newSheet(book, 'quality', false);
  const { quality } = model.results;
  const count = (severity: Finding['severity']): number =>
    quality.findings.filter((finding) => finding.severity === severity).length;
  const counted = (severity: Finding['severity']): string =>
    sumIfs(book.tables.quality, headers.times, [[headers.severity, quote(texts.severities[severity])]]);
  const shown = table.items.map(({ finding }) => finding);
  const tables = qualityTables(model, book.sheets.quality, table.spot, shown, rowBelow(table.spot) + 1);
  const parts = texts.finding;
  putHead(sheet, {
    title: texts.title,
    finding: {
      value: `${parts.score}${wholeNumber(quality.score)}${parts.of}${wholeNumber(count('error'))}${parts.errors}${wholeNumber(count('warning'))}${parts.warnings}`,
      formula: [
        quote(parts.score),
        wholeText('$A$6'),
        quote(parts.of),
        wholeText('$B$6'),
        quote(parts.errors),
        wholeText('$C$6'),
        quote(parts.warnings),
      ].join('&'),
    },
    meta: metaOf(model),
  });
  put(sheet, 4, 1, linkTo(book.sheets.quality, address(tables.score.spot.headerRow, 1), texts.below), 'link');
  putFigures(sheet, [
    {
      column: 1,
      label: texts.figures.score,
      content: { value: quality.score, formula: scoreFormula(tables.score) },
    },
    { column: 2, label: texts.figures.errors, content: { value: count('error'), formula: counted('error') } },
    {
      column: 3,
      label: texts.figures.warnings,
      content: { value: count('warning'), formula: counted('warning') },
    },
    ...quality.aspects.map((score, index): Figure => ({
      column: 5 + index,
      label: texts.groups[score.aspect],
      content: { value: score.share, formula: shareCell(tables.score, index), style: 'figureShare' },
    })),
  ]);
  putTable(sheet, table, book, { filter: true, setWidths: true });
  freezeAt(sheet, headerRow, 1);
  printUpTo(sheet, table, headers.remark);
  const is = (severity: Finding['severity']) => (ref: (header: string) => string) =>
    `${ref(headers.severity)}=${quote(texts.severities[severity])}`;
  highlight(sheet, table, headers.severity, is('error'), 'warning', book);
  highlight(sheet, table, headers.severity, is('info'), 'muted', book);
  const below = putTables(sheet, book, tables);
  sheet.annotations = { table: table.spot.name, ...userColumns };
  const notes = readNotes('quality', model.own, model.state, userColumns);
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

/** The small tables, each under its heading; returns the first free row below them. */
function putTables(sheet: SheetDraft, book: Book, tables: QualityTables): number {
  const { score, runs, kinds, fields } = tables;
  const heading = ({ spot }: { spot: TableSpot }, title: string): void => {
    putSection(sheet, spot.headerRow - 1, title, [1, 8]);
  };
  const small = { filter: false, setWidths: false };
  heading(score, texts.score.title);
  putText(sheet, putTable(sheet, score, book, small), 1, texts.score.note, 'noteLine');
  heading(runs, texts.runs.title);
  putText(sheet, putTable(sheet, runs, book, small), 1, texts.runs.note, 'noteLine');
  if (runs.items.length > 1) putChart(sheet, runsChart(runs));
  heading(kinds, texts.kinds.title);
  putTable(sheet, kinds, book, small);
  heading(fields, texts.fields.title);
  return putTable(sheet, fields, book, small);
}

/** Code with project or cell; a second one with the same gets an ordinal. */
function withKeys(findings: Finding[]): QualityRow[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const base = [
      finding.code,
      finding.project ?? [finding.sheet, finding.cell].filter(Boolean).join(' '),
    ].join(':');
    const ordinal = (seen.get(base) ?? 0) + 1;
    seen.set(base, ordinal);
    return { finding, key: ordinal === 1 ? base : `${base} (${ordinal})` };
  });
}
