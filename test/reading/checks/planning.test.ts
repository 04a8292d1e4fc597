import { describe, expect, it } from '@jest/globals';
import type { Project } from '../../../src/model/project';
import { exactly } from '../../../src/model/quantity';
import { checkProjects } from '../../../src/reading/checks/checkProjects';
import { aProject, aStatus } from '../../fixtures/inputs';

function found(fields: Partial<Project>): string[] {
  const project = aProject({ key: 'Molenhof', ...fields });
  return checkProjects([project], '2026-01-01').map(({ code, severity }) => `${code} ${severity}`);
}

describe('years of a project', () => {
  it('are not over while it is not done', () => {
    expect(found({ deliveries: { '2024': exactly(10), '2027': exactly(20) } })).toEqual([
      'delivery-in-past warning',
    ]);
    expect(found({ deliveryYear: exactly(2024) })).toEqual(['delivery-in-past warning']);
    expect(found({ deliveries: { '2024': exactly(0), '2027': exactly(20) } })).toEqual([]);
    expect(found({ deliveryYear: exactly(2024), phase: 'afgerond' })).toEqual([]);
  });

  it('begin with building', () => {
    expect(found({ startYear: exactly(2029), deliveryYear: exactly(2028) })).toEqual([
      'start-after-delivery warning',
    ]);
    expect(
      found({ startYear: exactly(2029), deliveries: { '2027-2028': exactly(8), '2030': exactly(8) } }),
    ).toEqual(['delivery-before-start warning']);
    expect(found({ startYear: exactly(2028), deliveryYear: exactly(2028) })).toEqual([]);
    expect(found({ startYear: { low: 2028, high: 2030 }, deliveries: { '2029+': exactly(8) } })).toEqual([]);
  });

  it('include the year of delivery', () => {
    const deliveries = { '2027': exactly(5), '2028': exactly(5), '2029': exactly(0) };
    expect(found({ deliveryYear: exactly(2029), deliveries })).toEqual(['delivery-year-differs info']);
    expect(found({ deliveryYear: exactly(2027), deliveries })).toEqual([]);
    expect(found({ deliveryYear: exactly(2040), deliveries: { '2030+': exactly(5) } })).toEqual([]);
  });

  it('hold no homes to build once it is finished', () => {
    expect(found({ phase: 'afgerond', counts: { homesRemaining: exactly(4) } })).toEqual([
      'finished-with-homes warning',
    ]);
    expect(found({ projectStatus: 'finished', deliveries: { '2028': exactly(4) } })).toEqual([
      'finished-with-homes warning',
    ]);
    expect(found({ phase: 'afgerond', counts: { homesRemaining: exactly(0) } })).toEqual([]);
  });
});

describe('statuses of a project', () => {
  it('say that nothing is built on an idea', () => {
    expect(found({ phase: 'realisatie', status: aStatus('4B') })).toEqual(['phase-ahead-of-status warning']);
    expect(found({ phase: 'nazorg', status: aStatus('3') })).toEqual(['phase-ahead-of-status warning']);
    expect(found({ phase: 'realisatie', status: aStatus('2B') })).toEqual([]);
    expect(found({ phase: 'voorbereiding', status: aStatus('3') })).toEqual([]);
  });

  it('only mention a settled plan that has not begun', () => {
    expect(found({ phase: 'concept', status: aStatus('1A') })).toEqual(['status-ahead-of-phase info']);
    expect(found({ phase: 'ontwerp', status: aStatus('1A') })).toEqual([]);
  });

  it.each([
    ['new', 'realisatie'],
    ['active', 'afgerond'],
    ['finished', 'ontwerp'],
    ['stopped', 'realisatie'],
  ] as const)('say that %s and %s contradict each other', (projectStatus, phase) => {
    expect(found({ projectStatus, phase })).toEqual(['project-status-differs warning']);
  });

  it.each([
    ['new', 'initiatief'],
    ['active', 'realisatie'],
    ['finished', 'nazorg'],
    ['stopped', 'definitie'],
  ] as const)('leave %s in %s alone', (projectStatus, phase) => {
    expect(found({ projectStatus, phase })).toEqual([]);
  });

  it('ask for the permit of what is being built', () => {
    expect(found({ phase: 'realisatie', permit: 'requested' })).toEqual(['building-without-permit warning']);
    expect(found({ phase: 'realisatie', permit: 'granted' })).toEqual([]);
    expect(found({ phase: 'realisatie' })).toEqual([]);
  });

  it('ask for the year of homes that stand before it', () => {
    const all = { homes: exactly(20), homesRealised: exactly(20) };
    const some = { homes: exactly(20), homesRealised: exactly(5) };
    const early = 'realised-before-delivery';
    expect(found({ counts: all, deliveryYear: exactly(2028) })).toEqual([`${early} warning`]);
    expect(found({ counts: all, deliveryYear: exactly(2026) })).toEqual([]);
    expect(found({ counts: some, deliveryYear: exactly(2028) })).toEqual([`${early} info`]);
    // What is left is built later.
    const left = { ...some, homesRemaining: exactly(15) };
    expect(found({ counts: left, deliveries: { '2028': exactly(15) } })).toEqual([]);
    expect(found({ counts: all, deliveries: { '2028': exactly(20) } })).toEqual([`${early} warning`]);
    const project = aProject({ key: 'Molenhof', counts: some, deliveryYear: exactly(2028) });
    project.cells.columns = { homesRealised: 'H' };
    expect(checkProjects([project], '2026-01-01')[0]).toMatchObject({
      cell: `H${project.source.row}`,
      homes: exactly(5),
      params: { year: 2028 },
    });
  });

  it('ask for the end of a project whose homes all stand', () => {
    const all = { homes: exactly(20), homesRealised: exactly(20) };
    const open = ['realised-not-finished warning'];
    expect(found({ counts: all, projectStatus: 'active' })).toEqual(open);
    expect(found({ counts: all, phase: 'realisatie' })).toEqual(open);
    expect(found({ counts: { ...all, homesRemaining: exactly(0) }, phase: 'realisatie' })).toEqual(open);
    expect(found({ counts: all, phase: 'afgerond' })).toEqual([]);
    expect(found({ counts: all })).toEqual([]);
    expect(found({ counts: { ...all, homesRealised: exactly(19) }, phase: 'realisatie' })).toEqual([]);
    expect(found({ counts: all, phase: 'definitie' })).toEqual(['realised-in-early-phase info']);
  });

  it('mention homes that stand in a plan on paper', () => {
    expect(found({ phase: 'definitie', counts: { homesRealised: exactly(5) } })).toEqual([
      'realised-in-early-phase info',
    ]);
  });
});
