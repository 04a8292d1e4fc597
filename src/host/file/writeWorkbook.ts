import { RegiebladError } from '../../model/error';
import type { SheetPlan } from '../../sheets/plan';
import type { WriteReport, WriteRequest } from '../host';
import { sameSheetName } from '../sheetMarks';
import { forgetCalculations } from './calcChain';
import { keptOf, replaceableParts, sheetFrame, type Kept } from './ownParts';
import {
  addRelationships,
  freePartName,
  freeRelationshipId,
  relationships,
  relationshipType,
  relativeTarget,
  removeParts,
  setPartText,
  takenNames,
} from './package';
import { spliceSheets } from './spliceSheets';
import { writeState } from './state';
import { checkNames, editWorkbook, type NewSheet, type PlacedSheet } from './workbookEdits';
import { isTrue, readWorkbookPart, workbookFolder, type Workbook } from './workbookXml';
import { child } from './xmlText';
import type { Parts } from './zip';

/**
 * The package with the planned sheets and the state in it. The parts given are left as they are; in the result every part that
 * the plans don't touch is the same.
 *
 * Throws `strict-ooxml`, `signed`, `structure-protected`, `sheet-protected` or `sheet-name-taken` (with the sheet or the name).
 */
export async function writeWorkbook(
  before: Parts,
  request: WriteRequest,
): Promise<{ parts: Parts; report: WriteReport }> {
  const workbook = readWorkbookPart(before);
  checkWritable(before, workbook);
  const placed = placeSheets(before, workbook, request.plans);

  const parts: Parts = new Map(before);
  const existing = new Map<string, Kept>(
    placed.filter(({ created }) => !created).map(({ part }) => [part, keptOf(parts, part)]),
  );
  const replaceable = replaceableParts(parts, existing);
  await spliceSheets(parts, { workbook, placed, existing, replaceable }, request);
  // What got new contents has another array; the rest has no use any more.
  removeParts(
    parts,
    replaceable.filter((part) => parts.get(part) === before.get(part)),
  );
  const existingIds = placed.flatMap(({ created, index }) =>
    created ? [] : (workbook.sheets[index]?.sheetId ?? []),
  );
  forgetCalculations(parts, workbook, existingIds);
  const added = addSheetRelations(parts, workbook, placed);
  setPartText(parts, workbook.part, editWorkbook(workbook, added, placed));
  writeState(parts, workbook, request.state);
  return {
    parts,
    report: { sheets: placed.map(({ plan, name, created }) => ({ kind: plan.kind, name, created })) },
  };
}

function checkWritable(parts: Parts, workbook: Workbook): void {
  if (workbook.strict) throw new RegiebladError('strict-ooxml');
  const signed = relationships(parts, '').some(({ type }) => type.includes('digital-signature'));
  if (signed || [...parts.keys()].some((name) => name.startsWith('_xmlsignatures/')))
    throw new RegiebladError('signed');
  if (workbook.structureProtected) throw new RegiebladError('structure-protected');
}

/** Finds the sheet of each plan, or a place for a new one, and checks that nothing stands in the way. */
function placeSheets(parts: Parts, workbook: Workbook, plans: readonly SheetPlan[]): PlacedSheet[] {
  const taken = takenNames(parts);
  const folder = workbookFolder(workbook);
  const own = workbook.sheets.flatMap(({ kind, name }) => (kind === null ? [] : name));
  checkNames(workbook, plans, own);
  let created = 0;
  return plans.map((plan) => {
    const index = workbook.sheets.findIndex(({ kind }) => kind === plan.kind);
    const sheet = workbook.sheets[index];
    if (sheet?.part != null) {
      const protection = child(sheetFrame(parts, sheet.part), 'sheetProtection');
      if (isTrue(protection?.attributes['sheet']))
        throw new RegiebladError('sheet-protected', { sheet: sheet.name });
      return { plan, name: sheet.name, index, part: sheet.part, created: false };
    }
    const clash = workbook.sheets.find(({ name }) => sameSheetName(name, plan.name));
    if (clash !== undefined) throw new RegiebladError('sheet-name-taken', { name: clash.name });
    const part = freePartName(taken, `${folder}worksheets/sheet#.xml`);
    taken.add(part.toLowerCase());
    created += 1;
    return { plan, name: plan.name, index: workbook.sheets.length + created - 1, part, created: true };
  });
}

function addSheetRelations(parts: Parts, workbook: Workbook, placed: readonly PlacedSheet[]): NewSheet[] {
  const known = relationships(parts, workbook.part).map(({ id }) => ({ id }));
  const lastId = workbook.sheets.reduce((highest, { sheetId }) => Math.max(highest, sheetId), 0);
  const entries = placed
    .filter(({ created }) => created)
    .map(({ plan, name, part }, index) => {
      const id = freeRelationshipId(known);
      known.push({ id });
      return {
        relation: { id, type: relationshipType('worksheet'), target: relativeTarget(workbook.part, part) },
        sheet: { name, sheetId: lastId + index + 1, relationId: id, visible: plan.visible },
      };
    });
  addRelationships(
    parts,
    workbook.part,
    entries.map(({ relation }) => relation),
  );
  return entries.map(({ sheet }) => sheet);
}
