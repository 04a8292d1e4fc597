import { columnLetters } from '../../model/cell';
import type { Field } from '../../model/fields';
import type { Finding } from '../../model/finding';
import { finding } from '../finding';
import type { HeaderCell } from './headerBlock';
import type { PeriodColumns } from './periodColumns';
import type { SplitColumn } from './splitColumns';

type Params = Record<string, string | number>;

/** Makes findings that point at the header of a column. */
export function headerFindings(sheet: string, headerRow: number) {
  const at = (code: string, severity: Finding['severity'], cell: HeaderCell, params: Params = {}): Finding =>
    finding(
      code,
      severity,
      { sheet, cell: `${columnLetters(cell.column)}${headerRow}` },
      { header: cell.header, ...params },
    );
  const together = (
    code: string,
    severity: Finding['severity'],
    cells: readonly HeaderCell[],
    params: Params = {},
  ) => {
    const [first] = cells;
    const headers = cells.map(({ header, column }) => `${header} (${columnLetters(column)})`).join(', ');
    const columns = cells.map(({ column }) => columnLetters(column)).join('; ');
    return first === undefined ? [] : [at(code, severity, first, { headers, columns, ...params })];
  };

  return {
    /** What was decided, or left to the user, about the columns with periods. */
    periods(periods: PeriodColumns): Finding[] {
      const [first] = periods.columns;
      return [
        ...periods.columns.flatMap(({ cell, assumedFrom }) =>
          assumedFrom === undefined ? [] : [at('period-from-assumed', 'info', cell, { year: assumedFrom })],
        ),
        ...periods.sums.map((cell) => at('period-sum-ignored', 'info', cell)),
        ...periods.repeats.map((cell) => at('period-repeated', 'warning', cell)),
        ...periods.beginless.map((cell) => at('period-without-start', 'warning', cell)),
        ...(first && periods.addedUp.length > 0
          ? [at('periods-added-up', 'info', first.cell, { parts: periods.addedUp.join(', ') })]
          : []),
      ];
    },
    /** Columns of periods with ticks: read as the year of delivery, or left out. */
    tickedPeriods: ({ ticks }: PeriodColumns, read: boolean): Finding[] => {
      const cells = ticks.map(({ cell }) => cell);
      return read
        ? together('period-ticks-read', 'info', cells)
        : cells.map((cell) => at('period-ticks', 'warning', cell));
    },
    /** Columns that fit one field equally well. */
    tie: (cells: readonly HeaderCell[], field: Field): Finding[] =>
      together('columns-equal', 'warning', cells, { field }),
    /** Columns that say where a kind of home occurs, not how many. */
    ticks: (cells: readonly HeaderCell[]): Finding[] =>
      cells.map((cell) => at('count-ticks', 'warning', cell)),
    /** Columns whose cells hold several figures each. */
    split: (columns: readonly SplitColumn[]): Finding[] =>
      columns.map(({ cell, fields }) => {
        const [one = '', two = ''] = fields;
        return at('column-split', 'info', cell, { one, two, count: fields.length });
      }),
    /** Columns of price bands that can't be laid on the segments. */
    bands: (cells: readonly HeaderCell[]): Finding[] => together('price-bands-unclear', 'info', cells),
  };
}
