import { address } from '../../model/cell';
import type { Finding } from '../../model/finding';
import type { Grid } from '../../model/grid';
import type { RealisedYear } from '../../model/realised';
import { assumptionsTexts } from '../../text/sheets/assumptions';
import { realisedTable, ruleTable } from '../../text/sheets/inputTables';
import { readCount } from '../cells/counts';
import { plain } from '../cells/text';
import { readYears } from '../cells/years';
import { finding } from '../finding';
import { ownRows } from './ownRows';

const ends = [
  ruleTable.headers.label,
  realisedTable.balancesTitle,
  assumptionsTexts.criteria.title,
  assumptionsTexts.rulesTitle,
];

/**
 * The homes delivered per year that somebody entered on RB Uitgangspunten. A row without one year or without a number of zero or more, a year that is
 * still to come and a second row of the same year and municipality count for nothing, each with a finding.
 */
export function readRealised(
  grid: Grid,
  referenceDate: string,
): { realised: RealisedYear[]; findings: Finding[] } {
  const realised: RealisedYear[] = [];
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const row of ownRows(grid, realisedTable.headers, ends)) {
    if (row.text('year') === '' && row.text('homes') === '') continue;
    const cell = address(row.row, row.column('year') ?? 1);
    const say = (code: string, params: Finding['params']): void => {
      findings.push(finding(code, 'warning', { sheet: grid.sheet, cell }, params));
    };
    const years = readYears(row.value('year'), row.format('year'));
    const homes = readCount(row.value('homes')).quantity;
    if (years === null || years.low !== years.high || homes === null || homes.low < 0) {
      say('realised-row-unusable', { row: row.row });
      continue;
    }
    const year = years.low;
    const municipality = row.text('municipality') || null;
    const key = `${year} ${municipality === null ? '' : plain(municipality)}`;
    if (year > Number(referenceDate.slice(0, 4))) say('realised-year-ahead', { year });
    else if (seen.has(key)) say('realised-row-double', { year });
    else {
      seen.add(key);
      const place = { sheet: grid.sheet, address: cell };
      realised.push({ year, municipality, homes: homes.low, source: row.text('source'), cell: place });
    }
  }
  return { realised, findings };
}
