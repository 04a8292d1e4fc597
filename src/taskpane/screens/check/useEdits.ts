import {
  withCorrection,
  withLeadAnswer,
  withProjectRow,
  withoutCorrection,
  withoutLeadAnswer,
  withoutProjectRow,
  type Answers,
} from '../../../app/answers';
import type { EarlierFile } from '../../../app/earlierFiles';
import type { ReadChanges } from '../../../app/run';
import type { PairChoice } from '../../../model/pairs';
import type { ColumnCorrection, LeadAnswer, ProjectRowAnswer } from '../../../model/state';
import { useKeptFocus } from '../../hooks/useKeptFocus';
import type { Screen } from '../../state';

/** What a user can say on the check screen. Every answer is read in at once; `focus` names where to go when its control disappears. */
export interface Edits {
  /** All answers, with those still being read in. */
  answers: Answers;
  correct(corrections: readonly ColumnCorrection[], ...focus: string[]): void;
  /** Lets Regieblad read these columns by itself again. */
  uncorrect(corrections: readonly ColumnCorrection[], ...focus: string[]): void;
  answerLead(answer: LeadAnswer, ...focus: string[]): void;
  unanswerLead(lead: string, ...focus: string[]): void;
  /** A row that was left out is a project after all. */
  callProject(row: ProjectRowAnswer, ...focus: string[]): void;
  /** Lets Regieblad judge these rows by itself again. */
  uncallProject(rows: readonly ProjectRowAnswer[], ...focus: string[]): void;
  /** Whether RB Formatie begins with the leads of the list. */
  offerLeads(accepted: boolean, ...focus: string[]): void;
  /** A sheet, `asFound`, or `null` to take the answer back. */
  chooseSheet(sheet: string | null, ...focus: string[]): void;
  /** Which criteria weigh more, and whether the next run uses that. */
  choosePairs(pairs: PairChoice): void;
  /** ISO date; `undefined` goes back to the one found. */
  chooseDate(date: string | undefined): void;
  /** The older files of the list, with those still being read in. */
  earlier: EarlierFile[];
  chooseEarlier(files: EarlierFile[], ...focus: string[]): void;
  /** Says where the focus goes when a control disappears without an answer. */
  keepFocus(...focus: string[]): void;
}

/** Turns what the user says into changes for reading. */
export function useEdits(
  { session, pending }: Extract<Screen, { step: 'check' }>,
  change: (changes: ReadChanges) => void,
): Edits {
  const keepFocus = useKeptFocus(pending === null);
  const answers = withPending(session.answers, pending);
  const say = (changes: ReadChanges, focus: string[]): void => {
    keepFocus(...focus);
    change(changes);
  };
  return {
    answers,
    correct: (added, ...focus) =>
      say({ corrections: added.reduce(withCorrection, answers.corrections) }, focus),
    uncorrect: (gone, ...focus) =>
      say({ corrections: gone.reduce(withoutCorrection, answers.corrections) }, focus),
    answerLead: (answer, ...focus) =>
      say({ leadAnswers: withLeadAnswer(answers.leadAnswers, answer) }, focus),
    unanswerLead: (lead, ...focus) =>
      say({ leadAnswers: withoutLeadAnswer(answers.leadAnswers, lead) }, focus),
    callProject: (row, ...focus) => say({ projectRows: withProjectRow(answers.projectRows, row) }, focus),
    uncallProject: (gone, ...focus) =>
      say({ projectRows: gone.reduce(withoutProjectRow, answers.projectRows) }, focus),
    offerLeads: (staffFromLeads, ...focus) => say({ staffFromLeads }, focus),
    chooseSheet: (sheet, ...focus) => say({ sheet }, focus),
    choosePairs: (pairs) => change({ pairs }),
    chooseDate: (referenceDate) => change({ referenceDate }),
    earlier: pending?.earlier ?? session.choices.earlier ?? [],
    chooseEarlier: (earlier, ...focus) => say({ earlier }, focus),
    keepFocus,
  };
}

function withPending(answers: Answers, pending: ReadChanges | null): Answers {
  if (pending === null) return answers;
  const {
    corrections = answers.corrections,
    leadAnswers = answers.leadAnswers,
    projectRows = answers.projectRows,
    staffFromLeads = answers.staffFromLeads,
    pairs = answers.pairs,
  } = pending;
  const sheet = pending.sheet === undefined ? answers.sheet : (pending.sheet ?? undefined);
  return { corrections, leadAnswers, projectRows, staffFromLeads, sheet, pairs };
}
