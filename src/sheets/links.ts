import { quotedSheet } from '../model/cell';
import { quote } from './formulas';
import type { Content } from './table';

/** A link to a cell of this workbook: "#'Blad 1'!A5", shown as `text`. */
export function linkTo(sheet: string, address: string, text: string): Content {
  return {
    value: text,
    formula: `HYPERLINK(${quote(`#${quotedSheet(sheet)}!${address}`)},${quote(text)})`,
  };
}
