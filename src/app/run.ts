import { RegiebladError } from '../model/error';
import type { Grid } from '../model/grid';
import { emptyState, type WorkbookState } from '../model/state';
import type { Host, HostInfo, SheetInfo, WriteReport } from '../host/host';
import type { ReadOptions, Reading, WorkbookGrids } from '../reading/reading';
import type { Analysis, Engine } from './engine';

/** A workbook that was read, with all that a run needs to go on. */
export interface Session {
  info: HostInfo;
  grids: WorkbookGrids;
  state: WorkbookState;
  reading: Reading;
}

export interface Outcome extends Analysis {
  report: WriteReport;
}

/** Where a run is, for the progress line: reading, analysing, or writing sheet `done` of `total`. */
export type Progress = { step: 'analysing' } | { step: 'writing'; done: number; total: number };

/** Choices for reading; the state of the workbook adds the corrections it remembers. */
export type ReadChoices = Omit<ReadOptions, 'corrections'> & { corrections?: WorkbookState['corrections'] };

/**
 * Reads the workbook behind a host and says what was understood. Changes nothing.
 *
 * Sheets that are "very hidden" are left out: only a macro can have hidden them, and nobody can check what they say.
 * Rejects with `no-list` when there is no project list.
 */
export async function readSession(host: Host, engine: Engine, choices: ReadChoices): Promise<Session> {
  const [info, sheets, remembered] = await Promise.all([host.info(), host.listSheets(), host.readState()]);
  const state = withCorrections(remembered ?? emptyState, choices.corrections ?? []);
  const grids = await readGrids(host, info.name, sheets);
  const reading = await engine.read(grids, { ...choices, corrections: state.corrections });
  return { info, grids, state, reading };
}

/** Reads the session's grids again with other choices, such as a corrected column, without asking the host. */
export async function readAgain(session: Session, engine: Engine, choices: ReadChoices): Promise<Session> {
  const state = withCorrections(session.state, choices.corrections ?? []);
  const reading = await engine.read(session.grids, { ...choices, corrections: state.corrections });
  return { ...session, state, reading };
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
  return { ...analysis, report };
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

/** New corrections win over remembered ones for the same sheet and header. */
function withCorrections(state: WorkbookState, corrections: WorkbookState['corrections']): WorkbookState {
  if (corrections.length === 0) return state;
  const isNew = (old: { sheet: string; header: string }): boolean =>
    corrections.some((one) => one.sheet === old.sheet && one.header === old.header);
  return { ...state, corrections: [...state.corrections.filter((old) => !isNew(old)), ...corrections] };
}
