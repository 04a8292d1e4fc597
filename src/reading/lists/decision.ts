import type { CellValue } from '../../model/grid';
import type { ExclusionReason } from '../reading';
import type { Heading } from './headings';
import type { SumLabel } from './rowWords';

/** A row of sums: what it says it is, and what its figures show. */
export interface SumRow {
  as: 'sum';
  text: string;
  label: SumLabel | null;
  /** Whether its figures are those of all projects of the list (so far, while the rows below it are not decided), of a group of rows, or show neither. */
  adds: 'all' | 'group' | 'unclear';
  /** Set where it stands above the rows that it adds up, so that it is their heading too. */
  heading?: Heading;
}

/** What a row of a list is, judged among its neighbours. `lone` rows wait for the rows around them. */
export type Decision =
  | { as: 'project' }
  | { as: 'lone'; column: number; value: CellValue; isHeading: boolean }
  | { as: 'heading'; heading: Heading }
  | SumRow
  | { as: 'excluded'; reason: ExclusionReason };

/** Row → decision, from top to bottom; blank rows are absent. */
export type Decisions = Map<number, Decision>;
