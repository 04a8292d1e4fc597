import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import type { Browser, LaunchOptions } from 'playwright-core';
import { cachedFolder, projectRoot } from './cache';

const run = promisify(execFile);

/** The package's executable is for Linux on x64 alone. */
const bundled = process.platform === 'linux' && process.arch === 'x64';

/**
 * Unpacks the Chromium that came with npm, once.
 *
 * @returns the folder with `chromium`, its fonts, and the libraries a bare machine lacks
 */
async function unpackChromium(): Promise<string> {
  const manifest = path.join(projectRoot, 'node_modules/@sparticuz/chromium/package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  return cachedFolder('chromium', version, async (folder) => {
    const script = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
    await run(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: projectRoot,
      // The package takes what lies in the temporary folder for its own, and adds the libraries only on this platform.
      env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    });
  });
}

/** Fonts of the machine, and the bundled ones for a machine that has none (Chromium stops without any). */
function fontConfiguration(folder: string): string {
  const file = path.join(folder, 'fonts.conf');
  if (!existsSync(file)) {
    writeFileSync(
      file,
      `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${path.join(folder, 'fonts/fonts')}</dir>
  <cachedir>${path.join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`,
    );
  }
  return file;
}

/** The shared libraries an executable can't find, with these extra folders to look in. */
async function missingLibraries(executable: string, libraryPath: string): Promise<string[]> {
  const { stdout } = await run('ldd', [executable], {
    env: { ...process.env, LD_LIBRARY_PATH: libraryPath },
  });
  return [...stdout.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name ?? '');
}

/**
 * How to start the bundled Chromium on this machine: with the libraries of the system, or with the bundled ones when
 * the system lacks some.
 *
 * @throws Error that names the libraries neither of them has
 */
async function bundledChromium(): Promise<LaunchOptions> {
  const folder = await unpackChromium();
  const executablePath = path.join(folder, 'chromium');
  const own = process.env['LD_LIBRARY_PATH'] ?? '';
  const withBundled = [path.join(folder, 'al2023/lib'), own].filter(Boolean).join(':');
  const bare = (await missingLibraries(executablePath, own)).length > 0;
  const libraryPath = bare ? withBundled : own;
  const missing = bare ? await missingLibraries(executablePath, libraryPath) : [];
  if (missing.length > 0)
    throw new Error(`Chromium needs libraries this machine lacks: ${missing.join(', ')}`);
  return {
    executablePath,
    env: { ...process.env, LD_LIBRARY_PATH: libraryPath, FONTCONFIG_FILE: fontConfiguration(folder) },
  };
}

/** Unpacks what a first start needs, so that no test pays for it. */
export async function prepareChromium(): Promise<void> {
  if (bundled) await bundledChromium();
}

/**
 * Starts Chromium: the bundled one on Linux, elsewhere an installed Chrome or else Edge. No name resolves in it but
 * this machine's, so nothing a page tries can leave.
 *
 * @returns the browser; the caller closes it
 */
export async function launchChromium(): Promise<Browser> {
  const options: LaunchOptions = {
    args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  };
  if (bundled) return chromium.launch({ ...options, ...(await bundledChromium()) });
  try {
    return await chromium.launch({ ...options, channel: 'chrome' });
  } catch {
    return chromium.launch({ ...options, channel: 'msedge' });
  }
}
