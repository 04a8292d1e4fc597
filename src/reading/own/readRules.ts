import { address } from '../../model/cell';
import type { Finding } from '../../model/finding';
import { isCellError } from '../../model/grid';
import type { CellValue, Grid } from '../../model/grid';
import { ruleGroups } from '../../model/rule';
import type { Rule } from '../../model/rule';
import { ruleTable } from '../../text/sheets/inputTables';
import { dateInCell, isoDate } from '../cells/dates';
import { numberFromText } from '../cells/numbers';
import { readFlag } from '../cells/terms';
import { cellText, isBlank } from '../cells/text';
import { finding } from '../finding';
import { ownRows } from './ownRows';

/**
 * The rules in RB Uitgangspunten as they stand there. Whether a value differs from the default is for the analysis to say. A row whose key belongs to no group
 * is left out with a finding; so is one without a value.
 */
export function readRules(grid: Grid): { rules: Rule[]; findings: Finding[] } {
  const rules: Rule[] = [];
  const findings: Finding[] = [];
  for (const row of ownRows(grid, ruleTable.headers)) {
    const id = row.text('key');
    if (id === '') continue;
    const group = ruleGroups.find((one) => id.startsWith(`${one}.`));
    const value = ruleValue(row.value('value'));
    const place = { sheet: grid.sheet, cell: address(row.row, row.column(group ? 'value' : 'key') ?? 1) };
    if (!group) findings.push(finding('rule-unknown', 'warning', place, { id }));
    else if (value === null)
      findings.push(finding('rule-without-value', 'info', place, { id, label: row.text('label') || id }));
    else {
      rules.push({
        id,
        group,
        value,
        unit: row.text('unit'),
        source: row.text('source'),
        assumption:
          row.text('source').toLowerCase() === 'aanname' || row.text('kind').toLowerCase() === 'aanname',
        referenceDate: isoDate(dateInCell(row.value('referenceDate'), row.format('referenceDate'))),
        changed: false,
      });
    }
  }
  return { rules, findings };
}

/** A number, a yes or no, or a word; `null` for an empty cell or an error. */
function ruleValue(value: CellValue): Rule['value'] | null {
  if (isBlank(value) || isCellError(value) || value === null) return null;
  if (typeof value !== 'string') return value;
  const text = cellText(value);
  const percentage = /^(.+)%$/.exec(text);
  const number = numberFromText(percentage ? (percentage[1] ?? '') : text);
  if (number !== null) return percentage ? number / 100 : number;
  const flag = /^(?:waar|onwaar|true|false)$/i.test(text) ? readFlag(text) : null;
  return flag ?? text;
}
