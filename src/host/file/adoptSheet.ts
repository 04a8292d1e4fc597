import { RegiebladError } from '../../model/error';
import type { FreshPackage } from './freshPackage';
import type { Kept } from './ownParts';
import {
  freePartName,
  freeRelationshipId,
  partText,
  relationships,
  relationshipsPart,
  relationshipsXml,
  relationshipType,
  relativeTarget,
  setPartText,
} from './package';
import { rowsArea, rowsXml, type FormatIndex, type RowToWrite } from './sheetCells';
import type { StyleSplice } from './spliceStyles';
import { applyEdits, escapeXml, parseXml, replaceAttribute } from './xmlText';
import type { Parts } from './zip';

/** The package that sheets are taken over into, and what is given away in it so far. */
export interface AdoptionTarget {
  target: Parts;
  /** Names of parts, in lower case; those that are given away are added. */
  taken: Set<string>;
  /** Content type per part that was made. */
  contentTypes: Map<string, string>;
  /** Ids and names (in lower case) of tables. */
  tableIds: Set<number>;
  tableNames: Set<string>;
  /** The folder of the workbook part, with its slash: "xl/". */
  folder: string;
}

/** Taking a sheet of a fresh package over. */
export interface Adoption extends AdoptionTarget {
  fresh: FreshPackage;
  styles: StyleSplice;
}

/** What a sheet is to become. */
export interface AdoptedSheet {
  part: string;
  rows: readonly RowToWrite[];
  /** Chart parts, in the order of the fresh sheet's drawing, and their names. */
  charts: { name: string; xml: string }[];
  kept: Kept;
}

const types = {
  worksheet: 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
  table: 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml',
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
};

/** Puts a sheet of the fresh package, with its tables, drawing and charts, into the target. */
export function adoptSheet(adoption: Adoption, sheet: AdoptedSheet): void {
  const { fresh, target, contentTypes } = adoption;
  const entries = relationships(fresh.parts, fresh.sheetPart).map(({ id, kind, part }) => {
    if (part === null || (kind !== 'table' && kind !== 'drawing'))
      throw new Error(`A fresh sheet has no use for ${kind}`);
    const adopted =
      kind === 'table' ? adoptTable(adoption, part) : adoptDrawing(adoption, part, sheet.charts);
    return { id, type: relationshipType(kind), target: relativeTarget(sheet.part, adopted) };
  });
  let legacyDrawing: string | null = null;
  for (const relation of sheet.kept.relations) {
    const id = freeRelationshipId(entries);
    entries.push({ id, type: relation.type, target: relation.target });
    if (relation.id === sheet.kept.legacyDrawing) legacyDrawing = id;
  }
  setPartText(target, sheet.part, sheetXml(adoption, sheet, legacyDrawing));
  contentTypes.set(sheet.part, types.worksheet);
  if (entries.length > 0) setPartText(target, relationshipsPart(sheet.part), relationshipsXml(entries));
  else target.delete(relationshipsPart(sheet.part));
}

/** Notes which ids and names of tables a package has. */
export function tablesIn(
  parts: Parts,
  tableParts: readonly string[],
): Pick<Adoption, 'tableIds' | 'tableNames'> {
  const tables = tableParts.map((part) => parseXml(partText(parts, part), part).attributes);
  return {
    tableIds: new Set(tables.map(({ id }) => Number(id))),
    tableNames: new Set(
      tables.flatMap(({ name, displayName }) => [name, displayName]).map((name) => name?.toLowerCase() ?? ''),
    ),
  };
}

function adoptTable(adoption: Adoption, freshPart: string): string {
  const { fresh, tableIds, tableNames } = adoption;
  const xml = partText(fresh.parts, freshPart);
  const root = parseXml(xml, freshPart);
  const name = root.attributes['name'] ?? '';
  if (tableNames.has(name.toLowerCase())) throw new RegiebladError('sheet-name-taken', { name });
  let id = 1;
  while (tableIds.has(id)) id += 1;
  tableIds.add(id);
  tableNames.add(name.toLowerCase());
  return give(
    adoption,
    'tables/table#.xml',
    types.table,
    applyEdits(xml, [replaceAttribute(xml, root, 'id', String(id))]),
  );
}

function adoptDrawing(adoption: Adoption, freshPart: string, charts: AdoptedSheet['charts']): string {
  let xml = partText(adoption.fresh.parts, freshPart);
  charts.forEach(({ name }, index) => {
    xml = xml.replace(`name="Chart ${index + 1}"`, () => `name="${escapeXml(name)}"`);
  });
  const part = give(adoption, 'drawings/drawing#.xml', types.drawing, xml);
  const entries = relationships(adoption.fresh.parts, freshPart).map(({ id }, index) => {
    const chart = give(adoption, 'charts/chart#.xml', types.chart, charts[index]?.xml ?? '');
    return { id, type: relationshipType('chart'), target: relativeTarget(part, chart) };
  });
  setPartText(adoption.target, relationshipsPart(part), relationshipsXml(entries));
  return part;
}

function give(
  { target, taken, contentTypes, folder }: Adoption,
  pattern: string,
  type: string,
  text: string,
): string {
  const part = freePartName(taken, folder + pattern);
  taken.add(part.toLowerCase());
  setPartText(target, part, text);
  contentTypes.set(part, type);
  return part;
}

/** The fresh sheet with its cells, with the workbook's format numbers, and with what stays of the sheet it replaces. */
function sheetXml(
  { fresh, styles }: Adoption,
  { rows, kept }: AdoptedSheet,
  legacyDrawing: string | null,
): string {
  const formatIndex: FormatIndex = (style, quoted) =>
    styles.cellFormat(fresh.formats.get(style) ?? 0, quoted);
  const data = rowsXml(rows, formatIndex);
  let xml = partText(fresh.parts, fresh.sheetPart)
    .replace(/<dimension [^>]*>/, () => `<dimension ref="${rowsArea(rows)}"/>`)
    .replace(
      /(<cfRule[^>]*\sdxfId=")(\d+)"/g,
      (_, start: string, index: string) => `${start}${styles.differentialFormat(Number(index))}"`,
    );
  if (kept.selected) xml = xml.replace('<sheetView ', '<sheetView tabSelected="1" ');
  if (legacyDrawing !== null) {
    xml = xml.replace(/(?=<tableParts |<\/worksheet>)/, `<legacyDrawing r:id="${legacyDrawing}"/>`);
  }
  return xml.replace(/<sheetData>.*<\/sheetData>|<sheetData\s*\/>/s, () => `<sheetData>${data}</sheetData>`);
}
