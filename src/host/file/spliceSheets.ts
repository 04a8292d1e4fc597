import type { WriteRequest } from '../host';
import { adoptSheet, tablesIn, type AdoptionTarget } from './adoptSheet';
import { chartXml } from './chartXml';
import { freshPackage } from './freshPackage';
import { toSheetToWrite } from './hucrePlan';
import { nothingKept, type Kept } from './ownParts';
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
import { plainStyles, spliceStyles } from './spliceStyles';
import type { PlacedSheet } from './workbookEdits';
import { relatedPart, workbookFolder, type Workbook } from './workbookXml';
import type { Parts } from './zip';

const stylesType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

export interface Splice {
  workbook: Workbook;
  placed: readonly PlacedSheet[];
  /** Sheet part → what stays of it. */
  existing: ReadonlyMap<string, Kept>;
  /** Parts whose names the new ones may take. */
  replaceable: readonly string[];
}

/**
 * Puts the planned sheets with their tables, drawings, charts, formats and content types into the parts. One sheet at a time
 * passes through a fresh package, so that the memory of one is free before the next.
 */
export async function spliceSheets(
  parts: Parts,
  splice: Splice,
  { styles, onProgress }: WriteRequest,
): Promise<void> {
  const { workbook, placed, existing } = splice;
  const stylesPart = relatedPart(parts, workbook, 'styles') ?? addStyles(parts, workbook);
  const target = adoptionTarget(parts, splice);
  for (const [index, { plan, name, part }] of placed.entries()) {
    const planned = toSheetToWrite(plan, name, styles, workbook.uses1904);
    const fresh = await freshPackage(planned);
    const before = partText(parts, stylesPart);
    const formats = spliceStyles(before, stylesPart, partText(fresh.parts, 'xl/styles.xml'));
    const charts = plan.charts.map((chart) => ({
      name: chart.name,
      xml: chartXml(chart, plan, name, styles),
    }));
    const kept = existing.get(part) ?? nothingKept;
    adoptSheet({ ...target, fresh, styles: formats }, { part, rows: planned.rows, charts, kept });
    const after = formats.xml();
    if (after !== before) setPartText(parts, stylesPart, after);
    onProgress?.(index + 1, placed.length);
  }
  addContentTypes(parts, target.contentTypes);
}

function adoptionTarget(parts: Parts, { workbook, placed, replaceable }: Splice): AdoptionTarget {
  const free = new Set(replaceable);
  const foreignTables = workbook.sheets.flatMap(({ part }) =>
    (part === null ? [] : relationships(parts, part)).flatMap(({ kind, part: table }) =>
      kind === 'table' && table !== null && parts.has(table) && !free.has(table) ? table : [],
    ),
  );
  const taken = [...parts.keys(), ...placed.map(({ part }) => part)].filter((part) => !free.has(part));
  return {
    target: parts,
    contentTypes: new Map(),
    folder: workbookFolder(workbook),
    taken: new Set(taken.map((part) => part.toLowerCase())),
    ...tablesIn(parts, foreignTables),
  };
}

function addStyles(parts: Parts, workbook: Workbook): string {
  const part = freePartName(takenNames(parts), `${workbookFolder(workbook)}styles#.xml`);
  setPartText(parts, part, plainStyles);
  addContentTypes(parts, new Map([[part, stylesType]]));
  const id = freeRelationshipId(relationships(parts, workbook.part));
  addRelationships(parts, workbook.part, [
    { id, type: relationshipType('styles'), target: relativeTarget(workbook.part, part) },
  ]);
  return part;
}
