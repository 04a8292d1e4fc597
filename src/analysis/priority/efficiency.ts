import { middle } from '../../model/quantity';
import type { Scale } from './scored';
import { falling, pointsBetween } from './scored';

/**
 * Capacity efficiency: hours still to make per home still to come, 10 points at `fullHours` or fewer, 0 from `zeroHours`, in proportion
 * between. Norms that give no hours at all leave it open: no work is not the same as no norm.
 */
export const efficiency: Scale = ({ count, workload }, book) => {
  const homes = count.counted ? middle(count.counted) : 0;
  if (count.counted === null) return pointsBetween(0, 10, 'homes');
  if (workload === null || homes <= 0) return pointsBetween(0, 10, 'phase');
  if (workload.total.high <= 0) return pointsBetween(0, 10, 'hours');
  const full = book.number('criteria.efficiency.fullHours');
  const zero = book.number('criteria.efficiency.zeroHours');
  const unknownRole = workload.remarks.some(({ code }) => code === 'work-role-unknown');
  return pointsBetween(
    falling(workload.total.high / homes, full, zero),
    falling(workload.total.low / homes, full, zero),
    ...(unknownRole ? ['municipalRole'] : []),
  );
};
