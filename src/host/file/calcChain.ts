import { partText, removeParts, removeRelationships, setPartText } from './package';
import { relatedPart, type Workbook } from './workbookXml';
import { parseXml } from './xmlText';
import type { Parts } from './zip';

/**
 * Takes the cells of sheets out of the list in which Excel keeps the order of calculation: an entry for a cell that no longer
 * holds a formula makes Excel repair the file. Excel adds what is missing by itself.
 */
export function forgetCalculations(parts: Parts, workbook: Workbook, sheetIds: readonly number[]): void {
  const part = relatedPart(parts, workbook, 'calcChain');
  if (part === null || sheetIds.length === 0) return;
  const xml = partText(parts, part);
  const root = parseXml(xml, part);
  let sheetId = 0;
  const entries = root.children.map((entry) => {
    // An entry without a sheet is on that of the entry before it.
    sheetId = Number(entry.attributes['i'] ?? sheetId);
    return { entry, sheetId };
  });
  const kept = entries.filter((one) => !sheetIds.includes(one.sheetId));
  if (kept.length === entries.length) return;
  if (kept.length === 0) {
    removeRelationships(
      parts,
      workbook.part,
      workbook.relations.filter((relation) => relation.part === part).map(({ id }) => id),
    );
    removeParts(parts, [part]);
    return;
  }
  const content = kept.map(({ entry, sheetId: id }) => {
    const text = xml.slice(entry.start, entry.end);
    return entry.attributes['i'] === undefined ? text.replace(/\s*\/?>/, ` i="${id}"/>`) : text;
  });
  setPartText(parts, part, xml.slice(0, root.openEnd) + content.join('') + xml.slice(root.closeStart));
}
