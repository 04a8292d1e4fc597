import type { Grid } from '../../model/grid';
import type { Target } from '../../model/target';
import { plain } from '../cells/text';
import { filledColumns, isBlankRow, textAt, valueAt } from '../grid';
import type { ProjectList } from '../reading';
import { rowsUnderList } from './besideLists';
import { blocksOf } from './blocks';
import type { Block } from './blocks';
import { draftsOf } from './drafts';
import type { Draft } from './draft';
import { targetsInLines } from './sentences';
import { sharesInRows } from './shares';
import { speaksOfTarget, statusInWords } from './words';

/**
 * The targets for homes in one of the user's sheets, outside the rows that its project lists take: tables of years and homes either way round, per
 * municipality or per agreement, forms, and lines of text ("Woondeal 2022–2030: 1.240 woningen"). What is read needs a word such as
 * woondeal, opgave or doelstelling in its label, above it or in the name of the sheet. Realised homes count up to the reference date.
 */
export function readTargets(grid: Grid, referenceDate: string, lists: readonly ProjectList[] = []): Target[] {
  const taken = takenRows(lists);
  const blocks = blocksOf(grid, taken);
  const tables = [
    ...blocks.flatMap((block) => draftsOf(block).map((draft) => ({ draft, name: nameOf(draft, block) }))),
    ...lists.flatMap((list) => rowsUnderList(grid, list).map((draft) => ({ draft, name: draft.label }))),
  ];
  const free = grid.values.flatMap((_, index) =>
    taken.has(index + 1) || isBlankRow(grid, index + 1) ? [] : [index + 1],
  );
  const lines = targetsInLines(grid, free).map((draft) => ({ draft, name: draft.label }));
  const found = tables.length > 0 ? tables : lines;
  if (found.length === 0) return [];
  const shares = sharesInRows(grid, free);
  const referenceYear = Number(referenceDate.slice(0, 4));
  return withOwnIds(found.map(({ draft, name }) => targetOf(grid, draft, name, shares, referenceYear)));
}

const nameLabel = /^naam(?: (?:van )?(?:de |het )?(?:woondeal|afspraak|opgave|doelstelling))?$/;

/** What a form about one agreement calls it: the text beside "Naam". */
function nameInForm({ grid, rows }: Block): string | null {
  for (const row of rows) {
    const [label, value, ...more] = filledColumns(grid, row);
    if (label === undefined || value === undefined || more.length > 0) continue;
    if (nameLabel.test(plain(textAt(grid, row, label))) && typeof valueAt(grid, row, value) === 'string')
      return textAt(grid, row, value);
  }
  return null;
}

/** The name that a form gives, else the line above that speaks of the agreement, else the sheet's name if that does, else the label of the homes. */
function nameOf({ label, several }: Draft, block: Block): string {
  const { captions, grid } = block;
  const above = captions.find((caption) => speaksOfTarget(caption) && !caption.includes('%'));
  if (several && label !== '') return label;
  return nameInForm(block) ?? above ?? (label === '' ? grid.sheet : label);
}

function targetOf(
  grid: Grid,
  draft: Draft,
  name: string,
  shares: Target['shares'],
  referenceYear: number,
): Target {
  const { municipality, from, to, total, perYear, cell } = draft;
  const delivered = draft.delivered.filter(({ span }) => span.from <= referenceYear);
  return {
    id: plain(municipality === null ? name : `${name} ${municipality}`).replaceAll(' ', '-'),
    name,
    municipality,
    from,
    to,
    total,
    perYear,
    realised: delivered.length === 0 ? null : delivered.reduce((sum, { homes }) => sum + homes, 0),
    shares: municipality === null ? { ...shares, ...draft.shares } : draft.shares,
    status: statusInWords(`${name} ${draft.label}`),
    source: grid.sheet,
    referenceDate: null,
    cell: { sheet: grid.sheet, address: cell },
  };
}

/** Agreements of one name get their years behind their key, then a number. */
function withOwnIds(targets: readonly Target[]): Target[] {
  const used = new Set<string>();
  return targets.map((target) => {
    const candidates = [target.id, `${target.id}-${target.from}-${target.to}`];
    let id = candidates.find((one) => !used.has(one));
    for (let number = 2; id === undefined; number += 1) {
      const numbered = `${target.id}-${number}`;
      if (!used.has(numbered)) id = numbered;
    }
    used.add(id);
    return { ...target, id };
  });
}

/** The rows that project lists take: from header to last project, and what was recognised below it as a sum or a repeated header. */
function takenRows(lists: readonly ProjectList[]): Set<number> {
  const taken = new Set<number>();
  for (const { headerRows, lastRow, excludedRows } of lists) {
    const first = headerRows[0] ?? 1;
    const last = Math.max(lastRow ?? 0, headerRows.at(-1) ?? 1);
    for (let row = first; row <= last; row += 1) taken.add(row);
    for (const { row, reason } of excludedRows) {
      if (reason === 'total' || reason === 'subtotal' || reason === 'repeated-header') taken.add(row);
    }
  }
  return taken;
}
