import * as v from 'valibot';
import { RegiebladError } from '../model/error';
import { workbookStateSchema, type WorkbookState } from '../model/state';

/** The namespace of the custom XML part in which the workbook remembers its state. */
export const stateNamespace = 'urn:regieblad:1';

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function unescapeText(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return entities[name] ?? whole;
  });
}

/** The part's XML: the JSON text of the state in a root element of our namespace. */
export function stateToXml(state: WorkbookState): string {
  // XML 1.0 can't hold these two; JSON can write them as an escape.
  const json = JSON.stringify(state).replace(/[\ufffe\uffff]/g, (character) =>
    character === '\ufffe' ? '\\ufffe' : '\\uffff',
  );
  return `<state xmlns="${stateNamespace}">${escapeText(json)}</state>`;
}

function rootText(xml: string): string | undefined {
  const content = /<(?![?!])[^>]*>([\s\S]*)<\/[^>]*>\s*$/.exec(xml)?.[1]?.trim();
  if (content === undefined) return undefined;
  const literal = /^<!\[CDATA\[([\s\S]*)\]\]>$/.exec(content)?.[1];
  return literal ?? unescapeText(content);
}

/** The state in a part's XML. Rejects what isn't ours or is broken with `damaged`, so that nobody's notes are lost silently. */
export function stateFromXml(xml: string): WorkbookState {
  let json: unknown;
  try {
    json = JSON.parse(rootText(xml) ?? '');
  } catch (cause) {
    throw new RegiebladError('damaged', { part: stateNamespace }, [], { cause });
  }
  const parsed = v.safeParse(workbookStateSchema, json);
  if (!parsed.success) {
    throw new RegiebladError('damaged', { part: stateNamespace }, [], {
      cause: new v.ValiError(parsed.issues),
    });
  }
  return parsed.output;
}
