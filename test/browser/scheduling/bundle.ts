import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { cachedFolder, projectRoot } from '../cache';

const run = promisify(execFile);

const sources = [
  'src/analysis/schedule',
  'src/analysis/simulation',
  'src/app/prover.ts',
  'test/browser/scheduling',
  'webpack.config.js',
  'package-lock.json',
];

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    const entry = path.join(projectRoot, source);
    const files = path.extname(entry) === '' ? readdirSync(entry).sort() : [''];
    for (const name of files) hash.update(name).update(readFileSync(path.join(entry, name)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** A page with planning, the simulation and their worker alone, built by the configuration that builds the pane; the folder with its index.html. */
export function bundleScheduling(): Promise<string> {
  return cachedFolder('scheduling', fingerprint(), async (folder) => {
    const webpack = path.join(projectRoot, 'node_modules/webpack/bin/webpack.js');
    const entry = ['--entry-reset', '--entry', './test/browser/scheduling/page.ts'];
    await run(process.execPath, [webpack, '--mode', 'production', ...entry, '--output-path', folder], {
      cwd: projectRoot,
    });
    const script = readdirSync(folder).find((name) => /^main\..*js$/.test(name));
    writeFileSync(path.join(folder, 'index.html'), `<!doctype html><script src="${script}"></script>`);
  });
}
