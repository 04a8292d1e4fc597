import { describe, expect, it } from '@jest/globals';
import { analyse } from '../../../src/analysis/analyse';
import { gateItems } from '../../../src/analysis/results';
import { defaultRules } from '../../../src/analysis/rules/defaults';
import type { Inputs } from '../../../src/model/inputs';
import type { Project } from '../../../src/model/project';
import { exactly } from '../../../src/model/quantity';
import { workPhases } from '../../../src/model/terms';
import { aProject, aStatus, someInputs } from '../../fixtures/inputs';

function item(number: number, projects: Partial<Project>[], inputs: Partial<Inputs> = {}) {
  const list = projects.map((fields, index) =>
    aProject({ key: `P${index}`, counts: { homes: exactly(10) }, ...fields }),
  );
  return analyse(someInputs({ projects: list, ...inputs })).regieteam.checklist.find(
    (one) => one.number === number,
  )!;
}

describe('the set-up checklist', () => {
  it('has 28 items, five of which only people can tick', () => {
    const { checklist } = analyse(someInputs()).regieteam;
    expect(checklist.map(({ number }) => number)).toEqual(
      Array.from({ length: 28 }, (_, index) => index + 1),
    );
    expect(checklist.filter(({ outcome }) => outcome === 'manual').map(({ number }) => number)).toEqual([
      10, 18, 23, 25, 26,
    ]);
  });
  it('takes the oldest day that the lists say they are of where no row keeps its changes', () => {
    const listDates = [
      { sheet: 'A', date: '2025-12-20' },
      { sheet: 'B', date: '2025-06-01' },
    ];
    const inputs = { referenceDate: '2026-01-01', listDates };
    expect(item(12, [{ modified: null }], inputs)).toMatchObject({
      outcome: 'not-met',
      remark: { code: 'checklist-list-date', params: { days: 214, date: '2025-06-01' } },
    });
    expect(item(12, [{ modified: null }], { ...inputs, listDates: listDates.slice(0, 1) }).outcome).toBe(
      'met',
    );
    expect(item(12, [{ modified: '2025-12-31' }], inputs)).toMatchObject({
      outcome: 'met',
      remark: { code: 'checklist-list-age', params: { days: 1 } },
    });
  });

  it('12: wants a list changed within 45 days', () => {
    expect(item(12, [{ modified: '2025-12-01' }, { modified: '2020-01-01' }]).outcome).toBe('met');
    expect(item(12, [{ modified: '2025-11-01' }])).toMatchObject({
      outcome: 'not-met',
      remark: { params: { days: 61, max: 45 } },
    });
    expect(item(12, [{}]).outcome).toBe('unknown');
  });

  it('13: wants names of the form place – street – name', () => {
    expect(item(13, [{ name: 'Dorp – Kerkweg – Het Erf' }]).outcome).toBe('met');
    expect(item(13, [{ name: 'Dorp – Kerkweg – Het Erf' }, { name: 'Het Erf' }])).toMatchObject({
      outcome: 'not-met',
      remark: { params: { count: 1, of: 2 } },
    });
  });

  it('14: wants a lead and both clients for every project', () => {
    const named = { lead: 'Sena', administrativeClient: 'Bos', politicalClient: 'Smit' };
    expect(item(14, [named]).outcome).toBe('met');
    expect(item(14, [named, { lead: 'Sena' }]).outcome).toBe('not-met');
  });

  it('15: wants at most eight projects per client, and leaves the level to people', () => {
    const of = (count: number) =>
      item(
        15,
        Array.from({ length: count }, () => ({ administrativeClient: 'M. Bos' })),
      );
    expect(of(9).outcome).toBe('not-met');
    expect(of(8).outcome).toBe('unknown');
  });

  it('20: is met only when all hours norms are the municipality’s own', () => {
    const own = defaultRules().flatMap((rule) =>
      rule.group === 'hours' ? [{ ...rule, value: Number(rule.value) + 1 }] : [],
    );
    expect(item(20, [{}], { rules: own }).outcome).toBe('met');
    expect(item(20, [{}], { rules: own.slice(1) }).outcome).toBe('unknown');
  });
});

describe('phase gates', () => {
  const check = (fields: Partial<Project>) => {
    const project = aProject({ key: 'A', counts: { homes: exactly(10) }, ...fields });
    const [gate] = analyse(someInputs({ projects: [project] })).regieteam.gates;
    return {
      from: gate?.from,
      to: gate?.to,
      outcomes: Object.fromEntries(gate?.items.map(({ id, outcome }) => [id, outcome]) ?? []),
    };
  };

  it('list every check of the phase a project is in', () => {
    for (const phase of workPhases.slice(0, 5)) {
      expect(Object.keys(check({ phase }).outcomes)).toEqual(gateItems[phase]);
    }
  });

  it('lead from one phase to the next', () =>
    expect(check({ phase: 'ontwerp' })).toMatchObject({ from: 'ontwerp', to: 'voorbereiding' }));

  it('are not made for a phase that only the status suggests', () =>
    expect(check({ status: aStatus('3') }).from).toBeUndefined());

  it('settle what the list says and leave the rest unknown or by hand', () => {
    expect(
      check({ phase: 'initiatief', developer: 'Bouwer', municipalRole: 'faciliterend' }).outcomes,
    ).toMatchObject({
      'initiatiefnemer-en-rol': 'met',
      'trekker-en-opdrachtgevers': 'not-met',
      principebesluit: 'unknown',
      participatieaanpak: 'manual',
    });
  });

  it('are not met while a bottleneck of their kind stands', () => {
    const { outcomes } = check({
      phase: 'voorbereiding',
      bottlenecks: ['netcongestie'],
      status: aStatus('3'),
    });
    expect(outcomes).toMatchObject({
      'aansluiting-bevestigd': 'not-met',
      'plan-of-vergunning': 'not-met',
      beroep: 'unknown',
    });
    expect(check({ phase: 'voorbereiding', status: aStatus('1A') }).outcomes).toMatchObject({
      'plan-of-vergunning': 'met',
      beroep: 'met',
    });
  });
});
