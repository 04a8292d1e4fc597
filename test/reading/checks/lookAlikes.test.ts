import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Project } from '../../../src/model/project';
import { exactly } from '../../../src/model/quantity';
import { findLookAlikes } from '../../../src/reading/checks/lookAlikes';
import { aProject } from '../../fixtures/inputs';

/** Two projects with ids of their own and the same number of homes. */
function pair(one: string, other: string, fields: [Partial<Project>, Partial<Project>] = [{}, {}]) {
  return findLookAlikes([
    aProject({ key: 'A1', id: 'A1', name: one, counts: { homes: exactly(20) }, ...fields[0] }),
    aProject({ key: 'A2', id: 'A2', name: other, counts: { homes: exactly(20) }, ...fields[1] }),
  ]);
}

describe('names that look alike', () => {
  it.each([
    ['De Weide fase 2', 'Weide fase II'],
    ['De Weide, fase 2', 'Fase 2 De Weide'],
    ['Kerkstr. 12-14', 'Kerkstraat 12 14'],
    ['Kerkstraat 12 t/m 14', 'Kerkstraat 12-14'],
    ['Kerkstraat 12a', 'Kerkstraat 12 A'],
    ['Plan Molenhof', 'Molenhof'],
    ['Nieuwbouw Molenhof e.o.', 'Molen Hof'],
    ['Stationskwartier', 'Stationskwatier'],
    ['Stationskwartier', 'Stationskwartire'],
    ['Dorpsstraat 4', 'Dorpstraat 4'],
    ["Café 't Hoekje", 'Cafe Hoekje'],
    ['Locatie St. Jozef', 'Sint Jozef'],
    ['Schoollocatie 010', 'Schoollocatie 10'],
  ])('are asked: %s and %s', (one, other) => {
    expect(pair(one, other)).toEqual([
      {
        code: 'name-looks-alike',
        severity: 'warning',
        sheet: 'Projectenlijst',
        cell: 'A2',
        project: 'A2',
        homes: exactly(20),
        params: { name: other, other: one, row: 2 },
      },
    ]);
  });

  it.each([
    ['De Weide fase 1', 'De Weide fase 2'],
    ['De Weide fase I', 'De Weide fase II'],
    ['De Weide', 'De Weide fase 2'],
    ['Kerkstraat 1', 'Kerkstraat 2'],
    ['Kerkstraat 12', 'Kerkstraat 12-14'],
    ['Kerkstraat 12a', 'Kerkstraat 12b'],
    ['Blok A', 'Blok B'],
    ['Binnenveld', 'Buitenveld'],
    ['Bergweg', 'Bermweg'],
    ['Hoef Oost', 'Hoef West'],
    ['Oosterveld', 'Westerveld'],
    ['Noorderpark', 'Zuiderpark'],
    ['Kerkstraat', 'Kerkplein'],
    ['Parkweg', 'Markweg'],
    ['Centrumplan', 'Centrumplan Noord'],
  ])('are not: %s and %s', (one, other) => {
    expect(pair(one, other)).toEqual([]);
  });

  it('are two projects in two places', () => {
    expect(pair('Centrum', 'Centrum', [{ location: 'Dorp' }, { location: 'Buitenkern' }])).toEqual([]);
    expect(pair('Centrum', 'Centrum', [{ municipality: 'Eede' }, { municipality: 'Brink' }])).toEqual([]);
    expect(pair('Centrum', 'Centrum', [{ location: 'Dorp' }, {}])).toHaveLength(1);
  });

  it('are only mentioned where ids and homes say that they differ', () => {
    const [finding] = pair('De Weide', 'Weide', [{}, { counts: { homes: exactly(80) } }]);
    expect(finding?.severity).toBe('info');
  });

  it('and are the same have a finding of their own, unless it was made with their keys', () => {
    expect(pair('Molenhof', 'Molenhof').map(({ code }) => code)).toEqual(['duplicate-name']);
    const made = [
      { id: null, key: 'molenhof' },
      { id: null, key: 'molenhof/2' },
    ] as const;
    expect(pair('Molenhof', 'Molenhof', [...made])).toEqual([]);
  });

  it('are said once per project', () => {
    const names = ['Molenhof', 'Plan Molenhof', 'Molen Hof', 'De Molenhof'];
    const projects = names.map((name, index) => aProject({ key: `P${index}`, id: `P${index}`, name }));
    expect(findLookAlikes(projects).map(({ project, params }) => [project, params?.['other']])).toEqual([
      ['P1', 'Molenhof'],
      ['P2', 'Molenhof'],
      ['P3', 'Molenhof'],
    ]);
  });

  it('are found whatever the order of the list', () => {
    const names = [
      'Molenhof',
      'Plan Molenhof',
      'Kerkstr. 3',
      'Kerkstraat 3',
      'Lindelaan 9',
      'Stationskwartier',
      'Stationskwatier',
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: names.length }), (order) => {
        const projects = order.map((name) => aProject({ key: name, id: name, name }));
        expect(findLookAlikes(projects)).toHaveLength(3);
      }),
    );
  });
});
