import { address } from '../../model/cell';
import type { Grid } from '../../model/grid';
import { numberFromText } from '../cells/numbers';
import { isYear } from '../cells/years';
import { filledColumns, textAt } from '../grid';
import type { Draft } from './draft';
import { homesAt } from './table';
import { namesDelivered, spanInText, speaksOfTarget } from './words';

/** A longer text is a story in which figures may mean anything. */
const longestLine = 160;
const perYear = /per jaar|jaarlijks|\bp\.?\s?j\.?(?![a-z])|\/\s?jaar/i;
const figure = /(?<![\d.,])\d{1,3}(?:[. ]\d{3})+(?![\d%])|(?<![\d.,])\d+(?![\d%])(?!\s*(?:%|procent))/g;
/** What follows says what part of the homes is meant, or what was done already. */
const asides = /\b(?:waarvan|met|w\.v\.|inclusief|incl\.?)\b.*$/i;

/**
 * Targets in a line of text: a total with its years in the text or beside it ("Woondeal 2022–2030: 1.240 woningen", "Woondeal 2022 t/m 2030" with 1240
 * in the next cell), or homes per year ("Woningbouwopgave: 250 woningen per jaar (2026-2030)"). A line with several figures that may be it is left alone.
 */
export function targetsInLines(grid: Grid, rows: readonly number[]): Draft[] {
  return rows.flatMap((row) => {
    const columns = filledColumns(grid, row);
    return columns.flatMap((column, index) => {
      const text = textAt(grid, row, column);
      const span = spanInText(text);
      if (!span || text.length > longestLine || !speaksOfTarget(text) || namesDelivered(text)) return [];
      const said = homesInText(text);
      const next = columns[index + 1];
      const homes = said === 'none' ? (next === undefined ? null : homesAt({ grid }, row, next)) : said;
      if (homes === null || (isYear(homes) && said === 'none')) return [];
      const years = span.to - span.from + 1;
      return [
        {
          cell: address(row, column),
          label: nameIn(text),
          municipality: null,
          ...span,
          total: perYear.test(text) ? homes * years : homes,
          perYear: {},
          delivered: [],
          shares: {},
          several: true,
        },
      ];
    });
  });
}

/** The one figure in a text that is no year and no share; "none" without any, `null` when there are several. */
function homesInText(text: string): number | 'none' | null {
  const figures = (text.replace(asides, '').match(figure) ?? [])
    .map(numberFromText)
    .filter((value) => value !== null)
    .filter((value, _, all) => !isYear(value) || all.filter((one) => !isYear(one)).length > 1);
  const [first] = figures;
  return figures.length > 1 ? null : (first ?? 'none');
}

/** What stands before the figure: "Woondeal 2022–2030" of "Woondeal 2022–2030: 1.240 woningen". */
function nameIn(text: string): string {
  const [before = ''] = text.replace(asides, '').split(/\s*[:=]\s*/);
  return before.replace(/\s+(?:ca\.?\s*)?\d[\d.]*\s*(?:woningen|won\.?|homes)\s*$/i, '').trim();
}
