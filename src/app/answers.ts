import type { PairChoice } from '../model/pairs';
import type { ColumnCorrection, LeadAnswer, ProjectRowAnswer } from '../model/state';

/** All that a user answered or corrected about a workbook. */
export interface Answers {
  corrections: ColumnCorrection[];
  leadAnswers: LeadAnswer[];
  /** Rows that are projects after all. */
  projectRows: ProjectRowAnswer[];
  /** Whether the leads in the list are the staff where the workbook has none. */
  staffFromLeads?: boolean | undefined;
  /** The sheet that is read as the project list, or `asFound`; absent when nobody chose. */
  sheet?: string | undefined;
  /** Which criteria weigh more, chosen in pairs; absent when nobody chose. */
  pairs?: PairChoice | undefined;
}

/** Whether changed choices ask for reading the workbook again: all do but how criteria weigh. */
export function readsAnew(changes: object): boolean {
  return Object.keys(changes).some((key) => key !== 'pairs');
}

/** The answer that the lists are right as found; no sheet can have this name. */
export const asFound = '';

/**
 * The corrections with one more. It takes the place of an earlier one for the same column, and stands before one for all columns with
 * that header: reading takes the first that fits.
 */
export function withCorrection(
  corrections: readonly ColumnCorrection[],
  added: ColumnCorrection,
): ColumnCorrection[] {
  const others = withoutCorrection(corrections, added);
  return added.occurrence === undefined ? [...others, added] : [added, ...others];
}

/** The corrections without the one for this column, so that Regieblad reads it by itself again. */
export function withoutCorrection(
  corrections: readonly ColumnCorrection[],
  { sheet, header, occurrence }: Omit<ColumnCorrection, 'field'>,
): ColumnCorrection[] {
  return corrections.filter(
    (one) => one.sheet !== sheet || one.header !== header || one.occurrence !== occurrence,
  );
}

/** The answers about leads with one more, in place of an earlier one about the same lead. */
export function withLeadAnswer(answers: readonly LeadAnswer[], added: LeadAnswer): LeadAnswer[] {
  return [...withoutLeadAnswer(answers, added.lead), added];
}

/** The answers about leads without the one about this lead. */
export function withoutLeadAnswer(answers: readonly LeadAnswer[], lead: string): LeadAnswer[] {
  return answers.filter((one) => one.lead !== lead);
}

/** The rows that are projects after all with one more. */
export function withProjectRow(
  answers: readonly ProjectRowAnswer[],
  added: ProjectRowAnswer,
): ProjectRowAnswer[] {
  return [...withoutProjectRow(answers, added), added];
}

/** The same without this row, so that Regieblad judges it by itself again. */
export function withoutProjectRow(
  answers: readonly ProjectRowAnswer[],
  gone: ProjectRowAnswer,
): ProjectRowAnswer[] {
  return answers.filter((one) => !isSameRow(one, gone));
}

/** Whether two answers are about one row. */
export function isSameRow(one: ProjectRowAnswer, other: ProjectRowAnswer): boolean {
  return one.sheet === other.sheet && one.words === other.words && one.occurrence === other.occurrence;
}
