import type { Band } from '../analysis/forecastResults';
import { bandText } from '../text/bandText';
import { quantityText, wholeNumber } from '../text/format';
import { gapTexts } from '../text/sheets/gap';
import { words } from '../text/sheets/words';
import type { Book } from './book';
import type { SheetModel } from './context';
import { figureAddress } from './figures';
import { joined, quote, textOf, wholeText } from './formulas';
import { placeEnd } from './gapLines';
import type { Content } from './table';

const parts = gapTexts.finding;

/** "Afspraak 1.240 woningen tot en met 2030. Gerealiseerd 310, naar verwachting nog 620 (540–700). Nog te vinden: ± 310." */
export function gapFinding({ results }: SheetModel, book: Book): Content {
  const { target, gap } = results;
  const at = (id: Parameters<typeof figureAddress>[1]): string => figureAddress(book, id);
  const expected = expectedContent(gap.expectedInPeriod, book);
  const withTarget = joined(
    quote(parts.target),
    wholeText(at('targetTotal')),
    quote(parts.until),
    at('targetTo'),
    quote(parts.realised),
    textOf(at('targetRealised')),
    quote(parts.expected),
    expected.formula,
    quote(parts.toFind),
    wholeText(toFindFormula(book)),
    quote(parts.end),
  );
  const without = joined(
    quote(parts.noTarget),
    placeEnd(book, 'planned', 'shown'),
    quote(parts.noTargetExpected),
    expected.formula,
    quote(parts.noTargetEnd),
  );
  return {
    value:
      target === null
        ? `${parts.noTarget}${wholeRange(gap.plannedInPeriod)}${parts.noTargetExpected}${expected.value}${parts.noTargetEnd}`
        : `${parts.target}${wholeNumber(target.total)}${parts.until}${target.target.to}${parts.realised}${target.realised === null ? words.unknown : wholeNumber(target.realised)}${parts.expected}${expected.value}${parts.toFind}${wholeNumber(gap.toFind ?? 0)}${parts.end}`,
    formula: `IF(ISNUMBER(${at('targetTotal')}),${withTarget},${without})`,
  };
}

/** "620 (540–700)": the mean, and the range where it isn't one number. */
export function expectedContent(band: Band, book: Book): { value: string; formula: string } {
  const [lowCell, highCell] = [placeEnd(book, 'expected', 'low'), placeEnd(book, 'expected', 'high')];
  const shown = joined(quote(' ('), placeEnd(book, 'expected', 'shown'), quote(')'));
  return {
    value: bandText(band),
    formula: `${wholeText(figureAddress(book, 'gapExpected'))}&IF(${wholeText(lowCell)}=${wholeText(highCell)},"",${shown})`,
  };
}

/** What is left to find: what must still be built minus what is expected, in whole homes and not below zero. */
export function toFindFormula(book: Book): string {
  return `MAX(0,INT(${figureAddress(book, 'targetRemaining')}-${figureAddress(book, 'gapExpected')}+0.5))`;
}

/** The range of a sum, without "ca.". */
export function wholeRange({ low, high }: { low: number; high: number }): string {
  return quantityText({ low, high });
}
