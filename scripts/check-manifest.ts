import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkManifest } from './manifestChecks';

/** `check-manifest [FILE]`: prints each rule with what it found; exit code 1 on any fault. Needs no network. */
const root = path.join(import.meta.dirname, '..');
const file = process.argv[2] ?? path.join(root, 'manifest.xml');

/** The files that the pages' address serves: pages from src/taskpane, the rest by its own path. */
function served(name: string): Uint8Array | undefined {
  const source = path.join(root, name.endsWith('.html') ? `src/taskpane/${name}` : name);
  return existsSync(source) ? readFileSync(source) : undefined;
}

const checks = checkManifest(readFileSync(file, 'utf8'), served);
for (const { rule, checked, faults } of checks) {
  console.log(`${faults.length === 0 ? 'ok   ' : 'FAULT'} ${rule} (${checked})`);
  for (const fault of faults) console.error(`      ${fault}`);
}
process.exitCode = checks.some(({ faults }) => faults.length > 0) ? 1 : 0;
