import type { Board } from './board';
import { slack } from './compile';
import { without } from './standing';
import type { Standing } from './standing';

/** A year in which a lead has too few hours left, and how many are short. */
export interface Shortage {
  year: number;
  hours: number;
}

/** Why a project can't start then: what each lead lacks. Every lead is in exactly one of the lists; leads are indexes. */
export interface Refusals {
  shift: number;
  /** Below the level asked. */
  level: number[];
  /** Of the level asked, without all competences. */
  skills: number[];
  /** May have it, but has not the hours. */
  full: { lead: number; years: Shortage[] }[];
  /** Has the hours, but the most projects already in these years. */
  atMost: { lead: number; years: number[] }[];
  /** Could have it. */
  free: number[];
  /** The project that must be done first and isn't by then, -1 = none; then nobody can have it. */
  waitsFor: number;
}

/** What stands in the way of a project at a start, with all others where they are. */
export function refusalsOf({ problem, board }: Standing, project: number, shift: number): Refusals {
  const wanted = problem.projects[project];
  const { groups, group } = board.problem;
  const eligible = new Set(groups[group[project] as number]);
  const result: Refusals = {
    shift,
    level: [],
    skills: [],
    full: [],
    atMost: [],
    free: [],
    waitsFor: waitsFor(board, project, shift),
  };
  return without(board, project, () => {
    problem.leads.forEach(({ level }, lead) => {
      if (!eligible.has(lead)) {
        (level < (wanted?.minLevel ?? 0) ? result.level : result.skills).push(lead);
        return;
      }
      const years = shortages(board, project, lead, shift);
      const crowded = crowdedYears(board, project, lead, shift);
      if (years.length > 0) result.full.push({ lead, years });
      else if (crowded.length > 0) result.atMost.push({ lead, years: crowded });
      else result.free.push(lead);
    });
    return result;
  });
}

/** Hours a lead lacks for a project without a place, per year; empty when there are enough. */
export function shortages(board: Board, project: number, lead: number, shift: number): Shortage[] {
  const { years, capacity } = board.problem;
  return activeYears(board, project, lead, shift).flatMap(({ year, hours }) => {
    const at = lead * years + year;
    const short = (board.used[at] as number) + hours - (capacity[at] as number);
    return short > 0 ? [{ year, hours: short + slack }] : [];
  });
}

/** Years in which a lead can't take one more project whatever the hours. */
export function crowdedYears(board: Board, project: number, lead: number, shift: number): number[] {
  const { years, most } = board.problem;
  return activeYears(board, project, lead, shift)
    .map(({ year }) => year)
    .filter((year) => (board.count[lead * years + year] as number) >= (most[lead] as number));
}

/** The years in which a project asks hours of a lead, and how many. */
function activeYears(board: Board, project: number, lead: number, shift: number): Shortage[] {
  const { years, levels, levelOf, need, from, to } = board.problem;
  const row = (project * levels + (levelOf[lead] as number)) * years - shift;
  const result: Shortage[] = [];
  const end = Math.min((to[project] as number) + shift, years);
  for (let year = (from[project] as number) + shift; year < end; year++) {
    const hours = need[row + year] as number;
    if (hours > 0) result.push({ year, hours });
  }
  return result;
}

function waitsFor(board: Board, project: number, shift: number): number {
  const { after, start, length, pinned } = board.problem;
  const before = after[project] as number;
  if (before < 0 || pinned[project] === 1) return -1;
  const shifted = board.shift[before] as number;
  const done = (start[before] as number) + shifted + (length[before] as number);
  return shifted < 0 || (start[project] as number) + shift < done ? before : -1;
}
