import type { ScheduleProblem } from '../src/analysis/schedule/problem';

/** A municipality as the instances describe it: the fields that scheduling reads. */
export interface Instance {
  years: number;
  leads: { seniority: number; competences: number; hours: number[] }[];
  projects: {
    homes: number;
    minSeniority: number;
    competences: number;
    score: number;
    start: number;
    loadFromStart: number[];
    currentLead: number;
  }[];
}

/** Hours that a junior, a medior and a senior need for the same work. */
const factors = [1.15, 1, 0.9];
/** A project may start this much later than planned, unless it is running. */
const mostShift = 6;

/** The scheduling problem of an instance, with hours per lead. */
export function problemOf({ years, leads, projects }: Instance): ScheduleProblem {
  return {
    years,
    limit: 1,
    leads: leads.map(({ seniority, competences, hours }) => ({
      level: seniority,
      skills: competences,
      hours,
      maxProjects: Infinity,
    })),
    projects: projects.map((project) => {
      const { start, loadFromStart, minSeniority, competences, currentLead } = project;
      const lead = leads[currentLead];
      const eligible =
        lead !== undefined &&
        lead.seniority >= minSeniority &&
        (lead.competences & competences) === competences;
      return {
        gains: Array.from({ length: start < 0 ? 1 : mostShift + 1 }, (_, shift) =>
          gain(project, years, shift),
        ),
        hours: factors.map((factor) =>
          Array.from({ length: years }, (_, year) => Math.round((loadFromStart[year - start] ?? 0) * factor)),
        ),
        minLevel: minSeniority,
        skills: competences,
        wantedLevel: minSeniority,
        current: eligible ? currentLead : -1,
        pinned: false,
        keep: false,
        after: -1,
        start,
        length: loadFromStart.length,
      };
    }),
  };
}

/** Weighted homes: full when delivered at once, 5 % less per year of waiting, next to nothing past the grid. */
function gain(
  { score, homes, start, loadFromStart }: Instance['projects'][number],
  years: number,
  shift: number,
): number {
  const delivered = start + shift + loadFromStart.length - 1;
  return delivered < years
    ? score * homes * (1 - 0.05 * delivered)
    : score * homes * 0.02 * (1 - 0.05 * shift);
}
