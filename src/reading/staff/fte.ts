import type { CellValue } from '../../model/grid';
import { scale } from '../../model/quantity';
import type { KnownQuantity, Quantity } from '../../model/quantity';
import { readCount } from '../cells/counts';
import { cellText } from '../cells/text';

/** Hours of a full week in Dutch municipalities (Cao Gemeenten). */
const weekHours = 36;
/** Productive hours of a full-time year (about 1,360 per fte of 36 hours at the national government in 2023). */
const yearHours = 1360;
/** More than this is no number of fte of one row but hours per week (aanname). */
const mostFte = 10;
/** More than this is no week but a year (aanname). */
const mostWeekHours = 120;

const unit = /\s*(?:fte|uur|uren|u|hours)(?:\s*(?:per|\/)\s*(?:week|wk))?\.?$/i;

/** The fte of a row from its fte cell, else from its hours per week or year; hours typed under "fte" ("32 uur", 36) are recognised. */
export function readFte(fte: CellValue, hours: CellValue): Quantity {
  const typed = amount(fte);
  if (typed) return saysHours(fte) || typed.high > mostFte ? fromHours(typed) : typed;
  const worked = amount(hours);
  return worked ? fromHours(worked) : null;
}

function amount(value: CellValue): Quantity {
  return readCount(typeof value === 'string' ? cellText(value).replace(unit, '') : value).quantity;
}

function saysHours(value: CellValue): boolean {
  return typeof value === 'string' && /\d\s*(?:uur|uren|hours)\b/i.test(value);
}

function fromHours(hours: KnownQuantity): KnownQuantity {
  return scale(hours, 1 / (hours.high > mostWeekHours ? yearHours : weekHours));
}
