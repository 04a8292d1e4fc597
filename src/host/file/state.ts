import type { WorkbookState } from '../../model/state';
import { stateFromXml, stateNamespace, stateToXml } from '../stateXml';
import {
  addContentTypes,
  addRelationships,
  freePartName,
  freeRelationshipId,
  partText,
  relationships,
  relationshipType,
  relativeTarget,
  setPartText,
  takenNames,
} from './package';
import type { Workbook } from './workbookXml';
import { parseXml } from './xmlText';
import type { Parts } from './zip';

const itemId = '{6D0B0E5C-3C55-4B8B-9C0E-5E1F0B7A2D41}';
const propertiesType = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/** The remembered state; `null` when there is none. Throws `damaged` for one that can't be understood. */
export function readState(parts: Parts, workbook: Workbook): WorkbookState | null {
  const part = findStatePart(parts, workbook);
  return part === null ? null : stateFromXml(partText(parts, part));
}

/** Writes the state into its part, which is made when there is none. */
export function writeState(parts: Parts, workbook: Workbook, state: WorkbookState): void {
  const existing = findStatePart(parts, workbook);
  const xml = stateToXml(state);
  if (existing !== null) {
    setPartText(parts, existing, xml);
    return;
  }
  const taken = takenNames(parts);
  const item = freePartName(taken, 'customXml/item#.xml');
  const properties = freePartName(taken, 'customXml/itemProps#.xml');
  setPartText(parts, item, xml);
  setPartText(
    parts,
    properties,
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${itemId}" ` +
      'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">' +
      `<ds:schemaRefs><ds:schemaRef ds:uri="${stateNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  addContentTypes(
    parts,
    new Map([
      [item, 'application/xml'],
      [properties, propertiesType],
    ]),
  );
  addRelationships(parts, item, [
    { id: 'rId1', type: relationshipType('customXmlProps'), target: relativeTarget(item, properties) },
  ]);
  addRelationships(parts, workbook.part, [
    {
      id: freeRelationshipId(relationships(parts, workbook.part)),
      type: relationshipType('customXml'),
      target: relativeTarget(workbook.part, item),
    },
  ]);
}

function findStatePart(parts: Parts, workbook: Workbook): string | null {
  for (const { kind, part } of workbook.relations) {
    if (kind !== 'customXml' || part === null || !parts.has(part)) continue;
    const xml = partText(parts, part);
    if (
      xml.includes(stateNamespace) &&
      Object.values(parseXml(xml, part).attributes).includes(stateNamespace)
    )
      return part;
  }
  return null;
}
