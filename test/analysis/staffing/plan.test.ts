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

  it('is never worth less with a person more', () => {
    const more = fc.record({
      role: fc.constantFrom('projectleider' as const, 'planeconoom' as const),
      seniority: fc.option(fc.constantFrom(...seniorities)),
      fte: fc.constantFrom(0.1, 0.5, 1),
      from: fc.constantFrom(2020, 2026, 2028),
    });
    fc.assert(
      fc.property(municipality, fc.array(more, { minLength: 1, maxLength: 2 }), (inputs, people) => {
        const changes = people.map((one) => ({ kind: 'add-person' as const, ...one }));
        const { plan, loads } = run({ ...inputs, scenario: { name: 'Meer mensen', changes } });
        expect(plan!.objective).toBeGreaterThanOrEqual(run(inputs).plan!.objective);
        expect(plan!.bound).toBeGreaterThanOrEqual(plan!.objective);
        expect(loads).toHaveLength(
          inputs.people!.length + people.filter(({ role }) => role === 'projectleider').length,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('finds every lead of today who does not fit, whatever the plan makes of it', () => {
    fc.assert(
      fc.property(municipality, (inputs) => {
        const { mismatches, assignments, juniorsPresent } = run(inputs);
        const found = new Map(mismatches.map(({ key, kind }) => [key, kind]));
        for (const { key, lead: name, phase } of inputs.projects) {
          const lead = inputs.people!.find((one) => one.name === name);
          const { required, fit } = assignments.find((one) => one.key === key)!;
          if (lead === undefined || required === null || fit === 'not-needed') continue;
          const steps = (required === 'casemanager' ? 0 : seniorities.indexOf(required)) - stepOf(lead);
          const kind = steps > 0 ? 'under' : steps <= -2 && juniorsPresent ? 'over' : undefined;
          expect([key, phase, found.get(key)]).toEqual([key, phase, kind]);
        }
      }),
      runs,
    );
  });

  it('mends exactly the mismatch that a repair is for, when it is typed in', () => {
    fc.assert(
      fc.property(municipality, (inputs) => {
        const before = run(inputs);
        const people = inputs.people!;
        const personOf = (key: string | null) => people.find((one) => one.key === key);
        for (const { key, lead, repair } of before.mismatches) {
          if (repair.kind === 'hire' || repair.kind === 'none') continue;
          const isCoach = repair.kind === 'coach';
          const name = repair.kind === 'casemanager' ? 'casemanager' : personOf(repair.person)!.name;
          const chosen = { name, person: repair.person };
          const projects = inputs.projects.map((one): Project => {
            if (one.key === key)
              return { ...one, ...(isCoach ? { chosenCoach: chosen } : { chosenLead: chosen }) };
            if (one.key !== repair.project) return one;
            return { ...one, chosenLead: { name: personOf(lead)!.name, person: lead } };
          });
          const after = run({ ...inputs, projects });
          const known = before.mismatches.map((one) => one.key);
          expect(after.mismatches.map((one) => one.key).sort()).toEqual(
            known.filter((one) => one !== key && (one !== repair.project || repair.kind !== 'swap')).sort(),
          );
          for (const person of isCoach ? [repair.person] : [repair.person, repair.project && lead])
            expect([repair, overload(after, person)]).toEqual([
              repair,
              Math.min(overload(after, person), overload(before, person)),
            ]);
        }
      }),
      { numRuns: 40 },
    );
  });
});

const stepOf = ({ seniority }: Person): number => seniorities.indexOf(seniority ?? 'junior');

/** The most hours above what somebody has in a year, rounded; zero for nobody. */
function overload({ loads }: Results['staffing'], person: string | null): number {
  const years = loads.find((load) => load.person === person)?.years ?? [];
  return Math.max(0, ...years.map(({ hours, available }) => Math.round(hours - (available ?? 0))));
}
