import type { Inputs } from '../model/inputs';
import type { Person } from '../model/person';
import { exactly } from '../model/quantity';
import type { Rule } from '../model/rule';
import type { Scenario, ScenarioChange } from '../model/scenario';
import { defaultRules } from './rules/defaults';

/**
 * The inputs as they would be under a scenario; the given inputs stay as they are. A change about a project or rule that doesn't exist is a
 * finding. Adding a person to a workbook without a staff list makes a list of that one person.
 */
export function applyScenario(inputs: Inputs, scenario: Scenario): Inputs {
  return scenario.changes.reduce(applyChange, inputs);
}

/** Keys of the people a scenario adds. */
export function addedBy(scenario: Scenario | null): Set<string> {
  const changes = scenario?.changes ?? [];
  return new Set(
    changes.flatMap((change, index) => (change.kind === 'add-person' ? [keyOfAdded(change, index)] : [])),
  );
}

function keyOfAdded({ role }: Extract<ScenarioChange, { kind: 'add-person' }>, index: number): string {
  return `scenario ${index + 1} ${role}`;
}

function applyChange(inputs: Inputs, change: ScenarioChange, index: number): Inputs {
  switch (change.kind) {
    case 'drop-project':
      return dropProject(inputs, change.project);
    case 'add-person':
      return { ...inputs, people: [...(inputs.people ?? []), newPerson(change, index)] };
    case 'set-rule':
      return setRule(inputs, change.rule, change.value);
  }
}

function dropProject(inputs: Inputs, key: string): Inputs {
  const projects = inputs.projects.filter((project) => project.key !== key);
  if (projects.length < inputs.projects.length) return { ...inputs, projects };
  const finding = {
    code: 'scenario-project-unknown',
    severity: 'warning',
    params: { project: key },
  } as const;
  return { ...inputs, findings: [...inputs.findings, finding] };
}

function newPerson(change: Extract<ScenarioChange, { kind: 'add-person' }>, index: number): Person {
  const key = keyOfAdded(change, index);
  return {
    key,
    source: { sheet: '', row: 0 },
    cells: {},
    name: key,
    aliases: [],
    role: change.role,
    functionTitle: null,
    seniority: change.seniority,
    seniorityProposal: null,
    fte: exactly(change.fte),
    from: change.from,
    until: null,
    external: false,
    vacancy: false,
  };
}

function setRule(inputs: Inputs, id: string, value: Rule['value']): Inputs {
  const current =
    inputs.rules.find((rule) => rule.id === id) ?? defaultRules().find((rule) => rule.id === id);
  if (!current) {
    const finding = { code: 'scenario-rule-unknown', severity: 'warning', params: { id } } as const;
    return { ...inputs, findings: [...inputs.findings, finding] };
  }
  const rules = [...inputs.rules.filter((rule) => rule.id !== id), { ...current, value, changed: true }];
  return { ...inputs, rules };
}
