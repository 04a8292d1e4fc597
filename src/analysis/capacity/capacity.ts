import type { Finding } from '../../model/finding';
import type { Person } from '../../model/person';
import { roles } from '../../model/terms';
import { availableHours, availableInQuarter, hoursPerFte, hoursPerFteInQuarter, leadersOf } from '../leads';
import { quartersFrom } from '../presence';
import type { Capacity, CapacityRow, LeadLoad, LevelRow, QuarterRow } from '../results';
import type { RuleBook } from '../rules/ruleBook';
import { availabilityOf, quartersShown } from './availability';
import { fragmentedProjects } from './fragmentation';
import { keyPersonsOf } from './keyPersons';
import { compared, poolsOf, presentIn, quarterHoursIn } from './pools';
import type { RerunWithLead, WorkedRemedy } from './remedies';
import { remediesOf } from './remedies';
import type { CapacityCase, HeldProject } from './walk';
import { walkAlong } from './walk';

/** What capacity is worked out from, beside the rules. */
export interface CapacityInputs {
  /** Projects in rank order. */
  cases: readonly CapacityCase[];
  people: readonly Person[] | null;
  years: readonly number[];
  referenceDate: string;
  /** The same as a year with a fraction. */
  now: number;
  /** What each lead carries, and the open projects that ask a lead and have none. */
  loads: readonly LeadLoad[];
  waiting: readonly string[];
  /** The plan of leads made anew with one lead more; without it the walk answers for project leaders too. */
  rerunWithLead?: RerunWithLead;
}

/**
 * Need, present and gap per role and year, for project leaders per level too, and the first shortage each project meets.
 *
 * needFte = middle of the hours asked / hours per fte; haveFte = hours of the people in the role / hours per fte; gap = need − have. A role the
 * staff list doesn't hold, or with an unknown fte in it, has no known present and no gap.
 *
 * First shortage ("eerste tekort in de rekenregels"): projects take their hours in rank order (`walkAlong`); the homes (low end) of a project are put
 * where it first meets too few people. `alsoOther` are those homes that meet another role's shortage too, in any year. Adding people can
 * only make these homes fewer. It says nothing about market, grid or permits.
 */
export function capacityOf(
  inputs: CapacityInputs,
  book: RuleBook,
): { capacity: Capacity; findings: Finding[] } {
  const { cases, people, years, now } = inputs;
  const asked = roles.filter((role) => cases.some(({ workload }) => workload?.hours[role] !== undefined));
  const pools = poolsOf(asked);
  const present = pools.map((pool) =>
    presentIn(pool, people, years, (person, year) => availableHours(person, year, now, book)),
  );
  const { need, held } = walkAlong(cases, pools, years, present);
  const all = pools.flatMap(({ role }, pool) =>
    years.map((year, at) =>
      compared(
        need[pool * years.length + at],
        present[pool]?.[at] ?? null,
        hoursPerFte(role, year, now, book),
      ),
    ),
  );
  const remedies = remediesOf({ ...inputs, pools, held, compared: all }, book);
  const at = (pool: number, year: number) => all[pool * years.length + year];

  const rows = asked.flatMap((role) => {
    const pool = pools.findIndex(
      (one) => one.role === role && (one.level === null || one.level === 'junior'),
    );
    const ofRole = held.filter(({ first }) => pools[first.pool]?.role === role);
    const worked = remedies.find(({ remedy }) => remedy.role === role);
    return years.flatMap((year, index): CapacityRow[] => {
      const sums = at(pool, index);
      if (!sums) return [];
      const here = ofRole.filter(({ first }) => first.year === index);
      const isKnown = sums.haveHours !== null;
      return [
        {
          role,
          year,
          ...sums,
          homesFirstShort: isKnown ? homesOf(here) : null,
          alsoOther: isKnown ? homesOf(here.filter((one) => meetsOther(one, role, pools))) : null,
          homesGained: isKnown ? gainedIn(worked, year, index) : null,
        },
      ];
    });
  });
  const levels = pools.flatMap(({ level }, pool) =>
    level === null
      ? []
      : years.flatMap((year, index): LevelRow[] => {
          const sums = at(pool, index);
          return sums ? [{ level, year, ...sums }] : [];
        }),
  );
  const unknownRoles = asked.filter((role) => !people?.some((person) => person.role === role));
  return {
    capacity: {
      rows,
      levels,
      quarterRows: quarterRowsOf(inputs, rows, book),
      unknownRoles,
      quarters: quartersFrom(now, quartersShown),
      people: availabilityOf(people ?? [], years, now, book),
      remedies: remedies.map(({ remedy }) => remedy),
      firstShortages: held.flatMap(({ case: one, first }) => {
        const [pool, year] = [pools[first.pool], years[first.year]];
        return pool && year !== undefined ? [{ key: one.key, ...pool, year }] : [];
      }),
      fragmented: fragmentedProjects(cases, inputs.waiting, inputs.loads, years),
      keyPersons: keyPersonsOf(cases, people ?? [], inputs.loads, book),
    },
    findings: levelFindings(people ?? []),
  };
}

function homesOf(held: readonly HeldProject[]): number {
  return held.reduce((sum, { homes }) => sum + homes, 0);
}

function meetsOther({ shortages }: HeldProject, role: string, pools: ReturnType<typeof poolsOf>): boolean {
  return shortages.some(({ pool }) => pools[pool]?.role !== role);
}

/** The homes gained whose first shortage is in this year; a plan made anew only says them in all, which stand at the first year that is short. */
function gainedIn(worked: WorkedRemedy | undefined, year: number, index: number): number | null {
  if (worked === undefined) return null;
  const { remedy, gainedPerYear } = worked;
  if (remedy.rerunBy === 'walk') return gainedPerYear[index] ?? 0;
  return remedy.firstYear === year ? remedy.homesGained : null;
}

/** Need and present per role in the quarters ahead. */
function quarterRowsOf(
  { cases, people, now }: CapacityInputs,
  rows: readonly CapacityRow[],
  book: RuleBook,
): QuarterRow[] {
  const quarters = quartersFrom(now, quartersShown);
  return roles
    .filter((role) => rows.some((row) => row.role === role))
    .flatMap((role) => {
      const pool = { role, level: null };
      const present = presentIn(pool, people, quarters, (person, quarter) =>
        availableInQuarter(person, quarter, now, book),
      );
      const need = quarters.map(() => ({ low: 0, high: 0 }));
      for (const { workload } of cases) {
        if (workload === null) continue;
        need.forEach((sum, index) => {
          const asked = quarterHoursIn(pool, workload, index);
          sum.low += asked?.low ?? 0;
          sum.high += asked?.high ?? 0;
        });
      }
      return quarters.map((quarter, index) => ({
        role,
        ...quarter,
        ...compared(need[index], present?.[index] ?? null, hoursPerFteInQuarter(role, quarter, now, book)),
      }));
    });
}

/** Leads whose level nobody entered: reading says what else the staff list leaves open. */
function levelFindings(people: readonly Person[]): Finding[] {
  return leadersOf(people)
    .filter(({ seniority }) => seniority === null)
    .map(({ source: { sheet }, cells, name }) => ({
      code: 'person-level-unknown',
      severity: 'warning',
      sheet,
      ...(cells.seniority ? { cell: cells.seniority } : {}),
      params: { name },
    }));
}
