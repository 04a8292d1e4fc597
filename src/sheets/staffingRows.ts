import type { Assignment } from '../analysis/results';
import { middle } from '../model/quantity';
import { type Seniority, seniorities } from '../model/terms';
import { staffingTexts as texts } from '../text/sheets/staffing';
import { words } from '../text/sheets/words';
import { noteOf, type Notes, readNotes } from './annotations';
import type { ProjectFacts, SheetModel } from './context';

const { headers } = texts;

/** The columns of RB Bezetting where people type. */
export const staffingUserColumns = {
  keyHeader: headers.key,
  headers: [headers.deviation, headers.status, headers.remark],
};

/** A project with the lead that counts on the sheet: what people typed, else the list, else the proposal. */
export interface StaffingRow {
  assignment: Assignment;
  facts: ProjectFacts | null;
  notes: Notes;
  listed: string | null;
  proposal: string | null;
  /** Code of the lead that counts; empty without one. */
  lead: string;
  /** Level of that lead; empty without one. */
  level: string;
  tested: string;
  fit: string;
  /** Factor of the lead's level on the hours. */
  factor: number;
  /** Hours per year without that factor. */
  norm: Map<number, number>;
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
  return model.results.staffing.assignments.map((assignment) => {
    const { key, origin, has } = assignment;
    const facts = model.factsByKey.get(key) ?? null;
    const listed = model.leads.ofProject.get(key) ?? null;
    const proposal = origin === 'proposal' ? (model.leads.ofPerson.get(assignment.lead ?? '') ?? null) : null;
    const typed = noteOf(notes, key, headers.deviation);
    const lead = typed === null ? (listed ?? proposal ?? '') : String(typed);
    const level = lead === '' ? '' : (levels.get(lead) ?? words.unknown);
    const row = { assignment, facts, notes, listed, proposal, lead, level, tested: tested(assignment) };
    // The hours hold the factor of the lead who was named or chosen; the norm is without it, so that another lead can be filled in.
    const inHours = origin === 'list' || origin === 'manual' ? factorOf(has) : 1;
    const hours = Object.entries(facts?.workload?.hours.projectleider ?? {});
    return {
      ...row,
      fit: typed === null ? words.fit[assignment.fit] : fitOf(row, model.results.staffing.juniorsPresent),
      factor: factorOf(level),
      norm: new Map(hours.map(([year, quantity]) => [Number(year), middle(quantity) / inHours])),
    };
  });
}

/** What each lead of the staff list carries, by the rows of the sheet. */
export function loadRows(model: SheetModel, rows: StaffingRow[]): LoadRow[] {
  return model.results.staffing.loads.map(({ person, seniority, years }) => {
    const code = model.leads.ofPerson.get(person) ?? '';
    const own = rows.filter(({ lead }) => lead === code);
    const homes = (end: 'low' | 'high'): number =>
      own.reduce((sum, { facts }) => sum + (facts?.count?.counted?.[end] ?? 0), 0);
    const hours = (year: number): number =>
      own.reduce((sum, row) => sum + (row.norm.get(year) ?? 0) * row.factor, 0);
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

/** How far a lead may be above what is asked before other work fits better. */
export const overBy = 2;

/** The judgement over a lead that people typed, by the same steps as the formula. */
function fitOf(
  {
    assignment,
    lead,
    level,
    proposal,
    tested: test,
  }: Pick<StaffingRow, 'assignment' | 'lead' | 'level' | 'proposal' | 'tested'>,
  juniors: boolean,
): string {
  if (test === texts.tested.no) return words.fit['not-needed'];
  const [asked, has] = [stepOf(assignment.required), stepOf(level)];
  if (asked === null || has === null) return words.fit.unknown;
  if (has < asked) return words.fit.under;
  if (has - asked < overBy || lead === proposal) return words.fit.fits;
  return juniors ? words.fit.over : words.fit['rule-not-applicable'];
}

/** Whether the level is put to the test: not where a lead is not needed, and not to be said where the need is unknown. */
function tested({ fit, leadName }: Assignment): string {
  if (fit === 'not-needed') return texts.tested.no;
  return leadName === null && fit === 'unknown' ? texts.tested.unknown : texts.tested.yes;
}

function levelsByCode({ reading, leads }: SheetModel): Map<string, string> {
  const people = reading.staff?.people ?? [];
  return new Map(
    people.map(({ key, seniority }) => [leads.ofPerson.get(key) ?? '', seniority ?? words.unknown]),
  );
}

function factors({ results }: SheetModel): (level: Seniority | string | null) => number {
  const rules = new Map(results.rules.map(({ id, value }) => [id, value]));
  return (level) => Number(rules.get(`hoursFactors.lead.${level}`) ?? 1);
}
