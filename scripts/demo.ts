/** Analyses the sample workbook and writes the result under out/: `npm run demo`. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { runCommandLine } from '../src/cli/commandLine';

const input = path.join('assets', 'voorbeeld', 'voorbeeld-gemeente.xlsx');
const output = path.join('out', 'voorbeeld-gemeente-regieblad.xlsx');

mkdirSync(path.dirname(output), { recursive: true });
process.exitCode = await runCommandLine(['analyse', input, '--out', output], {
  print: (text) => process.stdout.write(`${text}\n`),
  warn: (text) => process.stderr.write(`${text}\n`),
  today: () => new Date().toISOString().slice(0, 10),
});
