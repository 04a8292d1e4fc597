import { partText, relationships, relationshipsPart, type Relationship } from './package';
import { child, parseXml, prefixedAttribute, type XmlElement } from './xmlText';
import type { Parts } from './zip';

/** What of an existing sheet of ours goes along when its contents are written anew. */
export interface Kept {
  /** Notes and comments that people put on the sheet. */
  relations: Relationship[];
  /** Id of the drawing that holds the boxes of the notes; `null` without notes. */
  legacyDrawing: string | null;
  /** Whether it is among the selected tabs. */
  selected: boolean;
}

export const nothingKept: Kept = { relations: [], legacyDrawing: null, selected: false };

/** A sheet without its cells, which are of no use where only the rest is looked at. */
export function sheetFrame(parts: Parts, sheetPart: string): XmlElement {
  const cells = /<((?:[\w.-]+:)?sheetData)(?=[\s>])[^]*<\/\1\s*>/;
  return parseXml(partText(parts, sheetPart).replace(cells, ''), sheetPart);
}

/** What must stay of a sheet of ours. */
export function keptOf(parts: Parts, sheetPart: string): Kept {
  const root = sheetFrame(parts, sheetPart);
  const views = child(root, 'sheetViews');
  const view = views === undefined ? undefined : child(views, 'sheetView');
  const legacy = child(root, 'legacyDrawing');
  const legacyDrawing = legacy === undefined ? null : (prefixedAttribute(legacy, 'id') ?? null);
  return {
    relations: relationships(parts, sheetPart).filter(
      ({ id, kind }) =>
        kind === 'comments' || kind === 'threadedComment' || (kind === 'vmlDrawing' && id === legacyDrawing),
    ),
    legacyDrawing,
    selected: view?.attributes['tabSelected'] === '1' || view?.attributes['tabSelected'] === 'true',
  };
}

/** The tables, drawings and charts of sheets of ours, except what something else in the package uses too. */
export function replaceableParts(parts: Parts, sheets: ReadonlyMap<string, Kept>): string[] {
  const stays = (from: string, { id }: Relationship): boolean => {
    const sheet = sheets.get(from);
    return sheet === undefined || sheet.relations.some((relation) => relation.id === id);
  };
  const used = reachable(parts, [''], stays);
  const candidates = reachable(parts, [...sheets.keys()], () => true);
  return [...candidates]
    .filter((part) => !used.has(part))
    .flatMap((part) => [part, relationshipsPart(part)])
    .filter((part) => parts.has(part));
}

function reachable(
  parts: Parts,
  start: readonly string[],
  follow: (from: string, relation: Relationship) => boolean,
): Set<string> {
  const seen = new Set<string>();
  const next = [...start];
  for (let from = next.pop(); from !== undefined; from = next.pop()) {
    if (seen.has(from)) continue;
    seen.add(from);
    for (const relation of relationships(parts, from)) {
      if (relation.part !== null && follow(from, relation)) next.push(relation.part);
    }
  }
  return seen;
}
