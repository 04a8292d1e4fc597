import { readsAnew } from '../app/answers';
import type { Progress, ReadChanges, Understood } from '../app/run';
import type { Problem } from './problem';
import type { Finished, Source } from './services';

/** A workbook that was read. */
interface Loaded {
  source: Source;
  session: Understood;
  /** When the user changed the workbook after it was read; milliseconds. */
  changedAt: number | null;
}

/** The screens of the pane and what each needs; one is shown at a time. */
export type Screen =
  /** `returned` tells a user who came back from one who just opened the pane. */
  | { step: 'start'; returned: boolean }
  | { step: 'reading'; source: Source; kept: ReadChanges }
  | (Loaded & {
      step: 'check';
      /** Choices that are being read in; the old reading stays in view meanwhile. */
      pending: ReadChanges | null;
      /** Why the last choices changed nothing. */
      problem: Problem | null;
      /** Whether this is a reading with other choices, which has to be said. */
      isReread: boolean;
    })
  | (Loaded & { step: 'working'; progress: Progress })
  | (Loaded & { step: 'result'; finished: Finished })
  /** `loaded` is there when writing failed, so that reading needn't be done again. */
  | { step: 'failed'; problem: Problem; source: Source | null; kept: ReadChanges; loaded: Loaded | null };

export type Action =
  | { type: 'read'; source: Source; kept: ReadChanges }
  | { type: 'was-read'; session: Understood }
  | { type: 'change'; changes: ReadChanges }
  | { type: 'was-changed'; session: Understood }
  | { type: 'run' }
  | { type: 'progress'; progress: Progress }
  | { type: 'finished'; finished: Finished }
  | { type: 'source-changed'; at: number }
  | { type: 'failed'; problem: Problem }
  | { type: 'cancel' }
  | { type: 'back-to-check' }
  | { type: 'start-over' };

const startAgain: Screen = { step: 'start', returned: true };

export const initialScreen: Screen = { step: 'start', returned: false };

/**
 * The next screen. An action that doesn't belong to the current screen (an answer that arrives after the user went
 * elsewhere) changes nothing.
 */
export function nextScreen(screen: Screen, action: Action): Screen {
  switch (action.type) {
    case 'read':
      return { step: 'reading', source: action.source, kept: action.kept };
    case 'was-read':
      return screen.step === 'reading'
        ? checkScreen({ source: screen.source, session: action.session, changedAt: null })
        : screen;
    case 'change':
      return screen.step === 'check'
        ? { ...screen, pending: { ...screen.pending, ...action.changes }, problem: null }
        : screen;
    case 'was-changed':
      return screen.step === 'check'
        ? checkScreen(
            { ...loadedOf(screen), session: action.session },
            screen.isReread || readsAnew(screen.pending ?? {}),
          )
        : screen;
    case 'run':
      return run(screen);
    case 'progress':
      return screen.step === 'working' ? { ...screen, progress: action.progress } : screen;
    case 'finished':
      return screen.step === 'working'
        ? { ...withPairsWritten(loadedOf(screen)), step: 'result', finished: action.finished }
        : screen;
    case 'source-changed':
      return 'changedAt' in screen ? { ...screen, changedAt: action.at } : screen;
    case 'failed':
      return fail(screen, action.problem);
    case 'cancel':
      return canCancel(screen) ? cancel(screen) : screen;
    case 'back-to-check':
      return screen.step === 'failed' && screen.loaded ? checkScreen(screen.loaded) : screen;
    case 'start-over':
      return startAgain;
  }
}

/** Whether stopping leaves nothing half done: once sheets are being written, it would. */
export function canCancel(screen: Screen): boolean {
  return screen.step === 'reading' || (screen.step === 'working' && screen.progress.step === 'analysing');
}

/** The session a run can start from on this screen, or `null` when it can't start now. */
export function runnable(screen: Screen): Loaded | null {
  if (screen.step === 'check') return screen.pending === null ? loadedOf(screen) : null;
  return screen.step === 'failed' ? screen.loaded : null;
}

/**
 * What stands of the user's choices when the same workbook is read anew: all that was said on this screen. In a browser every reading is of
 * another file.
 */
export function keptChoices(screen: Screen, source: Source): ReadChanges {
  if (source.kind !== 'open-workbook') return {};
  if (screen.step === 'check') return { ...screen.session.choices, ...screen.pending };
  if ('session' in screen) return screen.session.choices;
  return screen.step === 'failed' ? screen.kept : {};
}

function loadedOf({ source, session, changedAt }: Loaded): Loaded {
  return { source, session, changedAt };
}

/** The weights that were to be written stand in the workbook now; a next reading must not write them again over what people change there. */
function withPairsWritten(loaded: Loaded): Loaded {
  const { choices } = loaded.session;
  if (!choices.pairs) return loaded;
  const pairs = { ...choices.pairs, use: false };
  return { ...loaded, session: { ...loaded.session, choices: { ...choices, pairs } } };
}

function checkScreen(loaded: Loaded, isReread = false): Screen {
  return { ...loaded, step: 'check', pending: null, problem: null, isReread };
}

function run(screen: Screen): Screen {
  const loaded = runnable(screen);
  return loaded ? { ...loaded, step: 'working', progress: { step: 'analysing' } } : screen;
}

function fail(screen: Screen, problem: Problem): Screen {
  switch (screen.step) {
    case 'check':
      return { ...screen, pending: null, problem };
    case 'reading':
      return {
        step: 'failed',
        problem,
        source: screen.source,
        kept: keptAfter(screen.kept, problem),
        loaded: null,
      };
    case 'working':
      return { step: 'failed', problem, source: screen.source, kept: {}, loaded: loadedOf(screen) };
    case 'start':
      return { step: 'failed', problem, source: null, kept: {}, loaded: null };
    case 'result':
    case 'failed':
      return screen;
  }
}

/** A chosen sheet that holds no list any more would make every next try fail, too. */
function keptAfter(kept: ReadChanges, { code }: Problem): ReadChanges {
  return code === 'no-list' ? { ...kept, sheet: undefined } : kept;
}

function cancel(screen: Screen): Screen {
  return screen.step === 'working' ? checkScreen(loadedOf(screen)) : startAgain;
}
