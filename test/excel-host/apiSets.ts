import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ApiSets } from './wire/host';

let known: ApiSets | undefined;

/**
 * The ExcelApi set of every member, read from the comments of @types/office-js ("[Api set: ExcelApi 1.9]").
 * Members of preview, desktop or online sets get version 99, which no Excel here reaches.
 */
export function readApiSets(): ApiSets {
  if (known) return known;
  const typings = readFileSync(createRequire(__filename).resolve('@types/office-js/index.d.ts'), 'utf8');
  const start = typings.indexOf('declare namespace Excel {');
  const end = typings.indexOf('\ndeclare namespace ', start + 1);
  known = parseApiSets(typings.slice(start, end < 0 ? undefined : end));
  return known;
}

/** Walks the declarations of namespace Excel: classes at four spaces, their members at eight. */
function parseApiSets(source: string): ApiSets {
  const sets: Record<string, string> = {};
  let owner: string | undefined;
  let version: string | undefined;
  for (const line of source.split('\n')) {
    const opened = /^ {4}(class|interface|enum|namespace|type|function) (\w+)/.exec(line);
    if (opened) owner = opened[1] === 'class' ? opened[2] : undefined;
    const set = /\[Api set: (\w+)\s*([\d.]*)/.exec(line);
    if (set) version = set[1] === 'ExcelApi' && set[2] ? set[2] : '99';
    const member = /^ {8}(?:readonly )?(\w+)\??[(:]/.exec(line);
    if (!member) continue;
    const key = `${owner ?? ''}.${member[1] ?? ''}`;
    // Overloads: the earliest set counts.
    if (owner !== undefined && version !== undefined && !Object.hasOwn(sets, key)) sets[key] = version;
    version = undefined;
  }
  return sets;
}
