import type { EarlierList } from './earlier';
import type { Finding } from './finding';
import type { Person } from './person';
import type { Project } from './project';
import type { RealisedYear } from './realised';
import type { Rule } from './rule';
import type { Scenario } from './scenario';
import type { Target } from './target';

/** Everything `analyse` works on: plain data, no clock. */
export interface Inputs {
  projects: Project[];
  /** `null` when the workbook has no staff list: capacity is then unknown, not zero. */
  people: Person[] | null;
  targets: Target[];
  /** Only what the workbook changed or added; defaults fill in the rest. */
  rules: Rule[];
  scenario: Scenario | null;
  /** Earlier versions of the list, to learn from; absent without any. */
  earlier?: EarlierList[];
  /** Homes delivered per year, where somebody entered them; absent where nobody did. */
  realised?: RealisedYear[];
  /** Project key → kind of bottleneck → ISO date on which an earlier run first saw it; absent without an earlier run. */
  bottlenecksSeen?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** ISO date. */
  referenceDate: string;
  seed: number;
  /** What reading found; analysis adds its own. */
  findings: Finding[];
  /** The days that the lists say they are of; absent where none does. */
  listDates?: ListDate[];
}

/** The day that a list says it is of. */
export interface ListDate {
  sheet: string;
  /** ISO date. */
  date: string;
}
