import fc from 'fast-check';
import { looksLikeInput } from '../../src/host/textGuard';
import { coerceText } from '../excel-host/workbook/coerce';

describe('text that Excel would take for input', () => {
  it.each([
    '010', '3-5', '1e5', '2026', '19-8-2025', '1-2', '12:30', '50%', '€ 5', '=HYPERLINK("https://x")', '+31 6 1234', '-x', '@x',
    'TRUE', 'false', 'Waar', 'ONWAAR', '#N/A', '#DIV/0!', "'s-Gravenhage", 'jan 2026', 'mrt-26', '(5)', ' 12', ' TRUE', '½', '٣',
  ])('%s gets an apostrophe', (text) => {
    expect(looksLikeInput(text)).toBe(true);
  }); // prettier-ignore

  it.each(['', 'De Hoven', 'Élan', 'n.t.b.', 'hard onder voorwaarde', 'Sociale huur: ja', 'ĳsselstein'])(
    '%s is plain',
    (text) => {
      expect(looksLikeInput(text)).toBe(false);
    },
  );

  it('leaves nothing plain that an entry in Excel would change', () => {
    const pieces = fc.constantFrom(
      '1',
      '2026',
      '-',
      '/',
      '.',
      ',',
      'jan',
      'mei',
      'TRUE',
      'e',
      'E',
      '=',
      '+',
      '@',
      '%',
      '#N/A',
      ' ',
      'x',
      '(',
      ')',
      '€',
      ':',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join('')),
        (text) => {
          if (looksLikeInput(text)) return;
          expect(coerceText(text, false)?.value).toBe(text);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
