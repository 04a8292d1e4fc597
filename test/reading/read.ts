import type { Grid } from '../../src/model/grid';
import type { Reading, ReadOptions } from '../../src/reading/reading';
import { readWorkbook } from '../../src/reading/readWorkbook';

/** Reads sheets as a workbook on a fixed day. */
export function read(
  sheets: Grid[],
  options: Partial<ReadOptions> = {},
  own: Partial<Record<string, Grid>> = {},
): Reading {
  return readWorkbook({ name: 'test.xlsx', sheets, own }, { today: '2026-01-15', ...options });
}

/** Header → field of the columns of a list that mean something. */
export function fieldsOf(reading: Reading, list = 0): Record<string, string> {
  const columns = reading.lists[list]?.columns ?? [];
  return Object.fromEntries(
    columns.filter(({ field }) => field !== 'other').map(({ header, field }) => [header, field]),
  );
}

/** The codes of the findings, each once. */
export function codes(reading: Reading): string[] {
  return [...new Set(reading.findings.map(({ code }) => code))];
}
