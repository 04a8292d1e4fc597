import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readCount } from '../../../src/reading/cells/counts';

describe('reading a count', () => {
  it.each([
    [12, 12],
    ['1.160', 1160],
    ['1 050', 1050],
    ['1\u00a0050', 1050],
    ['1.250,50', 1250.5],
    ['1,250', 1250],
    ['12,5', 12.5],
    ['-49,945', -49945],
    ['−12', -12],
    ['1160,-', 1160],
    ['50 flexwoningen', 50],
    ['120 won.', 120],
    ['120 ', 120],
    ["'120", 120],
    ['120*', 120],
    ['120 *)', 120],
    ['120¹', 120],
    ['120 app.', 120],
    ['12 sociale huurwoningen', 12],
    ['1 (bedrijfswoning)', 1],
    ['1.160.000', 1_160_000],
    ['nihil', 0],
    ['geen', 0],
  ])('takes %p as %p', (value, expected) => {
    expect(readCount(value)).toEqual({ quantity: { low: expected, high: expected }, blank: false });
  });

  it.each([
    ['ca. 120', 120],
    ['±80', 80],
    ['circa 1.200', 1200],
    ['+/- 80', 80],
    ['c.a. 80', 80],
    ['~80', 80],
    ['ruim 100', 100],
    ['ongeveer 100 woningen', 100],
    ['120?', 120],
    ['80 (schatting)', 80],
    ['120 (PM)', 120],
  ])('takes %p as about %p', (value, expected) => {
    expect(readCount(value).quantity).toEqual({ low: expected, high: expected, approximate: true });
  });

  it.each([
    ['100-150', 100, 150],
    ['100 – 150', 100, 150],
    ['100 tot 150', 100, 150],
    ['1.000 t/m 1.200', 1000, 1200],
    ['30 à 40', 30, 40],
    ['80 á 100', 80, 100],
    ['30 tot 40 won.', 30, 40],
    ['tussen de 30 en 40', 30, 40],
    ['0-10', 0, 10],
  ])('takes %p as a range', (value, low, high) => {
    expect(readCount(value).quantity).toEqual({ low, high });
  });

  it('keeps a range that is approximate', () => {
    expect(readCount('ca. 20-30').quantity).toEqual({ low: 20, high: 30, approximate: true });
  });

  it.each([
    ['24 + 12', 36],
    ['2x12', 24],
    ['3 × 8', 24],
    ['2 x 12 + 6', 30],
    ['12 woningen + 4 appartementen', 16],
    ['12 huur en 8 koop', 20],
    ['45 (netto 40)', 45],
    ['120 (waarvan 30 sociaal)', 120],
    ['120, waarvan 30 soc.', 120],
    ['120 incl. 12 zorg', 120],
    ['120 (was 100)', 120],
    ['12 elk', 12],
  ])('takes %p as %p, to be said', (value, expected) => {
    expect(readCount(value)).toEqual({
      quantity: { low: expected, high: expected },
      blank: false,
      assumed: true,
    });
  });

  it.each(['> 60', '≥ 60', '< 60', 'max. 60', 'maximaal 60 app.', 'min. 60', 'tot 60', '60+'])(
    'takes %p, of which the other end is not given, as about 60, to be said',
    (value) => {
      expect(readCount(value)).toEqual({
        quantity: { low: 60, high: 60, approximate: true },
        blank: false,
        assumed: true,
      });
    },
  );

  it('takes two rising fives with a slash as a range, and any other two figures for what they are: two', () => {
    expect(readCount('30/40')).toEqual({ quantity: { low: 30, high: 40 }, blank: false, assumed: true });
    for (const value of ['56 / 26', '26 / 56', '12/14', '40/30', '10/200', '10/20/30', '12 koop / 8 huur'])
      expect(readCount(value)).toEqual({ quantity: null, blank: false, doubt: 'unreadable' });
  });

  it('takes a number in brackets as negative only where a count may be', () => {
    expect(readCount('(12)', null, null, { signed: true }).quantity).toEqual({ low: -12, high: -12 });
    expect(readCount('(120)')).toEqual({ quantity: null, blank: false, doubt: 'unreadable' });
  });

  it.each([
    ['PM', 'says-unknown'],
    ['...', 'says-unknown'],
    ['0?', 'unreadable'],
    ['circa PM', 'unreadable'],
    ['100%', 'percentage'],
    ['30% sociaal', 'percentage'],
    ['30 procent', 'percentage'],
    ['120 m²', 'unreadable'],
    ['120 m2', 'unreadable'],
    ['2 ha', 'unreadable'],
    ['3 lagen', 'unreadable'],
    ['30 won/ha', 'unreadable'],
    ['20 per jaar', 'unreadable'],
    ['€ 120', 'unreadable'],
    ['2e fase', 'unreadable'],
    ['fase 2: 36', 'unreadable'],
    ['120 (100)', 'unreadable'],
    ['100 → 120', 'unreadable'],
    ['150-100', 'unreadable'],
    ['2026-2027', 'unreadable'],
    ['19-8-2025', 'unreadable'],
    ['3-mei', 'unreadable'],
    ['1e5', 'unreadable'],
    ['H/Z', 'unreadable'],
    ['x', 'unreadable'],
    [true, 'unreadable'],
    ['#N/B', 'error'],
    ['#VERW!', 'error'],
    ['#DEEL/0!', 'error'],
    ['n.t.b.', 'says-unknown'],
    ['?', 'says-unknown'],
    ['onbekend', 'says-unknown'],
    ['12,5%', 'percentage'],
    ['56 / 26', 'unreadable'],
    ['zie notitie', 'unreadable'],
    ['2 onder 1 kap', 'unreadable'],
    [{ error: '#N/A' }, 'error'],
  ])('takes %p as unknown and says why', (value, doubt) => {
    expect(readCount(value)).toEqual({ quantity: null, blank: false, doubt });
  });

  it('takes a number with a date format as a mistake of Excel', () => {
    expect(readCount(45_780, 'dd-mm-yyyy')).toEqual({ quantity: null, blank: false, doubt: 'date' });
  });

  it('takes a number shown as a percentage for a share', () => {
    expect(readCount(0.3, '0%')).toEqual({ quantity: null, blank: false, doubt: 'percentage' });
    expect(readCount(12, '0" %-punt"').quantity).toEqual({ low: 12, high: 12 });
  });

  it('tells an empty cell and a dash from a formula that was never calculated', () => {
    expect(readCount(null)).toEqual({ quantity: null, blank: true });
    for (const nothing of ['-', '–', '—', 'nvt', 'n.v.t.'])
      expect(readCount(nothing)).toEqual({ quantity: null, blank: true });
    expect(readCount(null, null, '=SUM(A1:A3)')).toEqual({
      quantity: null,
      blank: false,
      doubt: 'not-calculated',
    });
  });
});

describe('any count', () => {
  const homes = fc.integer({ min: 0, max: 999_999 });
  const grouped = (value: number, separator: string) => String(value).replace(/\B(?=(\d{3})+$)/g, separator);

  it('reads back in every Dutch way of writing it', () => {
    fc.assert(
      fc.property(
        homes,
        fc.constantFrom('', '.', ' ', '\u00a0', '\u202f'),
        fc.constantFrom(
          ['', ''],
          ["'", ''],
          [' ', ' '],
          ['', ' woningen'],
          ['', ' won.'],
          ['', '*'],
          ['', ',-'],
        ),
        (value, separator, [before = '', behind = '']) => {
          expect(readCount(before + grouped(value, separator) + behind).quantity).toEqual({
            low: value,
            high: value,
          });
        },
      ),
    );
  });

  it('lies between the ends of a range, and a range that falls is unknown', () => {
    fc.assert(
      fc.property(
        homes,
        homes,
        fc.constantFrom('-', ' - ', ' – ', ' tot ', ' t/m ', ' à '),
        (one, other, between) => {
          const years = [one, other].every((end) => end >= 1950 && end <= 2100);
          const { quantity } = readCount(`${one}${between}${other}`);
          if (one > other || years) expect(quantity).toBeNull();
          else expect(quantity).toEqual({ low: one, high: other });
        },
      ),
    );
  });

  it('is a number or unknown, whatever the text, and never zero without a zero or a word for it', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'ca. ',
        '12',
        '0',
        '30',
        ' - ',
        '/',
        '+',
        'x',
        '%',
        '(',
        ')',
        ' woningen',
        '?',
        '.',
        ',',
        'PM',
        '1e9',
      ),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const text = pieces.join('');
        const { quantity, blank, doubt } = readCount(text);
        if (quantity === null) {
          expect(blank || doubt !== undefined).toBe(true);
          return;
        }
        expect(Number.isFinite(quantity.low) && Number.isFinite(quantity.high)).toBe(true);
        expect(quantity.low).toBeLessThanOrEqual(quantity.high);
        if (quantity.low === 0) expect(text).toMatch(/0|geen|nihil|none|nul/i);
      }),
      { numRuns: 2000 },
    );
  });
});
