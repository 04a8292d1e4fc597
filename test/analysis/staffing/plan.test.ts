import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { analyse } from '../../../src/analysis/analyse';
import type { Results } from '../../../src/analysis/results';
import { defaultRules } from '../../../src/analysis/rules/defaults';
import type { Inputs } from '../../../src/model/inputs';
import type { Person } from '../../../src/model/person';
import type { Project } from '../../../src/model/project';
import { exactly } from '../../../src/model/quantity';
import { municipalRoles, seniorities } from '../../../src/model/terms';
import { aPerson, aProject, someInputs } from '../../fixtures/inputs';

/** Few steps: what must hold, holds for every number of them. */
const quick = defaultRules()
  .filter(({ id }) => id === 'planning.steps')
  .map((rule) => ({ ...rule, value: 20 }));

const person = fc
  .record({
    seniority: fc.constantFrom(...seniorities),
    fte: fc.constantFrom(0.2, 0.5, 1),
    until: fc.constantFrom(null, null, 2027),
  })
  .map(({ fte, ...fields }): Partial<Person> => ({ ...fields, fte: exactly(fte) }));

const project = fc
  .record({
    homes: fc.integer({ min: 1, max: 350 }),
    phase: fc.constantFrom('initiatief', 'definitie', 'ontwerp', 'voorbereiding', 'realisatie'),
    municipalRole: fc.constantFrom(...municipalRoles),
    lead: fc.option(fc.nat(3)),
  })
  .map(({ homes, lead, ...fields }) => ({ ...fields, counts: { homes: exactly(homes) }, lead }));

const municipality = fc
  .record({
    people: fc.array(person, { minLength: 1, maxLength: 4 }),
    projects: fc.array(project, { minLength: 1, maxLength: 12 }),
  })
  .map(({ people, projects }): Inputs => {
    const staff = people.map((fields, index) => aPerson({ name: `P${index}`, ...fields }));
    return someInputs({
      people: staff,
      projects: projects.map(({ lead, ...fields }, index) =>
        aProject({
          key: `K${index}`,
          bottleneckText: 'Geen',
          ...(fields as Partial<Project>),
          lead: lead === null ? null : (staff[lead]?.name ?? null),
        }),
      ),
      rules: quick,
    });
  });

const run = (inputs: Inputs): Results['staffing'] => analyse(inputs).staffing;
const runs = { numRuns: 25 };

describe('the plan', () => {
  it('loads nobody above the hours or the most projects, where no lead stands', () => {
    fc.assert(
      fc.property(municipality, (inputs) => {
        const free = inputs.projects.map((one) => ({ ...one, lead: null }));
        for (const { years, atOnce } of run({ ...inputs, projects: free }).loads) {
          expect(atOnce).toBeLessThanOrEqual(10);
          for (const { hours, available } of years)
            expect(hours).toBeLessThanOrEqual((available ?? 0) + 0.01);
        }
      }),
      runs,
    );
  });

  it('loads nobody above the hours after the present year by leads of the list that ask one before construction', () => {
    fc.assert(
      fc.property(municipality, (inputs) => {
        const projects = inputs.projects.map((one) =>
          one.phase === 'realisatie' || (one.counts.homes?.high ?? 0) <= 10 ? { ...one, lead: null } : one,
        );
        for (const { years } of run({ ...inputs, projects }).loads)
          for (const { hours, available } of years.slice(1))
            expect(hours).toBeLessThanOrEqual((available ?? 0) + 0.01);
      }),
      runs,
    );
  });

  it('keeps every lead that somebody chose', () => {
    fc.assert(
      fc.property(municipality, (inputs) => {
        const chosen = inputs.people![0]!;
        const projects = inputs.projects.map((one, index) =>
          index % 2 === 0 ? { ...one, chosenLead: { name: chosen.name, person: chosen.key } } : one,
        );
        run({ ...inputs, projects }).assignments.forEach(({ key, lead, origin }) => {
          if (Number(key.slice(1)) % 2 === 0)
            expect([key, lead, origin]).toEqual([key, chosen.key, 'manual']);
        });
      }),
      runs,
    );
  });

  it('parks or lets go on every open project that asks a lead', () => {
    fc.assert(
      fc.property(municipality, (inputs) => {
        const { plan, assignments, parked } = run(inputs);
        const { placed, parked: count, starts } = plan!.orders[plan!.used];
        expect(parked.map(({ key }) => key).sort()).toEqual(
          Object.keys(starts)
            .filter((key) => starts[key] === null)
            .sort(),
        );
        expect(placed + count).toBe(Object.keys(starts).length);
        for (const { key } of parked)
          expect(assignments.find((one) => one.key === key)).toMatchObject({ lead: null, fit: 'unstaffed' });
      }),
      runs,
    );
  });

  it('is never worth more than its bound', () => {
    fc.assert(
      fc.property(municipality, (inputs) => {
        const { objective, bound, better } = run(inputs).plan!;
        expect(bound).toBeGreaterThanOrEqual(objective);
        expect(better).toBeGreaterThanOrEqual(0);
      }),
      runs,
    );
  });

  it('does not depend on the order of the list or the staff', () => {
    fc.assert(
      fc.property(municipality, (inputs) => {
        const turned = {
          ...inputs,
          projects: [...inputs.projects].reverse(),
          people: [...inputs.people!].reverse(),
        };
        const byKey = (staffing: Results['staffing']) =>
          Object.fromEntries(staffing.assignments.map(({ key, lead, start }) => [key, [lead, start]]));
        expect(byKey(run(turned))).toEqual(byKey(run(inputs)));
      }),
      runs,
    );
  });

  it('mends exactly the mismatch that a repair is for, when it is typed in', () => {
    fc.assert(
      fc.property(municipality, (inputs) => {
        const { mismatches: before, assignments } = run(inputs);
        // A project that the plan took from its lead, or parked, can come back to it once there are hours.
        const away = new Set(
          assignments
            .filter(({ lead, listLead }) => listLead !== null && lead !== listLead)
            .map(({ key }) => key),
        );
        const nameOf = (key: string | null) => inputs.people!.find((one) => one.key === key)?.name ?? '';
        for (const { key, repair } of before) {
          if (repair.kind === 'hire' || repair.kind === 'none') continue;
          const chosen = { name: nameOf(repair.person), person: repair.person };
          const own = inputs.projects.find((one) => one.key === key)!;
          const giver = inputs.people!.find(({ name }) => name === own.lead);
          const projects = inputs.projects.map((one): Project => {
            if (one.key === key)
              return {
                ...one,
                ...(repair.kind === 'coach' ? { chosenCoach: chosen } : { chosenLead: chosen }),
              };
            const isOther = one.key === repair.project && giver !== undefined;
            return isOther ? { ...one, chosenLead: { name: giver.name, person: giver.key } } : one;
          });
          const after = new Set(run({ ...inputs, projects }).mismatches.map((one) => one.key));
          expect(after.has(key)).toBe(false);
          const known = new Set(before.map((one) => one.key));
          expect([...after].filter((one) => !known.has(one) && !away.has(one))).toEqual([]);
        }
      }),
      { numRuns: 15 },
    );
  });
});
