import type { Field } from '../../model/fields';
import { countFields } from '../../model/fields';
import type { ColumnMap } from '../headers/mapColumns';
import type { ColumnMatch } from '../reading';
import { findPartColumns } from './parts/partColumns';
import type { Table } from './tables';

/** What makes a table with names a list of housing projects, by how telling it is (aanname). */
const evidence: Partial<Record<Field, number>> = {
  homes: 1,
  homesGross: 2,
  homesNet: 2,
  homesRemaining: 2,
  homesRealised: 1,
  demolition: 1.5,
  socialRent: 1.5,
  midRent: 1.5,
  affordableBuy: 1.5,
  expensive: 1,
  rent: 1,
  buy: 1,
  singleFamily: 1,
  apartments: 1,
  flexHomes: 1,
  planType: 0.5,
  status: 2,
  phase: 1,
  municipality: 0.5,
  location: 0.5,
  developer: 0.5,
  deliveryYear: 1,
  startYear: 0.5,
  keyProject: 1,
  bottleneck: 0.5,
  projectLead: 0.5,
  municipalRole: 0.5,
  projectStatus: 1,
  realisationChance: 1,
};
/** A column that names a segment per row: a list per plan and category. */
const categoryEvidence = 1.5;
const needed = 2.5;
/** A list that counts nothing must look like one in every other way. */
const neededWithoutCounts = 4;
/** Names with their phase and year of delivery are plans that another table may count, or whose homes are missing. */
const neededToDescribe = 2;
/** Headers that say outright what is counted or listed. */
const speaksOfHomes = /woning|won\b|home|dwelling|resi|plancapaciteit|wooneenhe/i;
const speaksOfProjects = /project|plan/i;
/** Beside a budget the figures per year are amounts, unless a column counts homes. */
const speaksOfMoney = /budget|kosten|krediet|bedrag|invester|euro|€|lasten/i;

/** Whether a table whose columns are understood is a list of housing projects. */
export function isProjectList(map: ColumnMap, table: Table): boolean {
  if (firstOf(map, 'name') === undefined || countsPlans(map)) return false;
  const points = pointsOf(map);
  const wanted = countsSomething(map) ? needed : neededWithoutCounts;
  return points >= wanted || (points + categoryEvidence >= wanted && hasCategories(map, table));
}

/** "Aantal plannen" counts plans per area or status: a summary, whose rows are no plans. */
export function countsPlans(map: ColumnMap): boolean {
  return /\b(?:aantal|number of)\b|#/i.test(firstOf(map, 'name')?.header ?? '');
}

/** Whether a table names and describes projects without counting: a list, if another table counts the homes of its plans. */
export function describesProjects(map: ColumnMap): boolean {
  return (
    firstOf(map, 'name') !== undefined &&
    !countsSomething(map) &&
    pointsOf(map) >= (tellsProgress(map) ? neededToDescribe : needed)
  );
}

/** Whether a table says how far its rows are in words of plans, or when they are delivered: "loopt" is said of everything. */
function tellsProgress({ columns }: ColumnMap): boolean {
  return columns.some(({ field }) => field === 'phase' || field === 'status' || field === 'deliveryYear');
}

function hasCategories({ columns }: ColumnMap, { grid, from, to }: Table): boolean {
  const rows = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  return findPartColumns(grid, columns, rows).category !== null;
}

function pointsOf(map: ColumnMap): number {
  const fields = new Set([...map.columns.map(({ field }) => field), ...map.tied]);
  const inMoney = !countsHomes(fields) && map.columns.some(({ header }) => speaksOfMoney.test(header));
  const periods = inMoney ? 0 : [...fields].filter((field) => field.startsWith('deliveries.')).length;
  const named = speaksOfProjects.test(firstOf(map, 'name')?.header ?? '') ? 1 : 0;
  const homes = speaksOfHomes.test(firstOf(map, 'homes')?.header ?? '') ? 1.5 : 0;
  // Hard and soft homes in columns of their own say of each plan how far it is.
  const parted = !fields.has('status') && map.columns.some(({ hardness }) => hardness !== undefined);
  return [...fields].reduce(
    (total, field) => total + (evidence[field] ?? 0),
    Math.min(2, periods) + named + homes + (parted ? (evidence.status ?? 0) : 0),
  );
}

/** Whether a table counts homes, in all or per period. */
export function countsSomething({ columns, tied }: ColumnMap): boolean {
  const fields = new Set([...columns.map(({ field }) => field), ...tied]);
  return countsHomes(fields) || [...fields].some((field) => field.startsWith('deliveries.'));
}

function countsHomes(fields: ReadonlySet<Field>): boolean {
  return countFields.some((field) => fields.has(field));
}

/** The first column with a field. */
export function firstOf({ columns }: ColumnMap, field: Field): ColumnMatch | undefined {
  return columns.find((column) => column.field === field);
}
