import { analyse } from '../../../src/analysis/analyse';
import type { ProjectPriority } from '../../../src/analysis/results';
import type { Inputs } from '../../../src/model/inputs';
import type { Project } from '../../../src/model/project';
import { exactly } from '../../../src/model/quantity';
import { aProject, aStatus, aTarget, someInputs } from '../../fixtures/inputs';

/** A project of which everything the score asks is known. */
export const known: Partial<Project> = {
  counts: {
    homes: exactly(75),
    socialRent: exactly(15),
    midRent: exactly(10),
    affordableBuy: exactly(5),
    expensive: exactly(45),
  },
  deliveries: { '2029': exactly(75) },
  status: aStatus('2A'),
  phase: 'voorbereiding',
  municipalRole: 'faciliterend',
  bottleneckText: 'Geen',
  landPosition: 'Eigendom gemeente',
  keyProject: false,
  targetGroup: 'Gezinnen',
  planType: 'Uitbreiding uitleg',
  startYear: exactly(2028),
  deliveryYear: exactly(2029),
};

/** A programme that needs 100 homes a year, with that project (and these fields) in it and nothing else. */
export function inputsWith(fields: Partial<Project>, others: Partial<Inputs> = {}): Inputs {
  return someInputs({
    projects: [aProject({ key: 'A', ...fields })],
    targets: [aTarget({ from: 2026, to: 2030, total: 500, realised: 0 })],
    ...others,
  });
}

/** What the order says of it. */
export function placeOf(fields: Partial<Project>, others: Partial<Inputs> = {}): ProjectPriority {
  return analyse(inputsWith(fields, others)).priority.projects[0]!;
}
