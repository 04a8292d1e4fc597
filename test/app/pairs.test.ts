import { describe, expect, it } from '@jest/globals';
import { localEngine } from '../../src/app/engine';
import { pairOutcome, pairs, withChosenWeights } from '../../src/app/pairs';
import { analyseAndWrite, readAgain, readSession } from '../../src/app/run';
import { openFile } from '../../src/host/file/openFile';
import type { PairAnswer, PairChoice } from '../../src/model/pairs';
import { criteria } from '../../src/model/terms';
import { ruleTable } from '../../src/text/sheets/inputTables';

const list = new TextEncoder().encode(
  'Nr;Projectnaam;Aantal woningen;Fase\nW1;De Hof;120;Ontwerp\nW2;Kerkweg;40;Ontwerp\nW3;Zuidrand;60;Initiatief\n',
);

/** Contribution is much more important than everything else; the rest is equal. */
const answers: PairAnswer[] = pairs.map((pair) => ({
  ...pair,
  more: pair.first,
  strength: pair.first === 'contribution' ? 7 : 1,
}));

const today = { today: '2026-02-01' };

/** Key of a rule → value and source as they stand on RB Uitgangspunten. */
async function weightsIn(bytes: Uint8Array): Promise<Record<string, unknown[]>> {
  const { grids } = await readSession(await openFile(bytes, 'lijst.xlsx'), localEngine, today);
  const { values } = grids.own['assumptions']!;
  const head = values.findIndex((row) => row.includes(ruleTable.headers.label));
  const column = (header: string) => values[head]!.indexOf(header);
  return Object.fromEntries(
    values
      .slice(head + 1)
      .filter((row) => String(row[column(ruleTable.headers.key)]).startsWith('weights.'))
      .map((row) => [
        String(row[column(ruleTable.headers.key)]),
        [row[column(ruleTable.headers.value)], row[column(ruleTable.headers.source)]],
      ]),
  );
}

describe('weights chosen in pairs', () => {
  it('come in whole thousandths that add up to one', () => {
    const { weights, inconsistency, reconsider } = pairOutcome(answers)!;
    expect(weights.contribution).toBeCloseTo(7 / 11, 3);
    expect(criteria.reduce((sum, name) => sum + Math.round(weights[name] * 1000), 0)).toBe(1000);
    expect(inconsistency).toBeCloseTo(0, 10);
    expect(reconsider).toBeNull();
  });

  it('change nothing until somebody uses them, or before all pairs have an answer', () => {
    expect(withChosenWeights([], { answers, use: false }, '2026-02-01')).toEqual([]);
    expect(withChosenWeights([], { answers: answers.slice(1), use: true }, '2026-02-01')).toEqual([]);
    expect(withChosenWeights([], undefined, '2026-02-01')).toEqual([]);
  });

  it('are written into RB Uitgangspunten once, with their source; then what stands there counts', async () => {
    const pairsChosen: PairChoice = { answers, use: true };
    const host = await openFile(list, 'lijst.csv');
    const before = await readSession(host, localEngine, today);
    const session = await readAgain(before, localEngine, { pairs: pairsChosen });
    expect(session.reading).toBe(before.reading);
    const first = await analyseAndWrite(host, localEngine, session);
    expect(first.results.priority.weights.contribution).toBeCloseTo(7 / 11, 3);
    expect(first.state.pairs).toEqual({ answers, use: false });
    const written = await host.toBytes();
    const weights = await weightsIn(written);
    expect(weights['weights.contribution']).toEqual([
      0.636,
      'gekozen in paren in het paneel (consistentie 0,00)',
    ]);

    // A next run takes them from the sheet, with the source they have there.
    const again = await openFile(written, 'lijst.xlsx');
    const second = await analyseAndWrite(again, localEngine, await readSession(again, localEngine, today));
    expect(second.results.priority.weights).toEqual(first.results.priority.weights);
    expect(await weightsIn(await again.toBytes())).toEqual(weights);
  });
});
