import type { Reading } from '../reading/reading';
import { columnLetters } from '../model/cell';
import { texts as textsIn } from '../text';
import { fieldLabel } from '../text/fieldLabel';
import { dateText, quantityText, wholeNumber } from '../text/format';
import { accountTexts as texts } from '../text/sheets/account';
import { common } from '../text/sheets/common';
import { ruleTable } from '../text/sheets/inputTables';
import { words } from '../text/sheets/words';
import type { Book } from './book';
import type { SheetModel } from './context';
import { countIfs, quote, rangeOf, wholeText } from './formulas';
import { finishSheet, newSheet, putHead, putSection, putTable, putText, type SheetDraft } from './layout';
import { historyColumns, putHistory } from './history';
import { linkTo } from './links';
import { metaOf } from './meta';
import type { SheetPlan } from './plan';
import { type Column, tableAt } from './table';

/** RB Verantwoording: what was read and left out, which rules were used, what changed. */
export function accountSheet(model: SheetModel, book: Book): SheetPlan {
  const sheet = newSheet(book, 'account', false);
  putHead(sheet, { title: texts.title, finding: finding(model, book), meta: metaOf(model) });
  sheet.widths = [34, 18, 34, 30, 16, 40];
  sheet.print.columns = [1, historyColumns];
  let row = putRead(sheet, model, 5);
  row = putPlan(sheet, model, row + 1);
  row = putBlock(sheet, book, row + 1, texts.rules.title, 'RB_Regels_soort', ruleColumns(model), [
    words.assumption,
    words.published,
    words.own,
  ]);
  row = putLog(sheet, book, row + 1, model);
  row = putHistory(sheet, model, book, row + 1);
  row = putBlock(
    sheet,
    book,
    row + 1,
    texts.columns.title,
    'RB_Kolommen',
    columnColumns,
    columnRows(model.reading),
  );
  putBlock(
    sheet,
    book,
    row + 1,
    texts.excluded.title,
    'RB_Overgeslagen',
    excludedColumns,
    excludedRows(model.reading),
  );
  sheet.frozen = { rows: 3, columns: 0 };
  return finishSheet(sheet);
}

function finding({ reading, results }: SheetModel, book: Book): { value: string; formula: string } {
  const parts = texts.finding;
  const projects = reading.usedLists.reduce(
    (sum, index) => sum + (reading.lists[index]?.projects.length ?? 0),
    0,
  );
  const assumed = results.rules.filter((rule) => rule.assumption && !rule.changed).length;
  const { rules } = book.tables;
  return {
    value: `${parts.lists}${wholeNumber(projects)}${parts.projects}${wholeNumber(assumed)}${parts.assumed}${wholeNumber(results.rules.length)}${parts.end}`,
    formula: [
      quote(`${parts.lists}${wholeNumber(projects)}${parts.projects}`),
      wholeText(countIfs(rules, [[ruleTable.headers.kind, quote(words.assumption)]])),
      quote(parts.assumed),
      wholeText(`COUNTA(${rangeOf(rules, ruleTable.headers.key)})`),
      quote(parts.end),
    ].join('&'),
  };
}

/** The block that says in sentences what was read; returns the first free row. */
function putRead(sheet: SheetDraft, { reading, version, results }: SheetModel, row: number): number {
  const { read } = texts;
  putSection(sheet, row, read.title, [1, 6]);
  const lines: [string, string][] = [
    ...reading.lists.map((list, index): [string, string] => [
      read.list(list.sheet),
      read.listText({
        headerRows: list.headerRows.join(', '),
        first: String(list.firstRow ?? words.none),
        last: String(list.lastRow ?? words.none),
        projects: list.projects.length,
        blank: list.blankRows,
        hidden: list.hiddenRows,
        use: reading.usedLists.includes(index) ? read.used : read.notUsed,
      }),
    ]),
    [
      read.staff,
      reading.staff === null
        ? read.noStaff
        : read.staffText(reading.staff.sheet, reading.staff.people.length),
    ],
    [
      read.target,
      reading.targets.length === 0 ? read.noTarget : reading.targets.map(({ name }) => name).join(', '),
    ],
    [
      read.referenceDate,
      read.dateText(dateText(results.referenceDate), read.dateSources[reading.referenceDateSource]),
    ],
    [read.version, read.versionText(version)],
    [read.wording, read.wordingText],
  ];
  lines.forEach(([label, text], index) => {
    putText(sheet, row + 1 + index, 1, label, 'strong');
    putText(sheet, row + 1 + index, 2, text, 'text');
  });
  return row + 1 + lines.length;
}

/** How the leads were divided, and how good that is at least; returns the first free row. */
function putPlan(sheet: SheetDraft, { results }: SheetModel, row: number): number {
  const { plan: planTexts } = texts;
  const { plan } = results.staffing;
  putSection(sheet, row, planTexts.title, [1, 6]);
  const lines: [string, string][] =
    plan === null
      ? [[planTexts.order, planTexts.none]]
      : [
          [planTexts.order, planTexts.orders[plan.used]],
          ...(['weighted', 'rank'] as const).map((order): [string, string] => [
            planTexts.outcomes[order],
            planTexts.outcome(plan.orders[order]),
          ]),
          [planTexts.proof, planTexts.proven(plan.better, plan.iterations)],
        ];
  lines.forEach(([label, text], index) => {
    putText(sheet, row + 1 + index, 1, label, 'strong');
    putText(sheet, row + 1 + index, 2, text, 'text');
  });
  return row + 1 + lines.length;
}

/** What changed at each run, the latest first; a sentence when nothing did. Returns the first free row below it. */
function putLog(sheet: SheetDraft, book: Book, row: number, { state }: SheetModel): number {
  if (state.log.length > 0) {
    return putBlock(sheet, book, row, texts.log.title, 'RB_Logboek', logColumns, [...state.log].reverse());
  }
  putSection(sheet, row, texts.log.title, [1, 6]);
  putText(sheet, row + 1, 1, texts.log.none, 'text');
  return row + 2;
}

/** A table under its own heading; returns the first free row below it. */
function putBlock<T>(
  sheet: SheetDraft,
  book: Book,
  row: number,
  title: string,
  name: string,
  columns: Column<T>[],
  items: T[],
): number {
  putSection(sheet, row, title, [1, 6]);
  const table = tableAt(name, { sheet: book.sheets.account, headerRow: row + 1 }, columns, items);
  return putTable(sheet, table, book, { filter: false, setWidths: false });
}

function ruleColumns({ results }: SheetModel): Column<string>[] {
  const names = texts.rules.headers;
  const kindOf = (rule: (typeof results.rules)[number]): string =>
    rule.changed ? words.own : rule.assumption ? words.assumption : words.published;
  return [
    { header: names.kind, width: 34, style: 'text', cell: (kind) => ({ value: kind }) },
    {
      header: names.count,
      width: 18,
      style: 'number',
      cell: (kind, at) => ({
        value: results.rules.filter((rule) => kindOf(rule) === kind).length,
        formula: countIfs(at.book.tables.rules, [[ruleTable.headers.kind, at.ref(names.kind)]]),
      }),
    },
  ];
}

type LogRow = SheetModel['state']['log'][number];

const logColumns: Column<LogRow>[] = [
  {
    header: texts.log.headers.date,
    width: 34,
    style: 'text',
    cell: ({ referenceDate }) => ({ value: dateText(referenceDate) }),
  },
  {
    header: texts.log.headers.text,
    width: 18,
    style: 'text',
    cell: ({ params }) => ({ value: changeText(params) }),
  },
];

function changeText(params: LogRow['params']): string {
  const homes = (name: string): string => {
    const [low, high] = [params[`${name}Low`], params[`${name}High`]];
    return typeof low === 'number' && typeof high === 'number' ? quantityText({ low, high }) : words.unknown;
  };
  return texts.log.text({
    added: Number(params.added ?? 0),
    removed: Number(params.removed ?? 0),
    altered: Number(params.altered ?? 0),
    before: homes('before'),
    after: homes('after'),
    since: dateText(String(params.since ?? '')),
  });
}

interface ColumnRow {
  sheet: string;
  column: number;
  header: string;
  meaning: string;
  confidence: string | null;
  examples: string[];
}

/** Every column of every list, and those of the staff list. */
function columnRows({ lists, staff }: Reading): ColumnRow[] {
  const dutch = textsIn('nl');
  const ofLists = lists.flatMap(({ sheet, columns }) =>
    columns.map(({ column, header, field, confidence, examples }) => ({
      sheet,
      column,
      header,
      meaning: fieldLabel(field, dutch),
      confidence: dutch.pane.check.confidence[confidence],
      examples,
    })),
  );
  const ofStaff = (staff?.columns ?? []).map(({ column, header, field }) => ({
    sheet: staff?.sheet ?? '',
    column,
    header,
    meaning: texts.staffFields[field],
    confidence: null,
    examples: [],
  }));
  return [...ofLists, ...ofStaff];
}

const columnHeaders = texts.columns.headers;

const columnColumns: Column<ColumnRow>[] = [
  { header: columnHeaders.sheet, width: 34, style: 'text', cell: ({ sheet }) => ({ value: sheet }) },
  {
    header: columnHeaders.column,
    width: 18,
    style: 'link',
    cell: ({ sheet, column }) => linkTo(sheet, `${columnLetters(column)}1`, columnLetters(column)),
  },
  { header: columnHeaders.header, width: 34, style: 'wrap', cell: ({ header }) => ({ value: header }) },
  {
    header: columnHeaders.meaning,
    width: 30,
    style: 'wrap',
    cell: ({ meaning }) => ({ value: meaning }),
  },
  {
    header: columnHeaders.confidence,
    width: 16,
    style: 'text',
    cell: ({ confidence }) => ({ value: confidence }),
  },
  {
    header: columnHeaders.examples,
    width: 40,
    style: 'mutedWrap',
    cell: ({ examples }) => ({ value: examples.length === 0 ? null : examples.join(' · ') }),
  },
];

interface ExcludedRow {
  sheet: string;
  row: number;
  reason: Reading['lists'][number]['excludedRows'][number]['reason'];
}

function excludedRows({ lists }: Reading): ExcludedRow[] {
  return lists.flatMap(({ sheet, excludedRows: rows }) => rows.map((row) => ({ ...row, sheet })));
}

const excludedHeaders = texts.excluded.headers;

const excludedColumns: Column<ExcludedRow>[] = [
  { header: excludedHeaders.sheet, width: 34, style: 'text', cell: ({ sheet }) => ({ value: sheet }) },
  {
    header: excludedHeaders.row,
    width: 18,
    style: 'link',
    cell: ({ sheet, row }) => linkTo(sheet, `A${row}`, common.row(row)),
  },
  {
    header: excludedHeaders.reason,
    width: 34,
    style: 'text',
    cell: ({ reason }) => ({ value: texts.excluded.reasons[reason] }),
  },
];
