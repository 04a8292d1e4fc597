import type { Answers } from '../../../app/answers';
import type {
  ColumnOverview,
  ListOverview,
  ReadingOverview,
  StaffColumnOverview,
} from '../../../app/overview';
import { columnNumber } from '../../../model/cell';
import type { Finding } from '../../../model/finding';
import type { Person } from '../../../model/person';
import type { KnownQuantity } from '../../../model/quantity';
import type { ColumnCorrection } from '../../../model/state';
import { mainCount } from './checkView';

/** A column on a sheet; with equal headers on several sheets one question is about all of them. */
export interface AskedColumn {
  sheet: string;
  column: ColumnOverview | StaffColumnOverview;
  /** All columns of the same table. */
  all: readonly (ColumnOverview | StaffColumnOverview)[];
}

interface Asked {
  /** Identity over readings. */
  id: string;
  /** Homes touched; `null` when that isn't known. */
  homes: KnownQuantity | null;
}

/** What only the user can know. */
export type Question = Asked &
  (
    | {
        /** Several columns fit one meaning equally well; per column the equal ones of the sheets it is asked of. */
        kind: 'tie';
        field: string;
        options: AskedColumn[][];
      }
    | { kind: 'column'; field: string; columns: AskedColumn[] }
    | {
        kind: 'lead';
        lead: string;
        projects: number;
        /** People the name may mean; empty when nobody on the staff list looks like it. */
        likely: Person[];
        people: Person[];
      }
    | { kind: 'lists'; counted: ListOverview[]; leftOut: ListOverview[] }
  );

/** The findings that become a question, so that they are not told twice. */
const askedFindings = new Set([
  'columns-equal',
  'column-uncertain',
  'lead-doubtful',
  'lead-ambiguous',
  'lead-unknown',
]);

/**
 * The questions of a reading that have no answer yet, those that touch most homes first.
 *
 * @param answers with those that are still being read in, so that an answered question goes at once
 */
export function questionsOf(reading: ReadingOverview, answers: Answers): Question[] {
  const ties = merged(reading.findings.flatMap((finding) => tieOf(finding, reading)));
  const tied = askedColumns(ties);
  return [
    ...ties,
    ...merged(doubtfulColumns(reading).filter((question) => !isTied(question, tied))),
    ...reading.findings.flatMap((finding) => leadQuestion(finding, reading)),
    ...listQuestion(reading),
  ]
    .filter((question) => !isAnswered(question, answers))
    .sort((a, b) => weight(b) - weight(a));
}

/** The columns that questions are about. */
export function askedColumns(questions: readonly Question[]): Set<AskedColumn['column']> {
  return new Set(questions.flatMap(columnsOf).map(({ column }) => column));
}

function columnsOf(question: Question): AskedColumn[] {
  if (question.kind === 'tie') return question.options.flat();
  return question.kind === 'column' ? question.columns : [];
}

/** The findings without those that are asked, and those that stand with the list they are about. */
export function withoutQuestions(findings: readonly Finding[], questions: readonly Question[]): Finding[] {
  const leads = new Set(questions.flatMap((question) => (question.kind === 'lead' ? [question.lead] : [])));
  const columns = new Set(
    questions.flatMap(columnsOf).map(({ sheet, column }) => `${sheet}\n${column.column}`),
  );
  return findings.filter((finding) => {
    const { code, sheet = '', cell = '', params } = finding;
    if (code === 'list-left-out') return false;
    if (!askedFindings.has(code)) return true;
    return params?.lead === undefined
      ? !columns.has(`${sheet}\n${columnOf(cell)}`)
      : !leads.has(String(params.lead));
  });
}

/** How a correction names a column; one that is there already keeps its name, which may be that of an earlier header. */
export function correctionOf(
  { sheet, column }: Pick<AskedColumn, 'sheet' | 'column'>,
  field: string,
): ColumnCorrection {
  const { correction } = column;
  const isOwn = correction !== null && correction.occurrence === column.occurrence;
  const { header, occurrence } = isOwn ? correction : column;
  return { sheet, header, ...(occurrence === undefined ? {} : { occurrence }), field };
}

/** What is counted at all comes before anything about some of the projects. */
function weight({ kind, homes }: Question): number {
  if (kind === 'lists') return Infinity;
  return homes?.high ?? (kind === 'tie' ? Number.MAX_VALUE : -1);
}

function tieOf({ code, sheet, cell, params, homes }: Finding, { lists }: ReadingOverview): Question[] {
  if (code !== 'columns-equal') return [];
  const letters = String(params?.columns ?? '').split('; ');
  const list = lists.find((one) => one.sheet === sheet && one.headerRows.at(-1) === rowOf(cell));
  if (!list?.counted) return [];
  const options = letters.flatMap((letter) =>
    list.columns
      .filter(({ column }) => column === columnNumber(letter))
      .map((column): AskedColumn[] => [{ sheet: list.sheet, column, all: list.columns }]),
  );
  const field = String(params?.field);
  const id = `tie ${field} ${headers(options.flat())}`;
  return options.length > 1 ? [{ kind: 'tie', id, homes: homes ?? null, field, options }] : [];
}

function doubtfulColumns({ lists, staff }: ReadingOverview): Question[] {
  const ofLists = lists
    .filter(({ counted }) => counted)
    .flatMap((list) => list.columns.map((column) => ({ list, column })))
    .filter(({ column }) => isDoubtful(column))
    .map(({ list, column }) =>
      columnQuestion(column.field, list.touched[column.field] ?? null, {
        sheet: list.sheet,
        column,
        all: list.columns,
      }),
    );
  const ofStaff = (staff?.parts ?? []).flatMap(({ sheet, columns }) =>
    columns
      .filter(isDoubtful)
      .map((column) => columnQuestion(`staff.${column.field}`, null, { sheet, column, all: columns })),
  );
  return [...ofLists, ...ofStaff];
}

function columnQuestion(field: string, homes: KnownQuantity | null, asked: AskedColumn): Question {
  return { kind: 'column', id: `column ${field} ${headers([asked])}`, homes, field, columns: [asked] };
}

function isDoubtful({ field, confidence }: AskedColumn['column']): boolean {
  return field !== 'other' && confidence === 'low';
}

function isTied(question: Question, tied: ReadonlySet<AskedColumn['column']>): boolean {
  return question.kind === 'column' && question.columns.some(({ column }) => tied.has(column));
}

/** The same question about the same headers on several sheets, asked once. */
function merged(questions: readonly Question[]): Question[] {
  const byId = new Map<string, Question>();
  for (const question of questions) {
    const first = byId.get(question.id);
    byId.set(question.id, first ? join(first, question) : question);
  }
  return [...byId.values()];
}

function join(one: Question, other: Question): Question {
  const homes = one.homes && other.homes ? sumOf(one.homes, other.homes) : (one.homes ?? other.homes);
  if (one.kind === 'column' && other.kind === 'column') {
    return { ...one, homes, columns: [...one.columns, ...other.columns] };
  }
  if (one.kind === 'tie' && other.kind === 'tie') {
    const options = one.options.map((option, index) => [...option, ...(other.options[index] ?? [])]);
    return { ...one, homes, options };
  }
  return one;
}

function sumOf(a: KnownQuantity, b: KnownQuantity): KnownQuantity {
  return { low: a.low + b.low, high: a.high + b.high };
}

function leadQuestion({ code, params, homes }: Finding, { staff }: ReadingOverview): Question[] {
  if (params?.lead === undefined || !askedFindings.has(code)) return [];
  const people = (staff?.people ?? []).filter(({ vacancy }) => !vacancy);
  if (people.length === 0) return [];
  const keys = String(params.keys ?? '').split('; ');
  const lead = String(params.lead);
  return [
    {
      kind: 'lead',
      id: `lead ${lead}`,
      homes: homes ?? null,
      lead,
      projects: Number(params.projects ?? 1),
      likely: people.filter(({ key }) => keys.includes(key)),
      people,
    },
  ];
}

/** Lists of which only their length said which one counts. */
function listQuestion({ lists, findings }: ReadingOverview): Question[] {
  const doubtful = new Set(
    findings
      .filter(({ code, params }) => code === 'list-left-out' && params?.by === 'length')
      .map(({ sheet }) => sheet),
  );
  const leftOut = lists.filter(({ sheet, counted }) => !counted && doubtful.has(sheet));
  const counted = lists.filter((list) => list.counted);
  const [first] = leftOut;
  if (!first) return [];
  return [{ kind: 'lists', id: 'lists', homes: mainCount(first)?.total ?? null, counted, leftOut }];
}

function isAnswered(question: Question, { corrections, leadAnswers, sheet }: Answers): boolean {
  switch (question.kind) {
    case 'tie':
      return question.options.flat().some((asked) => isCorrected(asked, corrections));
    case 'column':
      return question.columns.every((asked) => isCorrected(asked, corrections));
    case 'lead':
      return leadAnswers.some(({ lead }) => lead === question.lead);
    case 'lists':
      return sheet !== undefined;
  }
}

function isCorrected({ sheet, column }: AskedColumn, corrections: readonly ColumnCorrection[]): boolean {
  return corrections.some(
    (one) =>
      one.sheet === sheet &&
      one.header === column.header &&
      (one.occurrence === undefined || one.occurrence === column.occurrence),
  );
}

function headers(asked: readonly AskedColumn[]): string {
  return asked.map(({ column }) => `${column.header} ${column.occurrence ?? ''}`).join(' | ');
}

function rowOf(cell = ''): number {
  return Number(/\d+$/.exec(cell)?.[0] ?? 0);
}

function columnOf(cell: string): number {
  return columnNumber(/^[A-Z]*/i.exec(cell)?.[0] ?? '');
}
