import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { manifestFor } from './manifest';

/** `make-manifest URL OUT`: the manifest for pages served from URL, for who hosts one build in several places. */
const [url, out] = process.argv.slice(2);
if (url === undefined || out === undefined) {
  console.error('Usage: npm run make:manifest -- https://host/folder/ OUT.xml');
  process.exitCode = 2;
} else {
  const source = readFileSync(path.join(import.meta.dirname, '../manifest.xml'), 'utf8');
  writeFileSync(out, manifestFor(source, url));
  console.log(`${out}: ${url}`);
}
