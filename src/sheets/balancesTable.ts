import type { ActiveTarget, TargetBalance } from '../analysis/results';
import { remarkText } from '../text/messages';
import { targetFigureHeaders, targetTable } from '../text/sheets/inputTables';
import { targetTexts } from '../text/sheets/targets';
import { words } from '../text/sheets/words';
import type { Book } from './book';
import { cellOn, columnOf, lookup, quote, whenNumbers } from './formulas';
import { numberOrUnknown } from './layout';
import { ruleById } from './rulesTable';
import type { SheetStyle } from './styles';
import { type Column, type Content, type RowAt, type TableDraft, tableAt } from './table';
import { countingTargets } from './targetsTable';

const { headers, name, noYears } = targetTexts.balances;

/** The final balance of each agreement that ran out, oldest first. Null without any: an empty table would only ask what it is. */
export function balancesTable(
  balances: readonly TargetBalance[],
  place: { sheet: string; headerRow: number },
): TableDraft<TargetBalance> | null {
  return balances.length === 0 ? null : tableAt(name, place, columns(balances), [...balances]);
}

function columns(balances: readonly TargetBalance[]): Column<TargetBalance>[] {
  return [
    column(headers.name, 'wrap', (balance) => calledWithPlace(balance)),
    column(headers.years, 'wrap', ({ years }) => (years === null ? noYears : span(years))),
    { header: headers.agreed, width: 12, style: 'number', cell: ({ agreed }) => ({ value: agreed }) },
    {
      header: headers.carriedIn,
      width: 12,
      style: 'number',
      cell: (one, at) => carriedIn(one, balances, at),
    },
    {
      header: headers.realised,
      width: 12,
      style: 'number',
      cell: ({ target, realised }, at) => ({
        ...numberOrUnknown(realised),
        formula: lookup(
          at.book.tables.targets,
          targetFigureHeaders.used,
          targetTable.headers.key,
          quote(target.id),
        ),
      }),
    },
    column(headers.overlap, 'indentedWrap', ({ overlap }) => (overlap === null ? null : span(overlap))),
    {
      header: headers.difference,
      width: 12,
      style: 'number',
      cell: ({ difference }, at) => {
        const [agreed, added, built] = [headers.agreed, headers.carriedIn, headers.realised].map((header) =>
          at.ref(header),
        );
        return {
          ...numberOrUnknown(difference),
          formula: whenNumbers([built ?? ''], `${agreed}+${added}-${built}`),
        };
      },
    },
    column(headers.note, 'mutedWrap', ({ remark }) => remarkText(remark, 'nl')),
    { header: headers.carriedOver, width: 12, style: 'number', cell: carriedOver },
    column(headers.next, 'muted', ({ next }) => next),
    column(headers.key, 'muted', ({ target }) => target.id),
  ];
}

function column(
  header: string,
  style: SheetStyle,
  value: (balance: TargetBalance) => string | null,
): Column<TargetBalance> {
  return { header, width: 12, style, cell: (balance) => ({ value: value(balance) }) };
}

function calledWithPlace({ target }: TargetBalance): string {
  const place = target.municipality ?? target.region ?? null;
  return place === null ? target.name : `${target.name} (${place})`;
}

function span({ from, to }: { from: number; to: number }): string {
  return from === to ? String(from) : `${from}–${to}`;
}

function carriedIn(
  { target, carriedIn: homes }: TargetBalance,
  balances: readonly TargetBalance[],
  at: RowAt,
): Content {
  const before = balances.findIndex(({ next, carriedOver: left }) => next === target.id && left > 0);
  if (before < 0) return { value: homes };
  const row = at.book.tables.balances ? at.book.tables.balances.headerRow + 1 + before : at.row;
  return { value: homes, formula: at.ref(headers.carriedOver).replace(/\d+$/, String(row)) };
}

/** A shortfall goes along where the analysis found that it may, and the rule says so. */
function carriedOver({ carriedOver: homes, remark }: TargetBalance, at: RowAt): Content {
  if (remark.code !== 'balance-carried' && remark.code !== 'balance-not-carried') return { value: homes };
  const difference = at.ref(headers.difference);
  const rule = ruleById(at.book, 'counting.carryOver');
  return {
    value: homes,
    formula: `IF(AND(ISNUMBER(${difference}),${rule}=${quote(words.yes)}),MAX(0,${difference}),0)`,
  };
}

/** The formula for what the agreements that count take over; zero without balances. */
export function carriedIntoTarget(
  book: Book,
  balances: readonly TargetBalance[],
  active: ActiveTarget | null,
): string {
  const { balances: spot } = book.tables;
  const counting = new Set(countingTargets(active).map(({ target }) => target.id));
  if (spot === null) return '0';
  const cells = balances.flatMap(({ next }, index) =>
    next !== null && counting.has(next)
      ? [cellOn(spot.sheet, spot.headerRow + 1 + index, columnOf(spot, headers.carriedOver))]
      : [],
  );
  return cells.length === 0 ? '0' : cells.join('+');
}
