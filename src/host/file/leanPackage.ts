import { escapeXml } from './xmlText';
import { relationshipsXml, relationshipType, setPartText } from './package';
import type { Parts } from './zip';
import { store } from './zip';
import { relatedPart, type Workbook, type WorkbookSheet } from './workbookXml';

/**
 * A small package with only what reading cells needs: the sheets asked for, the styles and the shared strings. So drawings,
 * pivots and comments cost nothing, nothing odd in them can stop reading, and what is unpacked stays within the checked size.
 */
export function leanPackage(
  parts: Parts,
  workbook: Workbook,
  sheets: readonly (WorkbookSheet & { xml: string })[],
): Uint8Array {
  const lean: Parts = new Map();
  setPartText(
    lean,
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  );
  setPartText(
    lean,
    '_rels/.rels',
    relationshipsXml([{ id: 'rId1', type: relationshipType('officeDocument'), target: 'xl/workbook.xml' }]),
  );

  const relations = [];
  for (const [kind, name] of [
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
  ] as const) {
    const content = parts.get(relatedPart(parts, workbook, kind) ?? '');
    if (content === undefined) continue;
    lean.set(`xl/${name}`, content);
    relations.push({ id: `rId_${kind}`, type: relationshipType(kind), target: name });
  }
  const entries = sheets.map(({ name, xml }, index) => {
    const id = `rId${index + 1}`;
    const target = `worksheets/sheet${index + 1}.xml`;
    setPartText(lean, `xl/${target}`, withoutBlankCells(xml));
    relations.push({ id, type: relationshipType('worksheet'), target });
    return `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="${id}"/>`;
  });
  setPartText(lean, 'xl/_rels/workbook.xml.rels', relationshipsXml(relations));
  setPartText(
    lean,
    'xl/workbook.xml',
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
      'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
      `<workbookPr date1904="${workbook.uses1904 ? 1 : 0}"/><sheets>${entries.join('')}</sheets></workbook>`,
  );
  return store(lean);
}

const blankCell = /^<(?:[\w.-]+:)?c\s(?=[^<>]*\br=)[^<>]*\/>$/;

/** Leaves out cells that have a format but no content: people format whole columns, a million cells deep. */
function withoutBlankCells(sheet: string): string {
  const kept: string[] = [];
  let from = 0;
  // Found by their end, since most sheets have few elements without content and many cells.
  for (let at = sheet.indexOf('/>'); at !== -1; at = sheet.indexOf('/>', at + 2)) {
    const start = sheet.lastIndexOf('<', at);
    if (start < from || !blankCell.test(sheet.slice(start, at + 2))) continue;
    if (start > from) kept.push(sheet.slice(from, start));
    from = at + 2;
  }
  return from === 0 ? sheet : kept.join('') + sheet.slice(from);
}
