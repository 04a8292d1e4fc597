import { wholeNumber } from '../text/format';
import { roles, seniorities } from '../model/terms';
import { staffTable } from '../text/sheets/inputTables';
import { staffTexts as texts } from '../text/sheets/staff';
import { words } from '../text/sheets/words';
import type { Book } from './book';
import type { SheetModel } from './context';
import { countIfs, quote, sumIfs, tenthsText, wholeText } from './formulas';
import {
  columnArea,
  finishSheet,
  freezeAt,
  headerRow,
  highlight,
  newSheet,
  printUpTo,
  putFigures,
  putHead,
  putSection,
  putTable,
  putText,
  type Figure,
} from './layout';
import { metaOf } from './meta';
import type { SheetPlan } from './plan';
import { ruleById } from './rulesTable';
import { countsInHours, fteOf, hasStaff, type StaffRow, staffUserColumns } from './staffTable';
import { type Column, type TableDraft, tableAt } from './table';

const { headers } = staffTable;
/** Years of fte that fit on A4 beside the rest. */
const mostPrintedYears = 6;

/** RB Formatie: who works on housing, the only sheet with names. Input when the workbook has no staff list of its own. */
export function staffSheet(model: SheetModel, book: Book, table: TableDraft<StaffRow>): SheetPlan {
  const sheet = newSheet(book, 'staff', false);
  putHead(sheet, { title: texts.title, finding: finding(model, book), meta: metaOf(model) });
  putText(sheet, 4, 1, texts.confidential, 'noteLine');
  putFigures(sheet, figures(model, book));
  const below = putTable(sheet, table, book, { filter: true, setWidths: true });
  freezeAt(sheet, headerRow, 1);
  printUpTo(sheet, table, lastPrinted(model));
  putStrangers(sheet, below + 1, model, book);
  const validate = (header: string, rule: SheetPlan['validations'][number]['rule'], prompt: string): void => {
    sheet.validations.push({
      area: columnArea(table, header),
      rule,
      promptTitle: texts.promptTitle,
      prompt,
      strict: false,
    });
  };
  validate(headers.seniority, { kind: 'list', values: [...seniorities] }, texts.levelPrompt);
  validate(headers.fte, { kind: 'number', min: 0, max: 100 }, texts.ftePrompt);
  validate(headers.role, { kind: 'list', values: roles.map((role) => words.role[role]) }, texts.rolePrompt);
  for (const header of [headers.from, headers.until, headers.leaveFrom, headers.leaveUntil])
    validate(header, { kind: 'number', min: 1900, max: 2_958_465 }, texts.dayPrompt);
  validate(headers.ownShare, { kind: 'number', min: 0, max: 1 }, texts.sharePrompt);
  highlight(
    sheet,
    table,
    headers.usedSeniority,
    (ref) => `${ref(headers.usedSeniority)}=${quote(words.unknown)}`,
    'muted',
    book,
  );
  sheet.annotations = { table: table.spot.name, ...staffUserColumns };
  return finishSheet(sheet);
}

/** On paper: what people enter, and the fte of the first years. */
function lastPrinted({ results }: SheetModel): string {
  const year = results.years.slice(0, mostPrintedYears).at(-1);
  return year === undefined ? headers.coach : texts.headers.fte(year);
}

function figures(model: SheetModel, book: Book): Figure[] {
  const { staff } = book.tables;
  const people = model.reading.staff?.people ?? [];
  const fte = people.filter(countsInHours).reduce((total, person) => total + (fteOf(person) ?? 0), 0);
  const rule = (id: string): number => Number(model.results.rules.find((one) => one.id === id)?.value ?? 0);
  return [
    {
      column: 1,
      label: texts.figures.people,
      content: { value: people.length, formula: countIfs(staff, [[headers.name, quote('?*')]]) },
    },
    {
      column: 2,
      label: texts.figures.fte,
      content: {
        value: fte,
        formula: sumIfs(staff, headers.usedFte, [[texts.headers.counts, quote(words.yes)]]),
        style: 'figureDecimal',
      },
    },
    {
      column: 4,
      label: texts.figures.noLevel,
      content: {
        value: withoutLevel(model),
        formula: countIfs(staff, [
          [headers.role, quote('projectleider')],
          [texts.headers.counts, quote(words.yes)],
          [headers.usedSeniority, quote(words.unknown)],
        ]),
      },
    },
    {
      column: 6,
      label: texts.figures.productiveHours,
      content: {
        value: rule('availability.productiveHours'),
        formula: `${ruleById(book, 'availability.productiveHours')}+0`,
      },
    },
    {
      column: 9,
      label: texts.figures.reserve,
      content: {
        value: rule('availability.reserve'),
        formula: `${ruleById(book, 'availability.reserve')}+0`,
        style: 'figureShare',
      },
    },
  ];
}

function withoutLevel({ reading }: SheetModel): number {
  const people = reading.staff?.people ?? [];
  return people.filter(
    (person) => person.role === 'projectleider' && countsInHours(person) && person.seniority === null,
  ).length;
}

function finding(model: SheetModel, book: Book): { value: string; formula: string } {
  const parts = texts.finding;
  const people = model.reading.staff?.people ?? [];
  const fte = people.filter(countsInHours).reduce((total, person) => total + (fteOf(person) ?? 0), 0);
  const sentence = [
    wholeText('$A$6'),
    quote(parts.people),
    'FIXED($B$6,1)',
    quote(parts.fte),
    wholeText('$D$6'),
    quote(parts.level),
  ].join('&');
  return {
    value: hasStaff(model)
      ? `${wholeNumber(people.length)}${parts.people}${tenthsText(fte)}${parts.fte}${wholeNumber(withoutLevel(model))}${parts.level}`
      : parts.empty,
    formula: `IF(${countIfs(book.tables.staff, [[headers.name, quote('?*')]])}>0,${sentence},${quote(parts.empty)})`,
  };
}

/** Names of leads in the project list that the staff list doesn't know. */
function putStrangers(
  sheet: Parameters<typeof putTable>[0],
  row: number,
  { leads }: SheetModel,
  book: Book,
): void {
  if (leads.strangers.length === 0) return;
  const names = texts.strangersHeaders;
  const columns: Column<(typeof leads.strangers)[number]>[] = [
    { header: names.name, width: 26, style: 'text', cell: ({ name }) => ({ value: name }) },
    { header: names.code, width: 10, style: 'text', cell: ({ code }) => ({ value: code }) },
    { header: names.projects, width: 10, style: 'number', cell: ({ projects }) => ({ value: projects }) },
  ];
  putSection(sheet, row, texts.strangersTitle, [1, 3]);
  const table = tableAt(
    'RB_Onbekende_trekkers',
    { sheet: book.sheets.staff, headerRow: row + 1 },
    columns,
    leads.strangers,
  );
  putTable(sheet, table, book, { filter: false, setWidths: false });
}
