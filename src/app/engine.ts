import { analyse } from '../analysis/analyse';
import type { Results } from '../analysis/results';
import type { Grid } from '../model/grid';
import type { Scenario } from '../model/scenario';
import type { WorkbookState } from '../model/state';
import type { ReadOptions, Reading, WorkbookGrids } from '../reading/reading';
import { readWorkbook } from '../reading/readWorkbook';
import { collectAnnotations } from '../sheets/annotations';
import { buildSheets } from '../sheets/buildSheets';
import type { SheetPlan, StyleSheet } from '../sheets/plan';
import { styleSheet } from '../sheets/styles';
import { withChosenWeights } from './pairs';
import { rememberRun } from './rememberRun';
import { toInputs } from './toInputs';
import { version } from './version';

export interface AnalyseRequest {
  reading: Reading;
  /** What the workbook remembered before this run. */
  state: WorkbookState;
  /** Regieblad's own sheets as they stand, by kind; they hold what people typed. */
  own: Partial<Record<string, Grid>>;
  /** Name of the workbook, for the sheets. */
  workbook: string;
  scenario?: Scenario;
  seed?: number;
}

export interface Analysis {
  results: Results;
  plans: SheetPlan[];
  styles: StyleSheet;
  /** What the workbook must remember once the plans are written. */
  state: WorkbookState;
}

/** The heavy, pure half of the work. Runs in the same thread or behind a worker, with plain data in and out. */
export interface Engine {
  /** Rejects with `no-list` when no sheet holds a project list. */
  read(grids: WorkbookGrids, options: ReadOptions): Promise<Reading>;
  analyse(request: AnalyseRequest): Promise<Analysis>;
}

/** Reading → results → sheet plans. Pure: the same request gives the same analysis. */
export function analyseReading(request: AnalyseRequest): Analysis {
  const { own, workbook } = request;
  const { rules, referenceDate } = request.reading;
  const reading = {
    ...request.reading,
    rules: withChosenWeights(rules, request.state.pairs, referenceDate),
  };
  const results = analyse(toInputs(reading, { scenario: request.scenario ?? null, seed: request.seed ?? 1 }));
  const state = rememberRun(request.state, results);
  const plans = buildSheets({ reading, results, state, own, workbook, version });
  return { results, plans, styles: styleSheet, state: { ...state, annotations: collectAnnotations(plans) } };
}

/** The engine in the caller's own thread. */
export const localEngine: Engine = {
  read: async (grids, options) => readWorkbook(grids, options),
  analyse: async (request) => analyseReading(request),
};
