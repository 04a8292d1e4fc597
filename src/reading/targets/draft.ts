import type { Target } from '../../model/target';
import type { Span } from './words';

/** An agreement as a table or a sentence gives it, before it has a name and a key. */
export interface Draft {
  /** A1 address of its first cell. */
  cell: string;
  /** The header, label or sentence that called it an agreement; '' when only the sheet or the lines above do. */
  label: string;
  municipality: string | null;
  from: number;
  to: number;
  total: number | null;
  perYear: Record<string, number>;
  /** Homes delivered per span of years. */
  delivered: { span: Span; homes: number }[];
  shares: Target['shares'];
  /** Whether more than one agreement stands in the same table, so that the label must tell them apart. */
  several: boolean;
}
