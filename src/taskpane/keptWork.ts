import type { Background } from '../app/background';
import type { ReadChanges, ReadChoices, Understood } from '../app/run';
import type { WorkbookWork } from '../app/workbookWork';
import { untilAborted } from './jobs';
import { isoDate } from './today';

/** What was read last, and how, so that a new worker can take it up where a stopped one left it. */
interface Current<Source> {
  source: Source;
  choices: ReadChoices;
}

/** The work on one workbook at a time, in a worker that ends when a job is stopped. */
export interface KeptWork<Source, Work> {
  read(source: Source, kept: ReadChanges, signal: AbortSignal): Promise<Understood>;
  readAgain(changes: ReadChanges, signal: AbortSignal): Promise<Understood>;
  /** Does a job with what was read last. */
  run<Result>(job: (work: Work) => Promise<Result>, signal: AbortSignal): Promise<Result>;
}

/**
 * @param start starts a worker; called again after a job was stopped
 * @param open opens a workbook in a worker
 */
export function keptWork<Source, Work extends WorkbookWork>(
  start: () => Background,
  open: (background: Background, source: Source) => Promise<Work>,
): KeptWork<Source, Work> {
  let background = start();
  let current: Current<Source> | null = null;
  let opened: Promise<Work> | null = null;

  const openAgain = async (): Promise<Work> => {
    if (!current) throw new Error('no workbook was read');
    const { source, choices } = current;
    const work = await open(background, source);
    await work.read(choices);
    return work;
  };
  /** Work that could not be opened or read is no work: the next job opens what was read before. */
  const held = (opening: Promise<Work>): Promise<Work> => {
    opened = opening;
    opening.catch(() => (opened === opening ? (opened = null) : undefined));
    return opening;
  };
  const work = (): Promise<Work> => opened ?? held(openAgain());
  const restart = (): void => {
    background.close();
    background = start();
    opened = null;
  };
  const keep = async (
    source: Source,
    understanding: Promise<Understood>,
    signal: AbortSignal,
  ): Promise<Understood> => {
    const understood = await untilAborted(understanding, signal, restart);
    current = { source, choices: understood.choices };
    return understood;
  };

  return {
    read: (source, kept, signal) => {
      // A fresh worker gives back the memory of the workbook before.
      if (opened) restart();
      const choices = { ...kept, today: isoDate(new Date()) };
      const opening = open(background, source);
      const understanding = opening.then((one) => one.read(choices));
      void held(understanding.then(() => opening));
      return keep(source, understanding, signal);
    },
    readAgain: (changes, signal) => {
      if (!current) throw new Error('no workbook was read');
      const { source } = current;
      return keep(
        source,
        work().then((one) => one.readAgain(changes)),
        signal,
      );
    },
    run: (job, signal) => untilAborted(work().then(job), signal, restart),
  };
}
