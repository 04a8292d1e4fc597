import { analyse } from '../../../src/analysis/analyse';
import { mediumInputs } from '../../fixtures/inputs';

/** A portfolio in which the land keeps the first project out of the order, led by whoever is given. */
function blocked(lead: string | null) {
  const inputs = mediumInputs(12);
  const [first, ...others] = inputs.projects;
  const project = {
    ...first!,
    phase: 'definitie' as const,
    lead,
    landPosition: 'niet beschikbaar, geen medewerking van de eigenaar',
  };
  const results = analyse({ ...inputs, projects: [project, ...others] });
  const assignment = results.staffing.assignments.find(({ key }) => key === project.key)!;
  return { key: project.key, results, assignment };
}

describe('a project outside the order', () => {
  it('gets no new lead, is not parked for want of one, and says where the reason stands', () => {
    const { key, results, assignment } = blocked(null);
    expect(results.priority.projects.find((place) => place.key === key)?.gates).toEqual(['land-blocked']);
    expect(assignment).toMatchObject({ lead: null, fit: 'not-needed', start: null });
    expect(assignment.reasons).toEqual([{ code: 'staffing-kept-out' }]);
    expect(results.staffing.parked.map((parked) => parked.key)).not.toContain(key);
    expect(results.staffing.plan!.orders.weighted.starts).not.toHaveProperty([key]);
  });

  it('keeps the lead it has', () => {
    const { assignment } = blocked('Leider 1');
    expect(assignment.leadName).toBe('Leider 1');
  });
});
