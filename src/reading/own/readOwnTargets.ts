import { address } from '../../model/cell';
import type { Finding } from '../../model/finding';
import type { CellValue, Grid } from '../../model/grid';
import type { Target } from '../../model/target';
import { assumptionsTexts } from '../../text/sheets/assumptions';
import {
  realisedTable,
  referenceDateLabel,
  ruleTable,
  statusWords,
  targetTable,
} from '../../text/sheets/inputTables';
import { isPercentFormat, readCount } from '../cells/counts';
import { dateInCell, isoDate } from '../cells/dates';
import { numberFromText } from '../cells/numbers';
import { readShare } from '../cells/shares';
import { cellText, isBlank, plain } from '../cells/text';
import { readYears } from '../cells/years';
import { finding } from '../finding';
import { type OwnRow, ownRows } from './ownRows';

type Name = keyof typeof targetTable.headers;

const shareFields = ['socialRent', 'midRent', 'affordableBuy', 'affordable', 'flex'] as const;
/** What stands below the table where somebody filled all its empty rows. */
const ends = [
  ruleTable.headers.label,
  referenceDateLabel,
  realisedTable.title,
  assumptionsTexts.criteria.title,
  assumptionsTexts.rulesTitle,
];

/**
 * The agreements in RB Uitgangspunten. A row that lacks its years or homes counts for nothing; a share, status or homes per year that can't be
 * read is left out of its row. Both with a finding. Whether the figures make sense is for the analysis to say.
 */
export function readOwnTargets(grid: Grid): { targets: Target[]; findings: Finding[] } {
  const targets: Target[] = [];
  const findings: Finding[] = [];
  for (const row of ownRows(grid, targetTable.headers, ends)) {
    const name = row.text('name');
    const from = readYears(row.value('from'), row.format('from'))?.low;
    const to = readYears(row.value('to'), row.format('to'))?.high;
    const total = readCount(row.value('total')).quantity?.low ?? null;
    if (name === '' && total === null) continue;
    const called = name || String(row.row);
    const say = (code: string, column: Name, params: Finding['params'] = {}): void => {
      const cell = address(row.row, row.column(column) ?? row.column('name') ?? 1);
      findings.push(finding(code, 'warning', { sheet: grid.sheet, cell }, { name: called, ...params }));
    };
    if (from === undefined || to === undefined || total === null) {
      say('target-incomplete', 'total');
      continue;
    }
    const shares: Target['shares'] = {};
    for (const field of shareFields) {
      const share = ownShare(row, field);
      if (share === 'unusable') {
        const [column, text] = [targetTable.headers[field], shownShare(row, field)];
        say('target-share-unusable', field, { column, text });
      } else if (share !== null) shares[field] = share;
    }
    const perYear = homesPerYear(row.value('perYear'));
    if (perYear === null) say('target-years-unreadable', 'perYear', { text: row.text('perYear') });
    const status = statusOf(row.text('status'));
    if (status === null) say('target-status-unknown', 'status', { text: row.text('status') });
    const region = row.text('region');
    targets.push({
      id: row.text('key') || plain(`${name} ${from} ${to}`).replaceAll(' ', '-'),
      name,
      ...(region === '' ? {} : { region }),
      municipality: row.text('municipality') || null,
      from,
      to,
      total,
      perYear: perYear ?? {},
      realised: readCount(row.value('realised')).quantity?.low ?? null,
      shares,
      status: status ?? 'active',
      source: row.text('source'),
      referenceDate: isoDate(dateInCell(row.value('referenceDate'), row.format('referenceDate'))),
      cell: { sheet: grid.sheet, address: address(row.row, row.column('name') ?? 1) },
    });
  }
  return { targets, findings };
}

/** The share in a cell; "unusable" for what is there but is none. In a cell shown as a percentage 1.3 is 130 %, elsewhere nobody can tell what it is. */
function ownShare(row: OwnRow<Name>, field: Name): number | 'unusable' | null {
  const value = row.value(field);
  if (isBlank(value) || row.text(field) === '') return null;
  const isAbove = typeof value === 'number' && value > 1 && (value < 2 || isPercentFormat(row.format(field)));
  return (isAbove ? null : readShare(value)) ?? 'unusable';
}

function shownShare(row: OwnRow<Name>, field: Name): string {
  const value = row.value(field);
  return typeof value === 'number' && isPercentFormat(row.format(field))
    ? `${Math.round(value * 1000) / 10} %`
    : row.text(field);
}

/** "2026: 100; 2027: 150" as homes per year; empty without any, `null` for a text that says anything else. */
function homesPerYear(value: CellValue): Target['perYear'] | null {
  const parts = cellText(value)
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const perYear: Target['perYear'] = {};
  for (const part of parts) {
    const [, year, homes = ''] = /^((?:19|20)\d{2})\s*[:=]\s*(.+)$/.exec(part) ?? [];
    const count = numberFromText(homes);
    if (year === undefined || count === null) return null;
    perYear[year] = count;
  }
  return perYear;
}

/** The status that a word stands for; an empty cell is an agreement in force, `null` is a word nobody knows. */
function statusOf(text: string): Target['status'] | null {
  const said = plain(text);
  if (said === '') return 'active';
  return statusWords.find(({ words }) => words.some((word) => word === said))?.status ?? null;
}
