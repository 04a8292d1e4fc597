import { RegiebladError } from '../../model/error';

/**
 * An element of an XML text with its place in that text, so that something can be inserted without writing the rest anew:
 * what a run has no need to touch keeps its bytes.
 */
export interface XmlElement {
  /** Name without prefix. */
  name: string;
  prefix: string;
  /** Attributes by their full name ("r:id"), unescaped. */
  attributes: Record<string, string>;
  children: XmlElement[];
  /** Text directly in the element, unescaped; without the text of its children. */
  text: string;
  /** From the "<" of its start tag … */
  start: number;
  /** … to after that tag, … */
  openEnd: number;
  /** … from the "<" of its end tag (equal to `end` when it closes itself) … */
  closeStart: number;
  /** … to after that. */
  end: number;
}

/** A change of a text: `insert` comes in the place of what stands from `start` to `end`. */
export interface TextEdit {
  start: number;
  end: number;
  insert: string;
}

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE[^>]*>|<(\/?)([^\s/>]+)((?:[^"'>]|"[^"]*"|'[^']*')*?)(\/?)>/g;
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Reads an XML text. Throws `damaged`, with `part` as parameter, when it isn't well formed. */
export function parseXml(xml: string, part: string): XmlElement {
  const document = element('', '', {}, 0);
  const open: XmlElement[] = [document];
  let textStart = 0;
  for (const match of xml.matchAll(token)) {
    const current = open.at(-1) ?? document;
    if (match.index > textStart) addText(current, unescapeXml(xml.slice(textStart, match.index)));
    textStart = match.index + match[0].length;
    const [, cdata, closing, fullName, attributes, selfClosing] = match;
    if (cdata !== undefined) addText(current, cdata);
    if (fullName === undefined) continue;
    const { prefix, name } = splitName(fullName);
    if (closing === '/') {
      if (open.length < 2 || current.name !== name || current.prefix !== prefix)
        throw new RegiebladError('damaged', { part });
      current.closeStart = match.index;
      current.end = textStart;
      open.pop();
      continue;
    }
    const started = element(prefix, name, parseAttributes(attributes ?? ''), match.index);
    started.openEnd = textStart;
    started.closeStart = textStart;
    started.end = textStart;
    current.children.push(started);
    if (selfClosing !== '/') open.push(started);
  }
  const [root] = document.children;
  if (open.length !== 1 || root === undefined) throw new RegiebladError('damaged', { part });
  return root;
}

/** The first child with a name, whatever its prefix. */
export function child(parent: XmlElement, name: string): XmlElement | undefined {
  return parent.children.find((candidate) => candidate.name === name);
}

/** The children with a name, whatever their prefix. */
export function childrenNamed(parent: XmlElement | undefined, name: string): XmlElement[] {
  return parent?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** An attribute by its name without prefix ("id" finds "r:id" and "d5p1:id"); one without a prefix comes second. */
export function prefixedAttribute(of: XmlElement, name: string): string | undefined {
  const full = Object.keys(of.attributes).find((candidate) => candidate.endsWith(`:${name}`));
  return full === undefined ? undefined : of.attributes[full];
}

/** The prefix that the root element binds to a namespace, with its colon ("r:"), or `null` when it binds none. */
export function prefixFor(root: XmlElement, namespaces: readonly string[]): string | null {
  const bound = Object.entries(root.attributes).find(
    ([name, value]) => name.startsWith('xmlns:') && namespaces.includes(value),
  );
  return bound === undefined ? null : `${bound[0].slice('xmlns:'.length)}:`;
}

/** The prefix of an element with its colon: "x:" or "". */
export function ownPrefix(of: XmlElement): string {
  return of.prefix === '' ? '' : `${of.prefix}:`;
}

/** Puts content at the end of an element; one that closes itself gets an end tag. */
export function appendTo(xml: string, parent: XmlElement, content: string): TextEdit {
  if (parent.closeStart < parent.end)
    return { start: parent.closeStart, end: parent.closeStart, insert: content };
  const name = ownPrefix(parent) + parent.name;
  const openTag = xml.slice(parent.start, parent.openEnd).replace(/\s*\/>$/, '>');
  return { start: parent.start, end: parent.end, insert: `${openTag}${content}</${name}>` };
}

/** Gives an attribute of a start tag another value; the attribute must be there. */
export function replaceAttribute(xml: string, of: XmlElement, name: string, value: string): TextEdit {
  const tag = xml.slice(of.start, of.openEnd);
  const found = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`).exec(tag);
  if (found?.[1] === undefined) throw new Error(`<${of.name}> has no attribute ${name}`);
  const end = of.start + found.index + found[0].length;
  return { start: end - found[1].length, end, insert: `"${escapeXml(value)}"` };
}

/** Carries out edits, which may not overlap; edits at one place keep their order. */
export function applyEdits(xml: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    result += xml.slice(at, edit.start) + edit.insert;
    at = edit.end;
  }
  return result + xml.slice(at);
}

/** Makes a text fit for the content of an element, where quotes may stand as they are: formulas are full of them. */
export function escapeContent(text: string): string {
  if (!/[&<>\r\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text)) return text;
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

/** Makes a text fit for an element or attribute. Characters that XML can't hold become the replacement character. */
export function escapeXml(text: string): string {
  return escapeContent(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;');
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    },
  );
}

function parseAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name, double, single] of text.matchAll(attribute)) {
    if (name !== undefined) attributes[name] = unescapeXml(double ?? single ?? '');
  }
  return attributes;
}

function splitName(fullName: string): { prefix: string; name: string } {
  const colon = fullName.indexOf(':');
  return colon === -1
    ? { prefix: '', name: fullName }
    : { prefix: fullName.slice(0, colon), name: fullName.slice(colon + 1) };
}

function element(
  prefix: string,
  name: string,
  attributes: Record<string, string>,
  start: number,
): XmlElement {
  return {
    prefix,
    name,
    attributes,
    children: [],
    text: '',
    start,
    openEnd: start,
    closeStart: start,
    end: start,
  };
}

function addText(to: XmlElement, text: string): void {
  to.text += text;
}
