import type { AnalysisProgress } from '../analysis/analyse';
import { analyse } from '../analysis/analyse';
import type { Results } from '../analysis/results';
import type { ScheduleProblem } from '../analysis/schedule/problem';
import type { Grid } from '../model/grid';
import type { Scenario } from '../model/scenario';
import type { WorkbookState } from '../model/state';
import type { Reading } from '../reading/reading';
import { collectAnnotations } from '../sheets/annotations';
import { buildSheets } from '../sheets/buildSheets';
import type { SheetPlan, StyleSheet } from '../sheets/plan';
import { styleSheet } from '../sheets/styles';
import { withChosenWeights } from './pairs';
import { proven } from './proof';
import { localReader, type Reader } from './reader';
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
export interface Engine extends Reader {
  analyse(request: AnalyseRequest, onProgress: AnalysisProgress): Promise<Analysis>;
}

/** Reading → results → sheet plans. The same request gives the same analysis. */
export async function analyseReading(
  request: AnalyseRequest,
  onProgress: AnalysisProgress = () => undefined,
): Promise<Analysis> {
  const { own, workbook } = request;
  const { rules, referenceDate } = request.reading;
  const reading = {
    ...request.reading,
    rules: withChosenWeights(rules, request.state.pairs, referenceDate),
  };
  const { bottlenecksSeen = {} } = request.state;
  const inputs = toInputs(reading, {
    scenario: request.scenario ?? null,
    seed: request.seed ?? 1,
    bottlenecksSeen,
  });
  let problem: ScheduleProblem | null = null;
  const onPlanned = (planned: ScheduleProblem): void => {
    problem = planned;
  };
  const results = await proven(analyse(inputs, { onProgress, onPlanned }), problem);
  const state = rememberRun(request.state, results);
  const plans = buildSheets({ reading, results, state, own, workbook, version });
  return { results, plans, styles: styleSheet, state: { ...state, annotations: collectAnnotations(plans) } };
}

/** The engine in the caller's own thread. */
export const localEngine: Engine = {
  ...localReader,
  analyse: analyseReading,
};
