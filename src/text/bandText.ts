import type { Band } from '../analysis/forecastResults';
import { rangeOf } from '../model/band';
import { quantityText, wholeNumber } from './format';

/** What is expected as it is said at a table: "620 (540–700)", the mean and the range where it isn't one number. */
export function bandText(band: Band): string {
  const range = quantityText(rangeOf(band));
  return `${wholeNumber(band.mean)}${range.includes('–') ? ` (${range})` : ''}`;
}
