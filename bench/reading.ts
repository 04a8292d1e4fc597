import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readXlsx } from 'hucre';
import { openFile } from '../src/host/file/openFile';
import { readWorkbook } from '../src/reading/readWorkbook';
import { measure } from './table';
import { makeListWorkbook } from './workbook';

const today = '2026-11-01';
const name = 'lijst.xlsx';

/**
 * How long reading a large list takes, with opening the file by hucre as the baseline in the same run: recognising and parsing must stay
 * below it. Then `inspect` as a process of its own, with its memory.
 */
export async function benchReading(rows: number): Promise<void> {
  const bytes = await makeListWorkbook(rows);
  const host = await openFile(bytes.slice(), name);
  const grids = { name, sheets: await host.readSheets(['Projecten']), own: {} };
  console.log(`\nReading: ${rows} projects × 28 columns`);
  console.table(
    await measure([
      { step: 'hucre opens the file', run: async () => void (await readXlsx(bytes)) },
      { step: 'recognise and parse the list', run: () => void readWorkbook(grids, { today }) },
    ]),
  );
  console.table([inspectProcess(bytes)]);
}

/** The wall time and the most memory of a process that inspects this workbook, started as `npm run regieblad` starts it. */
function inspectProcess(bytes: Uint8Array): Record<string, unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'regieblad-'));
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const script = join(import.meta.dirname, '../scripts/regieblad.js');
  const memory = pathToFileURL(join(import.meta.dirname, 'reportMemory.js')).href;
  const started = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', memory, script, 'inspect', file, '--json'],
    {
      encoding: 'utf8',
      maxBuffer: 1024 * 1024 * 1024,
    },
  );
  const seconds = (performance.now() - started) / 1000;
  rmSync(folder, { recursive: true });
  if (status !== 0) throw new Error(`inspect ended with ${status}: ${stderr}`);
  const kilobytes = Number(/most memory: (\d+)/.exec(stderr)?.[1]);
  return {
    process: 'inspect --json',
    'wall (s)': seconds.toFixed(1),
    'most memory (MB)': Math.round(kilobytes / 1024),
  };
}
