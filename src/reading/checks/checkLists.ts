import type { CountField } from '../../model/fields';
import type { Finding } from '../../model/finding';
import { address, columnLetters } from '../../model/cell';
import { finding } from '../finding';
import { homesOf } from '../homes';
import type { ProjectList } from '../reading';

/** What the lists as a whole lack or leave to guess: a status per project, columns matched with low confidence. */
export function checkLists(lists: readonly ProjectList[], used: readonly number[]): Finding[] {
  return used.flatMap((index) => {
    const list = lists[index];
    return list
      ? [...unknownHomes(list), ...missingStatuses(list), ...weakMatches(list), ...noCounts(list)]
      : [];
  });
}

const totalFields: readonly CountField[] = ['homes', 'homesGross', 'homesNet', 'homesRemaining'];

/**
 * Rows whose number of homes is unknown count in neither end of the total; said once per list. Without a total the homes per period are the number.
 */
function unknownHomes({ sheet, totals, projects }: ProjectList): Finding[] {
  if (Object.keys(totals).length === 0) return [];
  const countsByPeriod = !totalFields.some((field) => field in totals);
  const without = projects.filter((project) => {
    const delivers = Object.values(project.deliveries).some((quantity) => quantity !== null);
    return homesOf(project) === null && !(countsByPeriod && delivers);
  });
  const first = without[0];
  if (first === undefined) return [];
  const cell = first.cells.name ?? `A${first.source.row}`;
  return [
    finding('rows-without-homes', 'warning', { sheet, cell }, { count: without.length, name: first.name }),
  ];
}

function missingStatuses({ sheet, columns, projects }: ProjectList): Finding[] {
  if (!columns.some(({ field }) => field === 'status')) return [];
  const without = projects.filter(({ status }) => status === null);
  const first = without[0];
  return first === undefined
    ? []
    : [
        finding(
          'status-missing',
          'warning',
          { sheet, cell: first.cells.name ?? `A${first.source.row}` },
          { count: without.length, name: first.name },
        ),
      ];
}

function weakMatches({ sheet, columns, headerRows }: ProjectList): Finding[] {
  const row = headerRows.at(-1) ?? 1;
  return columns
    .filter(({ field, confidence }) => field !== 'other' && confidence === 'low')
    .map(({ column, header, field }) =>
      finding(
        'column-uncertain',
        'info',
        { sheet, cell: address(row, column) },
        { header: header || columnLetters(column), field },
      ),
    );
}

/** A list that never says how many homes. */
function noCounts({ sheet, totals, deliveries }: ProjectList): Finding[] {
  return Object.keys(totals).length + Object.keys(deliveries).length === 0
    ? [finding('no-count-column', 'error', { sheet })]
    : [];
}
