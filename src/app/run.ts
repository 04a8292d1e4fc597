import type { Results } from '../analysis/results';
import { RegiebladError } from '../model/error';
import type { Grid } from '../model/grid';
import { emptyState, type WorkbookState } from '../model/state';
import type { Host, HostInfo, SheetInfo, WriteReport } from '../host/host';
import type { ReadOptions, Reading, WorkbookGrids } from '../reading/reading';
import type { SheetKind } from '../sheets/plan';
import type { Engine } from './engine';

/** Choices for reading; the state of the workbook adds the corrections it remembers. */
export type ReadChoices = Omit<ReadOptions, 'corrections'> & { corrections?: WorkbookState['corrections'] };

/** Choices to change; a key that is there and `undefined` takes an earlier choice back. */
export type ReadChanges = Partial<ReadChoices>;

/** What was understood of a workbook: all that a front end shows before a run. */
export interface Understood {
  info: HostInfo;
  state: WorkbookState;
  choices: ReadChoices;
  /** The sheets that hold a project list, as found without a chosen sheet. */
  candidates: { sheet: string; counted: boolean }[];
  reading: Reading;
}

/** A workbook that was read, with all that a run needs to go on. */
export interface Session extends Understood {
  grids: WorkbookGrids;
}

export interface Outcome {
  results: Results;
  /** What the workbook now remembers. */
  state: WorkbookState;
  report: WriteReport;
  /** The kinds of sheets that are in view when they are first made. */
  visible: SheetKind[];
}

/** Where a run is, for the progress line: reading, analysing, or writing sheet `done` of `total`. */
export type Progress = { step: 'analysing' } | { step: 'writing'; done: number; total: number };

/**
 * Reads the workbook behind a host and says what was understood. Changes nothing.
 *
 * Sheets that are "very hidden" are left out: only a macro can have hidden them, and nobody can check what they say.
 * Rejects with `no-list` when there is no project list.
 */
export async function readSession(host: Host, engine: Engine, choices: ReadChoices): Promise<Session> {
  const [info, sheets, remembered] = await Promise.all([host.info(), host.listSheets(), host.readState()]);
  const grids = await readGrids(host, info.name, sheets);
  return read(engine, { info, grids, state: remembered ?? emptyState, candidates: [] }, choices);
}

/** Reads the session's grids again with other choices, such as a corrected column, without asking the host. */
export function readAgain(session: Session, engine: Engine, changes: ReadChanges): Promise<Session> {
  return read(engine, session, withChanges(session.choices, changes));
}

/** Earlier choices with later ones over them. */
export function withChanges<T extends ReadChanges>(choices: T, changes: ReadChanges): T {
  const corrections = withCorrections(choices.corrections ?? [], changes.corrections ?? []);
  return { ...choices, ...changes, corrections };
}

async function read(
  engine: Engine,
  from: Omit<Session, 'choices' | 'reading'>,
  choices: ReadChoices,
): Promise<Session> {
  const corrections = withCorrections(from.state.corrections, choices.corrections ?? []);
  const reading = await engine.read(from.grids, { ...choices, corrections });
  // With a sheet chosen, reading sees no others.
  const candidates = choices.sheet === undefined ? listsOf(reading) : from.candidates;
  return { ...from, state: { ...from.state, corrections }, choices, candidates, reading };
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
  host: Host,
  engine: Engine,
  session: Session,
  options: { seed?: number; onProgress?: (progress: Progress) => void } = {},
): Promise<Outcome> {
  const { reading, state, grids } = session;
  if (reading.usedLists.every((index) => reading.lists[index]?.projects.length === 0)) {
    throw new RegiebladError('empty-list', {}, reading.findings);
  }
  options.onProgress?.({ step: 'analysing' });
  const analysis = await engine.analyse({
    reading,
    state,
    own: grids.own,
    workbook: grids.name,
    seed: options.seed,
  });
  const report = await host.write({
    plans: analysis.plans,
    styles: analysis.styles,
    state: analysis.state,
    onProgress: (done, total) => options.onProgress?.({ step: 'writing', done, total }),
  });
  const visible = analysis.plans.filter((plan) => plan.visible).map(({ kind }) => kind);
  return { results: analysis.results, state: analysis.state, report, visible };
}

async function readGrids(host: Host, name: string, sheets: SheetInfo[]): Promise<WorkbookGrids> {
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

type Corrections = WorkbookState['corrections'];

/** New corrections win over old ones for the same sheet and header. */
function withCorrections(old: Corrections, added: Corrections): Corrections {
  const isNew = (one: Corrections[number]): boolean =>
    added.some(({ sheet, header }) => one.sheet === sheet && one.header === header);
  return [...old.filter((one) => !isNew(one)), ...added];
}
