import type { Criterion, TargetBalance } from '../analysis/results';
import { criteria, weightPresets } from '../model/terms';
import { wholeNumber } from '../text/format';
import { assumptionsTexts as texts } from '../text/sheets/assumptions';
import {
  realisedTable,
  referenceDateLabel,
  ruleTable,
  targetFigureHeaders,
  targetTable,
} from '../text/sheets/inputTables';
import { targetTexts } from '../text/sheets/targets';
import { words } from '../text/sheets/words';
import { cellBeside } from './ownCells';
import { balancesTable, carriedIntoTarget } from './balancesTable';
import type { Book } from './book';
import type { SheetModel } from './context';
import { criteriaTable, weightOf, weightSumInTable } from './criteriaTable';
import { dateSerial } from './dates';
import { figureAddress } from './figures';
import { countIfs, filledOr, lookupRow, quote, rangeOf, wholeText } from './formulas';
import {
  columnArea,
  finishSheet,
  headerRow,
  highlight,
  newSheet,
  printUpTo,
  put,
  putFigures,
  putHead,
  putSection,
  putTable,
  putText,
  type Figure,
  type SheetDraft,
} from './layout';
import { metaOf } from './meta';
import type { SheetPlan } from './plan';
import { type RuleRow, rulesTable } from './rulesTable';
import { realisedYearsTable, type RealisedRow } from './realisedTable';
import { rowBelow, type TableDraft, type TableSpot } from './table';
import { countingRows, endOfParts, realisedOfParts, totalOfParts } from './targetFormulas';
import { type TargetRow, targetsTable } from './targetsTable';

/** The tables of RB Uitgangspunten, one below the other. */
export interface AssumptionTables {
  targets: TableDraft<TargetRow>;
  realised: TableDraft<RealisedRow>;
  /** Null where no agreement ran out. */
  balances: TableDraft<TargetBalance> | null;
  criteria: TableDraft<Criterion>;
  rules: TableDraft<RuleRow>;
}

/** Lays down the tables of RB Uitgangspunten: agreements, homes delivered per year, agreements that ran out, the criteria of the order, and the rules below them. */
export function assumptionTables({ reading, results, own }: SheetModel, sheet: string): AssumptionTables {
  const grid = own['assumptions'];
  const below = (spot: TableSpot): { sheet: string; headerRow: number } => ({
    sheet,
    headerRow: rowBelow(spot) + 4,
  });
  const targets = targetsTable({ targets: reading.targets, results, own: grid }, { sheet, headerRow });
  const realised = realisedYearsTable(reading.realised, grid, below(targets.spot));
  const balances = balancesTable(results.targets.balances, below(realised.spot));
  const criteria = criteriaTable(results.rules, below((balances ?? realised).spot));
  const rules = rulesTable(results.rules, grid, { sheet, headerRow: rowBelow(criteria.spot) + 4 });
  return { targets, realised, balances, criteria, rules };
}

/** RB Uitgangspunten: what people may change, and the agreement that follows from it. */
export function assumptionsSheet(model: SheetModel, book: Book, tables: AssumptionTables): SheetPlan {
  const { own } = model;
  const sheet = newSheet(book, 'assumptions', true);
  putHead(sheet, { title: texts.title, finding: finding(model, book), meta: metaOf(model) });
  putText(sheet, 4, 1, referenceDateLabel, 'text');
  put(sheet, 4, 2, { value: cellBeside(own['assumptions'], referenceDateLabel) }, 'inputDate');
  putText(sheet, 4, 3, texts.referenceDateNote, 'noteLine');
  putFigures(sheet, figures(model, book));

  let below = putTable(sheet, tables.targets, book, { filter: false, setWidths: true });
  const putBelow = <T>(title: string, note: string, table: TableDraft<T>, filter = false): void => {
    putSection(sheet, below + 2, title, [1, tables.rules.columns.length]);
    putText(sheet, below + 3, 1, note, 'noteLine');
    below = putTable(sheet, table, book, { filter, setWidths: false });
  };
  putBelow(realisedTable.title, targetTexts.realisedNote, tables.realised);
  if (tables.balances !== null)
    putBelow(realisedTable.balancesTitle, targetTexts.balances.note, tables.balances);
  putBelow(texts.criteria.title, texts.criteria.note, tables.criteria);
  putBelow(texts.rulesTitle, texts.rulesNote, tables.rules, true);

  sheet.frozen = { rows: 6, columns: 1 };
  const { headerRow: header } = tables.rules.spot;
  sheet.print.titleRows = [header, header];
  printUpTo(sheet, tables.rules, ruleTable.headers.note);
  sheet.names.push({ name: 'RB_Peildatum', area: { top: 6, left: 2, bottom: 6, right: 2 } });
  addValidations(sheet, tables);
  highlight(
    sheet,
    tables.rules,
    ruleTable.headers.kind,
    (ref) => `${ref(ruleTable.headers.kind)}=${quote(words.assumption)}`,
    'muted',
    book,
  );
  sheet.conditionalFormats.push({
    area: { top: 6, left: 8, bottom: 6, right: 8 },
    formula: `$H$6<>${quote(texts.weightsRight)}`,
    style: 'warning',
  });
  return finishSheet(sheet);
}

/** The key figures; other sheets refer to them by `figureAddress`. */
function figures({ results }: SheetModel, book: Book): Figure[] {
  const { target } = results;
  const { targets } = book.tables;
  const own = (id: Parameters<typeof figureAddress>[1]): string => figureAddress(book, id);
  const row = own('targetRow');
  const whenTarget = (found: string, none: string): string => `IF(ISNUMBER(${row}),${found},${none})`;
  const field = (header: string): string => filledOr(lookupRow(targets, header, row), quote(words.unknown));
  const year = `YEAR(${own('referenceDate')})`;
  const { headers } = targetTable;
  const isSum = target?.basis === 'parts';
  const end = (id: 'from' | 'to'): { formula?: string } => {
    const formula = isSum ? endOfParts(book, target, id) : field(headers[id]);
    return formula === null ? {} : { formula: whenTarget(formula, quote(words.unknown)) };
  };
  const match = `MATCH(${quote(words.yes)},${rangeOf(targets, targetFigureHeaders.counts)},0)`;
  const targetRow = `IF(${countingRows(book)}>0,${match},${quote(texts.noTarget)})`;
  const weights = weightSumInTable(book);
  const sum = criteria.reduce((total, criterion) => total + weightOf(results.rules, criterion), 0);
  const listRealised = target?.realisedSource === 'list' ? target.realised : null;
  return [
    {
      column: 1,
      label: texts.figures.target,
      content: {
        value: target?.target.name ?? texts.noTarget,
        ...(isSum
          ? {}
          : { formula: whenTarget(lookupRow(targets, headers.name, row), quote(texts.noTarget)) }),
        style: 'figureName',
      },
    },
    {
      column: 2,
      label: texts.figures.referenceDate,
      content: { value: dateSerial(results.referenceDate), style: 'figureDate' },
    },
    {
      column: 3,
      label: texts.figures.total,
      content: {
        value: target?.total ?? words.unknown,
        formula: whenTarget(isSum ? totalOfParts(book) : field(headers.total), quote(words.unknown)),
      },
    },
    {
      column: 4,
      label: texts.figures.from,
      content: {
        value: target?.target.from ?? words.unknown,
        ...end('from'),
        style: 'figureYear',
      },
    },
    {
      column: 5,
      label: texts.figures.to,
      content: {
        value: target?.target.to ?? words.unknown,
        ...end('to'),
        style: 'figureYear',
      },
    },
    {
      column: 6,
      label: texts.figures.realised,
      content: {
        value: target?.realised ?? words.unknown,
        formula: whenTarget(
          isSum ? realisedOfParts(book) : lookupRow(targets, targetFigureHeaders.used, row),
          quote(words.unknown),
        ),
      },
    },
    {
      column: 7,
      label: texts.figures.remaining,
      content: {
        value: target?.remaining ?? words.unknown,
        formula: `IF(ISNUMBER(${own('targetTotal')}),${own('targetTotal')}+${own('targetCarried')}-N(${own('targetRealised')}),${quote(words.unknown)})`,
      },
    },
    {
      column: 8,
      label: texts.figures.weights,
      content: {
        value:
          Math.round(sum * 10_000) === 10_000
            ? texts.weightsRight
            : `${texts.weightsWrong[0]}${wholeNumber(sum * 100)}${texts.weightsWrong[1]}`,
        formula: `IF(ABS(${weights}-1)<0.00005,${quote(texts.weightsRight)},${quote(texts.weightsWrong[0])}&${wholeText(`(${weights})*100`)}&${quote(texts.weightsWrong[1])})`,
      },
    },
    {
      column: 9,
      label: texts.figures.targetRow,
      content: {
        value: target === null ? texts.noTarget : 1,
        formula: targetRow,
      },
    },
    { column: 10, label: texts.figures.listRealised, content: { value: listRealised ?? words.unknown } },
    {
      column: 11,
      label: texts.figures.yearLeft,
      content: {
        value: yearLeft(results.referenceDate),
        formula: `(DATE(${year}+1,1,1)-${own('referenceDate')})/(DATE(${year}+1,1,1)-DATE(${year},1,1))`,
        style: 'figureShare',
      },
    },
    {
      column: 12,
      label: texts.figures.carried,
      content: {
        value: target?.carriedOver ?? 0,
        formula: carriedIntoTarget(book, results.targets.balances, target),
      },
    },
  ];
}

/** The part of the reference year that is still to come, 0–1. */
function yearLeft(referenceDate: string): number {
  const year = Number(referenceDate.slice(0, 4));
  const [start, end] = [dateSerial(`${year}-01-01`), dateSerial(`${year + 1}-01-01`)];
  return (end - dateSerial(referenceDate)) / (end - start);
}

function finding({ results }: SheetModel, book: Book): { value: string; formula: string } {
  const parts = texts.finding;
  const { target, rules } = results;
  const { headers } = ruleTable;
  const assumed = rules.filter((rule) => rule.assumption && !rule.changed).length;
  const own = (id: Parameters<typeof figureAddress>[1]): string => figureAddress(book, id);
  const agreement =
    target === null
      ? parts.noTarget
      : `${parts.target}${target.target.from}${parts.to}${target.target.to}${parts.homes}${wholeNumber(target.total)}${parts.rules}`;
  const agreementFormula = [
    quote(parts.target),
    own('targetFrom'),
    quote(parts.to),
    own('targetTo'),
    quote(parts.homes),
    wholeText(own('targetTotal')),
    quote(parts.rules),
  ].join('&');
  return {
    value: `${agreement}${wholeNumber(assumed)}${parts.assumed}${wholeNumber(rules.length)}${parts.end}`,
    formula: [
      `IF(ISNUMBER(${own('targetTotal')}),${agreementFormula},${quote(parts.noTarget)})`,
      wholeText(countIfs(book.tables.rules, [[headers.kind, quote(words.assumption)]])),
      quote(parts.assumed),
      wholeText(`COUNTA(${rangeOf(book.tables.rules, headers.key)})`),
      quote(parts.end),
    ].join('&'),
  };
}

function addValidations(sheet: SheetDraft, { targets, realised, rules }: AssumptionTables): void {
  const { headers, statuses } = targetTable;
  const add = (header: string, rule: SheetPlan['validations'][number]['rule'], prompt: string): void => {
    sheet.validations.push({
      area: columnArea(targets, header),
      rule,
      promptTitle: texts.promptTitle,
      prompt,
      strict: false,
    });
  };
  add(headers.status, { kind: 'list', values: Object.values(statuses) }, texts.statusPrompt);
  for (const header of [headers.from, headers.to])
    add(header, { kind: 'number', min: 2000, max: 2100 }, texts.yearPrompt);
  for (const header of [headers.total, headers.realised])
    add(header, { kind: 'number', min: 0, max: 1_000_000 }, texts.homesPrompt);
  for (const header of [
    headers.socialRent,
    headers.midRent,
    headers.affordableBuy,
    headers.affordable,
    headers.flex,
  ]) {
    add(header, { kind: 'number', min: 0, max: 1 }, texts.sharePrompt);
  }
  for (const [header, rule, prompt] of [
    [realisedTable.headers.year, { kind: 'number', min: 2000, max: 2100 }, texts.yearPrompt],
    [realisedTable.headers.homes, { kind: 'number', min: 0, max: 1_000_000 }, texts.homesPrompt],
  ] as const) {
    const area = columnArea(realised, header);
    sheet.validations.push({ area, rule, promptTitle: texts.promptTitle, prompt, strict: false });
  }
  const preset = rules.items.findIndex(({ rule }) => rule?.id === 'weights.preset');
  const values = columnArea(rules, ruleTable.headers.value);
  const row = values.top + preset;
  sheet.validations.push({
    area: { ...values, top: row, bottom: row },
    rule: { kind: 'list', values: [...weightPresets] },
    promptTitle: texts.promptTitle,
    prompt: texts.presetPrompt,
    strict: true,
  });
  sheet.validations.push({
    area: { top: 4, left: 2, bottom: 4, right: 2 },
    rule: { kind: 'date' },
    promptTitle: referenceDateLabel,
    prompt: texts.referenceDateNote,
    strict: false,
  });
}
