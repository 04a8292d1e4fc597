import type { CellValue } from '../../model/grid';
import { numberFromText } from './numbers';
import { cellText } from './text';

const about = /^(?:ca\.?|circa|±|~|ongeveer)\s*|\s*\?$/i;

/**
 * A share of 0–1: "80%", "12,5 %", "ca. 70%", 0.8, or 80. Words such as hoog, middel and laag say no figure, and anything outside 0–100 %
 * is no share: both are `null`.
 */
export function readShare(value: CellValue | undefined): number | null {
  if (typeof value === 'number') return asShare(value <= 1 ? value : value / 100);
  const text = cellText(value).replace(about, '');
  const percentage = /^(.+?)\s*(?:%|procent)$/i.exec(text);
  const number = numberFromText(percentage ? (percentage[1] ?? '') : text);
  return number === null ? null : asShare(percentage || number > 1 ? number / 100 : number);
}

function asShare(value: number): number | null {
  return value >= 0 && value <= 1 ? value : null;
}
