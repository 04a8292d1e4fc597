import { describe, expect, it } from '@jest/globals';
import type { Finding } from '../../../src/model/finding';
import type { LeadAnswer } from '../../../src/model/state';
import type { Reading } from '../../../src/reading/reading';
import { compareNames } from '../../../src/reading/staff/names';
import { grid, plainHeader, plainRows } from '../../fixtures/grids';
import { read } from '../read';

describe('two spellings of a name', () => {
  it.each([
    ['B. Jansen', 'Bram Jansen'],
    ['B Jansen', 'Bram Jansen'],
    ['Jansen, Bram', 'Bram Jansen'],
    ['Jansen, B.', 'Bram Jansen'],
    ['Jansen B.', 'Bram Jansen'],
    ['Jansen B', 'Bram Jansen'],
    ['Bram J.', 'Bram Jansen'],
    ['B.J. Jansen', 'Bram Jansen'],
    ['BJ Jansen', 'B.J. Jansen'],
    ['b.jansen', 'Bram Jansen'],
    ['BRAM JANSEN', 'Bram Jansen'],
    ['mw. Jansen-de Vries', 'Karin Jansen-de Vries'],
    ['mevr. K. Jansen - de Vries', 'Karin Jansen-de Vries'],
    ['de Vries, A.', 'Anna de Vries'],
    ['Vries, A. de', 'Anna de Vries'],
    ['Vries de, A.', 'Anna de Vries'],
    ['A. de Vries', 'Vries, Anna de'],
    ['A. van den Berg', 'Berg, A. van den'],
    ['Berg, A. van den', 'Anna van den Berg'],
    ['van den Berg, A.', 'Anna van den Berg'],
    ['A. vd Berg', 'Anna van den Berg'],
    ['A. v.d. Berg', 'Anna van den Berg'],
    ['Van den Berg', 'Anna van den Berg'],
    ['René Müller', 'Rene Muller'],
    ['J.W. Bos', 'Jan Willem Bos'],
    ['Jan-Willem Bos', 'Jan Willem Bos'],
    ['Jan Bos', 'Jan Willem Bos'],
    ['M. Garcia Lopez', 'Maria Garcia Lopez'],
    ["P. in 't Veld", "Piet in 't Veld"],
    ["O'Brien", "O'Brien, Sean"],
    ["S. O'Brien", "Sean O'Brien"],
    ['O’Brien', "Sean O'Brien"],
    ["J. D'Haese", "D'Haese, Jan"],
    ["N'Diaye", "Awa N'Diaye"],
    ["M. l'Ami", "l'Ami, Marie"],
    ['Bram Jansen (PL)', 'Bram Jansen'],
    ['Bram Jansen, projectleider', 'Bram Jansen'],
    ['ing. B. Jansen', 'Bram Jansen'],
    ['Bram  Jansen\n', 'Bram Jansen'],
  ])('are surely one: %p and %p', (spelling, name) => {
    expect(compareNames(spelling, name)).toBe('sure');
  });

  it.each([
    ['BJ', 'Bram Jansen'],
    ['B.J.', 'Bram Jansen'],
    ['BJa', 'Bram Jaspers'],
    ['AvdB', 'Anna van den Berg'],
    ['Bram Janssen', 'Bram Jansen'],
    ['K. de Vries', 'Karin Jansen-de Vries'],
    ['K. Jansen', 'Karin Jansen-de Vries'],
  ])('are doubtfully one: %p and %p', (spelling, name) => {
    expect(compareNames(spelling, name)).toBe('doubtful');
  });

  it.each([
    ['Bram', 'Bram Jansen'],
    ['Jan Willem', 'Jan Willem Bos'],
  ])('are likely one: %p and %p', (spelling, name) => {
    expect(compareNames(spelling, name)).toBe('likely');
  });

  it.each([
    ['A. Jansen', 'Bram Jansen'],
    ['Wim Bos', 'Bram Jansen'],
    ['Ben de Wit', 'Anna de Wit'],
    ['Jansen, Karel', 'Bram Jansen'],
    ['Bas Bos', 'Ben Bos'],
    ['', 'Bram Jansen'],
    ['Al Bakker', 'Kees Bakker'],
  ])('are two people: %p and %p', (spelling, name) => {
    expect(compareNames(spelling, name)).toBeNull();
  });

  it('compare the same whichever comes first', () => {
    expect(compareNames('Karin Jansen-de Vries', 'K. de Vries')).toBe('doubtful');
    expect(compareNames('Bram Jansen', 'Jansen B.')).toBe('sure');
  });
});

const staff = grid('Formatie', [
  ['Naam', 'Afkorting', 'Functie', 'Fte'],
  ['Bram Jansen', 'BJN', 'Projectleider', 1],
  ['Karin Jansen', 'KJN', 'Projectleider', 1],
  ['Anna de Vries', 'AVS', 'Projectleider', 0.8],
  ['Tim Bakker', 'TBK', 'Projectleider', 0.8],
  ['Toos Bakker', 'TOB', 'Planeconoom', 0.8],
]);

function leadsAre(leads: (string | null)[], leadAnswers: LeadAnswer[] = []): Reading {
  const rows = plainRows.map((row, index) => [...row.slice(0, 9), leads[index] ?? null]);
  return read([grid('Projecten', [plainHeader, ...rows]), staff], { leadAnswers });
}

function leadFindings(reading: Reading): Finding[] {
  return reading.findings.filter(({ code }) => code.startsWith('lead-'));
}

function aliases(reading: Reading): Record<string, string[]> {
  const people = reading.staff?.people ?? [];
  return Object.fromEntries(people.map(({ name, aliases: all }) => [name, all.slice(1)]));
}

describe('the leads of projects', () => {
  it('are matched by an abbreviation of the staff list', () => {
    const reading = leadsAre(['BJN', 'kjn']);
    expect(leadFindings(reading)).toEqual([]);
    expect(reading.staff?.people[0]?.aliases).toContain('BJN');
  });

  it('are asked when two people may be meant, with both', () => {
    const [finding] = leadFindings(leadsAre(['Jansen']));
    expect(finding).toMatchObject({
      code: 'lead-ambiguous',
      cell: 'J2',
      params: {
        lead: 'Jansen',
        people: 'Bram Jansen; Karin Jansen',
        keys: 'bram jansen/projectleider; karin jansen/projectleider',
      },
    });
  });

  it('are asked when a name looks like one, with that one', () => {
    const [finding] = leadFindings(leadsAre(['Anna de Vriess']));
    expect(finding).toMatchObject({
      code: 'lead-doubtful',
      params: { person: 'Anna de Vries', keys: 'anna de vries/projectleider' },
    });
  });

  it('are a project leader rather than somebody else of the same name', () => {
    const reading = leadsAre(['T. Bakker']);
    expect(leadFindings(reading)).toEqual([]);
    expect(aliases(reading)['Tim Bakker']).toEqual(['T. Bakker']);
  });

  it('are the first of several in one cell, and the others are said', () => {
    const reading = leadsAre(['B. Jansen / De Vries', 'de Vries (PL), Bakker', 'Bakker, K. Jansen (PL)']);
    expect(aliases(reading)).toMatchObject({
      'Bram Jansen': ['B. Jansen / De Vries'],
      'Anna de Vries': ['de Vries (PL), Bakker'],
      'Karin Jansen': ['Bakker, K. Jansen (PL)'],
    });
    expect(leadFindings(reading).map(({ code, params }) => [code, params?.others])).toEqual([
      ['lead-several', 'De Vries'],
      ['lead-several', 'Bakker'],
      ['lead-several', 'Bakker'],
    ]);
  });

  it('stay whole when the comma stands before a first name', () => {
    expect(leadFindings(leadsAre(['Onbekendema, Piet']))).toMatchObject([
      { code: 'lead-unknown', params: { lead: 'Onbekendema, Piet' } },
    ]);
  });

  it('are who the user answered', () => {
    const reading = leadsAre(
      ['Jansen', 'Piet'],
      [
        { lead: 'Jansen', person: 'karin jansen/projectleider' },
        { lead: 'Piet', person: 'toos bakker/planeconoom' },
      ],
    );
    expect(leadFindings(reading)).toEqual([]);
    expect(aliases(reading)).toMatchObject({ 'Karin Jansen': ['Jansen'], 'Toos Bakker': ['Piet'] });
  });

  it('are nobody when the user answered so, and are not asked again', () => {
    const reading = leadsAre(['Jansen'], [{ lead: 'Jansen', person: null }]);
    expect(leadFindings(reading)).toMatchObject([{ code: 'lead-nobody', severity: 'info' }]);
    expect(Object.values(aliases(reading)).flat()).toEqual([]);
  });

  it('are asked again when the person of the answer left', () => {
    const reading = leadsAre(['Jansen'], [{ lead: 'Jansen', person: 'piet pietersen/projectleider' }]);
    expect(leadFindings(reading)).toMatchObject([{ code: 'lead-ambiguous' }]);
  });

  it('say nothing of words for nobody', () => {
    expect(leadFindings(leadsAre(['n.t.b.', 'vacature', 'casemanager', 'N.N.']))).toEqual([]);
  });
});
