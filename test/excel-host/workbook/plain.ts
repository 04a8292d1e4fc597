import type { Workbook } from './model';

/** A workbook as text, to take it from one world to another (the test and the page). */
export function packWorkbook(workbook: Workbook): string {
  return JSON.stringify(workbook, (_key, value: unknown) =>
    value instanceof Map ? { $map: [...value] } : value,
  );
}

/** The workbook that `packWorkbook` made text of. */
export function unpackWorkbook(packed: string): Workbook {
  return JSON.parse(packed, (_key, value: unknown) => {
    const isMap = typeof value === 'object' && value !== null && '$map' in value && Array.isArray(value.$map);
    return isMap ? new Map(value.$map as [unknown, unknown][]) : value;
  }) as Workbook;
}
