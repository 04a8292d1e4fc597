import type { ActiveTarget } from '../analysis/results';
import type { Grid } from '../model/grid';
import type { Target } from '../model/target';
import { assumptionsTexts as texts } from '../text/sheets/assumptions';
import { targetTable } from '../text/sheets/inputTables';
import { dateSerial } from './dates';
import { type OwnRow, ownRows } from './ownTable';
import type { PlanValue } from './plan';
import type { SheetStyle } from './styles';
import { type Column, type TableDraft, tableAt } from './table';

const { headers, statuses } = targetTable;
const emptyRows = 3;

/** A row of the table of agreements: one that was read, one as somebody left it, or an empty one to fill in. */
export type TargetRow = { target: Target; homes: number | null } | { typed: OwnRow };

/**
 * The agreements that were read, the one that counts first; rows of our own sheet that reading could not use, as they were
 * typed; and empty rows.
 */
export function targetsTable(
  targets: Target[],
  active: ActiveTarget | null,
  own: Grid | undefined,
  place: { sheet: string; headerRow: number },
): TableDraft<TargetRow> {
  const sorted = [...targets].sort((a, b) => Number(isActive(b, active)) - Number(isActive(a, active)));
  const readRows = new Set(
    targets.map(({ cell }) => (cell !== null && cell.sheet === own?.sheet ? rowOf(cell.address) : null)),
  );
  const typed =
    own === undefined
      ? []
      : ownRows(own, headers.key, Object.values(headers), texts.criteria.title, texts.rulesTitle);
  const rows: TargetRow[] = [
    ...sorted.map((target) => ({ target, homes: homesOf(target, active) })),
    ...typed.filter(({ row }) => !readRows.has(row)).map(({ cells }) => ({ typed: cells })),
    ...Array.from({ length: emptyRows }, () => ({ typed: new Map() })),
  ];
  return tableAt(targetTable.name, place, columns, rows);
}

/** What is agreed first, so that it is on paper; the widths suit the table of rules below it. */
const columns: Column<TargetRow>[] = [
  column(headers.name, 44, 'inputText', ({ target }) => target.name),
  column(headers.status, 20, 'inputText', ({ target }) => statuses[target.status]),
  column(headers.total, 12, 'inputNumber', ({ homes }) => homes),
  column(headers.from, 12, 'inputYear', ({ target }) => target.from),
  column(headers.to, 12, 'inputYear', ({ target }) => target.to),
  column(headers.realised, 26, 'inputNumber', ({ target }) => target.realised),
  column(headers.socialRent, 15, 'inputShare', ({ target }) => target.shares.socialRent ?? null),
  column(headers.affordable, 26, 'inputShare', ({ target }) => target.shares.affordable ?? null),
  column(headers.midRent, 24, 'inputShare', ({ target }) => target.shares.midRent ?? null),
  column(headers.affordableBuy, 26, 'inputShare', ({ target }) => target.shares.affordableBuy ?? null),
  column(headers.municipality, 30, 'inputText', ({ target }) => target.municipality),
  column(headers.source, 24, 'inputText', ({ target }) => target.source),
  column(headers.referenceDate, 12, 'inputDate', ({ target }) =>
    target.referenceDate === null ? null : dateSerial(target.referenceDate),
  ),
  column(headers.key, 24, 'inputText', ({ target }) => target.id),
];

function column(
  header: string,
  width: number,
  style: SheetStyle,
  value: (row: Extract<TargetRow, { target: Target }>) => PlanValue,
): Column<TargetRow> {
  return {
    header,
    width,
    style,
    cell: (row) => ({ value: 'target' in row ? value(row) : (row.typed.get(header) ?? null) }),
  };
}

function isActive(target: Target, active: ActiveTarget | null): boolean {
  return active !== null && target.id === active.target.id;
}

/** The total as agreed; where the agreement names years, what those years come to. */
function homesOf(target: Target, active: ActiveTarget | null): number | null {
  if (Object.keys(target.perYear).length === 0) return target.total;
  if (active !== null && isActive(target, active)) return active.total;
  return target.total ?? Object.values(target.perYear).reduce((total, homes) => total + homes, 0);
}

function rowOf(address: string): number {
  return Number(address.replaceAll(/\D/g, ''));
}
