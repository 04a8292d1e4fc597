import fc from 'fast-check';
import { texts } from '../../src/text';
import { axisSteps, chartYears, headline, keyFigures } from '../../src/taskpane/screens/result/resultView';
import { results } from './fixtures';

const words = texts('nl').pane.result;
const withoutTarget = results({
  target: null,
  gap: { ...results().gap, toFind: null, verdict: null, planRatio: null },
});

describe('the headline', () => {
  it('says agreement, realised, expected and what is still to be found', () => {
    expect(headline(results(), words, 'nl')).toBe(
      'Afspraak 1.240 woningen tot en met 2030. Gerealiseerd 310, naar verwachting nog 620 (540–700). Nog te vinden: ±\u00a0310.',
    );
  });

  it('calls what nobody reported unknown, not zero', () => {
    const target = { ...results().target!, realised: null, realisedSource: null };
    expect(headline(results({ target }), words, 'nl')).toContain('Gerealiseerd onbekend');
  });

  it('is about planned homes when there is no agreement', () => {
    expect(headline(withoutTarget, words, 'nl')).toBe(
      'Gepland 690 woningen, naar verwachting 620 (540–700). Zonder afspraak is niet te zeggen of dat genoeg is.',
    );
  });
});

describe('the key figures', () => {
  it('are the five of the meeting', () => {
    expect(keyFigures(results(), words, 'nl').map(({ id, value }) => [id, value])).toEqual([
      ['agreed', '1.240'],
      ['realised', '310'],
      ['planned', '690'],
      ['expected', '620'],
      ['toFind', '±\u00a0310'],
    ]);
  });

  it('say unknown and what would make it known when there is no agreement', () => {
    const figures = keyFigures(withoutTarget, words, 'nl');
    expect(figures.find(({ id }) => id === 'agreed')).toMatchObject({
      value: 'onbekend',
      note: 'vul de afspraak in',
    });
    expect(figures.find(({ id }) => id === 'toFind')?.value).toBe('onbekend');
  });

  it('say zero, not about zero, when nothing is left to find', () => {
    const figures = keyFigures(results({ gap: { ...results().gap, toFind: 0 } }), words, 'nl');
    expect(figures.find(({ id }) => id === 'toFind')?.value).toBe('0');
  });
});

describe('the years of the chart', () => {
  it('end with the last year that has homes or an agreement', () => {
    expect(chartYears(results()).map(({ year, agreed }) => [year, agreed])).toEqual([
      [2026, 186],
      [2027, 186],
      [2028, 186],
      [2029, 186],
      [2030, 186],
      [2031, null],
    ]);
  });

  it('stack the middle of each part', () => {
    expect(chartYears(results())[1]?.parts).toEqual({ hard: 120, conditional: 30, soft: 20, unknown: 0 });
  });
});

it('gives an axis a few whole and even steps that reach the highest bar', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 100_000, noNaN: true }), (max) => {
      const steps = axisSteps(max);
      const gaps = new Set(steps.slice(1).map((step, index) => step - steps[index]!));
      expect(steps[0]).toBe(0);
      expect(steps.at(-1)).toBeGreaterThanOrEqual(max);
      expect(gaps.size).toBe(1);
      expect(steps.every(Number.isInteger)).toBe(true);
      expect(steps.length).toBeLessThanOrEqual(6);
    }),
  );
});
