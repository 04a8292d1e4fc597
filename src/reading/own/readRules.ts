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
import type { OwnRow } from './ownRows';
import { ownRows } from './ownRows';

/**
 * The rules in RB Uitgangspunten as they stand there; an empty value is an empty text. Whether a value is usable, or differs from the default, is for the
 * analysis to say. A row whose key belongs to no group is left out with a finding.
 */
export function readRules(grid: Grid): { rules: Rule[]; findings: Finding[] } {
  const rules: Rule[] = [];
  const findings: Finding[] = [];
  for (const row of ownRows(grid, ruleTable.headers)) {
    const id = row.text('key');
    if (id === '') continue;
    const group = ruleGroups.find((one) => id.startsWith(`${one}.`));
    if (!group) {
      const cell = address(row.row, row.column('key') ?? 1);
      findings.push(finding('rule-unknown', 'warning', { sheet: grid.sheet, cell }, { id }));
    } else {
      rules.push({
        id,
        group,
        value: dateValue(row) ?? ruleValue(row.value('value')),
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

/** The ISO date in the row of a rule that is one; `null` for another rule, or where no full date stands there. */
function dateValue(row: OwnRow<keyof typeof ruleTable.headers>): string | null {
  if (row.text('unit') !== 'datum') return null;
  return isoDate(dateInCell(row.value('value'), row.format('value')));
}

/** A number, a yes or no, or a word; an empty text for an empty cell and the name of an error. */
function ruleValue(value: CellValue): Rule['value'] {
  if (isBlank(value) || value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value !== 'string') return value;
  const text = cellText(value);
  const percentage = /^(.+)%$/.exec(text);
  const number = numberFromText(percentage ? (percentage[1] ?? '') : text);
  if (number !== null) return percentage ? number / 100 : number;
  const flag = /^(?:waar|onwaar|true|false)$/i.test(text) ? readFlag(text) : null;
  return flag ?? text;
}
