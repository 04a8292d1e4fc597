import { describe, expect, it } from '@jest/globals';
import { readPlanningStatus } from '../../../src/reading/cells/planningStatus';
import { readShare } from '../../../src/reading/cells/shares';
import {
  readBottlenecks,
  readFlag,
  readMunicipalRole,
  readPermit,
  readPhase,
  readProjectStatus,
} from '../../../src/reading/cells/terms';

describe('reading a planning status', () => {
  it.each([
    ['1A. Onherroepelijk', '1A', 'hard'],
    ['1B onhr + uitwerkingsplicht', '1B', 'conditional'],
    ['1C. Onherroepelijk, wijzigingsbevoegdheid', '1C', 'conditional'],
    ['2A Vastgesteld plan/besluit', '2A', 'hard'],
    ['2b Vastgesteld uitwerking nodig', '2B', 'conditional'],
    ['2C vastgesteld + Wijzigingebevoegdheid', '2C', 'conditional'],
    ['Bestemmingsplan onherroepelijk', '1A', 'hard'],
    ['gewijzigd vastgesteld', '2A', 'hard'],
    ['vastgesteld, nog niet onherroepelijk', '2A', 'hard'],
    ['nog niet vastgesteld', '3', 'soft'],
    ['3 plan/besluit in voorbereiding', '3', 'soft'],
    ['ontwerpbestemmingsplan ter inzage', '3', 'soft'],
    ['4A potentiele locatie in visie', '4A', 'soft'],
    ['4b Niet opgenomen in de visie', '4B', 'soft'],
    ['4B. Optie', '4B', 'soft'],
    ['1a harde plannen, in voorbereiding of in uitvoering', null, 'hard'],
    ['ZACHTE_PLANVOORRAAD', null, 'soft'],
    ['H', null, 'hard'],
    ['Onbekend', null, 'unknown'],
    ['B-Plan rechtskräftig', null, 'hard'],
    ['noch nicht rechtskräftig', null, 'soft'],
    ['Aufstellungsbeschluss gefasst', null, 'soft'],
    ['not yet adopted', null, 'soft'],
    ['adopted', '2A', 'hard'],
  ])('understands %p by its words', (raw, code, hardness) => {
    expect(readPlanningStatus(raw).status).toEqual({ raw, code, hardness });
  });

  it('trusts a code alone only where it means the same to everybody', () => {
    expect(readPlanningStatus('1A').status.code).toBe('1A');
    expect(readPlanningStatus('4A').status).toEqual({ raw: '4A', code: null, hardness: 'soft' });
    expect(readPlanningStatus('2').recognised).toBe(false);
  });

  it('lets the words win from a code that says something else, and says so', () => {
    expect(readPlanningStatus('2A Onherroepelijk')).toMatchObject({ status: { code: '1A' }, conflict: true });
    expect(readPlanningStatus('4A niet opgenomen in de visie')).toMatchObject({
      status: { code: '4B' },
      conflict: false,
    });
  });
});

describe('reading terms', () => {
  it.each([
    ['2. Definitie', 'definitie'],
    ['2 Initiatief', 'initiatief'],
    ['Realisatie tot eerste woning', 'realisatie'],
    ['Bouwvoorbereiding', 'voorbereiding'],
    ['UNDER CONSTRUCTION', 'realisatie'],
    ['Opgeleverd', 'afgerond'],
    ['Pre-construction', 'voorbereiding'],
    ['Construction not started', 'voorbereiding'],
    ['im Bau', 'realisatie'],
    ['Fertiggestellt', 'afgerond'],
    ['iets anders', null],
  ])('takes the phase %p by its word', (text, phase) => {
    expect(readPhase(text)).toBe(phase);
  });

  it('reads project status, role and permit', () => {
    expect(readProjectStatus('Afgebroken')).toBe('stopped');
    expect(readMunicipalRole('Actief grondbeleid')).toBe('actief');
    expect(readMunicipalRole('Faciliterend')).toBe('faciliterend');
    expect(readPermit('nog niet aangevraagd')).toBe('none');
    expect(readPermit('verleend 12-3-2025')).toBe('granted');
  });

  it('reads several bottlenecks from one cell', () => {
    expect(readBottlenecks('Netcongestie, Stikstofruimte; Bezwaar en beroep')).toEqual([
      'netcongestie',
      'stikstof',
      'bezwaar-beroep',
    ]);
    expect(readBottlenecks('Geen')).toEqual([]);
    expect(readBottlenecks('wachten op de wethouder')).toEqual(['anders']);
  });

  it('reads marks and shares', () => {
    expect(['x', 'Ja', '✓', 'nee', 'misschien'].map(readFlag)).toEqual([true, true, true, false, null]);
    expect(['12,5%', 0.8, 80, 'hoog', '140%'].map(readShare)).toEqual([0.125, 0.8, 0.8, null, null]);
  });
});
