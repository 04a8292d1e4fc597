import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import webpack from 'webpack';
import { cachedFolder, projectRoot } from '../browser/cache';

const FILE = 'excel-host.js';

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).sort()) {
    if (name.endsWith('.ts')) hash.update(name).update(readFileSync(join(__dirname, name)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** The emulator as one script for a page; it defines `EmulatedExcel` with what page.ts exports. */
export async function bundleForPage(): Promise<string> {
  const folder = await cachedFolder('excel-host', fingerprint(), build);
  return readFileSync(join(folder, FILE), 'utf8');
}

function build(folder: string): Promise<void> {
  const compiler = webpack({
    mode: 'development',
    devtool: false,
    context: projectRoot,
    entry: join(__dirname, 'page.ts'),
    output: { path: folder, filename: FILE, library: { name: 'EmulatedExcel', type: 'var' } },
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: 'swc-loader',
          options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } },
        },
      ],
    },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, result) => {
      const failure = error ?? (result?.hasErrors() ? new Error(result.toString('errors-only')) : undefined);
      compiler.close(() => {
        if (failure) reject(failure);
        else resolve();
      });
    });
  });
}
