import type { Delivery, Results } from '../analysis/results';
import type { FileHost } from '../host/file/openFile';
import type { WorkHost } from '../host/host';
import { localEngine } from './engine';
import {
  analyseAndWrite,
  readAgain,
  readSession,
  understand,
  type Outcome,
  type Progress,
  type ReadChanges,
  type ReadChoices,
  type Session,
  type Understood,
} from './run';

/** The results that a pane shows. Those per project fill the sheets. */
export type Figures = Pick<Results, 'referenceDate' | 'target' | 'gap'> & {
  delivery: Omit<Delivery, 'projects'>;
  regieteam: Pick<Results['regieteam'], 'choices'>;
};

/** What a pane hears of a run. */
export type RunSummary = Pick<Outcome, 'report' | 'visible'> & { results: Figures };

/** A workbook from reading to the finished sheets. Grids, plans and results per project never leave the place it runs in. */
export interface WorkbookWork {
  read(choices: ReadChoices): Promise<Understood>;
  /** As `readAgain`, on what was read last. */
  readAgain(changes: ReadChanges): Promise<Understood>;
  /** Analyses what was read last and writes the sheets. */
  run(onProgress: (progress: Progress) => void): Promise<RunSummary>;
}

/** The same for a file, whose sheets stay in memory until they are asked for. */
export interface FileWork extends WorkbookWork {
  result(): Promise<FileResult>;
}

export interface FileResult {
  bytes: Uint8Array;
  /** A name for the bytes, with the extension of what they are. */
  outputName: string;
}

/** The whole work on the workbook behind a host, in the thread that calls it. */
export function workbookWork(host: WorkHost): WorkbookWork {
  let current: Session | null = null;

  const lastRead = (): Session => {
    if (!current) throw new Error('the workbook was not read');
    return current;
  };
  const keep = async (session: Session): Promise<Understood> => {
    const understood = await understand(session, localEngine);
    current = { ...session, candidates: understood.candidates };
    return understood;
  };

  return {
    read: async (choices) => keep(await readSession(host, localEngine, choices)),
    readAgain: async (changes) => keep(await readAgain(lastRead(), localEngine, changes)),
    run: async (onProgress) => {
      const { results, report, visible } = await analyseAndWrite(host, localEngine, lastRead(), {
        onProgress,
      });
      return { results: figuresOf(results), report, visible };
    },
  };
}

/** The whole work on one file, in the thread that calls it. */
export function fileWork(host: FileHost): FileWork {
  return {
    ...workbookWork(host),
    result: async () => ({ bytes: await host.toBytes(), outputName: host.outputName }),
  };
}

function figuresOf({ referenceDate, target, gap, delivery, regieteam }: Results): Figures {
  const { years, overdue, later, undated } = delivery;
  return {
    referenceDate,
    target,
    gap,
    delivery: { years, overdue, later, undated },
    regieteam: { choices: regieteam.choices },
  };
}
