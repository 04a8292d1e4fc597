import type { Assignment, Mismatch } from '../analysis/results';
import { middle } from '../model/quantity';
import { type Seniority, seniorities } from '../model/terms';
import { textOfRemedy } from './staffingSteps';
import { staffingTexts as texts } from '../text/sheets/staffing';
import { words } from '../text/sheets/words';
import { noteOf, type Notes, readNotes } from './annotations';
import { levelWord } from './staffingFit';
import type { ProjectFacts, SheetModel } from './context';

const { headers } = texts;

/** The columns of RB Bezetting where people type. */
export const staffingUserColumns = {
  keyHeader: headers.key,
  headers: [
    headers.deviation,
    headers.otherCoach,
    headers.otherStart,
    headers.otherLevel,
    headers.otherReason,
    headers.otherUntil,
    headers.competences,
    headers.after,
    headers.status,
    headers.remark,
  ],
};

/** A project with the lead that counts on the sheet: what people typed, else the proposal, else the list. */
export interface StaffingRow {
  assignment: Assignment;
  facts: ProjectFacts | null;
  notes: Notes;
  mismatch: Mismatch | null;
  listed: string | null;
  proposal: string | null;
  /** Code of the lead that counts; empty without one. */
  lead: string;
  /** Level of that lead; empty without one. */
  level: string;
  /** Code of the lead as things stand: what people typed, else the list; empty without one. */
  today: string;
  /** The judgement over that lead. */
  todayFit: string;
  /** Code of the coach that counts, and of the one that is proposed. */
  coach: string;
  plannedCoach: string | null;
  /** Year the work begins by the plan, "geparkeerd", or nothing; and the one that counts. */
  planned: number | string;
  start: number | string;
  /** Years it begins later than the first year shown. */
  later: number;
  tested: string;
  fit: string;
  /** What to do first, in a sentence. */
  step: string | null;
  /** Factor of the lead's level on the hours. */
  factor: number;
  /** Hours per year without that factor when it begins now, and hours of coaching per year as it begins. */
  norm: Map<number, number>;
  coaching: Map<number, number>;
}

/** What a lead carries on the sheet; equal to the analysis as long as nobody typed another lead. */
export interface LoadRow {
  code: string;
  level: string;
  projects: number;
  low: number;
  high: number;
  years: Map<number, { hours: number; available: number | null }>;
}

/** The rows of RB Bezetting, in rank order. */
export function staffingRows(model: SheetModel): StaffingRow[] {
  const notes = readNotes('staffing', model.own, model.state, staffingUserColumns);
  const levels = levelsByCode(model);
  const factorOf = factors(model);
  const { staffing, years } = model.results;
  const firstYear = years[0] ?? 0;
  const parked = new Set(staffing.parked.map(({ key }) => key));
  const share = ruleNumber(model, 'hoursFactors.coach');
  const mismatches = new Map(staffing.mismatches.map((mismatch) => [mismatch.key, mismatch]));
  return staffing.assignments.map((assignment) => {
    const { key, origin } = assignment;
    const facts = model.factsByKey.get(key) ?? null;
    const mismatch = mismatches.get(key) ?? null;
    const listed = model.leads.ofProject.get(key) ?? null;
    const proposal = origin === 'proposal' ? (model.leads.ofPerson.get(assignment.lead ?? '') ?? null) : null;
    const isParked = parked.has(key);
    const planned = isParked ? texts.parked : (assignment.start ?? '');
    const typed = noteOf(notes, key, headers.deviation);
    const unnamed = isParked ? '' : (proposal ?? listed ?? '');
    const lead = typed === null ? unnamed : String(typed);
    const today = typed === null ? (listed ?? '') : String(typed);
    const level = lead === '' ? '' : (levels.get(lead) ?? words.unknown);
    const typedCoach = noteOf(notes, key, headers.otherCoach);
    const isChosen = facts?.project.chosenCoach !== undefined;
    const plannedCoach =
      isChosen || assignment.coach === null ? null : (model.leads.ofPerson.get(assignment.coach) ?? null);
    const coach = typedCoach === null ? (plannedCoach ?? '') : String(typedCoach);
    const typedStart = facts?.project.chosenStart ?? noteOf(notes, key, headers.otherStart);
    const ownStart = typed === null || planned === '' ? planned : firstYear;
    const start = typeof typedStart === 'number' ? typedStart : ownStart;
    const later = typeof start === 'number' ? Math.max(0, start - firstYear) : 0;
    const row = { assignment, facts, notes, listed, proposal, lead, level, tested: tested(assignment) };
    // The hours hold the factor of the lead who was named or chosen; the norm is without it, so that another lead can be filled in.
    const inHours = factorOf(leadLevelInHours(model, facts));
    const hours = Object.entries(facts?.workload?.hours.projectleider ?? {});
    const coaching = new Map<number, number>();
    if (assignment.coach !== null || mismatch?.kind === 'under' || typedCoach !== null) {
      const all = Object.values(facts?.workload?.hours ?? {}).flatMap((perYear) => Object.entries(perYear));
      for (const [year, quantity] of all) {
        const at = Number(year) + later;
        coaching.set(at, (coaching.get(at) ?? 0) + middle(quantity) * share);
      }
    }
    const coachStep = coach === '' ? null : stepOf(levels.get(coach) ?? null);
    const isTyped = typedCoach !== null;
    const todayLevel = levels.get(today) ?? words.unknown;
    return {
      ...row,
      today,
      todayFit: fitOf(
        { ...row, lead: today, level: todayLevel, proposal: null, coachStep, isTyped },
        staffing.juniorsPresent,
      ),
      mismatch,
      coach,
      plannedCoach,
      planned,
      start,
      later,
      fit:
        typed === null && typedCoach === null
          ? words.fit[assignment.fit]
          : fitOf({ ...row, coachStep, isTyped }, staffing.juniorsPresent),
      step: textOfRemedy(assignment, mismatch, model),
      factor: factorOf(level),
      norm: new Map(hours.map(([year, quantity]) => [Number(year), middle(quantity) / inHours])),
      coaching,
    };
  });
}

/** The level that the hours of the workload were made for: that of the lead who was chosen, else named by the list. */
function leadLevelInHours({ reading }: SheetModel, facts: ProjectFacts | null): Seniority | null {
  const assignment = facts?.assignment;
  if (!assignment) return null;
  const people = reading.staff?.people ?? [];
  const chosen = facts.project.chosenLead;
  const key = chosen === undefined ? assignment.listLead : chosen.person;
  return people.find((person) => person.key === key)?.seniority ?? null;
}

/** Hours that a row asks of its lead in a year: the norm of so many years earlier, times the factor. */
export function rowHours({ norm, factor, later }: StaffingRow, year: number, firstYear: number): number {
  return year - later < firstYear ? 0 : (norm.get(year - later) ?? 0) * factor;
}

/** What each lead of the staff list carries, by the rows of the sheet. */
export function loadRows(model: SheetModel, rows: StaffingRow[]): LoadRow[] {
  const firstYear = model.results.years[0] ?? 0;
  return model.results.staffing.loads.map(({ person, seniority, years }) => {
    const code = model.leads.ofPerson.get(person) ?? '';
    const own = rows.filter(({ lead }) => lead === code);
    const coached = rows.filter(({ coach }) => coach === code);
    const homes = (end: 'low' | 'high'): number =>
      own.reduce((sum, { facts }) => sum + (facts?.count?.counted?.[end] ?? 0), 0);
    const hours = (year: number): number =>
      own.reduce((sum, row) => sum + rowHours(row, year, firstYear), 0) +
      coached.reduce((sum, { coaching }) => sum + (coaching.get(year) ?? 0), 0);
    return {
      code,
      level: seniority ?? words.unknown,
      projects: own.length,
      low: homes('low'),
      high: homes('high'),
      years: new Map(years.map(({ year, available }) => [year, { hours: hours(year), available }])),
    };
  });
}

/** Steps of the levels: a casemanager's plan asks no more than a junior. */
export function stepOf(level: string | null): number | null {
  if (level === 'casemanager') return 1;
  const index = seniorities.findIndex((seniority) => seniority === level);
  return index < 0 ? null : index + 1;
}

/** The judgement over a lead or coach that people typed, by the same steps as the formula. */
function fitOf(
  {
    assignment,
    lead,
    level,
    proposal,
    tested: test,
    coachStep,
    isTyped,
  }: Pick<StaffingRow, 'assignment' | 'lead' | 'level' | 'proposal' | 'tested'> & {
    coachStep: number | null;
    isTyped: boolean;
  },
  juniors: boolean,
): string {
  if (test === texts.tested.no) return words.fit['not-needed'];
  if (lead === '') return test === texts.tested.yes ? words.fit.unstaffed : words.fit.unknown;
  const { required } = assignment;
  const coach = isTyped ? coachStep : null;
  const steps = { asked: stepOf(required), has: stepOf(level), coach };
  return levelWord({ lead, required, ...steps, isProposed: lead === proposal, juniors });
}

/** Whether the level is put to the test: not where a lead is not needed, and not to be said where the need is unknown. */
function tested({ fit, leadName }: Assignment): string {
  if (fit === 'not-needed') return texts.tested.no;
  return leadName === null && fit === 'unknown' ? texts.tested.unknown : texts.tested.yes;
}

/** The level of everybody who has a code. */
export function levelsByCode({ reading, leads }: SheetModel): Map<string, string> {
  const people = reading.staff?.people ?? [];
  return new Map(
    people.map(({ key, seniority }) => [leads.ofPerson.get(key) ?? '', seniority ?? words.unknown]),
  );
}

/** The value of a rule that is a number. */
export function ruleNumber({ results }: SheetModel, id: string): number {
  return Number(results.rules.find((rule) => rule.id === id)?.value ?? 0);
}

function factors({ results }: SheetModel): (level: Seniority | string | null) => number {
  const rules = new Map(results.rules.map(({ id, value }) => [id, value]));
  return (level) => Number(rules.get(`hoursFactors.lead.${level}`) ?? 1);
}
