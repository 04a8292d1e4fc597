/** A project leader as the scheduling sees one. */
export interface ScheduleLead {
  /** Place on the ladder of levels, 0 = lowest. */
  level: number;
  /** Bit set of competences; at most 31 of them. */
  skills: number;
  /** Project hours per grid year, as many as `ScheduleProblem.years`; 0 before arrival and after departure. */
  hours: readonly number[] | Float64Array;
  /** Most projects that ask hours in one and the same year, a whole number; Infinity = no maximum. */
  maxProjects: number;
}

/** A project that needs one lead from start to end. */
export interface ScheduleProject {
  /** What it is worth when it starts 0, 1, 2 … years later than planned; as many entries as starts are allowed. At least 0. */
  gains: readonly number[];
  /**
   * Hours per level of lead and grid year, when it starts as planned: `hours[level][year]`. Hours before year 0 are left out; what lies
   * past the grid is ignored, also after shifting. Missing years ask nothing.
   */
  hours: readonly (readonly number[] | Float64Array)[];
  /** A lead below this level may not have it (hard), the current lead excepted. */
  minLevel: number;
  /** Bit set of competences that its lead must have (hard), the current lead excepted. */
  skills: number;
  /** The level that fits best (soft): one point of mismatch per level over it, two per level under it. */
  wantedLevel: number;
  /** Index of its current lead, -1 = none. That lead may keep it whatever level and competences. */
  current: number;
  /** Keeps its current lead and planned start, also when that overloads the lead or its `after` is not done; `current` is then needed. */
  pinned: boolean;
  /** Stays with its current lead, at the first allowed start at which that lead has the hours; only where there is none, another lead. */
  keep: boolean;
  /** Index of the project that must be done before this one starts, -1 = none. */
  after: number;
  /** Planned start as a grid year; negative = already running. Running projects get their place before others. */
  start: number;
  /** Years from start to done, for the projects that come after it. */
  length: number;
}

/** What is to be planned; plain data, so that it can be posted to a worker. */
export interface ScheduleProblem {
  /** Years on the grid. */
  years: number;
  leads: readonly ScheduleLead[];
  projects: readonly ScheduleProject[];
  /** How full a lead may be, as a factor on the hours; 1 = all of them. */
  limit: number;
}

/** Who leads what from when; plain data. */
export interface Schedule {
  /** Index of the lead per project, -1 = nobody. */
  lead: number[];
  /** Years later than planned per project, -1 = not placed. */
  shift: number[];
  /** Sum of the gains of the placed projects. */
  value: number;
}

/** Points of mismatch of a lead of a level on a project that wants another. */
export function mismatchOf(level: number, wanted: number): number {
  return level >= wanted ? level - wanted : 2 * (wanted - level);
}

/** Whether a lead has the level and the competences a project asks. The current lead may keep it regardless. */
export function qualifies(
  lead: Pick<ScheduleLead, 'level' | 'skills'>,
  project: Pick<ScheduleProject, 'minLevel' | 'skills'>,
): boolean {
  return lead.level >= project.minLevel && (lead.skills & project.skills) === project.skills;
}

/** @throws RangeError that names the first project or lead that doesn't make sense */
export function checkProblem({ years, leads, projects, limit }: ScheduleProblem): void {
  const fail = (what: string): never => {
    throw new RangeError(`Scheduling: ${what}.`);
  };
  const natural = (value: number) => Number.isInteger(value) && value >= 0;
  const amount = (value: number) => value >= 0 && value < mostHours;
  if (!natural(years) || years === 0) fail(`${years} years is no grid`);
  if (!(limit >= 0 && limit < Infinity)) fail(`a limit of ${limit}`);
  leads.forEach(({ level, hours, maxProjects }, index) => {
    if (!natural(level)) fail(`lead ${index} has level ${level}`);
    if (hours.length !== years) fail(`lead ${index} has hours for ${hours.length} of ${years} years`);
    if (!hours.every((value) => amount(value * limit))) fail(`lead ${index} has hours that can't be`);
    if (!(natural(maxProjects) || maxProjects === Infinity))
      fail(`lead ${index} takes at most ${maxProjects} projects`);
  });
  const levels = Math.max(0, ...leads.map(({ level }) => level + 1));
  projects.forEach((project, index) => {
    const { gains, hours, current, after, pinned } = project;
    if (gains.length === 0 || !gains.every((gain) => gain >= 0 && gain < Infinity))
      fail(`project ${index} has gains [${gains.join(', ')}]`);
    if (hours.length < levels) fail(`project ${index} has hours for ${hours.length} of ${levels} levels`);
    if (!hours.every((row) => row.every(amount))) fail(`project ${index} has hours that can't be`);
    if (![project.minLevel, project.wantedLevel, project.length].every(natural))
      fail(`project ${index} has a level or length that can't be`);
    if (!Number.isInteger(project.start)) fail(`project ${index} starts in ${project.start}`);
    if (!(current === -1 || (natural(current) && current < leads.length)))
      fail(`project ${index} has lead ${current}`);
    if (pinned && current === -1) fail(`project ${index} is pinned to nobody`);
    if (!(after === -1 || (natural(after) && after < projects.length)))
      fail(`project ${index} comes after ${after}`);
  });
  projects.forEach((_, index) => {
    let steps = 0;
    for (let at = index; at !== -1; at = projects[at]?.after ?? -1) {
      if (++steps > projects.length) fail(`project ${index} waits for itself`);
    }
  });
}

/** Below this, sums of hours are exact (see `compile`). */
const mostHours = 2 ** 20;
