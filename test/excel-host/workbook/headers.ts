import { intersection, MAX_COLUMNS, type Area } from './address';
import type { Sheet, Table } from './model';

/** The row with the header texts, undefined when the table shows none. */
export function headerArea(table: Table): Area | undefined {
  return table.props.showHeaders === false ? undefined : { ...table.area, rows: 1 };
}

/** Header texts as they stand in the sheet. */
export function headerTexts(sheet: Sheet, table: Table): string[] {
  return Array.from({ length: table.area.columns }, (_, index) => {
    const cell = sheet.cells.get(table.area.row * MAX_COLUMNS + table.area.column + index);
    return String(cell?.value ?? '');
  });
}

/** After a write: headers of tables in the area become text, filled and unique, as Excel makes them ("Naam", "Naam2"). */
export function normaliseHeaders(sheet: Sheet, area: Area): void {
  for (const table of sheet.tables) {
    const header = headerArea(table);
    if (!header || !intersection(header, area)) continue;
    const taken = new Set<string>();
    headerTexts(sheet, table).forEach((text, index) => {
      const base = text === '' ? `Kolom${String(index + 1)}` : text;
      let unique = base;
      for (let number = 2; taken.has(unique.toLowerCase()); number++) unique = base + String(number);
      taken.add(unique.toLowerCase());
      const key = header.row * MAX_COLUMNS + header.column + index;
      const cell = sheet.cells.get(key);
      if (cell?.value === unique) return;
      sheet.cells.set(key, { value: unique, ...(cell?.format && { format: cell.format }) });
    });
  }
}
