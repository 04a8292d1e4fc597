import type { AnalysisPart } from '../analysis/analyse';
import type { Results } from '../analysis/results';
import { RegiebladError } from '../model/error';
import type { Grid } from '../model/grid';
import type { PairChoice } from '../model/pairs';
import { emptyState, type ColumnCorrection, type ProjectRowAnswer, type WorkbookState } from '../model/state';
import type { HostInfo, SheetInfo, WorkHost, WriteReport } from '../host/host';
import { rowsSaid } from '../reading/lists/saidRows';
import type { ReadOptions, Reading, WorkbookGrids } from '../reading/reading';
import type { SheetKind } from '../sheets/plan';
import { asFound, readsAnew, type Answers } from './answers';
import { lostCorrections } from './corrections';
import type { Engine } from './engine';
import { overviewOf, type ReadingOverview } from './overview';
import type { Reader } from './reader';

/** What reading may be told. What is absent is as the workbook remembers it, else as Regieblad finds it. */
export interface ReadChoices extends Omit<ReadOptions, 'sheet'> {
  /** Read only this sheet as the project list, or the lists `asFound`; `null` forgets what the workbook remembers. */
  sheet?: string | null;
  /** Which criteria weigh more, chosen in pairs. */
  pairs?: PairChoice;
}

/** Choices to change; a key that is there and `undefined` takes an earlier choice back. */
export type ReadChanges = Partial<ReadChoices>;

/** What the workbook remembers that no longer fits it. */
export interface Lost {
  corrections: ColumnCorrection[];
  /** Rows that were called projects and that are gone, or have other words now. */
  projectRows: ProjectRowAnswer[];
  /** A chosen sheet that is gone or holds no list any more; it is read as found and forgotten. */
  sheet: string | null;
}

/** What was understood of a workbook: all that a pane shows before a run. Plain data, small enough to receive at once. */
export interface Understood {
  info: HostInfo;
  /** What the workbook will remember after a run; with all answers given until now. */
  answers: Answers;
  choices: ReadChoices;
  /** The sheets that hold a project list, as found without a chosen sheet. */
  candidates: { sheet: string; counted: boolean }[];
  lost: Lost;
  reading: ReadingOverview;
}

/** A workbook that was read, with all that a run needs to go on. */
export interface Session extends Pick<Understood, 'info' | 'choices' | 'candidates' | 'lost'> {
  /** What the workbook remembers until a run writes. */
  remembered: WorkbookState;
  /** The same with the answers given since. */
  state: WorkbookState;
  grids: WorkbookGrids;
  reading: Reading;
}

export interface Outcome {
  results: Results;
  /** What the workbook now remembers. */
  state: WorkbookState;
  report: WriteReport;
  /** The kinds of sheets that are in view when they are first made. */
  visible: SheetKind[];
}

/** Where a run is: `done` of `total` steps of a part of the analysis (absent until the first began), or of the sheets to write. */
export type Progress =
  | { step: 'analysing'; part?: undefined; done?: undefined; total?: undefined }
  | { step: 'analysing'; part: AnalysisPart; done: number; total: number }
  | { step: 'writing'; done: number; total: number };

/**
 * Reads the workbook behind a host and says what was understood. Changes nothing.
 *
 * Sheets that are "very hidden" are left out: only a macro can have hidden them, and nobody can check what they say.
 * Rejects with `no-list` when there is no project list.
 */
export async function readSession(host: WorkHost, engine: Reader, choices: ReadChoices): Promise<Session> {
  const [info, sheets, remembered] = await Promise.all([host.info(), host.listSheets(), host.readState()]);
  const grids = await readGrids(host, info.name, sheets);
  const lost: Lost = { corrections: [], projectRows: [], sheet: null };
  return read(engine, { info, grids, remembered: remembered ?? emptyState, candidates: [], lost }, choices);
}

/** Reads the session's grids again with other choices, such as a corrected column, without asking the host. */
export async function readAgain(session: Session, engine: Reader, changes: ReadChanges): Promise<Session> {
  const choices = { ...session.choices, ...changes };
  // How criteria weigh changes nothing of what was read.
  if (!readsAnew(changes)) return { ...session, choices, state: withAnswers(session.remembered, choices) };
  return read(engine, session, choices);
}

/** What a pane shows of a session. Where a sheet is chosen from the start, the others are looked up first. */
export async function understand(session: Session, engine: Reader): Promise<Understood> {
  const { info, state, choices, grids, lost, reading } = session;
  const { corrections, leadAnswers = [], projectRows = [], staffFromLeads, sheet, pairs } = state;
  const candidates =
    session.candidates.length > 0
      ? session.candidates
      : await engine.read(grids, { today: choices.today, corrections, projectRows }).then(listsOf, ifNoList);
  return {
    info,
    answers: { corrections, leadAnswers, projectRows, staffFromLeads, sheet, pairs },
    choices,
    candidates: candidates ?? [],
    lost,
    reading: overviewOf(reading, corrections, grids.sheets),
  };
}

async function read(
  engine: Reader,
  from: Omit<Session, 'choices' | 'reading' | 'state'>,
  choices: ReadChoices,
): Promise<Session> {
  const { grids } = from;
  const state = withAnswers(from.remembered, choices);
  const { corrections, leadAnswers, projectRows = [], staffFromLeads = false } = state;
  const chosen = state.sheet === asFound ? undefined : state.sheet;
  const job = engine.read(grids, {
    ...choices,
    corrections,
    leadAnswers,
    projectRows,
    staffFromLeads,
    sheet: chosen,
  });
  // A sheet chosen now must hold a list; one chosen last year may have changed since.
  const isRemembered = chosen !== undefined && choices.sheet === undefined;
  const reading = isRemembered ? await job.catch(ifNoList) : await job;
  if (reading === null) {
    const { sheet: _gone, ...remembered } = from.remembered;
    return read(engine, { ...from, remembered, lost: { ...from.lost, sheet: chosen ?? null } }, choices);
  }
  const seen = [...reading.lists, ...(reading.staff ? (reading.staff.parts ?? [reading.staff]) : [])];
  const sheets = grids.sheets.map(({ sheet }) => sheet);
  return {
    ...from,
    state,
    choices,
    // With a sheet chosen, reading sees no others.
    candidates: chosen === undefined ? listsOf(reading) : from.candidates,
    lost: {
      ...from.lost,
      corrections: lostCorrections(corrections, seen, sheets),
      projectRows: lostRows(projectRows, grids.sheets),
    },
    reading,
  };
}

/** Rows called projects whose words stand nowhere any more. */
function lostRows(answers: readonly ProjectRowAnswer[], sheets: readonly Grid[]): ProjectRowAnswer[] {
  return answers.filter((answer) => sheets.every((grid) => rowsSaid(grid, [answer]).size === 0));
}

function ifNoList(error: unknown): null {
  if (error instanceof RegiebladError && error.code === 'no-list') return null;
  throw error;
}

/** What the workbook remembers, with what was chosen over it. The reference date is of one session and isn't kept. */
function withAnswers(state: WorkbookState, choices: ReadChoices): WorkbookState {
  const { sheet: remembered, ...rest } = state;
  const { corrections, leadAnswers, projectRows, staffFromLeads, sheet = remembered, pairs } = choices;
  return {
    ...rest,
    ...(corrections ? { corrections } : {}),
    ...(leadAnswers ? { leadAnswers } : {}),
    ...(projectRows ? { projectRows } : {}),
    ...(staffFromLeads === undefined ? {} : { staffFromLeads }),
    ...(pairs ? { pairs } : {}),
    ...(sheet === undefined || sheet === null ? {} : { sheet }),
  };
}

function listsOf({ lists, usedLists }: Reading): Session['candidates'] {
  const counted = new Set(usedLists.map((index) => lists[index]?.sheet));
  return [...new Set(lists.map(({ sheet }) => sheet))].map((sheet) => ({
    sheet,
    counted: counted.has(sheet),
  }));
}

/**
 * Analyses what was read and writes the sheets. Everything is computed before the first write; on failure the host puts
 * back what was there. Rejects with `empty-list` when the list has no project rows.
 */
export async function analyseAndWrite(
  host: WorkHost,
  engine: Engine,
  session: Session,
  options: { seed?: number; onProgress?: (progress: Progress) => void } = {},
): Promise<Outcome> {
  const { reading, state, grids } = session;
  if (reading.usedLists.every((index) => reading.lists[index]?.projects.length === 0)) {
    throw new RegiebladError('empty-list', {}, reading.findings);
  }
  options.onProgress?.({ step: 'analysing' });
  let isAnalysing = true;
  const analysis = await engine.analyse(
    { reading, state, own: grids.own, workbook: grids.name, seed: options.seed },
    // What a worker said last may be heard after its answer.
    (done, total, part) =>
      isAnalysing ? options.onProgress?.({ step: 'analysing', part, done, total }) : undefined,
  );
  isAnalysing = false;
  const report = await host.write({
    plans: analysis.plans,
    styles: analysis.styles,
    state: analysis.state,
    onProgress: (done, total) => options.onProgress?.({ step: 'writing', done, total }),
  });
  const visible = analysis.plans.filter((plan) => plan.visible).map(({ kind }) => kind);
  return { results: analysis.results, state: analysis.state, report, visible };
}

async function readGrids(host: WorkHost, name: string, sheets: SheetInfo[]): Promise<WorkbookGrids> {
  const readable = sheets.filter((sheet) => sheet.visibility !== 'veryHidden');
  const grids = await host.readSheets(readable.map((sheet) => sheet.name));
  const own: Partial<Record<string, Grid>> = {};
  const foreign: Grid[] = [];
  readable.forEach((sheet, index) => {
    const grid = grids[index];
    if (grid === undefined) return;
    if (sheet.kind === null) foreign.push(grid);
    else own[sheet.kind] = grid;
  });
  return { name, sheets: foreign, own };
}
