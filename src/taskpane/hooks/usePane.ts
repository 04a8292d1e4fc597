import { startTransition, useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import type { Progress, ReadChanges } from '../../app/run';
import type { CellRef } from '../../model/cell';
import { toProblem, type Problem } from '../problem';
import type { PaneServices, Source } from '../services';
import {
  canCancel,
  initialScreen,
  keptChoices,
  nextScreen,
  runnable,
  type Action,
  type Screen,
} from '../state';

/** What the screens can ask for. */
export interface PaneActions {
  read(source: Source): void;
  /** Reads again with other choices. */
  change(changes: ReadChanges): void;
  run(): void;
  cancel(): void;
  /** Does again what failed last. */
  retry(): void;
  backToCheck(): void;
  startOver(): void;
  /** Shows a cell in the workbook; resolves to what was wrong, or `null`. */
  show(cell: CellRef): Promise<Problem | null>;
}

/** Joins the state machine to the services: an action starts at most one job, and a job ends in one action. */
export function usePane(services: PaneServices): {
  screen: Screen;
  actions: PaneActions;
  /** Reports trouble met outside the jobs of the pane; stays the same function. */
  fail: (problem: Problem) => void;
} {
  const [screen, dispatch] = useReducer(nextScreen, initialScreen);
  const current = useRef(new AbortController());

  /** Starts a job after stopping the one before; what a stopped job still answers is not heard. */
  const start = useCallback(async (first: Action, job: (signal: AbortSignal) => Promise<Action>) => {
    current.current.abort();
    const controller = new AbortController();
    current.current = controller;
    dispatch(first);
    const last = await job(controller.signal).catch((thrown: unknown): Action => ({
      type: 'failed',
      problem: toProblem(thrown),
    }));
    // A large outcome is drawn in slices: the page keeps listening meanwhile.
    if (!controller.signal.aborted) startTransition(() => dispatch(last));
  }, []);

  useEffect(() => () => current.current.abort(), []);

  // Not while a run writes: what it does itself is no change of the source.
  const isWatching = screen.step === 'check' || screen.step === 'result';
  useEffect(() => {
    if (!isWatching) return undefined;
    return watchSource(services, () => dispatch({ type: 'source-changed', at: Date.now() }));
  }, [services, isWatching]);

  const actions = useMemo<PaneActions>(() => {
    const stop = (action: Action): void => {
      current.current.abort();
      dispatch(action);
    };
    const read = (source: Source): void => {
      const kept = keptChoices(screen, source);
      void start({ type: 'read', source, kept }, async (signal) => ({
        type: 'was-read',
        session: await services.read(source, kept, signal),
      }));
    };
    const run = (): void => {
      if (!runnable(screen)) return;
      void start({ type: 'run' }, async (signal) => {
        const onProgress = (progress: Progress): void => {
          if (!signal.aborted) dispatch({ type: 'progress', progress });
        };
        return { type: 'finished', finished: await services.run(onProgress, signal) };
      });
    };
    return {
      read,
      run,
      change: (changes) => {
        if (screen.step !== 'check') return;
        // A choice made while another is being read in starts the reading anew, with both.
        const all = { ...screen.pending, ...changes };
        void start({ type: 'change', changes }, async (signal) => ({
          type: 'was-changed',
          session: await services.readAgain(all, signal),
        }));
      },
      cancel: () => {
        if (canCancel(screen)) stop({ type: 'cancel' });
      },
      retry: () => {
        if (screen.step !== 'failed') return;
        if (screen.loaded) run();
        else if (screen.source) read(screen.source);
        else stop({ type: 'start-over' });
      },
      backToCheck: () => dispatch({ type: 'back-to-check' }),
      startOver: () => stop({ type: 'start-over' }),
      show: (cell) => services.show(cell).then(() => null, toProblem),
    };
  }, [services, screen, start]);

  const fail = useCallback((problem: Problem) => dispatch({ type: 'failed', problem }), []);
  return { screen, actions, fail };
}

/** Watches until the returned function is called, also when that happens before the watch has begun. */
function watchSource(services: PaneServices, callback: () => void): () => void {
  const stopping = services.watch(callback);
  // Without a watch the notice of a changed source never comes; the figures themselves stay right.
  stopping.catch(() => undefined);
  return () => void stopping.then((stop) => stop()).catch(() => undefined);
}
