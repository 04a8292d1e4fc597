import type { Person } from '../../model/person';
import type { Project } from '../../model/project';
import { sheetNames } from '../../text/sheets/sheetNames';
import { plain } from '../cells/text';
import type { StaffList } from '../reading';
import { isNoPerson } from './matchLeads';
import { namesInCell } from './names';
import { assignPersonKeys } from './readStaff';

/** Below this row of RB Formatie its people stand. */
const headerRow = 8;

/** The people whom projects name as their lead, each once, in the order of the list. */
export function leadNames(projects: readonly Project[]): string[] {
  const names = new Map<string, string>();
  for (const { lead } of projects) {
    if (lead === null) continue;
    for (const name of namesInCell(lead)) {
      if (!isNoPerson(name) && !names.has(plain(name))) names.set(plain(name), name);
    }
  }
  return [...names.values()];
}

/**
 * Staff for a workbook without any: the leads of the list as project leaders, who will be the rows of RB Formatie. Level and fte are unknown, not zero,
 * until the manager enters them. `null` when the list names nobody.
 */
export function staffFromLeads(
  projects: readonly Project[],
  sheet: string = sheetNames.staff,
): StaffList | null {
  const people = leadNames(projects).map((name, index): Person => ({
    key: '',
    source: { sheet, row: headerRow + 1 + index },
    cells: {},
    name,
    aliases: [],
    role: 'projectleider',
    functionTitle: null,
    seniority: null,
    seniorityProposal: null,
    fte: null,
    from: null,
    until: null,
    external: false,
    vacancy: false,
  }));
  if (people.length === 0) return null;
  assignPersonKeys(people);
  return { sheet, headerRows: [], columns: [], people };
}
