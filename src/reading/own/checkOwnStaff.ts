import { address } from '../../model/cell';
import type { Finding } from '../../model/finding';
import type { Grid } from '../../model/grid';
import type { Person } from '../../model/person';
import { finding } from '../finding';
import { endsBeforeStart } from '../staff/checkStaff';
import { isLeaveReversed, ownShareIn, unreadableDays } from './ownStaffRow';
import type { StaffRow } from './ownStaffRow';

/**
 * What somebody entered in a row of RB Formatie and can't be used. Of a person who stands there alone also what is missing; reading the list
 * says that of the others.
 */
export function checkOwnRow(grid: Grid, row: StaffRow, person: Person, isTyped: boolean): Finding[] {
  const about = (
    code: string,
    severity: Finding['severity'],
    column: Parameters<StaffRow['column']>[0],
    params: Record<string, string | number> = {},
  ) =>
    finding(
      code,
      severity,
      { sheet: grid.sheet, cell: address(row.row, row.column(column) ?? 1) },
      { row: row.row, ...params },
    );
  const title = person.functionTitle ?? '';
  const missing = isTyped && !person.vacancy;
  const share = row.text('ownShare');
  return [
    ...unreadableDays(row).map((column) =>
      about('staff-date-unreadable', 'warning', column, { text: row.text(column) }),
    ),
    ...(isLeaveReversed(row) ? [about('staff-leave-reversed', 'warning', 'leaveUntil')] : []),
    ...(isTyped && endsBeforeStart(person) ? [about('staff-ends-before-start', 'warning', 'until')] : []),
    ...(share !== '' && ownShareIn(row) === null
      ? [about('staff-share-unusable', 'warning', 'ownShare', { text: share })]
      : []),
    ...(missing && person.role === null && title === ''
      ? [about('staff-role-missing', 'warning', 'role')]
      : []),
    ...(missing && person.role === null && title !== ''
      ? [about('staff-role-unknown', 'info', 'functionTitle', { title })]
      : []),
    ...(missing && person.fte === null ? [about('staff-fte-unknown', 'warning', 'fte')] : []),
    ...(person.fte?.high === 0 && row.text('fte') + (isTyped ? row.text('listFte') : '') !== ''
      ? [about('staff-fte-zero', 'warning', 'fte')]
      : []),
  ];
}
