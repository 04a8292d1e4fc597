import { RegiebladError } from '../../model/error';
import type { Parts } from './zip';
import {
  appendTo,
  applyEdits,
  childrenNamed,
  escapeXml,
  ownPrefix,
  parseXml,
  type TextEdit,
  type XmlElement,
} from './xmlText';

/** Parts of an Open Packaging (OOXML) file: their text, their relationships, their content types. */

const contentTypesPart = '[Content_Types].xml';
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';

export interface Relationship {
  id: string;
  /** The last step of its type: "worksheet", "styles", "sharedStrings". */
  kind: string;
  type: string;
  /** As written. */
  target: string;
  /** The part it leads to; `null` for something outside the package. */
  part: string | null;
}

/** The relationship types that Regieblad writes, by their last step. */
export function relationshipType(kind: string): string {
  return `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`;
}

/** The text of a part. Throws `damaged` when it is missing. */
export function partText(parts: Parts, name: string): string {
  const content = parts.get(name);
  if (content === undefined) throw new RegiebladError('damaged', { part: name });
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
}

/** Sets the text of a part; an equal text leaves the part as it is. */
export function setPartText(parts: Parts, name: string, text: string): void {
  parts.set(name, new TextEncoder().encode(text));
}

/** The part that holds the relationships of a part; `''` stands for the package itself. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships of a part; none when it has no relationships part. */
export function relationships(parts: Parts, part: string): Relationship[] {
  const name = relationshipsPart(part);
  if (!parts.has(name)) return [];
  const root = parseXml(partText(parts, name), name);
  return childrenNamed(root, 'Relationship').map(({ attributes }) => {
    const type = attributes['Type'] ?? '';
    const target = attributes['Target'] ?? '';
    return {
      id: attributes['Id'] ?? '',
      kind: type.slice(type.lastIndexOf('/') + 1),
      type,
      target,
      part: attributes['TargetMode'] === 'External' ? null : resolveTarget(parts, part, target),
    };
  });
}

/** Adds relationships to a part, keeping what is there to the byte. */
export function addRelationships(
  parts: Parts,
  part: string,
  added: readonly { id: string; type: string; target: string }[],
): void {
  if (added.length === 0) return;
  const name = relationshipsPart(part);
  const xml = parts.has(name) ? partText(parts, name) : emptyRelationships();
  const root = parseXml(xml, name);
  const content = added.map((entry) => relationshipXml(entry, ownPrefix(root))).join('');
  setPartText(parts, name, applyEdits(xml, [appendTo(xml, root, content)]));
}

/** Removes relationships of a part by id. */
export function removeRelationships(parts: Parts, part: string, ids: readonly string[]): void {
  removeChildren(parts, relationshipsPart(part), ({ attributes }) => ids.includes(attributes['Id'] ?? ''));
}

/** A relationships part that holds exactly these. */
export function relationshipsXml(entries: readonly { id: string; type: string; target: string }[]): string {
  return emptyRelationships().replace(
    '</',
    `${entries.map((entry) => relationshipXml(entry, '')).join('')}</`,
  );
}

/** An id that no relationship in the list has yet. */
export function freeRelationshipId(taken: readonly { id: string }[]): string {
  const ids = new Set(taken.map(({ id }) => id.toLowerCase()));
  let number = taken.length + 1;
  while (ids.has(`rid${number}`)) number += 1;
  return `rId${number}`;
}

/** The target of a relationship from one part to another, relative to the folder of the first. */
export function relativeTarget(from: string, to: string): string {
  const source = from.split('/').slice(0, -1);
  const target = to.split('/');
  let shared = 0;
  while (shared < source.length && shared < target.length - 1 && source[shared] === target[shared])
    shared += 1;
  return [...source.slice(shared).map(() => '..'), ...target.slice(shared)].join('/');
}

/** The first free name with a number in the place of "#": "xl/charts/chart#.xml". Part names don't differ by case alone. */
export function freePartName(taken: ReadonlySet<string>, pattern: string): string {
  let number = 1;
  while (taken.has(pattern.replace('#', String(number)).toLowerCase())) number += 1;
  return pattern.replace('#', String(number));
}

/** The names of all parts in lower case, for `freePartName`. */
export function takenNames(parts: Parts): Set<string> {
  return new Set([...parts.keys()].map((name) => name.toLowerCase()));
}

/** The content type of a part, or `undefined` when the package states none. */
export function contentType(parts: Parts, part: string): string | undefined {
  const types = parseXml(partText(parts, contentTypesPart), contentTypesPart);
  const override = childrenNamed(types, 'Override').find((entry) => isOverrideOf(entry, part));
  return (override ?? defaultFor(types, part))?.attributes['ContentType'];
}

const relationshipsContentType = 'application/vnd.openxmlformats-package.relationships+xml';

/** States the content types of parts that don't have theirs yet, and that of relationships when it isn't general. */
export function addContentTypes(parts: Parts, wanted: ReadonlyMap<string, string>): void {
  const xml = partText(parts, contentTypesPart);
  const root = parseXml(xml, contentTypesPart);
  const prefix = ownPrefix(root);
  const overrides = childrenNamed(root, 'Override');
  const edits: TextEdit[] = [];
  let content = '';
  if (defaultFor(root, '.rels') === undefined)
    content += `<${prefix}Default Extension="rels" ContentType="${relationshipsContentType}"/>`;
  for (const [part, type] of wanted) {
    const existing = overrides.find((entry) => isOverrideOf(entry, part));
    const stated = existing ?? defaultFor(root, part);
    if (stated?.attributes['ContentType'] === type) continue;
    if (existing !== undefined) edits.push({ start: existing.start, end: existing.end, insert: '' });
    content += `<${prefix}Override PartName="/${escapeXml(part)}" ContentType="${escapeXml(type)}"/>`;
  }
  if (content !== '')
    setPartText(parts, contentTypesPart, applyEdits(xml, [...edits, appendTo(xml, root, content)]));
}

/** Removes parts with their content types. Relationships to them are the caller's. */
export function removeParts(parts: Parts, names: readonly string[]): void {
  if (names.length === 0) return;
  for (const name of names) parts.delete(name);
  removeChildren(parts, contentTypesPart, (entry) => names.some((name) => isOverrideOf(entry, name)));
}

function removeChildren(parts: Parts, name: string, goes: (entry: XmlElement) => boolean): void {
  const xml = partText(parts, name);
  const gone = parseXml(xml, name).children.filter(goes);
  if (gone.length === 0) return;
  const edits = gone.map(({ start, end }) => ({ start, end, insert: '' }));
  setPartText(parts, name, applyEdits(xml, edits));
}

function isOverrideOf({ name, attributes }: XmlElement, part: string): boolean {
  return (
    name === 'Override' && decoded(attributes['PartName'] ?? '').toLowerCase() === `/${part}`.toLowerCase()
  );
}

function defaultFor(types: XmlElement, part: string): XmlElement | undefined {
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  return childrenNamed(types, 'Default').find(
    ({ attributes }) => attributes['Extension']?.toLowerCase() === extension,
  );
}

function resolveTarget(parts: Parts, from: string, target: string): string {
  const path = decoded(target.replaceAll('\\', '/'));
  const steps = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  const name = steps.join('/');
  if (parts.has(name)) return name;
  // Part names compare without regard to case; some programs rely on it.
  return [...parts.keys()].find((candidate) => candidate.toLowerCase() === name.toLowerCase()) ?? name;
}

function decoded(path: string): string {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    // A bare "%" is no escape: the name is meant as it stands.
    return path;
  }
}

function relationshipXml(
  { id, type, target }: { id: string; type: string; target: string },
  prefix: string,
): string {
  return `<${prefix}Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"/>`;
}

function emptyRelationships(): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${packageNamespace}/relationships"></Relationships>`;
}
