import type { Assignment, Remark } from '../analysis/results';
import { staffTable } from '../text/sheets/inputTables';
import { projectsTexts } from '../text/sheets/projects';
import { staffTexts } from '../text/sheets/staff';
import { staffingTexts as texts } from '../text/sheets/staffing';
import { words } from '../text/sheets/words';
import { noteOf } from './annotations';
import type { SheetModel } from './context';
import { dateSerial } from './dates';
import { figureAddress } from './figures';
import { lookup, matchKey, quote } from './formulas';
import { figureRow, numberOrUnknown, plain, rangeDisplay } from './layout';
import type { PlanValue } from './plan';
import { ruleValue } from './rulesTable';
import { sentencesOf } from './sentences';
import { levelFormula } from './staffingFit';
import { levelsByCode, rowHours, type StaffingRow, stepOf } from './staffingRows';
import type { SheetStyle } from './styles';
import type { Column, RowAt } from './table';

const { headers } = texts;

/** The columns of RB Bezetting, one row per project. What stands right of the opening remark is for the screen. */
export function projectColumns(model: SheetModel): Column<StaffingRow>[] {
  // Without project leaders there are no loads to add up, and in a long list the hours behind them weigh most.
  const years = model.results.staffing.applicable ? model.results.years : [];
  const [first = 0, last = first] = [years[0], years.at(-1)];
  const user = (
    header: string,
    width: number,
    read: (row: StaffingRow) => PlanValue = () => null,
    style: SheetStyle = 'inputText',
  ): Column<StaffingRow> => ({
    header,
    width,
    style,
    cell: (row) => ({ value: read(row) ?? noteOf(row.notes, row.assignment.key, header) }),
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
  const levels = levelsByCode(model);
  const firstYear = model.results.years[0] ?? 0;
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
        formula: requiredFormula(at),
      }),
    },
    {
      header: headers.lead,
      width: 11,
      style: 'strong',
      cell: ({ lead }, at) => {
        const [own, list, proposal, planned] = [
          headers.deviation,
          headers.listLead,
          headers.proposal,
          headers.planned,
        ].map((header) => at.ref(header));
        const unnamed = `IF(${proposal}<>"",${proposal},IF(${list}<>"",${list},""))`;
        return {
          value: lead,
          formula: `IF(${own}<>"",${own},IF(${planned}=${quote(texts.parked)},"",${unnamed}))`,
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
      width: 24,
      style: 'strong',
      cell: ({ fit }, at) => ({
        value: fit,
        formula: fitFormula(
          at,
          headers.lead,
          headers.hasStep,
          `${at.ref(headers.lead)}=${at.ref(headers.proposal)}`,
        ),
      }),
    },
    {
      header: headers.start,
      width: 11,
      style: 'yearLeft',
      cell: ({ start }, at) => {
        const [typed, own, planned] = [headers.otherStart, headers.deviation, headers.planned].map((header) =>
          at.ref(header),
        );
        const first = model.results.years[0] ?? 0;
        return {
          value: start,
          formula: `IF(ISNUMBER(${typed}),${typed},IF(AND(${own}<>"",${planned}<>""),${first},IF(${planned}="","",${planned})))`,
        };
      },
    },
    {
      header: headers.coach,
      width: 9,
      style: 'text',
      cell: ({ coach }, at) => {
        const [own, planned] = [at.ref(headers.otherCoach), at.ref(headers.plannedCoach)];
        return { value: coach, formula: `IF(${own}<>"",${own},${planned}&"")` };
      },
    },
    { header: headers.remedy, width: 37, style: 'indentedWrap', cell: ({ step }) => ({ value: step }) },
    user(headers.deviation, 11),
    user(headers.status, 11),
    user(headers.remark, 20),
    user(headers.otherCoach, 11),
    user(headers.otherStart, 11, ({ facts }) => facts?.project.chosenStart ?? null, 'inputYear'),
    user(headers.otherLevel, 14, ({ facts }) => facts?.project.levelException?.level ?? null),
    user(headers.otherReason, 24),
    user(headers.otherUntil, 12, ({ facts }) => untilSerial(facts), 'inputDate'),
    user(headers.competences, 20),
    user(headers.after, 22),
    text(headers.tested, 14, ({ tested }) => tested),
    text(headers.listLead, 14, ({ listed }) => listed),
    text(headers.proposal, 14, ({ proposal }) => proposal),
    text(headers.plannedCoach, 14, ({ plannedCoach }) => plannedCoach),
    { header: headers.planned, width: 12, style: 'yearLeft', cell: ({ planned }) => ({ value: planned }) },
    {
      header: headers.byClass,
      width: 14,
      style: 'text',
      cell: ({ facts }, at) => ({
        value: facts?.class?.required == null ? words.unknown : words.level[facts.class.required],
        formula: ofProject(at, projectsTexts.headers.required),
      }),
    },
    {
      header: headers.note,
      width: 100,
      style: 'mutedWrap',
      cell: ({ assignment }) => ({ value: sentencesOf(explanationOf(assignment), model) }),
    },
    ...years.map((year): Column<StaffingRow> => ({
      header: headers.hours(year),
      width: 9,
      style: 'number',
      cell: (row, at) => ({
        value: rowHours(row, year, first),
        formula: hoursFormula(at, year - first + 1, first, last),
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
    step(
      headers.coachStep,
      ({ coach }) => (coach === '' ? null : stepOf(levels.get(coach) ?? null)),
      (at) => stepOfPerson(at, headers.coach),
    ),
    {
      header: headers.today,
      width: 11,
      style: 'text',
      cell: ({ today }, at) => {
        const typed = at.ref(headers.deviation);
        return { value: today, formula: `IF(${typed}<>"",${typed},${at.ref(headers.listLead)}&"")` };
      },
    },
    step(
      headers.todayStep,
      ({ today }) => (today === '' ? null : stepOf(levels.get(today) ?? null)),
      (at) => stepOfPerson(at, headers.today),
    ),
    {
      header: headers.todayFit,
      width: 21,
      style: 'text',
      cell: ({ todayFit }, at) => ({
        value: todayFit,
        formula: fitFormula(at, headers.today, headers.todayStep, null),
      }),
    },
    step(
      headers.later,
      ({ later }) => later,
      (at) => `IF(ISNUMBER(${at.ref(headers.start)}),MAX(0,${at.ref(headers.start)}-${firstYear}),0)`,
    ),
    ...years.map((year): Column<StaffingRow> => ({
      header: headers.norm(year),
      width: 9,
      style: 'number',
      cell: ({ norm }) => ({ value: norm.get(year) ?? 0 }),
    })),
    ...years.map((year): Column<StaffingRow> => ({
      header: headers.coaching(year),
      width: 9,
      style: 'number',
      cell: ({ coaching }) => ({ value: coaching.get(year) ?? 0 }),
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

/** The step of the level of whoever has the code in a column. */
function stepOfPerson(at: RowAt, header: string): string {
  const { usedSeniority } = staffTable.headers;
  const found = lookup(at.book.tables.staff, usedSeniority, staffTexts.headers.code, at.ref(header));
  return `IFERROR(MATCH(${found},$I$${figureRow}:$K$${figureRow},0),${quote(words.unknown)})`;
}

/** The step of a level, looked up in the levels that stand in the key figures. */
function stepFormula(at: RowAt, header: string): string {
  return `IFERROR(MATCH(${at.ref(header)},$I$${figureRow}:$K$${figureRow},0),${quote(words.unknown)})`;
}

function fitFormula(at: RowAt, ofLead: string, step: string, isProposed: string | null): string {
  const [lead, test] = [at.ref(ofLead), at.ref(headers.tested)];
  const level = levelFormula({
    lead,
    required: at.ref(headers.required),
    asked: at.ref(headers.requiredStep),
    has: at.ref(step),
    typedCoach: at.ref(headers.otherCoach),
    coach: at.ref(headers.coachStep),
    isProposed,
  });
  const empty = `IF(${test}=${quote(texts.tested.yes)},${quote(words.fit.unstaffed)},${quote(words.fit.unknown)})`;
  return `IF(${test}=${quote(texts.tested.no)},${quote(words.fit['not-needed'])},IF(${lead}="",${empty},${level}))`;
}

/** What explains a row: the test of the level, and why this lead, later or nobody. */
function explanationOf({ reasons, why }: Assignment): Remark[] {
  return [...reasons, ...why.filter((remark) => !reasons.includes(remark))];
}

/** The end of an exception as a date; as it was typed where that is no date. */
function untilSerial(facts: StaffingRow['facts']): number | null {
  const until = facts?.project.levelException?.until ?? null;
  return until === null ? null : dateSerial(until);
}

/** The level of the class, or another that has a reason and an end that has not passed. */
function requiredFormula(at: RowAt): string {
  const [level, reason, until, byClass] = [
    headers.otherLevel,
    headers.otherReason,
    headers.otherUntil,
    headers.byClass,
  ].map((header) => at.ref(header));
  const holds = `IF(${until}>=${figureAddress(at.book, 'referenceDate')},${level},${byClass})`;
  const isLevel = `IF(ISNUMBER(MATCH(${level},$I$${figureRow}:$K$${figureRow},0)),${holds},${byClass})`;
  const known = `IF(${level}=${quote(words.level.casemanager)},${holds},${isLevel})`;
  return `IF(AND(${level}<>"",${reason}<>"",ISNUMBER(${until})),${known},${byClass})`;
}

/** Hours in the given place among the years shown: those of the norm so many years earlier as it begins later, times the factor of the level. */
function hoursFormula(at: RowAt, place: number, first: number, last: number): string {
  const norms = `${at.ref(headers.norm(first))}:${at.ref(headers.norm(last))}`;
  const later = at.ref(headers.later);
  return `IF(${place}>${later},INDEX(${norms},1,${place}-${later})*${at.ref(headers.factor)},0)`;
}
