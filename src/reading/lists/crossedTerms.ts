import { columnLetters } from '../../model/cell';
import type { Finding } from '../../model/finding';
import { cellOf } from '../../model/project';
import type { Project } from '../../model/project';
import { sum } from '../../model/quantity';
import { readPlanningStatus } from '../cells/planningStatus';
import { readPhase } from '../cells/terms';
import { finding } from '../finding';
import { homesOf } from '../homes';
import type { ColumnMatch } from '../reading';

type Term = 'status' | 'phase';

/** Words that speak of a plan before the council or the judge, also where a phase of the work is asked. */
const ofProcedure =
  /onherroepelijk|vastgesteld|(?:bestemmings|omgevings)plan|ter inzage|raad van state|in beroep/i;

/**
 * Whether a cell in a column of phases clearly says the planning status ("omgevingsplan vastgesteld"), or one in a column of planning statuses the phase
 * ("in aanbouw"). Words that say either, such as "in voorbereiding", mean what their column is about.
 */
export function saysOther(text: string, column: Term): boolean {
  const { recognised, status } = readPlanningStatus(text);
  const phase = readPhase(text);
  if (column === 'status') return phase !== null && status.code === null && !/^[1-4][a-c]?\b/i.test(text);
  return recognised && status.hardness !== 'unknown' && (phase === null || ofProcedure.test(text));
}

/** Says of a column that holds phases and planning statuses that both were read from it. */
export function crossedFindings(
  sheet: string,
  columns: readonly ColumnMatch[],
  projects: readonly Project[],
): Finding[] {
  return (['status', 'phase'] as const).flatMap((term) => {
    const own = term === 'status' ? 'phase' : 'status';
    const from = columns.find(({ field, milestone }) => field === own && milestone === undefined);
    if (from === undefined || columns.some(({ field }) => field === term)) return [];
    const letters = columnLetters(from.column);
    const crossed = projects.filter(
      (project) => /^[A-Z]+/.exec(cellOf(project, term) ?? '')?.[0] === letters,
    );
    const [first] = crossed;
    if (first === undefined) return [];
    const place = { sheet, cell: cellOf(first, term), homes: sum(crossed.map(homesOf)).total };
    const params = { header: from.header, field: own, other: term, count: crossed.length, name: first.name };
    return [finding('column-mixed', 'info', place, params)];
  });
}
