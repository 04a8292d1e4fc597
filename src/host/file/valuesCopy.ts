import type { Grid } from '../../model/grid';
import { adoptSheet } from './adoptSheet';
import { freshPackage, type SheetToWrite } from './freshPackage';
import { nothingKept } from './ownParts';
import { addContentTypes, partText, relationshipsXml, relationshipType, setPartText } from './package';
import { plainStyles, spliceStyles } from './spliceStyles';
import { editWorkbook } from './workbookEdits';
import { readWorkbookPart } from './workbookXml';
import type { Parts } from './zip';

const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A new .xlsx package with the values of sheets, for a source that isn't .xlsx itself. */
export async function valuesCopy(grids: readonly Grid[]): Promise<Parts> {
  const parts = emptyPackage();
  const contentTypes = new Map<string, string>();
  const none = { taken: new Set<string>(), tableIds: new Set<number>(), tableNames: new Set<string>() };
  for (const [index, grid] of grids.entries()) {
    const copy = toSheetToWrite(grid);
    const fresh = await freshPackage(copy);
    const styles = spliceStyles(
      partText(parts, 'xl/styles.xml'),
      'xl/styles.xml',
      partText(fresh.parts, 'xl/styles.xml'),
    );
    adoptSheet(
      { fresh, target: parts, styles, contentTypes, folder: 'xl/', ...none },
      { part: `xl/worksheets/sheet${index + 1}.xml`, rows: copy.rows, charts: [], kept: nothingKept },
    );
    setPartText(parts, 'xl/styles.xml', styles.xml());
  }
  addContentTypes(parts, contentTypes);
  setPartText(
    parts,
    'xl/_rels/workbook.xml.rels',
    relationshipsXml([
      { id: 'rId1', type: relationshipType('styles'), target: 'styles.xml' },
      ...grids.map((_, index) => ({
        id: `rId${index + 2}`,
        type: relationshipType('worksheet'),
        target: `worksheets/sheet${index + 1}.xml`,
      })),
    ]),
  );
  const added = grids.map(({ sheet }, index) => ({
    name: sheet,
    sheetId: index + 1,
    relationId: `rId${index + 2}`,
    visible: true,
  }));
  setPartText(parts, 'xl/workbook.xml', editWorkbook(readWorkbookPart(parts), added, []));
  return parts;
}

/** A name that Excel accepts for a sheet (at most 31 characters, none of []:*?/\\), and that none of `taken` has. */
export function sheetNameFor(wanted: string, taken: readonly string[]): string {
  const plain = wanted
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim();
  const base = plain === '' || plain.toLowerCase() === 'history' ? 'Blad1' : plain;
  const isTaken = (name: string): boolean =>
    taken.some((other) => other.toLowerCase() === name.toLowerCase());
  let name = base.slice(0, 31);
  for (let number = 2; isTaken(name); number += 1)
    name = `${base.slice(0, 31 - ` (${number})`.length)} (${number})`;
  return name;
}

function toSheetToWrite({ sheet, values, formats }: Grid): SheetToWrite {
  const codes = new Set(formats.flat().filter((code) => code !== null));
  const rows = values.map((row, index) => ({
    row: index + 1,
    cells: row.map((value, column) => ({ column: column + 1, value, style: formats[index]?.[column] ?? '' })),
  }));
  return { sheet: { name: sheet }, rows, styles: new Map([...codes].map((numFmt) => [numFmt, { numFmt }])) };
}

function emptyPackage(): Parts {
  const parts: Parts = new Map();
  setPartText(
    parts,
    '[Content_Types].xml',
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${main}.styles+xml"/></Types>`,
  );
  setPartText(
    parts,
    '_rels/.rels',
    relationshipsXml([{ id: 'rId1', type: relationshipType('officeDocument'), target: 'xl/workbook.xml' }]),
  );
  setPartText(
    parts,
    'xl/workbook.xml',
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<workbook xmlns="${namespace}" ` +
      'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets/></workbook>',
  );
  setPartText(parts, 'xl/styles.xml', plainStyles);
  return parts;
}
