import { jest } from '@jest/globals';
import type { Background } from '../../src/app/background';
import type { FileWork } from '../../src/app/workbookWork';
import type { ReadChanges, Understood } from '../../src/app/run';
import type { Host } from '../../src/host/host';
import { RegiebladError } from '../../src/model/error';
import { excelServices } from '../../src/taskpane/excelServices';
import { fileServices, resultName } from '../../src/taskpane/fileServices';
import type { PaneServices } from '../../src/taskpane/services';
import { isoDate } from '../../src/taskpane/today';
import { finished, hostInfo, session } from './fixtures';

const never = new Promise<never>(() => undefined);

function fakeHost(changes: Partial<Host> = {}): Host {
  return {
    info: () => Promise.resolve(hostInfo()),
    listSheets: () => Promise.resolve([]),
    readSheets: () => Promise.resolve([]),
    readState: () => Promise.resolve(null),
    write: () => Promise.resolve({ sheets: [] }),
    select: () => Promise.resolve(),
    onSourceChanged: () => Promise.resolve(() => Promise.resolve()),
    ...changes,
  };
}

/** Counts the workers started and stopped; every one answers as told. */
function workers(changes: Partial<FileWork> = {}) {
  const { summary } = finished();
  const counted = { started: 0, stopped: 0, opened: [] as string[], asked: [] as unknown[] };
  const answer = (choices: ReadChanges): Promise<Understood> => {
    counted.asked.push(choices);
    return Promise.resolve({ ...session('file'), choices: { today: '2026-11-01', ...choices } });
  };
  const work: FileWork = {
    read: answer,
    readAgain: answer,
    run: () => Promise.resolve(summary),
    result: () => Promise.resolve({ bytes: new Uint8Array([1, 2, 3]), outputName: 'lijst.xlsx' }),
    ...changes,
  };
  const start = (): Background => {
    counted.started += 1;
    return {
      openWorkbook: () => {
        counted.opened.push('open workbook');
        return Promise.resolve(work);
      },
      openFile: (_bytes, name) => {
        counted.opened.push(name);
        return Promise.resolve(work);
      },
      close: () => {
        counted.stopped += 1;
      },
    };
  };
  return { counted, start };
}

const file = new File(['x'], 'lijst.xlsx');
const source = { kind: 'file', file } as const;

function signal(): AbortSignal {
  return new AbortController().signal;
}

async function readAndRun(services: PaneServices): ReturnType<PaneServices['run']> {
  await services.read(source, {}, signal());
  return services.run(() => undefined, signal());
}

describe('the pane in Excel', () => {
  it('opens the workbook once, and once more after it failed', async () => {
    const open = jest.fn<() => Promise<Host>>().mockRejectedValueOnce(new RegiebladError('ability-missing'));
    open.mockResolvedValue(fakeHost());
    const services = excelServices(open, workers().start);
    await expect(services.connect()).rejects.toMatchObject({ code: 'ability-missing' });
    await services.connect();
    await services.read({ kind: 'open-workbook' }, {}, signal());
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('writes into the workbook itself: there is nothing to download', async () => {
    const services = excelServices(() => Promise.resolve(fakeHost()), workers().start);
    expect((await readAndRun(services)).download).toBeNull();
  });

  it('stops the worker and starts another when a job is stopped, and writes nothing', async () => {
    const write = jest.fn<Host['write']>();
    const { counted, start } = workers({ run: () => never });
    const services = excelServices(() => Promise.resolve(fakeHost({ write })), start);
    await services.read({ kind: 'open-workbook' }, { referenceDate: '2026-01-31' }, signal());
    const controller = new AbortController();
    const run = services.run(() => undefined, controller.signal);
    controller.abort(new Error('stopped'));
    await expect(run).rejects.toThrow('stopped');
    expect(counted).toMatchObject({ started: 2, stopped: 1 });
    expect(write).not.toHaveBeenCalled();
    await services.readAgain({ sheet: null }, signal());
    expect(counted.opened).toEqual(['open workbook', 'open workbook']);
    expect(counted.asked.slice(1)).toMatchObject([{ referenceDate: '2026-01-31' }, { sheet: null }]);
  });

  it('leaves the worker alone when the signal aborts after the job', async () => {
    const { counted, start } = workers();
    const services = excelServices(() => Promise.resolve(fakeHost()), start);
    const controller = new AbortController();
    await services.read({ kind: 'open-workbook' }, {}, controller.signal);
    controller.abort();
    expect(counted).toMatchObject({ started: 1, stopped: 0 });
  });
});

describe('the pane in a browser', () => {
  it('gives the finished workbook under a name that tells it from its source', async () => {
    const { download } = await readAndRun(fileServices(workers().start));
    expect(download).toEqual({ name: 'lijst met Regieblad.xlsx', bytes: new Uint8Array([1, 2, 3]) });
  });

  it('opens the file again in a new worker after a job was stopped, and reads it as before', async () => {
    const stoppable = jest.fn<FileWork['run']>().mockReturnValueOnce(never);
    const { counted, start } = workers({ run: stoppable });
    const services = fileServices(start);
    await services.read(source, {}, signal());
    await services.readAgain({ referenceDate: '2026-01-31' }, signal());
    const controller = new AbortController();
    const run = services.run(() => undefined, controller.signal);
    await Promise.resolve();
    controller.abort(new Error('stopped'));
    await expect(run).rejects.toThrow('stopped');
    expect(counted).toMatchObject({ started: 2, stopped: 1, opened: ['lijst.xlsx'] });
    const { summary } = finished();
    stoppable.mockResolvedValue(summary);
    expect((await services.run(() => undefined, signal())).download?.name).toBe('lijst met Regieblad.xlsx');
    expect(counted.opened).toEqual(['lijst.xlsx', 'lijst.xlsx']);
    expect(counted.asked.at(-1)).toMatchObject({ referenceDate: '2026-01-31' });
  });

  it('goes on with what was read before when the next reading fails', async () => {
    const failing = jest.fn<FileWork['read']>();
    const { counted, start } = workers({ read: failing });
    failing.mockResolvedValue({ ...session('file'), choices: { today: '2026-11-01' } });
    const services = fileServices(start);
    await services.read(source, {}, signal());
    failing.mockRejectedValueOnce(new RegiebladError('no-list'));
    const other = { kind: 'file', file: new File(['y'], 'ander.ods') } as const;
    await expect(services.read(other, {}, signal())).rejects.toMatchObject({ code: 'no-list' });
    await services.run(() => undefined, signal());
    expect(counted.opened).toEqual(['lijst.xlsx', 'ander.ods', 'lijst.xlsx']);
  });

  it('takes a fresh worker for the next file', async () => {
    const { counted, start } = workers();
    const services = fileServices(start);
    await services.read(source, {}, signal());
    await services.read({ kind: 'file', file: new File(['y'], 'ander.ods') }, {}, signal());
    expect(counted).toMatchObject({ started: 2, stopped: 1, opened: ['lijst.xlsx', 'ander.ods'] });
  });

  it('fetches the sample from beside the page, and says when it is not there', async () => {
    const { counted, start } = workers();
    const services = fileServices(start);
    const get = jest.spyOn(globalThis, 'fetch').mockResolvedValueOnce(new Response('x'));
    await services.read({ kind: 'sample' }, {}, signal());
    expect(counted.opened).toEqual(['voorbeeld-gemeente.xlsx']);
    expect(get).toHaveBeenCalledWith('assets/voorbeeld/voorbeeld-gemeente.xlsx');
    get.mockResolvedValueOnce(new Response(null, { status: 404 }));
    await expect(services.read({ kind: 'sample' }, {}, signal())).rejects.toMatchObject({
      code: 'not-found',
    });
    get.mockRestore();
  });

  it('can’t show cells', async () => {
    const cell = { sheet: 'Projecten', row: 1, column: 1 };
    await expect(fileServices(workers().start).show(cell)).rejects.toMatchObject({ code: 'ability-missing' });
  });
});

it('takes the date of the user’s own clock', () => {
  expect(isoDate(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});

it('names a result once, whatever its name looks like', () => {
  expect(resultName('lijst 2026.v2.xlsm')).toBe('lijst 2026.v2 met Regieblad.xlsm');
  expect(resultName('lijst met Regieblad.xlsx')).toBe('lijst met Regieblad.xlsx');
  expect(resultName('lijst')).toBe('lijst met Regieblad');
});
