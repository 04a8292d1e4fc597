import { absoluteAddress, address, quotedSheet } from '../../model/cell';
import type { Area } from '../../sheets/plan';

/** An area in A1 notation: "B2:F10", or "B2" for one cell. */
export function areaAddress({ top, left, bottom, right }: Area): string {
  const start = address(top, left);
  const end = address(bottom, right);
  return start === end ? start : `${start}:${end}`;
}

/** An area as a formula on any sheet names it: "'RB Projecten'!$B$2:$F$10". */
export function areaReference(sheet: string, { top, left, bottom, right }: Area): string {
  const start = absoluteAddress(top, left);
  const end = absoluteAddress(bottom, right);
  return `${quotedSheet(sheet)}!${start === end ? start : `${start}:${end}`}`;
}
