import { texts as textsIn } from '../text';
import { staffTable } from '../text/sheets/inputTables';
import { projectsTexts } from '../text/sheets/projects';
import { staffTexts } from '../text/sheets/staff';
import { staffingTexts as texts } from '../text/sheets/staffing';
import { words } from '../text/sheets/words';
import { noteOf } from './annotations';
import type { SheetModel } from './context';
import { countIfs, lookup, matchKey, quote, sumIfs } from './formulas';
import { figureRow, numberOrUnknown, plain, rangeDisplay } from './layout';
import { ruleValue } from './rulesTable';
import { sentencesOf } from './sentences';
import { type LoadRow, loadRows, overBy, type StaffingRow, staffingRows, stepOf } from './staffingRows';
import { type Column, rowBelow, type RowAt, type TableDraft, tableAt } from './table';

const { headers, loads } = texts;

/** The tables of RB Bezetting. */
export interface StaffingTables {
  loads: TableDraft<LoadRow>;
  projects: TableDraft<StaffingRow>;
}

/** Lays down the load per lead, and the projects in rank order below it. */
export function staffingTables(model: SheetModel, sheet: string): StaffingTables {
  const rows = staffingRows(model);
  const load = tableAt('RB_Belasting', { sheet, headerRow: 9 }, loadColumns(model), loadRows(model, rows));
  const place = { sheet, headerRow: rowBelow(load.spot) + 2 };
  return { loads: load, projects: tableAt('RB_Bezetting', place, projectColumns(model), rows) };
}

function projectColumns(model: SheetModel): Column<StaffingRow>[] {
  // Without project leaders there are no loads to add up, and in a long list the hours behind them weigh most.
  const years = model.results.staffing.applicable ? model.results.years : [];
  const user = (header: string, width: number): Column<StaffingRow> => ({
    header,
    width,
    style: 'inputText',
    cell: ({ notes, assignment }) => ({ value: noteOf(notes, assignment.key, header) }),
  });
  const text = (
    header: string,
    width: number,
    value: (row: StaffingRow) => string | null,
  ): Column<StaffingRow> => ({
    header,
    width,
    style: 'text',
    cell: (row) => ({ value: value(row) }),
  });
  const counted = (header: string, source: string, end: 'low' | 'high'): Column<StaffingRow> => ({
    header,
    width: 10,
    style: 'number',
    cell: ({ facts }, at) => ({
      ...numberOrUnknown(facts?.count?.counted?.[end]),
      formula: ofProject(at, source),
    }),
  });
  const step = (
    header: string,
    value: (row: StaffingRow) => number | null,
    formula: (at: RowAt) => string,
  ): Column<StaffingRow> => ({
    header,
    width: 9,
    style: 'number',
    cell: (row, at) => ({ ...numberOrUnknown(value(row)), formula: formula(at) }),
  });
  return [
    {
      header: headers.project,
      width: 34,
      style: 'wrap',
      cell: ({ facts, assignment }) => ({ value: facts?.project.name ?? assignment.key }),
    },
    text(headers.phase, 14, ({ facts }) =>
      facts?.project.phase == null ? words.unknown : words.phase[facts.project.phase],
    ),
    {
      header: headers.shown,
      width: 12,
      style: 'display',
      cell: ({ facts }, at) =>
        rangeDisplay(at.ref(headers.low), at.ref(headers.high), plain(facts?.count?.counted ?? null)),
    },
    {
      header: headers.required,
      width: 14,
      style: 'indented',
      cell: ({ assignment: { required } }, at) => ({
        value: required === null ? words.unknown : words.level[required],
        formula: ofProject(at, projectsTexts.headers.required),
      }),
    },
    {
      header: headers.lead,
      width: 11,
      style: 'strong',
      cell: ({ lead }, at) => {
        const [own, list, proposal] = [headers.deviation, headers.listLead, headers.proposal].map((header) =>
          at.ref(header),
        );
        return {
          value: lead,
          formula: `IF(${own}<>"",${own},IF(${list}<>"",${list},IF(${proposal}<>"",${proposal},"")))`,
        };
      },
    },
    {
      header: headers.has,
      width: 12,
      style: 'text',
      cell: ({ level }, at) => {
        const found = lookup(
          at.book.tables.staff,
          staffTable.headers.usedSeniority,
          staffTexts.headers.code,
          at.ref(headers.lead),
        );
        return {
          value: level,
          formula: `IF(${at.ref(headers.lead)}="","",IFERROR(${found}&"",${quote(words.unknown)}))`,
        };
      },
    },
    {
      header: headers.fit,
      width: 22,
      style: 'strong',
      cell: ({ fit }, at) => ({ value: fit, formula: fitFormula(at) }),
    },
    {
      header: headers.remedy,
      width: 24,
      style: 'wrap',
      cell: ({ assignment: { remedy } }) => ({
        value: remedy === null ? null : textsIn('nl').domain.remedies[remedy],
      }),
    },
    user(headers.deviation, 12),
    user(headers.status, 12),
    user(headers.remark, 28),
    text(headers.tested, 14, ({ tested }) => tested),
    text(headers.listLead, 14, ({ listed }) => listed),
    text(headers.proposal, 14, ({ proposal }) => proposal),
    {
      header: headers.note,
      width: 100,
      style: 'mutedWrap',
      cell: ({ assignment }) => ({ value: sentencesOf(assignment.reasons, model) }),
    },
    ...years.map((year): Column<StaffingRow> => ({
      header: headers.hours(year),
      width: 9,
      style: 'number',
      cell: ({ norm, factor }, at) => ({
        value: (norm.get(year) ?? 0) * factor,
        formula: `${at.ref(headers.norm(year))}*${at.ref(headers.factor)}`,
      }),
    })),
    {
      header: headers.factor,
      width: 10,
      style: 'hundredths',
      cell: ({ factor }, at) => ({
        value: factor,
        formula: `IFERROR(${ruleValue(at.book, `${quote('hoursFactors.lead.')}&${at.ref(headers.has)}`)}+0,1)`,
      }),
    },
    counted(headers.low, projectsTexts.headers.countedLow, 'low'),
    counted(headers.high, projectsTexts.headers.countedHigh, 'high'),
    step(
      headers.requiredStep,
      ({ assignment }) => stepOf(assignment.required),
      (at) => `IF(${at.ref(headers.required)}="casemanager",1,${stepFormula(at, headers.required)})`,
    ),
    step(
      headers.hasStep,
      ({ level }) => stepOf(level),
      (at) => stepFormula(at, headers.has),
    ),
    ...years.map((year): Column<StaffingRow> => ({
      header: headers.norm(year),
      width: 9,
      style: 'number',
      cell: ({ norm }) => ({ value: norm.get(year) ?? 0 }),
    })),
    { header: headers.key, width: 22, style: 'muted', cell: ({ assignment }) => ({ value: assignment.key }) },
  ];
}

/** What RB Projecten says about the project of this row. */
function ofProject(at: RowAt, header: string): string {
  return lookup(
    at.book.tables.projects,
    header,
    projectsTexts.headers.key,
    matchKey(at.ref(headers.key), at.book.wildKeys),
  );
}

/** The step of a level, looked up in the levels that stand in the key figures. */
function stepFormula(at: RowAt, header: string): string {
  return `IFERROR(MATCH(${at.ref(header)},$I$${figureRow}:$K$${figureRow},0),${quote(words.unknown)})`;
}

function fitFormula(at: RowAt): string {
  const [lead, proposal, asked, has, test] = [
    headers.lead,
    headers.proposal,
    headers.requiredStep,
    headers.hasStep,
    headers.tested,
  ].map((header) => at.ref(header));
  const over = `IF($E$${figureRow}=${quote(words.yes)},${quote(words.fit.over)},${quote(words.fit['rule-not-applicable'])})`;
  const above = `IF(${has}-${asked}<${overBy},${quote(words.fit.fits)},IF(${lead}=${proposal},${quote(words.fit.fits)},${over}))`;
  const level = `IF(AND(ISNUMBER(${asked}),ISNUMBER(${has})),IF(${has}<${asked},${quote(words.fit.under)},${above}),${quote(words.fit.unknown)})`;
  const empty = `IF(${test}=${quote(texts.tested.yes)},${quote(words.fit.unstaffed)},${quote(words.fit.unknown)})`;
  return `IF(${test}=${quote(texts.tested.no)},${quote(words.fit['not-needed'])},IF(${lead}="",${empty},${level}))`;
}

function loadColumns(model: SheetModel): Column<LoadRow>[] {
  const { years, rules } = model.results;
  const names = loads.headers;
  const limit = Number(rules.find(({ id }) => id === 'load.overload')?.value ?? 1);
  const ofStaff = (at: RowAt, header: string): string =>
    lookup(at.book.tables.staff, header, staffTexts.headers.code, at.ref(names.code));
  const own = (at: RowAt): [string, string][] => [[headers.lead, at.ref(names.code)]];
  const summed = (header: string, source: string, value: (row: LoadRow) => number): Column<LoadRow> => ({
    header,
    width: 11,
    style: 'number',
    cell: (row, at) => ({ value: value(row), formula: sumIfs(at.book.tables.staffing, source, own(at)) }),
  });
  return [
    { header: names.code, width: 34, style: 'text', cell: ({ code }) => ({ value: code }) },
    {
      header: names.level,
      width: 14,
      style: 'text',
      cell: ({ level }, at) => ({
        value: level,
        formula: `${ofStaff(at, staffTable.headers.usedSeniority)}&""`,
      }),
    },
    {
      header: names.projects,
      width: 10,
      style: 'number',
      cell: ({ projects }, at) => ({ value: projects, formula: countIfs(at.book.tables.staffing, own(at)) }),
    },
    {
      header: names.verdict,
      width: 14,
      style: 'indented',
      cell: (row, at) => {
        const [first = 0, last = first] = [years[0], years.at(-1)];
        const cells = `${at.ref(names.load(first))}:${at.ref(names.load(last))}`;
        const over = years.some((year) => (shareOf(row, year) ?? 0) > limit);
        return {
          value: over ? loads.over : loads.fits,
          formula: `IF(COUNTIF(${cells},">"&$G$${figureRow})>0,${quote(loads.over)},${quote(loads.fits)})`,
        };
      },
    },
    ...years.map((year): Column<LoadRow> => ({
      header: names.load(year),
      width: 11,
      style: 'share',
      cell: (row, at) => ({
        ...numberOrUnknown(shareOf(row, year)),
        formula: `IFERROR(${at.ref(names.asked(year))}/${at.ref(names.available(year))},${quote(words.unknown)})`,
      }),
    })),
    summed(names.low, headers.low, ({ low }) => low),
    summed(names.high, headers.high, ({ high }) => high),
    ...years.map((year) =>
      summed(names.asked(year), headers.hours(year), (row) => row.years.get(year)?.hours ?? 0),
    ),
    ...years.map((year): Column<LoadRow> => ({
      header: names.available(year),
      width: 12,
      style: 'number',
      cell: (row, at) => {
        const { staff } = at.book.tables;
        const code: [string, string] = [staffTexts.headers.code, at.ref(names.code)];
        const unknown = countIfs(staff, [code, [staffTexts.headers.hoursIn(year), quote(words.unknown)]]);
        const hours = sumIfs(staff, staffTexts.headers.hoursIn(year), [code]);
        return {
          ...numberOrUnknown(row.years.get(year)?.available),
          formula: `IF(${unknown}>0,${quote(words.unknown)},${hours})`,
        };
      },
    })),
  ];
}

/** Hours asked over hours there are; `null` when those are unknown or none. */
function shareOf(row: LoadRow, year: number): number | null {
  const { hours, available } = row.years.get(year) ?? { hours: 0, available: null };
  return available === null || available <= 0 ? null : hours / available;
}
