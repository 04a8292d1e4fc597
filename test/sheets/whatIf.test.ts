import { describe, expect, it } from '@jest/globals';
import type { Inputs } from '../../src/model/inputs';
import { address } from '../../src/model/cell';
import { exactly } from '../../src/model/quantity';
import { defaultRules } from '../../src/analysis/rules/defaults';
import { buildSheets } from '../../src/sheets/buildSheets';
import { dateSerial } from '../../src/sheets/dates';
import type { SheetKind, SheetPlan } from '../../src/sheets/plan';
import { smallInputs } from '../fixtures/inputs';
import { calculate, type Edit } from './calculator';
import { contextOf } from './context';
import { columnUnder, gridOf } from './grids';

type Place = [sheet: SheetKind, key: string, header: string];

function planOf(plans: SheetPlan[], kind: SheetKind): SheetPlan {
  const plan = plans.find((one) => one.kind === kind);
  if (plan === undefined) throw new Error(`No sheet ${kind}`);
  return plan;
}

/** The cell under a header in the row that holds the key. */
function placeOf(
  plans: SheetPlan[],
  [kind, key, header]: Place,
): { sheet: string; at: string; value: unknown } {
  const plan = planOf(plans, kind);
  const grid = gridOf(plan);
  const head = grid.values.findIndex((values) => values.includes(header));
  const row = grid.values.findIndex(
    (values, index) => index > head && values.some((value) => String(value) === key),
  );
  const column = columnUnder(grid, header);
  return { sheet: plan.name, at: address(row + 1, column + 1), value: grid.values[row]?.[column] ?? null };
}

/** What the sheets answer to an edit, beside what a new analysis of the same change says. */
function answers(
  edits: [Place, Edit['value']][],
  changed: Inputs,
  asked: Place[],
): [given: unknown[], expected: unknown[]] {
  const plans = buildSheets(contextOf(smallInputs()));
  const typed = edits.map(([place, value]) => ({ ...placeOf(plans, place), value }));
  const places = asked.map((place) => placeOf(plans, place));
  const worked = calculate(plans, typed, places);
  const fresh = buildSheets(contextOf(changed));
  const given = places.map(({ sheet, at }) =>
    shown(worked.find((cell) => cell.sheet === sheet && cell.at === at)?.value),
  );
  return [given, asked.map((place) => shown(placeOf(fresh, place).value))];
}

function shown(value: unknown): unknown {
  return value === '' || Number.isNaN(Number(value)) ? value : Number(Number(value).toFixed(5));
}

function withRules(values: Record<string, number | string>): Inputs {
  const rules = defaultRules()
    .filter(({ id }) => id in values)
    .map((rule) => ({ ...rule, value: values[rule.id] ?? 0 }));
  return { ...smallInputs(), rules };
}

function withPerson(name: string, fields: Partial<NonNullable<Inputs['people']>[number]>): Inputs {
  const inputs = smallInputs();
  return {
    ...inputs,
    people: (inputs.people ?? []).map((person) => (person.name === name ? { ...person, ...fields } : person)),
  };
}

/** The edit must have changed something, or the test proves nothing. */
function expectAnswer(edits: [Place, Edit['value']][], changed: Inputs, asked: Place[]): void {
  const [given, expected] = answers(edits, changed, asked);
  expect(given).toEqual(expected);
  const before = buildSheets(contextOf(smallInputs()));
  expect(given).not.toEqual(asked.map((place) => shown(placeOf(before, place).value)));
}

describe('the sheets answer without the add-in', () => {
  it('to another weight', () => {
    expectAnswer(
      [[['assumptions', 'weights.policy', 'Waarde'], 0.6]],
      withRules({ 'weights.policy': 0.6 }),
      ['P1', 'P2', 'P3', 'P4', 'P5'].flatMap((key): Place[] => [
        ['priority', key, 'Score midden'],
        ['priority', key, 'Plaats'],
        ['priority', key, 'Deel beleid'],
      ]),
    );
  });

  it('to the weights of the Woningbouwimpuls, and to weights that are all zero', () => {
    const asked = ['P1', 'P2', 'P3', 'P4', 'P5'].flatMap((key): Place[] => [
      ['priority', key, 'Score midden'],
      ['priority', key, 'Plaats'],
      ['priority', key, 'Deel snelheid'],
    ]);
    expectAnswer(
      [[['assumptions', 'weights.preset', 'Waarde'], 'woningbouwimpuls']],
      withRules({ 'weights.preset': 'woningbouwimpuls' }),
      [...asked, ['assumptions', 'Snelheid', 'Gewicht dat telt']],
    );
    const names = ['contribution', 'feasibility', 'speed', 'policy', 'efficiency'];
    const ids = names.map((name) => `weights.${name}`);
    expectAnswer(
      ids.map((id) => [['assumptions', id, 'Waarde'], 0]),
      withRules(Object.fromEntries(ids.map((id) => [id, 0]))),
      asked,
    );
  });

  it('to another value of a scale, in the words of the scale', () => {
    expectAnswer(
      [[['assumptions', 'criteria.contribution.fullHomes', 'Waarde'], 80]],
      withRules({ 'criteria.contribution.fullHomes': 80 }),
      [['assumptions', 'Bijdrage', 'Schaal van 0 tot 10']],
    );
  });

  it('to another agreement and another realised figure', () => {
    const inputs = smallInputs();
    const targets = inputs.targets.map((target) => ({ ...target, total: 2000, realised: 150 }));
    expectAnswer(
      [
        [['assumptions', 'woondeal-2022', 'Woningen'], 2000],
        [['assumptions', 'woondeal-2022', 'Gerealiseerd tot peildatum'], 150],
      ],
      { ...inputs, targets },
      ['Afspraak opgeteld', 'Tekort op plan', 'Tekort op plan, opgeteld', 'Tekort op verwachting'].map(
        (header): Place => ['gap', '2028', header],
      ),
    );
  });

  it('to another number of homes that were built', () => {
    const inputs = smallInputs();
    const projects = inputs.projects.map((project) =>
      project.key === 'P3'
        ? { ...project, counts: { ...project.counts, homesRealised: exactly(10) } }
        : project,
    );
    expectAnswer([[['projects', 'P3', 'Gerealiseerd'], 10]], { ...inputs, projects }, [
      ['projects', 'P3', 'Meegeteld'],
      ['gap', 'Min: al gerealiseerd', 'Woningen hoog'],
      ['gap', 'Meegerekend', 'Woningen laag'],
      ['gap', 'Meegerekend', 'Woningen hoog'],
      ['gap', 'Sociale huur', 'Woningen laag'],
      ['gap', 'Sociale huur', 'Deel van de plannen'],
      ['gap', 'Betaalbaar samen', 'Plannen met opgave'],
    ]);
  });

  it('to net counting instead of gross, and to demolition', () => {
    const inputs = smallInputs();
    const demolished = (homes: number): Inputs['projects'] =>
      inputs.projects.map((project) =>
        project.key === 'P2'
          ? { ...project, counts: { ...project.counts, demolition: exactly(homes) } }
          : project,
      );
    expectAnswer(
      [
        [['assumptions', 'counting.basis', 'Waarde'], 'netto'],
        [['projects', 'P2', 'Sloop'], 20],
      ],
      {
        ...inputs,
        projects: demolished(20),
        rules: defaultRules()
          .filter(({ id }) => id === 'counting.basis')
          .map((rule) => ({ ...rule, value: 'netto' })),
      },
      [
        ['projects', 'P2', 'Meegeteld laag'],
        ['projects', 'P2', 'Meegeteld hoog'],
        ['gap', 'Min: sloop', 'Woningen laag'],
        ['gap', 'Meegerekend', 'Woningen hoog'],
      ],
    );
  });

  it('to another dropout', () => {
    expectAnswer(
      [
        [['assumptions', 'loss.2A.dropout.low', 'Waarde'], 0.3],
        [['assumptions', 'loss.2A.dropout.high', 'Waarde'], 0.4],
      ],
      withRules({ 'loss.2A.dropout.low': 0.3, 'loss.2A.dropout.high': 0.4 }),
      [
        ['gap', 'Daarvan over na uitval en krimp', 'Woningen laag'],
        ['gap', 'Daarvan over na uitval en krimp', 'Woningen hoog'],
        ['projects', 'P1', 'Blijft over laag'],
        ['projects', 'P1', 'Blijft over gemiddeld'],
      ],
    );
  });

  it('to another level of a lead', () => {
    expectAnswer(
      [[['staff', 'j. de boer', 'Niveau (leidinggevende)'], 'medior']],
      withPerson('J. de Boer', { seniority: 'medior' }),
      [
        ['staffing', 'P1', 'Oordeel'],
        ['staffing', 'P1', 'Niveau trekker'],
        ['staffing', 'P1', 'Uren 2027'],
      ],
    );
  });

  it('to another lead', () => {
    const inputs = smallInputs();
    const projects = inputs.projects.map((project) =>
      project.key === 'P2' ? { ...project, lead: 'J. de Boer' } : project,
    );
    expectAnswer([[['staffing', 'P2', 'Afwijking'], 'PL-1']], { ...inputs, projects }, [
      ['staffing', 'P2', 'Oordeel'],
      ['staffing', 'P2', 'Uren 2027'],
      ['staffing', 'PL-1', 'Gevraagd 2027'],
      ['staffing', 'PL-1', 'Belasting 2027'],
      ['staffing', 'PL-1', 'Woningen hoog'],
    ]);
  });

  it('to another fte', () => {
    expectAnswer(
      [[['staff', 'r. prins', 'Fte (leidinggevende)'], 0.1]],
      withPerson('R. Prins', { fte: exactly(0.1) }),
      [
        ['capacity', 'planeconoom 2026', 'Aanwezig fte'],
        ['capacity', 'planeconoom 2026', 'Tekort fte'],
        ['staff', 'r. prins', 'Uren per jaar voor woningbouw'],
      ],
    );
  });

  it('to leave, an end and a share of somebody’s own', () => {
    const leave = [{ from: '2027-01-01', until: '2027-06-30' }];
    expectAnswer(
      [
        [['staff', 'r. prins', 'Verlof vanaf'], dateSerial('2027-01-01')],
        [['staff', 'r. prins', 'Verlof tot en met'], dateSerial('2027-06-30')],
        [['staff', 'r. prins', 'Eigen aandeel woningbouw'], 0.3],
      ],
      withPerson('R. Prins', { leave, share: 0.3 }),
      [
        ['staff', 'r. prins', 'Fte 2027'],
        ['staff', 'r. prins', 'Uren 2027'],
        ['staff', 'r. prins', 'Uren 2027 kw 1'],
        ['capacity', 'planeconoom 2027', 'Aanwezig fte'],
        ['capacity', 'planeconoom 2027', 'Tekort fte'],
      ],
    );
  });
});
