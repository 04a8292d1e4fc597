import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { cachedFolder, projectRoot } from './cache';

const run = promisify(execFile);

/** Everything the built pages depend on. */
const sources = [
  'src',
  'assets',
  'manifest.xml',
  'scripts/manifest.ts',
  'webpack.config.js',
  'package-lock.json',
];

function filesOf(entry: string): string[] {
  if (!statSync(entry, { throwIfNoEntry: false })) return [];
  if (!statSync(entry).isDirectory()) return [entry];
  return readdirSync(entry)
    .sort()
    .flatMap((name) => filesOf(path.join(entry, name)));
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((name) => filesOf(path.join(projectRoot, name)))) {
    hash.update(path.relative(projectRoot, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

/**
 * The pages as they are shipped (a production build), built anew only when a source changed.
 *
 * @returns the folder with taskpane.html and index.html
 * @throws Error with webpack's own words when the build fails
 */
export async function buildPages(): Promise<string> {
  return cachedFolder('pages', fingerprint(), async (folder) => {
    const webpack = path.join(projectRoot, 'node_modules/webpack/bin/webpack.js');
    const args = [webpack, '--mode', 'production', '--output-path', folder];
    try {
      await run(process.execPath, args, { cwd: projectRoot });
    } catch (error) {
      const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
      throw new Error(`The pages don't build:\n${stdout}${stderr}`, { cause: error });
    }
  });
}
