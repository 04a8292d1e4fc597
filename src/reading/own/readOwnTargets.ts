import { address } from '../../model/cell';
import type { Finding } from '../../model/finding';
import type { Grid } from '../../model/grid';
import type { Target } from '../../model/target';
import { referenceDateLabel, ruleTable, targetTable } from '../../text/sheets/inputTables';
import { readCount } from '../cells/counts';
import { dateInCell, isoDate } from '../cells/dates';
import { readShare } from '../cells/shares';
import { plain } from '../cells/text';
import { readYears } from '../cells/years';
import { finding } from '../finding';
import { ownRows } from './ownRows';

const shareFields = ['socialRent', 'midRent', 'affordableBuy', 'affordable'] as const;

/** The agreements in RB Uitgangspunten. A row that lacks its years or homes counts for nothing, with a finding. */
export function readOwnTargets(grid: Grid): { targets: Target[]; findings: Finding[] } {
  const targets: Target[] = [];
  const findings: Finding[] = [];
  for (const row of ownRows(grid, targetTable.headers, [ruleTable.headers.label, referenceDateLabel])) {
    const name = row.text('name');
    const from = readYears(row.value('from'), row.format('from'))?.low;
    const to = readYears(row.value('to'), row.format('to'))?.high;
    const total = readCount(row.value('total')).quantity?.low ?? null;
    if (name === '' && total === null) continue;
    const place = {
      sheet: grid.sheet,
      cell: address(row.row, row.column('total') ?? row.column('name') ?? 1),
    };
    if (from === undefined || to === undefined || from > to || total === null) {
      findings.push(finding('target-incomplete', 'warning', place, { name: name || String(row.row) }));
      continue;
    }
    const shares: Target['shares'] = {};
    for (const field of shareFields) {
      const share = readShare(row.value(field));
      if (share !== null) shares[field] = share;
    }
    targets.push({
      id: row.text('key') || plain(`${name} ${from} ${to}`).replaceAll(' ', '-'),
      name,
      municipality: row.text('municipality') || null,
      from,
      to,
      total,
      perYear: {},
      realised: readCount(row.value('realised')).quantity?.low ?? null,
      shares,
      status: statusOf(row.text('status')),
      source: row.text('source'),
      referenceDate: isoDate(dateInCell(row.value('referenceDate'), row.format('referenceDate'))),
      cell: { sheet: grid.sheet, address: address(row.row, row.column('name') ?? 1) },
    });
  }
  return { targets, findings };
}

function statusOf(text: string): Target['status'] {
  const said = plain(text);
  if (said === targetTable.statuses.expired) return 'expired';
  return said === targetTable.statuses.draft ? 'draft' : 'active';
}
