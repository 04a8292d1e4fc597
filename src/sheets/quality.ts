import type { Finding } from '../model/finding';
import type { Quality } from '../analysis/results';
import { texts as textsIn } from '../text';
import { wholeNumber } from '../text/format';
import { findingText } from '../text/messages';
import { qualityTexts as texts } from '../text/sheets/quality';
import { looseNotes, noteOf, readNotes } from './annotations';
import type { Book } from './book';
import type { SheetModel } from './context';
import { countIfs, quote, rangeOf, wholeText } from './formulas';
import {
  finishSheet,
  freezeAt,
  headerRow,
  highlight,
  newSheet,
  printUpTo,
  numberOrUnknown,
  putFigures,
  putHead,
  putSection,
  putTable,
  putText,
  rangeDisplay,
} from './layout';
import { linkTo } from './links';
import { putLooseNotes } from './looseNotes';
import { metaOf } from './meta';
import type { SheetPlan } from './plan';
import { type Column, rowBelow, type TableDraft, tableAt } from './table';

const { headers } = texts;
const userColumns = { keyHeader: headers.key, headers: [headers.status, headers.remark] };

/** A finding with an identity that is the same in a next run. */
interface QualityRow {
  finding: Finding;
  key: string;
}

/** The table of RB Datakwaliteit: what touches most homes first. */
export function qualityTable(model: SheetModel, sheet: string): TableDraft<QualityRow> {
  const notes = readNotes('quality', model.own, model.state, userColumns);
  const columns: Column<QualityRow>[] = [
    {
      header: headers.message,
      width: 52,
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
      header: headers.action,
      width: 38,
      style: 'wrap',
      cell: ({ finding }) => ({ value: findingText(finding, 'nl').action }),
    },
    {
      header: headers.project,
      width: 20,
      style: 'wrap',
      cell: ({ finding }) => ({
        value:
          finding.project === undefined
            ? null
            : (model.factsByKey.get(finding.project)?.project.name ?? finding.project),
      }),
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
      width: 22,
      style: 'linkIndented',
      cell: ({ finding: { sheet: source, cell } }) => {
        if (source === undefined) return { value: null };
        return linkTo(source, cell ?? 'A1', cell === undefined ? source : `${source} ${cell}`);
      },
    },
    ...userColumns.headers.map((header): Column<QualityRow> => ({
      header,
      width: header === headers.remark ? 22 : 12,
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
  return tableAt('RB_Datakwaliteit', { sheet, headerRow }, columns, withKeys(model.results.quality.findings));
}

/** RB Datakwaliteit: findings that point at cells, and how complete the fields are. */
export function qualitySheet(model: SheetModel, book: Book, table: TableDraft<QualityRow>): SheetPlan {
  const sheet = newSheet(book, 'quality', false);
  const { quality } = model.results;
  const count = (severity: Finding['severity']): number =>
    quality.findings.filter((finding) => finding.severity === severity).length;
  const counted = (severity: Finding['severity']): string =>
    countIfs(book.tables.quality, [[headers.severity, quote(texts.severities[severity])]]);
  const parts = texts.finding;
  putHead(sheet, {
    title: texts.title,
    finding: {
      value: `${parts.score}${wholeNumber(quality.score)}${parts.of}${wholeNumber(count('error'))}${parts.errors}${wholeNumber(count('warning'))}${parts.warnings}`,
      formula: [
        quote(parts.score),
        wholeText('$A$6'),
        quote(parts.of),
        wholeText('$C$6'),
        quote(parts.errors),
        wholeText('$D$6'),
        quote(parts.warnings),
      ].join('&'),
    },
    meta: metaOf(model),
  });
  putText(sheet, 4, 1, texts.scoreNote, 'noteLine');
  putFigures(sheet, [
    { column: 1, label: texts.figures.score, content: { value: quality.score } },
    {
      column: 2,
      label: texts.figures.findings,
      content: {
        value: quality.findings.length,
        formula: `COUNTA(${rangeOf(book.tables.quality, headers.key)})`,
      },
    },
    { column: 3, label: texts.figures.errors, content: { value: count('error'), formula: counted('error') } },
    {
      column: 4,
      label: texts.figures.warnings,
      content: { value: count('warning'), formula: counted('warning') },
    },
  ]);
  const below = putTable(sheet, table, book, { filter: true, setWidths: true });
  freezeAt(sheet, headerRow, 1);
  printUpTo(sheet, table, headers.remark);
  const is = (severity: Finding['severity']) => (ref: (header: string) => string) =>
    `${ref(headers.severity)}=${quote(texts.severities[severity])}`;
  highlight(sheet, table, headers.severity, is('error'), 'warning', book);
  highlight(sheet, table, headers.severity, is('info'), 'muted', book);
  putSection(sheet, below + 1, texts.fields.title, [1, 4]);
  const fields = fieldsTable(quality, book.sheets.quality, below + 2);
  putTable(sheet, fields, book, { filter: false, setWidths: false });
  sheet.annotations = { table: table.spot.name, ...userColumns };
  const notes = readNotes('quality', model.own, model.state, userColumns);
  putLooseNotes(
    sheet,
    rowBelow(fields.spot) + 1,
    looseNotes(
      notes,
      table.items.map(({ key }) => key),
    ),
  );
  return finishSheet(sheet);
}

function fieldsTable(quality: Quality, sheet: string, row: number): TableDraft<Quality['fields'][number]> {
  const names = texts.fields.headers;
  const labels: Readonly<Record<string, string>> = {
    ...textsIn('nl').domain.segments,
    ...textsIn('nl').pane.fields,
  };
  const columns: Column<Quality['fields'][number]>[] = [
    {
      header: names.field,
      width: 62,
      style: 'text',
      cell: ({ field }) => ({ value: labels[field] ?? field }),
    },
    { header: names.filled, width: 13, style: 'number', cell: ({ filled }) => ({ value: filled }) },
    { header: names.of, width: 46, style: 'number', cell: ({ of }) => ({ value: of }) },
    {
      header: names.share,
      width: 24,
      style: 'share',
      cell: ({ filled, of }, at) => ({
        value: of > 0 ? filled / of : 0,
        formula: `IFERROR(${at.ref(names.filled)}/${at.ref(names.of)},0)`,
      }),
    },
  ];
  return tableAt('RB_Volledigheid', { sheet, headerRow: row }, columns, quality.fields);
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
