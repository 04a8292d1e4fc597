import { emptyState, type WorkbookState } from '../../../src/model/state';
import type { SheetPlan, StyleSheet } from '../../../src/sheets/plan';
import { styleSheet } from '../../../src/sheets/styles';
import type { WriteRequest } from '../../../src/host/host';

const years = [2026, 2027, 2028, 2029];

/** A sheet with everything a plan can ask for. */
export const gapPlan: SheetPlan = {
  kind: 'gap',
  name: 'RB Gapanalyse',
  visible: true,
  columnWidths: [30, 12, 12, 12],
  frozen: { rows: 5, columns: 1 },
  print: { landscape: true, titleRows: [5, 5], columns: [1, 3], onePage: false },
  annotations: null,
  rows: [
    { row: 1, height: 28, cells: [{ column: 1, value: 'Gapanalyse', style: 'title' }] },
    { row: 2, cells: [{ column: 1, value: 'Afspraak 1.240 woningen', style: 'finding' }] },
    {
      row: 5,
      cells: ['Jaar', 'Afspraak', 'Plannen\n(hard)', 'Verwacht'].map((value, index) => ({
        column: index + 1,
        value,
        style: 'header',
      })),
    },
    ...years.map((year, index) => ({
      row: 6 + index,
      cells: [
        { column: 1, value: String(year), style: 'text' },
        { column: 2, value: 250, style: 'inputNumber' },
        { column: 3, value: 180 + index * 30, style: 'number' },
        { column: 4, value: (180 + index * 30) * 0.8, formula: `C${6 + index}*0.8`, style: 'decimal' },
      ],
    })),
    {
      row: 11,
      cells: [
        { column: 1, value: '=HYPERLINK("http://example.org","klik")', style: 'text' },
        { column: 2, value: '010', style: 'text' },
        { column: 3, value: '#N/A', style: 'text' },
        { column: 4, value: '  met spaties ', style: 'text' },
        { column: 5, value: 'nog te vinden', formula: 'IF(B6>C6,"nog te vinden","genoeg")', style: 'text' },
        { column: 6, value: true, formula: 'B6=250', style: 'text' },
        { column: 7, value: 'Nieuw Zuid & <meer>', style: 'text' },
      ],
    },
  ],
  tables: [{ name: 'RB_Jaren', area: { top: 5, left: 1, bottom: 9, right: 4 }, filter: true }],
  charts: [
    {
      name: 'RB_Grafiek',
      title: 'Woningen per jaar',
      description: 'Kolommen met plannen en verwachting, een lijn met de afspraak',
      kind: 'columnStacked',
      categories: { top: 6, left: 1, bottom: 9, right: 1 },
      series: [
        { name: 'Plannen', values: { top: 6, left: 3, bottom: 9, right: 3 }, color: 'accentTint' },
        { name: 'Verwacht', values: { top: 6, left: 4, bottom: 9, right: 4 }, color: 'accent' },
        { name: 'Afspraak', values: { top: 6, left: 2, bottom: 9, right: 2 }, color: 'warning', line: true },
      ],
      categoryTitle: 'Jaar',
      valueTitle: 'Woningen',
      area: { top: 13, left: 1, bottom: 30, right: 6 },
    },
  ],
  conditionalFormats: [
    { area: { top: 6, left: 4, bottom: 9, right: 4 }, formula: 'D6<B6', style: 'warning' },
  ],
  validations: [
    {
      area: { top: 6, left: 2, bottom: 9, right: 2 },
      rule: { kind: 'number', min: 0, max: 5000 },
      promptTitle: 'Afspraak',
      prompt: 'Vul het aantal woningen in.',
      strict: true,
    },
    {
      area: { top: 6, left: 5, bottom: 9, right: 5 },
      rule: { kind: 'list', values: ['ja', 'nee'] },
      promptTitle: 'Akkoord',
      prompt: 'Kies.',
      strict: false,
    },
    {
      area: { top: 6, left: 6, bottom: 9, right: 6 },
      rule: { kind: 'date' },
      promptTitle: 'Datum',
      prompt: 'Vul een datum in.',
      strict: true,
    },
  ],
  names: [{ name: 'RB_Afspraak', area: { top: 6, left: 2, bottom: 6, right: 2 } }],
};

/** A small hidden sheet with a table of its own. */
export const qualityPlan: SheetPlan = {
  ...gapPlan,
  kind: 'quality',
  name: 'RB Datakwaliteit',
  visible: false,
  tables: [{ name: 'RB_Kwaliteit', area: { top: 5, left: 1, bottom: 9, right: 4 }, filter: false }],
  charts: [],
  conditionalFormats: [],
  names: [],
};

export const state: WorkbookState = {
  ...emptyState,
  corrections: [{ sheet: 'Projecten', header: 'Aantal <woningen> & "meer"', field: 'homes' }],
};

/** A request to write both sheets. */
export function request(
  plans: SheetPlan[] = [gapPlan, qualityPlan],
  styles: StyleSheet = styleSheet,
): WriteRequest {
  return { plans, styles, state };
}
