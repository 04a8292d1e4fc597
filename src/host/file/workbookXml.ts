import { RegiebladError } from '../../model/error';
import type { SheetVisibility } from '../../model/grid';
import type { SheetKind } from '../../sheets/plan';
import { markName, ownKinds } from '../sheetMarks';
import { relationships, partText, type Relationship } from './package';
import { child, childrenNamed, parseXml, prefixedAttribute, type XmlElement } from './xmlText';
import type { Parts } from './zip';

export interface WorkbookSheet {
  name: string;
  visibility: SheetVisibility;
  sheetId: number;
  /** The part that holds it; `null` when the relationship leads nowhere. */
  part: string | null;
  /** Which kind of sheet of ours it is; `null` for a sheet of the user. */
  kind: SheetKind | null;
  /** Whether it has cells; chart, dialog and macro sheets have none that can be read. */
  isWorksheet: boolean;
}

export interface DefinedName {
  name: string;
  /** Index of the sheet it belongs to; `null` for the whole workbook. */
  sheet: number | null;
  /** What it stands for, without "=". */
  formula: string;
  element: XmlElement;
}

/** The part that lists the sheets, read; `xml` and `root` say where things stand in its text. */
export interface Workbook {
  part: string;
  xml: string;
  root: XmlElement;
  sheets: WorkbookSheet[];
  names: DefinedName[];
  relations: Relationship[];
  uses1904: boolean;
  strict: boolean;
  structureProtected: boolean;
}

const strictNamespace = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const visibilities: Record<string, SheetVisibility> = { hidden: 'hidden', veryHidden: 'veryHidden' };

/** The name of the workbook part, found through the package's relationships; `null` when there is none. */
export function findWorkbookPart(parts: Parts): string | null {
  return relationships(parts, '').find(({ kind }) => kind === 'officeDocument')?.part ?? null;
}

/** Reads the workbook part. Throws `damaged` when it, or the list of sheets in it, is missing. */
export function readWorkbookPart(parts: Parts): Workbook {
  const part = findWorkbookPart(parts);
  if (part === null) throw new RegiebladError('damaged', { part: '_rels/.rels' });
  const xml = partText(parts, part);
  const root = parseXml(xml, part);
  const relations = relationships(parts, part);
  const list = child(root, 'sheets');
  if (list === undefined) throw new RegiebladError('damaged', { part });
  const protection = child(root, 'workbookProtection');
  const names = childrenNamed(child(root, 'definedNames'), 'definedName').map(readName);
  const entries = childrenNamed(list, 'sheet');
  const marks = entries.map(({ attributes }, index) => ({
    name: attributes['name'] ?? '',
    mark: names.find(({ name, sheet }) => sheet === index && name === markName)?.formula ?? null,
  }));
  const kinds = ownKinds(marks);
  return {
    part,
    xml,
    root,
    relations,
    sheets: entries.map((entry, index) => readSheet(entry, relations, kinds[index] ?? null)),
    names,
    uses1904: isTrue(child(root, 'workbookPr')?.attributes['date1904']),
    strict: Object.values(root.attributes).includes(strictNamespace),
    structureProtected: isTrue(protection?.attributes['lockStructure']),
  };
}

/** The part a relationship of the workbook leads to, such as its styles, when it is in the package. */
export function relatedPart(parts: Parts, workbook: Workbook, kind: string): string | null {
  const part = workbook.relations.find((relation) => relation.kind === kind)?.part ?? null;
  return part !== null && parts.has(part) ? part : null;
}

/** The folder of the workbook part, with its slash: "xl/". */
export function workbookFolder({ part }: Workbook): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

/** Whether an XML attribute says yes. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function readSheet(
  entry: XmlElement,
  relations: readonly Relationship[],
  kind: SheetKind | null,
): WorkbookSheet {
  const id = prefixedAttribute(entry, 'id');
  const relation = relations.find((candidate) => candidate.id === id);
  return {
    name: entry.attributes['name'] ?? '',
    visibility: visibilities[entry.attributes['state'] ?? ''] ?? 'visible',
    sheetId: Number(entry.attributes['sheetId'] ?? 0),
    part: relation?.part ?? null,
    kind,
    isWorksheet: relation?.kind === 'worksheet',
  };
}

function readName(entry: XmlElement): DefinedName {
  const sheet = entry.attributes['localSheetId'];
  return {
    name: entry.attributes['name'] ?? '',
    sheet: sheet === undefined ? null : Number(sheet),
    formula: entry.text.trim(),
    element: entry,
  };
}
