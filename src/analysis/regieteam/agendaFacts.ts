import type { Person } from '../../model/person';
import type { PortfolioEntry } from '../portfolio';
import type { Bottlenecks, Gap, Staffing } from '../results';

/** What the agenda rules look at. */
export interface AgendaFacts {
  /** Open projects only. */
  entries: readonly PortfolioEntry[];
  staffing: Staffing;
  people: readonly Person[] | null;
  gap: Gap;
  bottlenecks: Bottlenecks;
  /** ISO date. */
  referenceDate: string;
}

/** Whether the list fills a field for at least one project: a column that is empty everywhere says nothing about any project. */
export function holds(facts: AgendaFacts, has: (entry: PortfolioEntry) => boolean): boolean {
  return facts.entries.some(has);
}
