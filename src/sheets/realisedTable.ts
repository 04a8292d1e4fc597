import type { Grid } from '../model/grid';
import type { RealisedYear } from '../model/realised';
import { assumptionsTexts } from '../text/sheets/assumptions';
import { realisedTable as texts } from '../text/sheets/inputTables';
import type { Book } from './book';
import { figureAddress } from './figures';
import { quote, rangeOf } from './formulas';
import { type OwnRow, ownRows } from './ownTable';
import type { PlanValue } from './plan';
import type { SheetStyle } from './styles';
import { type Column, type TableDraft, tableAt } from './table';

const { headers } = texts;
const emptyRows = 4;

/** A row of the table: a year that was read, or a row as somebody left it. */
export type RealisedRow = { read: RealisedYear } | { typed: OwnRow };

/** Homes delivered per year: what was entered, oldest first; rows that could not be used, as they were typed; and empty rows. */
export function realisedYearsTable(
  realised: readonly RealisedYear[],
  own: Grid | undefined,
  place: { sheet: string; headerRow: number },
): TableDraft<RealisedRow> {
  const readRows = new Set(
    realised.map(({ cell }) =>
      cell?.sheet === own?.sheet ? Number(cell?.address.replaceAll(/\D/g, '')) : null,
    ),
  );
  const ends = [texts.balancesTitle, assumptionsTexts.criteria.title, assumptionsTexts.rulesTitle];
  const typed = own === undefined ? [] : ownRows(own, headers.homes, Object.values(headers), ...ends);
  const rows: RealisedRow[] = [
    ...[...realised].sort((a, b) => a.year - b.year).map((read) => ({ read })),
    ...typed.filter(({ row }) => !readRows.has(row)).map(({ cells }) => ({ typed: cells })),
    ...Array.from({ length: emptyRows }, () => ({ typed: new Map() })),
  ];
  return tableAt(texts.name, place, [...columns, wholeColumn(rows)], rows);
}

const columns: Column<RealisedRow>[] = [
  column(headers.year, 'inputYear', ({ year }) => year),
  column(headers.municipality, 'inputText', ({ municipality }) => municipality),
  column(headers.homes, 'inputNumber', ({ homes }) => homes),
  column(headers.source, 'inputText', ({ source }) => source),
];

function column(
  header: string,
  style: SheetStyle,
  value: (row: RealisedYear) => PlanValue,
): Column<RealisedRow> {
  return {
    header,
    width: 12,
    style,
    cell: (row) => ({ value: 'read' in row ? value(row.read) : (row.typed.get(header) ?? null) }),
  };
}

/** What a row adds to the whole list: a row without a municipality counts for its year, and then those of municipalities don't. */
function wholeColumn(rows: readonly RealisedRow[]): Column<RealisedRow> {
  const wholeYears = new Set(
    rows.flatMap((row) => ('read' in row && row.read.municipality === null ? [row.read.year] : [])),
  );
  return {
    header: texts.whole,
    width: 12,
    style: 'number',
    cell: (row, at) => {
      const [year, municipality, homes] = [headers.year, headers.municipality, headers.homes].map((header) =>
        at.ref(header),
      );
      const range = (header: string): string => rangeOf(at.book.tables.realised, header);
      const others = `SUMPRODUCT((${range(headers.year)}=${year})*(${range(headers.municipality)}="")*(${range(headers.homes)}<>""))`;
      const counts = `IF(${municipality}="",${homes}+0,IF(${others}>0,0,${homes}+0))`;
      const formula = `IF(AND(ISNUMBER(${year}),ISNUMBER(${homes})),${counts},"")`;
      if (!('read' in row)) return row.typed.size === 0 ? { value: '', formula } : { value: null };
      const isLeftOut = row.read.municipality !== null && wholeYears.has(row.read.year);
      return { value: isLeftOut ? 0 : row.read.homes, formula };
    },
  };
}

/**
 * The formula for homes entered in years up to the reference year, of the whole list or of one municipality by its key, or another expression where
 * nobody entered any. The years are expressions.
 */
export function enteredHomes(
  book: Book,
  place: string | null,
  years: { from: string; to: string },
  otherwise: string,
): string {
  const { realised } = book.tables;
  const homes = rangeOf(realised, place === null ? texts.whole : headers.homes);
  const year = rangeOf(realised, headers.year);
  const last = `MIN(${years.to},YEAR(${figureAddress(book, 'referenceDate')}))`;
  const shared = `${year},">="&${years.from},${year},"<="&${last},${homes},">=0"`;
  const names = place === null ? [] : [place, `gemeente ${place}`];
  const cases =
    place === null
      ? [shared]
      : names.map((name) => `${shared},${rangeOf(realised, headers.municipality)},${quote(name)}`);
  const count = cases.map((where) => `COUNTIFS(${where})`).join('+');
  const sum = cases.map((where) => `SUMIFS(${homes},${where})`).join('+');
  return `IF(${count}>0,${sum},${otherwise})`;
}
