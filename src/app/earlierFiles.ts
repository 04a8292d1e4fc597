import { openFile } from '../host/file/openFile';
import { RegiebladError } from '../model/error';
import type { EarlierWorkbook } from '../reading/reading';
import { readGrids } from './grids';

/** An older file of the same list, as the user gives it. It is read where the work is done, and kept nowhere else. */
export interface EarlierFile {
  name: string;
  bytes: Uint8Array;
  /** ISO date of its list; `null` is as found in it. */
  date: string | null;
}

/** Opens older files. Rejects as `openFile` does, with the name of the file in the error. */
export function openEarlier(files: readonly EarlierFile[]): Promise<EarlierWorkbook[]> {
  return Promise.all(
    files.map(({ name, bytes, date }) =>
      inFile(name, async () => {
        const host = await openFile(bytes, name);
        return { ...(await readGrids(host, name, await host.listSheets())), date };
      }),
    ),
  );
}

async function inFile<T>(earlier: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof RegiebladError)) throw cause;
    throw new RegiebladError(cause.code, { ...cause.params, earlier }, cause.findings, { cause });
  }
}
