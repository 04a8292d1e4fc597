import { seniorities } from '../model/terms';
import { wholeNumber } from '../text/format';
import { staffingTexts as texts } from '../text/sheets/staffing';
import { staffTable } from '../text/sheets/inputTables';
import { staffTexts } from '../text/sheets/staff';
import { words } from '../text/sheets/words';
import { looseNotes, readNotes } from './annotations';
import type { Book } from './book';
import type { SheetModel } from './context';
import { countIfs, quote, wholeText } from './formulas';
import {
  columnArea,
  figureRow,
  finishSheet,
  highlight,
  newSheet,
  printUpTo,
  putFigures,
  putHead,
  putSection,
  putTable,
  putText,
  type Figure,
  type SheetDraft,
} from './layout';
import { putLooseNotes } from './looseNotes';
import { metaOf } from './meta';
import type { SheetPlan } from './plan';
import { ruleById } from './rulesTable';
import { ruleNumber, staffingUserColumns } from './staffingRows';
import type { StaffingTables } from './staffingTables';

const { headers, loads } = texts;
/** Longest list of choices that Excel takes in a cell. */
const choicesLimit = 250;

/** RB Bezetting: who leads which project, and what each lead carries. Codes stand for people. */
export function staffingSheet(model: SheetModel, book: Book, tables: StaffingTables): SheetPlan {
  const sheet = newSheet(book, 'staffing', false);
  putHead(sheet, { title: texts.title, finding: finding(model, book, tables), meta: metaOf(model) });
  putText(sheet, 4, 1, texts.codes, 'noteLine');
  putFigures(sheet, figures(model, book, tables));
  putSection(sheet, tables.loads.spot.headerRow - 1, loads.title, [1, 12]);
  putTable(sheet, tables.loads, book, { filter: false, setWidths: false });
  if (tables.repairs !== null) {
    putSection(sheet, tables.repairs.spot.headerRow - 1, texts.repairs.title, [1, 12]);
    putTable(sheet, tables.repairs, book, { filter: false, setWidths: false });
  }
  if (tables.coaching !== null) {
    putSection(sheet, tables.coaching.spot.headerRow - 1, texts.coachings.title, [1, 12]);
    putTable(sheet, tables.coaching, book, { filter: false, setWidths: false });
  }
  putSection(sheet, tables.projects.spot.headerRow - 1, texts.projectsTitle, [1, 12]);
  const below = putTable(sheet, tables.projects, book, { filter: true, setWidths: true });
  sheet.frozen = { rows: 3, columns: 1 };
  const header = tables.projects.spot.headerRow;
  sheet.print.titleRows = [header, header];
  printUpTo(sheet, tables.projects, headers.status);
  validateTyped(sheet, tables);

  const codes = [...model.leads.ofPerson.values()];
  if (codes.length > 0 && codes.join(',').length <= choicesLimit) {
    for (const [header, prompt] of [
      [headers.deviation, texts.prompt],
      [headers.otherCoach, texts.coachPrompt],
    ] as const) {
      sheet.validations.push({
        area: columnArea(tables.projects, header),
        rule: { kind: 'list', values: codes },
        promptTitle: header,
        prompt,
        strict: false,
      });
    }
  }
  const is = (header: string, word: string) => (ref: (header: string) => string) =>
    `${ref(header)}=${quote(word)}`;
  for (const fit of [words.fit.under, words.fit.unstaffed])
    highlight(sheet, tables.projects, headers.fit, is(headers.fit, fit), 'warning', book);
  highlight(sheet, tables.projects, headers.fit, is(headers.fit, words.fit.fits), 'good', book);
  highlight(sheet, tables.projects, headers.fit, is(headers.fit, words.fit['not-needed']), 'muted', book);
  highlight(
    sheet,
    tables.loads,
    loads.headers.verdict,
    is(loads.headers.verdict, loads.over),
    'warning',
    book,
  );
  if (model.results.staffing.applicable) colourLoads(sheet, tables, model.results.years, book);
  sheet.annotations = { table: tables.projects.spot.name, ...staffingUserColumns };
  const keys = tables.projects.items.map(({ assignment }) => assignment.key);
  const notes = readNotes('staffing', model.own, model.state, staffingUserColumns);
  putLooseNotes(sheet, below + 1, looseNotes(notes, keys));
  return finishSheet(sheet);
}

/** What may be typed beside a project: a level with its reason and end, and a year. */
function validateTyped(sheet: SheetDraft, { projects }: StaffingTables): void {
  const levels = [words.level.casemanager, ...seniorities];
  const validate = (header: string, rule: SheetPlan['validations'][number]['rule'], prompt: string): void => {
    sheet.validations.push({
      area: columnArea(projects, header),
      rule,
      promptTitle: header,
      prompt,
      strict: false,
    });
  };
  validate(headers.otherLevel, { kind: 'list', values: levels }, texts.levelPrompt);
  validate(headers.otherUntil, { kind: 'date' }, texts.untilPrompt);
  validate(headers.otherStart, { kind: 'number', min: 2000, max: 2100 }, texts.startPrompt);
}

/** Colours the load per year; the number stands in the cell and the verdict beside it. */
function colourLoads(
  sheet: SheetDraft,
  { loads: table }: StaffingTables,
  years: readonly number[],
  book: Book,
): void {
  for (const year of years) {
    const header = loads.headers.load(year);
    const isNumber = (ref: (header: string) => string): string => `ISNUMBER(${ref(header)})`;
    const above = (ref: (header: string) => string): string =>
      `AND(${isNumber(ref)},${ref(header)}>$G$${figureRow})`;
    highlight(sheet, table, header, above, 'warning', book);
    highlight(
      sheet,
      table,
      header,
      (ref) => `AND(${isNumber(ref)},${ref(header)}<$H$${figureRow})`,
      'good',
      book,
    );
  }
}

function figures(model: SheetModel, book: Book, { projects }: StaffingTables): Figure[] {
  const { results } = model;
  const { staffing } = results;
  const { staffing: table, staff } = book.tables;
  const rule = Number(results.rules.find(({ id }) => id === 'load.overload')?.value ?? 0);
  const juniors = countIfs(staff, [
    [staffTable.headers.role, quote('projectleider')],
    [staffTexts.headers.counts, quote(words.yes)],
    [staffTable.headers.usedSeniority, quote('junior')],
  ]);
  return [
    {
      column: 1,
      label: texts.figures.noLead,
      content: {
        value: countFit(projects, words.fit.unstaffed),
        formula: countIfs(table, [[headers.fit, quote(words.fit.unstaffed)]]),
      },
    },
    {
      column: 2,
      label: texts.figures.under,
      content: {
        value: countFit(projects, words.fit.under),
        formula: countIfs(table, [[headers.fit, quote(words.fit.under)]]),
      },
    },
    {
      column: 5,
      label: texts.figures.juniors,
      content: {
        value: staffing.juniorsPresent ? words.yes : words.no,
        formula: `IF(${juniors}>0,${quote(words.yes)},${quote(words.no)})`,
      },
    },
    {
      column: 7,
      label: texts.figures.overload,
      content: { value: rule, formula: `${ruleById(book, 'load.overload')}+0`, style: 'figureShare' },
    },
    {
      column: 8,
      label: texts.figures.full,
      content: {
        value: ruleNumber(model, 'planning.fullLoad'),
        formula: `${ruleById(book, 'planning.fullLoad')}+0`,
        style: 'figureShare',
      },
    },
    ...seniorities.map((level, index): Figure => ({
      column: 9 + index,
      label: texts.levels[level],
      content: { value: level },
    })),
  ];
}

function finding(
  { results }: SheetModel,
  book: Book,
  { projects }: StaffingTables,
): { value: string; formula: string } {
  const parts = texts.finding;
  const { staffing } = results;
  const known = countIfs(book.tables.staff, [
    [staffTable.headers.role, quote('projectleider')],
    [staffTexts.headers.counts, quote(words.yes)],
    [staffTable.headers.name, quote('?*')],
  ]);
  const sentence = [
    quote(parts.noLead),
    wholeText('$A$6'),
    quote(parts.under),
    wholeText('$B$6'),
    quote(parts.end),
  ].join('&');
  return {
    value: staffing.applicable
      ? `${parts.noLead}${wholeNumber(countFit(projects, words.fit.unstaffed))}${parts.under}${wholeNumber(countFit(projects, words.fit.under))}${parts.end}`
      : parts.noStaff,
    formula: `IF(${known}>0,${sentence},${quote(parts.noStaff)})`,
  };
}

function countFit({ items }: StaffingTables['projects'], fit: string): number {
  return items.filter((row) => row.fit === fit).length;
}
