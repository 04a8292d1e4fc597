import type { CellValue } from '../../model/grid';
import { numberFromText } from './numbers';
import { cellText, plain } from './text';

const words: Record<string, number> = { laag: 0.25, middel: 0.5, gemiddeld: 0.5, hoog: 0.75 };

/**
 * A share of 0–1: "80%", "12,5 %", 0.8, or 80. The words laag, middel and hoog are read as 25, 50 and 75 % (aanname). Anything outside 0–100 % is `null`.
 */
export function readShare(value: CellValue | undefined): number | null {
  if (typeof value === 'number') return asShare(value <= 1 ? value : value / 100);
  const text = cellText(value);
  const percentage = /^(.+?)\s*%$/.exec(text);
  const number = numberFromText(percentage ? (percentage[1] ?? '') : text);
  if (number !== null) return asShare(percentage || number > 1 ? number / 100 : number);
  return words[plain(text)] ?? null;
}

function asShare(value: number): number | null {
  return value >= 0 && value <= 1 ? value : null;
}
