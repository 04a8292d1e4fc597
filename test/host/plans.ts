import type {
  Area,
  ChartPlan,
  PlanCell,
  PlanRow,
  PlanValue,
  SheetPlan,
  StyleSheet,
} from '../../src/sheets/plan';

/** Sheet plans for tests of the hosts; no plan of Regieblad itself, so that those can change freely. */
export const testStyles: StyleSheet = {
  colors: {
    accent: '#1F4E79',
    accentMid: '#5B8DB8',
    accentTint: '#DDEBF7',
    warning: '#9C5700',
    warningTint: '#FFEB9C',
    good: '#375623',
    muted: '#595959',
    mutedTint: '#EDEDED',
    ink: '#222222',
    input: '#FFF9E5',
    line: '#BFBFBF',
    white: '#FFFFFF',
  },
  styles: {
    title: { bold: true, size: 16, color: 'accent' },
    plain: {},
    header: { bold: true, fill: 'accentTint', border: 'bottom', wrap: true, vertical: 'center' },
    text: { border: 'bottom' },
    number: { border: 'bottom', numberFormat: '#,##0', align: 'right' },
    date: { numberFormat: 'dd-mm-yyyy' },
    input: { fill: 'input', input: true, border: 'box' },
  },
};

/** Cells of a row from column A, all in one style; an object is a formula with its computed value. */
export type FixtureValue = PlanValue | { formula: string; value: PlanValue };

export function planRow(row: number, style: string, values: readonly FixtureValue[]): PlanRow {
  return {
    row,
    cells: values.map((value, index): PlanCell => {
      const column = index + 1;
      return typeof value === 'object' && value !== null
        ? { column, style, ...value }
        : { column, style, value };
    }),
  };
}

const empty: Omit<SheetPlan, 'kind' | 'name' | 'rows'> = {
  visible: true,
  columnWidths: [30, 12, 12],
  tables: [],
  charts: [],
  conditionalFormats: [],
  validations: [],
  names: [],
  frozen: { rows: 0, columns: 0 },
  print: { landscape: true, titleRows: null, columns: null, onePage: true },
  annotations: null,
};

/** A visible sheet with a title, a number, a date and a formula. */
export function tinyPlan(overrides: Partial<SheetPlan> = {}): SheetPlan {
  return {
    ...empty,
    kind: 'overview',
    name: 'RB Overzicht',
    rows: [
      planRow(1, 'title', ['Woningbouw in één oogopslag']),
      planRow(3, 'number', [1240, 12.5]),
      planRow(4, 'date', [46023]),
      planRow(5, 'number', [{ formula: 'A3+B3', value: 1252.5 }]),
    ],
    ...overrides,
  };
}

const HEADER = 6;
const headers = ['Sleutel', 'Project', 'Woningen', 'Deel', 'Opmerking'];

/** A table of projects with everything a plan can hold; hidden when first made. */
export function richPlan(projects: number, overrides: Partial<SheetPlan> = {}): SheetPlan {
  const last = HEADER + projects;
  const column = (number: number): Area => ({ top: HEADER + 1, left: number, bottom: last, right: number });
  const rows = Array.from({ length: projects }, (_, index): PlanRow => {
    const row = HEADER + 1 + index;
    const [key, name, homes, share, note] = planRow(row, 'text', [
      `00${index + 1}`,
      `Project ${index + 1}`,
      10 + index,
      { formula: `C${row}/SUM($C$${HEADER + 1}:$C$${last})`, value: 0.25 },
      null,
    ]).cells as [PlanCell, PlanCell, PlanCell, PlanCell, PlanCell];
    return {
      row,
      cells: [
        key,
        name,
        { ...homes, style: 'number' },
        { ...share, style: 'number' },
        { ...note, style: 'input' },
      ],
    };
  });
  return {
    ...empty,
    kind: 'projects',
    name: 'RB Projecten',
    visible: false,
    columnWidths: [8, 30, 12, 12, 40],
    rows: [
      planRow(1, 'title', ['Projecten']),
      planRow(3, 'plain', ['Peildatum', 46023]),
      planRow(HEADER, 'header', headers),
      ...rows,
    ],
    tables: [
      {
        name: 'RB_Projecten',
        area: { top: HEADER, left: 1, bottom: last, right: headers.length },
        filter: true,
      },
    ],
    charts: [
      {
        name: 'RB_Grafiek',
        title: 'Woningen per project',
        description: 'Kolommen met het aantal woningen per project.',
        kind: 'columnStacked',
        categories: column(2),
        series: [
          { name: 'Woningen', values: column(3), color: 'accent' },
          { name: 'Deel', values: column(4), color: 'warning', line: true },
        ],
        categoryTitle: 'Project',
        valueTitle: 'Woningen',
        area: { top: 2, left: 7, bottom: 20, right: 14 },
      },
    ],
    conditionalFormats: [
      { area: column(3), formula: `$C${HEADER + 1}>11`, style: 'warning' },
      { area: column(4), bar: 'accentMid' },
    ],
    validations: [
      {
        area: column(5),
        rule: { kind: 'list', values: ['ja', 'nee'] },
        promptTitle: 'Opmerking',
        prompt: 'Kies ja of nee.',
        strict: false,
      },
    ],
    names: [{ name: 'RB_Peildatum', area: { top: 3, left: 2, bottom: 3, right: 2 } }],
    frozen: { rows: HEADER, columns: 2 },
    print: { landscape: true, titleRows: [HEADER, HEADER], columns: [1, 2], onePage: false },
    annotations: { table: 'RB_Projecten', keyHeader: 'Sleutel', headers: ['Opmerking'] },
    ...overrides,
  };
}

/** A waterfall, whose columns stand on others that aren't seen, and a chart of lines with the low end of a band. */
export const waterfallPlan: SheetPlan = {
  ...empty,
  kind: 'gap',
  name: 'RB Gapanalyse',
  rows: [
    planRow(1, 'header', ['Stap', 'Basis', 'Totaal', 'Eraf']),
    planRow(2, 'number', ['Afspraak', 0, 100, 0]),
    planRow(3, 'number', ['Gebouwd', 60, 0, 40]),
    planRow(4, 'number', ['Rest', 0, 60, 0]),
  ],
  charts: [
    {
      ...waterfallChart('RB_Waterval', 'Van afspraak naar rest', 6),
      kind: 'columnStacked',
      series: [
        { name: 'Basis', values: waterfallColumn(2), color: 'white', hidden: true },
        { name: 'Totaal', values: waterfallColumn(3), color: 'accent' },
        { name: 'Eraf', values: waterfallColumn(4), color: 'accentMid' },
      ],
    },
    {
      ...waterfallChart('RB_Lijnen', 'Opgeteld', 20),
      kind: 'line',
      series: [
        { name: 'Verwacht', values: waterfallColumn(3), color: 'accent' },
        { name: 'Laag', values: waterfallColumn(4), color: 'accent', dashed: true },
      ],
    },
  ],
};

function waterfallColumn(column: number): Area {
  return { top: 2, left: column, bottom: 4, right: column };
}

function waterfallChart(name: string, title: string, top: number): Omit<ChartPlan, 'kind' | 'series'> {
  return {
    name,
    title,
    description: title,
    categories: waterfallColumn(1),
    categoryTitle: 'Stap',
    valueTitle: 'Woningen',
    area: { top, left: 1, bottom: top + 12, right: 6 },
  };
}
