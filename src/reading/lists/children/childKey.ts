import type { Project } from '../../../model/project';
import { plain } from '../../cells/text';
import { textAt } from '../../grid';
import type { ColumnMatch } from '../../reading';
import type { ListReading } from '../readList';
import type { OtherTable } from './joinChildTables';

/** How the rows of a table find their plans in the lists. */
export interface ChildKey {
  /** Column of the table that names the plan. */
  column: number;
  /** Per list with plans of the table: what may stand there → the plan, or `null` for a plan that was left out of the list. */
  parents: { parent: ListReading; plans: PlansByKey }[];
  /** Different plans named in the table that the lists have. */
  found: number;
  /** The lists have every plan that is named. */
  full: boolean;
  /** Its values only number the rows of the table: what they have in common with a list may be chance. */
  numbersRows: boolean;
}

export type PlansByKey = ReadonlyMap<string, Project | null>;

/** Headers that hold the identity of a plan: the table's own, or that of its parent. */
const idHeader =
  /\b(?:id|\w*(?:plan|project|global|object|koppel|bouwplan)id|(?:plan|project|bouwplan)(?:nr|nummer|code)|nummer|nr|code|key|sleutel|kenmerk|identificatie)\b/;
/** Headers that say it is the plan that is meant, whatever the list calls that column. */
const planHeader = /plan|project|parent|global/;
/** Share of the plans named in a table that the list must have (aanname). */
const enough = 0.5;

/** A key that points from one table to another is called after what it points at. */
const pointsAway =
  /\b(?:parent|fk|foreign|bovenliggend|hoort bij)|\b(?:plan|project|bouwplan) ?(?:id|nr|nummer|code|objectid|globalid)\b/;

/**
 * The column of a table whose values are the ids, or the names, of the plans in one or more lists (hard and soft apart, or snapshots); `null` when the
 * table and the lists have nothing to do with each other. A number that the table gives its own rows is only taken where nothing else fits; of other
 * columns the one all of whose plans are in the lists, then the one that says it points at a plan.
 */
export function childKey({ table, columns }: OtherTable, lists: readonly ListReading[]): ChildKey | null {
  const keys = columns.flatMap((match) => {
    const named = namedIn(table, match.column);
    const parents = lists.flatMap((parent) => {
      const plans = plansOf(parent, match, named);
      return plans === null ? [] : [{ parent, plans }];
    });
    const found = [...named].filter((text) => parents.some(({ plans }) => plans.has(text))).length;
    if (found === 0 || found < enough * named.size) return [];
    const { runs, distinct } = table.profiles.get(match.column) ?? { runs: false, distinct: 0 };
    const numbersRows = runs && distinct === 1;
    const points =
      Number(!numbersRows) * 4 +
      Number(found === named.size) * 2 +
      Number(pointsAway.test(plain(match.header)));
    return [{ column: match.column, parents, found, full: found === named.size, numbersRows, points }];
  });
  const [best] = keys.sort((a, b) => b.points - a.points || b.found - a.found || a.column - b.column);
  return best ?? null;
}

function namedIn({ grid, from, to }: OtherTable['table'], column: number): Set<string> {
  const named = new Set<string>();
  for (let row = from; row <= to; row += 1) {
    const text = plain(textAt(grid, row, column));
    if (text !== '') named.add(text);
  }
  return named;
}

/** The plans of a list by that of its columns which a column of the table fits best; `null` when none has any of them. */
function plansOf(parent: ListReading, match: ColumnMatch, named: ReadonlySet<string>): PlansByKey | null {
  let best: { plans: PlansByKey; found: number } | null = null;
  for (const column of parentColumns(parent, match)) {
    const plans = plansBy(parent, column);
    const found = [...named].filter((text) => plans.has(text)).length;
    if (found > (best?.found ?? 0)) best = { plans, found };
  }
  return best?.plans ?? null;
}

/** The columns of the list that a column of the table may point at. */
function parentColumns({ list }: ListReading, { header, field }: ColumnMatch): number[] {
  const words = plain(header);
  if (field === 'name') return list.columns.filter((own) => own.field === 'name').map(({ column }) => column);
  if (field !== 'id' && !idHeader.test(words)) return [];
  return list.columns
    .filter((own) => own.field === 'id' || idHeader.test(plain(own.header)))
    .filter((own) => plain(own.header) === words || planHeader.test(words))
    .map(({ column }) => column);
}

/** The plans of a list by what stands in one of its columns; empty when two plans share it. */
function plansBy({ list, table }: ListReading, column: number): PlansByKey {
  const plans = new Map<string, Project | null>();
  for (const { row } of list.excludedRows) {
    const text = plain(textAt(table.grid, row, column));
    if (text !== '') plans.set(text, null);
  }
  for (const project of list.projects) {
    const text = (project.rows ?? [project.source.row])
      .map((row) => plain(textAt(table.grid, row, column)))
      .find((one) => one !== '');
    if (text === undefined) continue;
    if (plans.get(text)) return new Map();
    plans.set(text, project);
  }
  return plans;
}
