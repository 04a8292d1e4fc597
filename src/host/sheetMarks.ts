import { sheetNames } from '../text/sheets/sheetNames';
import { sheetKinds, type SheetKind } from '../sheets/plan';

/** The hidden, sheet-scoped defined name that marks a sheet as ours. Its value is the kind of sheet. */
export const markName = '_Regieblad';

/** The formula of the mark, with its leading "=": `="overview"`. */
export function markFormula(kind: SheetKind): string {
  return `="${kind}"`;
}

/** The kind in the formula of a mark, with or without its leading "="; `null` when it is none of ours. */
export function markedKind(formula: string | null | undefined): SheetKind | null {
  const value = /^=?"([^"]*)"$/.exec(formula?.trim() ?? '')?.[1];
  return sheetKinds.find((kind) => kind === value) ?? null;
}

/** A sheet with the formula of its mark, `null` without one. */
export interface MarkedSheet {
  name: string;
  mark: string | null;
}

/** Excel compares sheet names without regard to case. */
export function sameSheetName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/**
 * Which sheets are ours, in the order given: the kind, or `null` for a sheet of the user. A renamed sheet stays ours. Excel copies
 * the mark along with a sheet, so of several sheets with one mark only the one with our own name is ours.
 */
export function ownKinds(sheets: readonly MarkedSheet[]): (SheetKind | null)[] {
  const kinds = sheets.map(({ mark }) => markedKind(mark));
  return sheets.map(({ name }, index) => {
    const kind = kinds[index] ?? null;
    if (kind === null || kinds.filter((other) => other === kind).length === 1) return kind;
    return sameSheetName(name, sheetNames[kind]) ? kind : null;
  });
}
