import type { Field } from '../../../model/fields';
import type { Finding } from '../../../model/finding';
import { cellOf } from '../../../model/project';
import type { Project } from '../../../model/project';
import { middle, sum } from '../../../model/quantity';
import type { KnownQuantity, Quantity } from '../../../model/quantity';
import { plain } from '../../cells/text';
import { finding } from '../../finding';
import { homesOf } from '../../homes';
import type { ColumnMatch } from '../../reading';
import { same } from '../parts/combine';
import type { ListReading } from '../readList';
import { summarise } from '../summarise';
import type { Table } from '../tables';
import { cellsOn, childCounts } from './childCounts';
import type { ChildCounts } from './childCounts';
import { childKey } from './childKey';
import type { ChildKey, PlansByKey } from './childKey';
import { joinCounts } from './joinCounts';

/** A table that is no list of projects by itself. */
export interface OtherTable {
  table: Table;
  columns: readonly ColumnMatch[];
}

interface Joined {
  lists: ListReading[];
  findings: Finding[];
}

/** Tables about hours, people or money have plans and years too. */
const notHomes =
  /\b(?:uren|uur|fte|formatie|bezetting|inzet|capaciteitsinzet|kosten|budget|krediet|bedrag|grex|functie|medewerker|rol|euro|hours|staff|costs?)\b|€/;
/** What says of a list that it describes its plans itself, beside counting them. */
const describing: ReadonlySet<Field> = new Set([
  'status',
  'phase',
  'projectStatus',
  'location',
  'planType',
  'developer',
  'projectLead',
  'bottleneck',
  'startYear',
  'remarks',
  'municipalRole',
  'keyProject',
]);
/** Share of the plans in a list of names and counts that another list must describe, and of the plans whose counts must fit (aanname). */
const mostly = 0.8;
const half = 0.5;
/** Lists that disagree a little still speak of the same homes (aanname). */
const slack = 1.5;

/**
 * Joins tables with rows per year, period or category to the list whose plans they name, by id or by name. Such a table is no list of its own. What
 * the list says itself stays and is compared; rows of no plan and plans without rows are said. `uncounted` are lists that count nothing themselves: they
 * are lists only when a table is joined to them.
 */
export function joinChildTables(
  lists: readonly ListReading[],
  uncounted: ReadonlySet<ListReading>,
  others: readonly OtherTable[],
  referenceDate: string,
): Joined {
  const children = [
    ...lists.filter(isBare).map((list) => ({ list, table: list.table, columns: list.list.columns })),
    ...others.map((other) => ({ list: null, ...other })),
  ];
  const findings: Finding[] = [];
  const taken = new Set<ListReading>();
  const counted = new Set<ListReading>();
  for (const { list, ...child } of children) {
    const isParent = [...counted].some(({ table }) => table === child.table);
    if (isParent || speaksOfOtherThings(child)) continue;
    const key = childKey(child, parentsFor({ list, table: child.table }, lists));
    if (key === null || (list !== null && !describes(key, list, countsAll(key, uncounted)))) continue;
    const counts = childCounts(
      child.table,
      child.columns,
      key.column,
      referenceDate,
      countsAll(key, uncounted),
    );
    if (counts === null || !fits(counts, key)) continue;
    if (contradicts(counts, key)) {
      if (list === null) findings.push(notJoined(child, key));
      continue;
    }
    if (list !== null) taken.add(list);
    for (const { parent } of key.parents) counted.add(parent);
    findings.push(...joinTable(child, key, counts));
  }
  return {
    lists: lists.filter((list) => !taken.has(list) && (!uncounted.has(list) || counted.has(list))),
    findings,
  };
}

/** Whether a list only names and counts its plans: then it may belong to another, which describes them. */
function isBare({ list }: ListReading): boolean {
  return list.projects.length > 0 && !list.columns.some(({ field }) => describing.has(field));
}

/** The lists a table may belong to: one with several rows per plan to any that has one, one that only counts to those that describe. */
function parentsFor(
  child: { list: ListReading | null; table: Table },
  lists: readonly ListReading[],
): ListReading[] {
  return lists.filter((parent) => {
    if (parent.table === child.table) return false;
    if (child.list === null) return true;
    return child.list.inParts ? !parent.inParts : !isBare(parent);
  });
}

function speaksOfOtherThings({ table, columns }: OtherTable): boolean {
  const texts = [table.grid.sheet, ...table.titles, ...columns.map(({ header }) => header)];
  return texts.some((text) => notHomes.test(plain(text)) || text.includes('€'));
}

/** Whether the lists that a table belongs to count nothing themselves: then all that the table counts is of use to them. */
function countsAll({ parents }: ChildKey, uncounted: ReadonlySet<ListReading>): boolean {
  return parents.every(({ parent }) => uncounted.has(parent));
}

/** Whether a list has the plans of another, and the other adds something to it: years or counts it lacks, or the rows behind its totals. */
function describes({ parents, found }: ChildKey, child: ListReading, all: boolean): boolean {
  if (found < mostly * child.list.projects.length) return false;
  if (child.inParts || all) return true;
  const columns = parents.flatMap(({ parent }) => parent.list.columns);
  const own = new Set(columns.flatMap(({ field, also = [] }) => [field, ...also]));
  const periods = [...own].some((field) => field.startsWith('deliveries.'));
  return child.list.columns.some(({ field }) =>
    field.startsWith('deliveries.')
      ? !periods
      : field in child.list.totals && !own.has(field) && field !== 'homes',
  );
}

/** Whether the counts can be homes of the plans: they don't exceed what the list says of most of them. */
function fits(counts: ChildCounts, key: ChildKey): boolean {
  const compared = plansCompared(counts, key);
  const fitting = compared.filter(({ own, counted }) => {
    return middle(counted) <= slack * Math.max(...own.map(({ high }) => high));
  });
  return fitting.length >= half * compared.length;
}

/**
 * Whether a table whose key may fit by chance, for it only numbers rows or names plans that the lists don't have, counts other homes than the lists do of
 * most plans: then it is about other plans.
 */
function contradicts(counts: ChildCounts, key: ChildKey): boolean {
  if (key.full && !key.numbersRows) return false;
  const compared = plansCompared(counts, key);
  const agreeing = compared.filter(({ own, counted }) => own.some((one) => same(one, counted)));
  return compared.length === 0 ? key.numbersRows : agreeing.length < half * compared.length;
}

/** What the lists and the table count of the plans of which both say it. */
function plansCompared(
  { perPlan }: ChildCounts,
  { parents }: ChildKey,
): { own: KnownQuantity[]; counted: KnownQuantity }[] {
  return [...perPlan].flatMap(([plan, { counts, deliveries }]) => {
    const project = parents.map(({ plans }) => plans.get(plan)).find((one) => one);
    const own =
      project && homesOf(project) ? Object.values(project.counts).filter((one) => one !== null) : [];
    const counted: Quantity = counts.homes ?? counts.homesGross ?? sum(Object.values(deliveries)).total;
    return own.length > 0 && counted ? [{ own, counted }] : [];
  });
}

/** A table that seems to belong to a list, but whose homes are not those of its plans. */
function notJoined(child: OtherTable, { parents, column }: ChildKey): Finding {
  const header = child.columns.find((match) => match.column === column)?.header ?? '';
  const other = parents.map(({ parent }) => parent.list.sheet).join(', ');
  return finding('child-table-not-joined', 'warning', { sheet: child.table.grid.sheet }, { other, header });
}

/** Joins the counts of a table to the lists that have its plans, and says so. */
function joinTable(child: OtherTable, key: ChildKey, counts: ChildCounts): Finding[] {
  const from = child.table.grid.sheet;
  const others = key.parents.map(({ parent }) => parent.list.sheet).join(', ');
  const orphans = [...counts.perPlan.keys()].filter(
    (plan) => !key.parents.some(({ plans }) => plans.has(plan)),
  );
  const orphan = orphans[0];
  const params = { other: others, rows: counts.rows, count: counts.perPlan.size - orphans.length };
  return [
    finding('child-table-joined', 'info', { sheet: from }, params),
    ...(orphan === undefined
      ? []
      : [
          finding(
            'child-rows-without-plan',
            'warning',
            { sheet: from },
            { other: others, count: orphans.length, id: orphan },
          ),
        ]),
    ...key.parents.flatMap(({ parent, plans }) => joinList(from, parent, plans, counts)),
  ];
}

function joinList(
  from: string,
  { list }: ListReading,
  plans: PlansByKey,
  { perPlan }: ChildCounts,
): Finding[] {
  const { sheet } = list;
  const findings: Finding[] = [];
  const joined = new Set<Project>();
  for (const [plan, counts] of perPlan) {
    const project = plans.get(plan);
    if (!project) continue;
    joined.add(project);
    const { name, source } = project;
    const differences = joinCounts(project, { ...counts, cells: cellsOn(sheet, from, counts.cells) });
    findings.push(
      ...differences.map(({ field, own, other }) =>
        finding(
          'child-table-differs',
          'warning',
          {
            sheet,
            cell: cellOf(project, field) ?? cellOf(project, 'name') ?? `A${source.row}`,
            homes: homesOf(project),
          },
          {
            name,
            field,
            other: from,
            oneLow: own.low,
            oneHigh: own.high,
            twoLow: other.low,
            twoHigh: other.high,
          },
        ),
      ),
    );
  }
  Object.assign(list, summarise(list.columns, list.projects));
  const without = list.projects.filter((project) => !joined.has(project));
  const first = without[0];
  if (first !== undefined) {
    const cell = cellOf(first, 'name') ?? `A${first.source.row}`;
    const params = { other: from, count: without.length, name: first.name };
    findings.push(finding('plans-without-child-rows', 'info', { sheet, cell }, params));
  }
  return findings;
}
