import type { Problem } from '../../src/taskpane/problem';
import type { ReadChanges } from '../../src/app/run';
import type { Source } from '../../src/taskpane/services';
import {
  canCancel,
  initialScreen,
  keptChoices,
  nextScreen,
  runnable,
  type Action,
  type Screen,
} from '../../src/taskpane/state';
import { finished, session } from './fixtures';

const source: Source = { kind: 'open-workbook' };
const problem: Problem = { code: 'cell-edit-mode', params: {}, findings: [] };
const correction = { sheet: 'Projecten', header: 'St.', field: 'phase' };
const changes: ReadChanges = { corrections: [correction] };
const read = session();

function after(...actions: Action[]): Screen {
  return actions.reduce(nextScreen, initialScreen);
}

const toCheck: Action[] = [
  { type: 'read', source, kept: {} },
  { type: 'was-read', session: read },
];
const toWorking: Action[] = [...toCheck, { type: 'run' }];
const toWriting: Action[] = [
  ...toWorking,
  { type: 'progress', progress: { step: 'writing', done: 1, total: 11 } },
];
const toResult: Action[] = [...toWriting, { type: 'finished', finished: finished() }];

describe('the way through the pane', () => {
  it('goes from start by reading and checking to the result', () => {
    expect(after().step).toBe('start');
    expect(after({ type: 'read', source, kept: {} }).step).toBe('reading');
    expect(after(...toCheck)).toMatchObject({ step: 'check', session: read, pending: null, problem: null });
    expect(after(...toWorking)).toMatchObject({ step: 'working', progress: { step: 'analysing' } });
    expect(after(...toWriting)).toMatchObject({ step: 'working', progress: { step: 'writing', done: 1 } });
    expect(after(...toResult)).toMatchObject({ step: 'result', session: read, changedAt: null });
  });

  it('ignores answers that come after the user went elsewhere', () => {
    const start = after(...toCheck, { type: 'start-over' });
    expect(nextScreen(start, { type: 'was-read', session: read })).toBe(start);
    expect(nextScreen(start, { type: 'finished', finished: finished() })).toBe(start);
    expect(nextScreen(start, { type: 'progress', progress: { step: 'analysing' } })).toBe(start);
    expect(nextScreen(start, { type: 'source-changed', at: 1 })).toBe(start);
    const result = after(...toResult);
    expect(nextScreen(result, { type: 'failed', problem })).toBe(result);
  });

  it('tells a user who comes back from one who just opened the pane', () => {
    expect(after()).toEqual({ step: 'start', returned: false });
    expect(after(...toResult, { type: 'start-over' })).toEqual({ step: 'start', returned: true });
  });
});

describe('other choices for reading', () => {
  it('keep the old reading in view, add up, and hold back the run until they are read in', () => {
    const corrections = [{ ...correction, header: 'Fase' }, correction];
    const screen = after(
      ...toCheck,
      { type: 'change', changes },
      { type: 'change', changes: { referenceDate: '2026-01-01' } },
      { type: 'change', changes: { corrections } },
    );
    expect(screen).toMatchObject({
      step: 'check',
      session: read,
      pending: { referenceDate: '2026-01-01', corrections },
    });
    expect(runnable(screen)).toBeNull();
    expect(nextScreen(screen, { type: 'run' })).toBe(screen);
  });

  it('bring the new reading, or say why not and keep the old one', () => {
    const corrected = session('excel', { findings: [] });
    const correcting = after(...toCheck, { type: 'change', changes });
    expect(nextScreen(correcting, { type: 'was-changed', session: corrected })).toMatchObject({
      session: corrected,
      pending: null,
      isReread: true,
    });
    expect(nextScreen(correcting, { type: 'failed', problem })).toMatchObject({
      step: 'check',
      session: read,
      pending: null,
      problem,
    });
  });
});

describe('what was said of a workbook', () => {
  it('stands when that workbook is read anew, also what was not yet read in', () => {
    const chosen = { ...read, choices: { today: '2026-11-01', sheet: 'Projecten' } };
    const checking = after({ type: 'read', source, kept: {} }, { type: 'was-read', session: chosen });
    expect(keptChoices(checking, source)).toEqual(chosen.choices);
    const changing = nextScreen(checking, { type: 'change', changes });
    expect(keptChoices(changing, source)).toEqual({ ...chosen.choices, ...changes });
    const file: Source = { kind: 'sample' };
    expect(keptChoices(changing, file)).toEqual({});
    expect(keptChoices(after(), source)).toEqual({});
  });

  it('stands after a reading that failed, but for a sheet that holds no list any more', () => {
    const kept = { ...changes, sheet: 'Projecten' };
    const reading = after({ type: 'read', source, kept });
    expect(keptChoices(nextScreen(reading, { type: 'failed', problem }), source)).toEqual(kept);
    const none: Problem = { code: 'no-list', params: {}, findings: [] };
    expect(keptChoices(nextScreen(reading, { type: 'failed', problem: none }), source)).toEqual(changes);
  });
});

describe('stopping', () => {
  it('is possible while reading and analysing, and goes back one step', () => {
    expect(after({ type: 'read', source, kept: {} }, { type: 'cancel' })).toEqual({
      step: 'start',
      returned: true,
    });
    expect(after(...toWorking, { type: 'cancel' })).toMatchObject({ step: 'check', session: read });
  });

  it('is impossible once sheets are being written', () => {
    const writing = after(...toWriting);
    expect(canCancel(writing)).toBe(false);
    expect(nextScreen(writing, { type: 'cancel' })).toBe(writing);
  });
});

describe('trouble', () => {
  it('while reading leads to a retry from the same source', () => {
    const screen = after({ type: 'read', source, kept: {} }, { type: 'failed', problem });
    expect(screen).toEqual({ step: 'failed', problem, source, kept: {}, loaded: null });
    expect(runnable(screen)).toBeNull();
  });

  it('while writing keeps what was read, so that the run can be done again or checked again', () => {
    const screen = after(...toWriting, { type: 'failed', problem });
    expect(screen).toMatchObject({ step: 'failed', problem, loaded: { session: read } });
    expect(nextScreen(screen, { type: 'run' })).toMatchObject({ step: 'working', session: read });
    expect(nextScreen(screen, { type: 'back-to-check' })).toMatchObject({ step: 'check', session: read });
  });

  it('before anything was chosen has nothing to do again', () => {
    const screen = after({ type: 'failed', problem });
    expect(screen).toEqual({ step: 'failed', problem, source: null, kept: {}, loaded: null });
    expect(nextScreen(screen, { type: 'run' })).toBe(screen);
    expect(nextScreen(screen, { type: 'back-to-check' })).toBe(screen);
  });
});

it('remembers when the workbook changed, from the check to the result, until it is read again', () => {
  const changed = after(...toCheck, { type: 'source-changed', at: 5 });
  const actions: Action[] = [{ type: 'run' }, { type: 'finished', finished: finished() }];
  const result = actions.reduce(nextScreen, changed);
  expect(result).toMatchObject({ step: 'result', changedAt: 5 });
  const again = toCheck.reduce(nextScreen, result);
  expect(again).toMatchObject({ step: 'check', changedAt: null });
});
