import type { Assignment, Mismatch } from '../analysis/results';
import { texts as textsIn } from '../text';
import type { SheetModel } from './context';
import { sentenceOf } from './sentences';

/** What to do first about a project: what would place a parked one, the repair of a mismatch, else the kind of step. */
export function textOfRemedy(
  { remedy, relaxation }: Assignment,
  mismatch: Mismatch | null,
  model: SheetModel,
): string | null {
  if (relaxation !== null) return sentenceOf(relaxation, model);
  if (mismatch !== null) return sentenceOf(mismatch.repair.remark, model);
  return remedy === null ? null : textsIn('nl').domain.remedies[remedy];
}
