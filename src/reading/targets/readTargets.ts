import { address } from '../../model/cell';
import type { Grid } from '../../model/grid';
import type { Target } from '../../model/target';
import { readCount } from '../cells/counts';
import { numberFromText } from '../cells/numbers';
import { periodInHeader } from '../cells/periods';
import { plain } from '../cells/text';
import { isYear } from '../cells/years';
import { filledColumns, formatAt, textAt, valueAt } from '../grid';
import { readShares } from './shares';

const yearWords = /^(?:jaar|jaartal|jaren|year|periode)$/;
const targetWords =
  /\b(?:opgave|woondeal|woningbouwopgave|doelstelling|doel|afspraak|taakstelling|ambitie|target|streefaantal|prestatieafspraak)\b/;
const deliveredWords = /gerealiseerd|realisatie|opgeleverd|delivered|completed/;
const notHomes = /%|aandeel|percentage|fte|uren|euro|sociale|huur|koop/;
const titleDepth = 40;

/** A table of years and homes: which column or row holds what. */
interface YearTable {
  name: string;
  cell: string;
  perYear: Record<string, number>;
  delivered: Record<string, number>;
}

/**
 * The target for homes in one of the user's sheets that is no project list: a table with a column of years and one of homes, a row of homes under
 * years, or a total beside its period ("Woondeal 2022–2030: 1.240 woningen"). Realised homes count up to the reference date.
 */
export function readTarget(grid: Grid, referenceDate: string): Target | null {
  const table = yearsDown(grid) ?? yearsAcross(grid);
  if (table) return fromTable(grid, table, Number(referenceDate.slice(0, 4)));
  return totalWithPeriod(grid);
}

function yearsDown(grid: Grid): YearTable | null {
  for (let row = 1; row <= Math.min(titleDepth, grid.values.length); row += 1) {
    const columns = filledColumns(grid, row);
    const words = new Map(columns.map((column) => [column, plain(textAt(grid, row, column))]));
    const year = columns.find((column) => yearWords.test(words.get(column) ?? ''));
    const target = columns.find((column) => column !== year && isTargetHeader(words.get(column) ?? ''));
    if (year === undefined || target === undefined) continue;
    const delivered = columns.find((column) => deliveredWords.test(words.get(column) ?? ''));
    const table: YearTable = {
      name: textAt(grid, row, target),
      cell: address(row, target),
      perYear: {},
      delivered: {},
    };
    for (let below = row + 1; below <= grid.values.length; below += 1) {
      const period = periodInHeader(valueAt(grid, below, year), formatAt(grid, below, year))?.period ?? '';
      if (!/^\d{4}$/.test(period)) continue;
      put(table.perYear, period, grid, below, target);
      if (delivered !== undefined) put(table.delivered, period, grid, below, delivered);
    }
    if (Object.keys(table.perYear).length > 0) return table;
  }
  return null;
}

function yearsAcross(grid: Grid): YearTable | null {
  for (let row = 1; row <= Math.min(titleDepth, grid.values.length); row += 1) {
    const years = filledColumns(grid, row).flatMap((column) => {
      const period = periodInHeader(valueAt(grid, row, column), formatAt(grid, row, column))?.period ?? '';
      return /^\d{4}$/.test(period) ? [{ column, period }] : [];
    });
    if (years.length < 2) continue;
    for (let below = row + 1; below <= Math.min(row + 10, grid.values.length); below += 1) {
      const label = filledColumns(grid, below)[0] ?? 1;
      const words = plain(textAt(grid, below, label));
      if (!isTargetHeader(words)) continue;
      const table: YearTable = {
        name: textAt(grid, below, label),
        cell: address(below, label),
        perYear: {},
        delivered: {},
      };
      for (const { column, period } of years) put(table.perYear, period, grid, below, column);
      if (Object.keys(table.perYear).length > 0) return table;
    }
  }
  return null;
}

function isTargetHeader(words: string): boolean {
  return targetWords.test(words) && !notHomes.test(words) && !deliveredWords.test(words);
}

function put(counts: Record<string, number>, year: string, grid: Grid, row: number, column: number): void {
  const quantity = readCount(valueAt(grid, row, column), formatAt(grid, row, column)).quantity;
  if (quantity) counts[year] = quantity.low;
}

function fromTable(grid: Grid, table: YearTable, referenceYear: number): Target {
  const years = Object.keys(table.perYear)
    .map(Number)
    .sort((a, b) => a - b);
  const [from = 0, to = 0] = [years[0], years.at(-1)];
  const delivered = Object.entries(table.delivered).filter(
    ([year]) => Number(year) <= referenceYear && Number(year) >= from,
  );
  const isWhole = years.length === to - from + 1;
  return {
    ...emptyTarget(grid, titleOf(grid) ?? `${grid.sheet}: ${table.name}`, from, to, table.cell),
    total: isWhole ? Object.values(table.perYear).reduce((total, homes) => total + homes, 0) : null,
    perYear: table.perYear,
    realised: delivered.length === 0 ? null : delivered.reduce((total, [, homes]) => total + homes, 0),
  };
}

const inSentence =
  /((?:19|20)\d{2})\s*(?:-|–|—|t\/m|tot en met|tot)\s*((?:19|20)?\d{2})\b(?:.*?[:=]\s*|.*?\s)?(?:ca\.?\s*)?(\d[\d. ]*\d|\d{2,})?(?:\s*(?:woningen|won\.?|homes))?\s*$/i;

function totalWithPeriod(grid: Grid): Target | null {
  for (let row = 1; row <= Math.min(titleDepth, grid.values.length); row += 1) {
    const columns = filledColumns(grid, row);
    for (const [index, column] of columns.entries()) {
      const text = textAt(grid, row, column);
      const match =
        targetWords.test(plain(text)) && text.length <= longestLabel ? inSentence.exec(text) : null;
      if (!match) continue;
      const from = Number(match[1]);
      const to = Number(
        (match[2] ?? '').length === 4 ? match[2] : `${String(match[1]).slice(0, 2)}${match[2] ?? ''}`,
      );
      const next = columns[index + 1];
      const beside =
        next === undefined
          ? null
          : (readCount(valueAt(grid, row, next), formatAt(grid, row, next)).quantity?.low ?? null);
      const total = match[3] === undefined ? beside : numberFromText(match[3]);
      if (!isYear(from) || !isYear(to) || from >= to || total === null || isYear(total)) continue;
      const name = text
        .replace(
          /\s*[:=]?\s*(?:ca\.?\s*)?[\d.\s]+(?:woningen|won\.?|homes)?\s*$/i,
          match[3] === undefined ? '$&' : '',
        )
        .trim();
      return { ...emptyTarget(grid, name, from, to, address(row, column)), total };
    }
  }
  return null;
}

const longestLabel = 120;

/** The first title above the figures that speaks of the agreement. */
function titleOf(grid: Grid): string | null {
  for (let row = 1; row <= Math.min(6, grid.values.length); row += 1) {
    const columns = filledColumns(grid, row);
    const text = textAt(grid, row, columns[0] ?? 1);
    if (columns.length === 1 && targetWords.test(plain(text)) && !text.includes('%')) return text;
  }
  return null;
}

function emptyTarget(grid: Grid, name: string, from: number, to: number, cell: string): Target {
  return {
    id: plain(name).replaceAll(' ', '-'),
    name,
    municipality: null,
    from,
    to,
    total: null,
    perYear: {},
    realised: null,
    shares: readShares(grid),
    status: 'active',
    source: grid.sheet,
    referenceDate: null,
    cell: { sheet: grid.sheet, address: cell },
  };
}
