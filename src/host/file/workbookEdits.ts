import { columnLetters, quotedSheet } from '../../model/cell';
import { RegiebladError } from '../../model/error';
import type { SheetPlan } from '../../sheets/plan';
import { markFormula, markName, sameSheetName } from '../sheetMarks';
import { areaReference } from './areas';
import type { DefinedName, Workbook } from './workbookXml';
import { appendTo, applyEdits, child, escapeXml, ownPrefix, prefixFor, type TextEdit } from './xmlText';

/** A sheet of ours in the workbook, with its place among the tabs. */
export interface PlacedSheet {
  plan: SheetPlan;
  /** The name it has; not the plan's when somebody renamed it. */
  name: string;
  index: number;
  part: string;
  created: boolean;
}

/** A sheet to be added to the list of sheets. */
export interface NewSheet {
  name: string;
  sheetId: number;
  relationId: string;
  visible: boolean;
}

type WantedName = Pick<DefinedName, 'name' | 'sheet' | 'formula'> & { hidden: boolean };

const relationshipNamespaces = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
];

/** The workbook part with sheets added at the end and the names of our sheets set; all else keeps its bytes. */
export function editWorkbook(
  workbook: Workbook,
  added: readonly NewSheet[],
  placed: readonly PlacedSheet[],
): string {
  const { xml, root } = workbook;
  const prefix = ownPrefix(root);
  const edits: TextEdit[] = [];
  const list = child(root, 'sheets');
  if (list !== undefined && added.length > 0) {
    edits.push(
      appendTo(
        xml,
        list,
        added.map((sheet) => sheetXml(sheet, prefix, prefixFor(root, relationshipNamespaces))).join(''),
      ),
    );
  }
  const missing: string[] = [];
  for (const wanted of wantedNames(placed)) {
    const existing = findName(workbook, wanted);
    if (existing === undefined) missing.push(nameXml(wanted, prefix));
    else if (existing.formula !== wanted.formula) {
      const { openEnd, closeStart } = existing.element;
      edits.push({ start: openEnd, end: closeStart, insert: escapeXml(wanted.formula) });
    }
  }
  if (missing.length > 0) edits.push(addNames(workbook, missing.join('')));
  return applyEdits(xml, edits);
}

/**
 * Refuses to go on when a name that a plan wants stands for something of the user's. Throws `sheet-name-taken` with that name. `own` holds the present names of our sheets.
 */
export function checkNames(workbook: Workbook, plans: readonly SheetPlan[], own: readonly string[]): void {
  for (const { name } of plans.flatMap(({ names }) => names)) {
    const existing = workbook.names.find(
      (candidate) => candidate.sheet === null && sameSheetName(candidate.name, name),
    );
    if (existing === undefined || existing.formula.includes('#REF!')) continue;
    const formula = existing.formula.toLowerCase();
    const prefixes = own.flatMap((sheet) => [`${quotedSheet(sheet)}!`, `${sheet}!`]);
    if (!prefixes.some((prefix) => formula.startsWith(prefix.toLowerCase()))) {
      throw new RegiebladError('sheet-name-taken', { name });
    }
  }
}

function wantedNames(placed: readonly PlacedSheet[]): WantedName[] {
  return placed.flatMap(({ plan, name, index }) => {
    const wanted: WantedName[] = [
      { name: markName, sheet: index, formula: markFormula(plan.kind).slice(1), hidden: true },
    ];
    if (plan.print.titleRows !== null) {
      const [first, last] = plan.print.titleRows;
      wanted.push({
        name: '_xlnm.Print_Titles',
        sheet: index,
        formula: `${quotedSheet(name)}!$${first}:$${last}`,
        hidden: false,
      });
    }
    if (plan.print.columns !== null) {
      const [first, last] = plan.print.columns.map((column) => columnLetters(column));
      wanted.push({
        name: '_xlnm.Print_Area',
        sheet: index,
        formula: `${quotedSheet(name)}!$${first}:$${last}`,
        hidden: false,
      });
    }
    for (const { name: own, area } of plan.names) {
      wanted.push({ name: own, sheet: null, formula: areaReference(name, area), hidden: false });
    }
    return wanted;
  });
}

function findName(workbook: Workbook, { name, sheet }: WantedName): DefinedName | undefined {
  return workbook.names.find((candidate) => candidate.sheet === sheet && sameSheetName(candidate.name, name));
}

function addNames({ xml, root }: Workbook, content: string): TextEdit {
  const names = child(root, 'definedNames');
  if (names !== undefined) return appendTo(xml, names, content);
  // Excel wants the names after the sheets and the links to other workbooks, before everything else.
  const before = child(root, 'externalReferences') ?? child(root, 'functionGroups') ?? child(root, 'sheets');
  const at = before?.end ?? root.openEnd;
  const tag = `${ownPrefix(root)}definedNames`;
  return { start: at, end: at, insert: `<${tag}>${content}</${tag}>` };
}

function nameXml({ name, sheet, formula, hidden }: WantedName, prefix: string): string {
  const scope = sheet === null ? '' : ` localSheetId="${sheet}"`;
  return `<${prefix}definedName name="${name}"${scope}${hidden ? ' hidden="1"' : ''}>${escapeXml(formula)}</${prefix}definedName>`;
}

function sheetXml(
  { name, sheetId, relationId, visible }: NewSheet,
  prefix: string,
  relationPrefix: string | null,
): string {
  const state = visible ? '' : ' state="hidden"';
  const declaration = relationPrefix === null ? ` xmlns:r="${relationshipNamespaces[0] ?? ''}"` : '';
  return `<${prefix}sheet${declaration} name="${escapeXml(name)}" sheetId="${sheetId}"${state} ${relationPrefix ?? 'r:'}id="${relationId}"/>`;
}
