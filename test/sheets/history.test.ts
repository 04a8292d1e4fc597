import { describe, expect, it } from '@jest/globals';
import type { EarlierList } from '../../src/model/earlier';
import { exactly } from '../../src/model/quantity';
import { buildSheets } from '../../src/sheets/buildSheets';
import { aProject, aStatus, someInputs } from '../fixtures/inputs';
import { agrees, calculate } from './calculator';
import { contextOf } from './context';

const plans = (count: number, year: number, homes: number) =>
  Array.from({ length: count }, (_, index) =>
    aProject({
      key: `P${index}`,
      name: `Plan ${index}`,
      phase: 'voorbereiding',
      status: aStatus(index % 2 === 0 ? '3' : '2A'),
      counts: { homes: exactly(homes) },
      deliveryYear: exactly(year),
    }),
  );
const earlier: EarlierList[] = [{ name: 'Stand 2024', date: '2024-01-01', projects: plans(24, 2025, 50) }];

/** The words and numbers of RB Verantwoording, with its plan. */
function account(inputs = someInputs({ projects: plans(21, 2027, 45), earlier })) {
  const plan = buildSheets(contextOf(inputs)).find(({ kind }) => kind === 'account');
  if (!plan) throw new Error('no RB Verantwoording');
  return { plan, values: plan.rows.flatMap(({ cells }) => cells.map(({ value }) => value)) };
}

describe('what earlier lists teach, on RB Verantwoording', () => {
  it('is said in a sentence per kind of plans', () => {
    expect(account().values).toContain(
      'Plannen in voorbereiding schoven in 24 maanden gemiddeld 24 maanden (21 plannen). Vervangt de rekenregels.',
    );
    expect(account().values).toContain(
      'Plannen met status 3 schoven in 24 maanden gemiddeld 24 maanden (11 plannen). Te weinig om op te rekenen (12 van 20 projecten).',
    );
  });

  it('lays what the older list planned beside what was to be expected', () => {
    const sentence = account().values.find((value) => String(value).startsWith('Niet bekend hoeveel'));
    expect(sentence).toBeTruthy();
    expect(account().plan.tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['RB_Leren', 'RB_Leren_projecten', 'RB_Terugblik']),
    );
  });

  it('is one sentence without an earlier list', () => {
    const { plan, values } = account(someInputs({ projects: plans(3, 2027, 45) }));
    expect(values).toContain(
      'Er is geen eerdere versie van de lijst. Gerekend is met de rekenregels voor uitval, krimp en uitloop.',
    );
    expect(plan.tables.map(({ name }) => name)).not.toContain('RB_Leren');
  });

  it('answers when somebody corrects what became of a project', () => {
    const inputs = someInputs({ projects: plans(21, 2027, 45), earlier });
    const plansMade = buildSheets(contextOf(inputs));
    const { name } = account().plan;
    const cellOf = (header: string, below: number) => {
      const rows = account().plan.rows;
      const head = rows.find(({ cells }) => cells.some(({ value }) => value === header));
      const column = head?.cells.find(({ value }) => value === header)?.column ?? 0;
      const letters = column > 26 ? `A${String.fromCharCode(38 + column)}` : String.fromCharCode(64 + column);
      return `${letters}${(head?.row ?? 0) + below}`;
    };
    const low = { sheet: name, at: cellOf('Uitval laag', 1) };
    const outcome = { sheet: name, at: cellOf('Wat ervan kwam', 24), value: 'vervallen' };
    const [before] = calculate(plansMade, [], [low]);
    const [after] = calculate(plansMade, [outcome], [low]);
    expect(before && agrees(before)).toBe(true);
    // Three plans are gone that were due by now: they may have been built.
    expect(Number(before?.value)).toBe(0);
    expect(Number(after?.value)).toBeCloseTo(1 / 24, 8);
  });
});
