import { writeXlsx, type Cell, type CellStyle, type CellValue, type WriteSheet } from 'hucre/xlsx';
import { earlierProjects } from './earlierProjects';
import { villages } from './projects';
import { staff, woondeal } from './staff';

/** A fixed moment, so that the file is the same on every run. */
const madeOn = new Date('2026-09-01T00:00:00Z');
const fontName = 'Calibri';

const header: CellStyle = {
  font: { name: fontName, bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '2F5597' } },
  alignment: { wrapText: true, vertical: 'center' },
};
const village: CellStyle = {
  font: { name: fontName, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'D9E2F3' } },
};
const struck: CellStyle = { font: { name: fontName, strikethrough: true, color: { rgb: '808080' } } };
const total: CellStyle = { font: { name: fontName, bold: true }, border: { top: { style: 'thin' } } };

/** Collects rows with their styles and formulas, as hucre takes them. */
class SheetDraft {
  readonly rows: CellValue[][] = [];
  readonly cells = new Map<string, Partial<Cell>>();

  add(values: CellValue[], style?: CellStyle): number {
    this.rows.push(values);
    if (style) values.forEach((_, column) => this.set(this.rows.length - 1, column, { style }));
    return this.rows.length;
  }

  set(row: number, column: number, cell: Partial<Cell>): void {
    const key = `${row},${column}`;
    const value = this.rows[row]?.[column] ?? null;
    this.cells.set(key, { value, ...this.cells.get(key), ...cell });
  }
}

const years = ['2026', '2027', '2028', '2029', '2030', '2031', 'e.v.'];
const topHeader = [
  [
    'Nr',
    'Kern',
    'Project',
    'Type locatie',
    'Planologische status',
    'Fase',
    'Rol gemeente',
    'Woningen',
    '',
    'Segmenten',
  ],
  ['', '', '', 'Oplevering', ...years.slice(1).map(() => '')],
  [
    'Start bouw',
    'Initiatiefnemer',
    'Organisatie',
    '',
    '',
    'Knelpunten',
    'Omgevings-\nvergunning',
    'Laatst bijgewerkt',
    'Opmerkingen',
  ],
].flat();
const subHeader = [
  ['', '', '', '', '', '', '', 'Nieuwbouw', 'Sloop', 'Sociale huur', 'Middenhuur', 'Betaalbare koop', 'Duur'],
  [...years.slice(0, 6).map(Number), '2032 e.v.'],
  ['', '', 'Trekker', 'Ambtelijk opdrachtgever', 'Bestuurlijk opdrachtgever', '', '', '', ''],
].flat();
const firstCount = 7;
const lastCount = firstCount + 5 + years.length;

function emptyAsNull(value: string | number): CellValue {
  return value === '' ? null : value;
}

/** A cell as a planner types it: a number where it is one, text where it isn't, nothing where it is empty. */
function typed(text: string): CellValue {
  if (text === '') return null;
  return /^\d+$/.test(text) ? Number(text) : text;
}

function projectCells(line: string): { cells: CellValue[]; lapsed: boolean } {
  const [
    project,
    type,
    status,
    phase,
    role,
    homes,
    demolition,
    social,
    mid,
    buy,
    other,
    deliveries,
    start,
    initiator,
    ...rest
  ] = line.split('|');
  const perYear = new Map(
    (deliveries ?? '')
      .split(' ')
      .filter(Boolean)
      .map((entry) => entry.split(':') as [string, string]),
  );
  const counts = [homes, demolition, social, mid, buy, other].map((text) => typed(text ?? ''));
  const cells = [
    project ?? '',
    type ?? '',
    status ?? '',
    phase ?? '',
    role ?? '',
    ...counts,
    ...years.map((year) => typed(perYear.get(year) ?? '')),
    typed(start ?? ''),
    initiator ?? '',
    ...rest.map((text) => text || null),
  ];
  return { cells, lapsed: line.includes('VERVALLEN') };
}

function columnName(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : `A${String.fromCharCode(65 + index - 26)}`;
}

function projectSheet(): WriteSheet {
  const draft = new SheetDraft();
  draft.add(['Woningbouwprogramma gemeente Lindenwaard'], { font: { name: fontName, bold: true, size: 16 } });
  draft.add(['Peildatum: 1 september 2026', null, null, 'bruto aantallen; bijgewerkt door team Wonen'], {
    font: { name: fontName, italic: true },
  });
  draft.add([]);
  const headerRow = draft.add(topHeader.map(emptyAsNull), header);
  draft.add(subHeader.map(emptyAsNull), header);
  const subtotals: number[] = [];
  const hidden: number[] = [];
  let number = 0;
  for (const { village: name, rows } of villages) {
    draft.add([name, ...Array<null>(topHeader.length - 1).fill(null)], village);
    const first = draft.rows.length + 1;
    for (const line of rows) {
      const { cells, lapsed } = projectCells(line);
      const row = draft.add([(number += 1), name, ...cells], lapsed ? struck : undefined);
      if (line.startsWith('Kapelstraat 2')) hidden.push(row - 1);
    }
    const last = draft.rows.length;
    subtotals.push(
      addSums(draft, `Subtotaal ${name}`, (column) => `SUM(${column}${first}:${column}${last})`),
    );
    draft.add([]);
  }
  addSums(draft, 'Totaal gemeente', (column) => subtotals.map((row) => `${column}${row}`).join('+'));
  draft.add([]);
  draft.add(['Aantallen met "ca." en bandbreedtes zijn schattingen van de initiatiefnemer.'], {
    font: { name: fontName, italic: true },
  });
  draft.add(['Vragen: team Wonen, mw. K. Brouwer'], { font: { name: fontName, italic: true } });
  return {
    name: 'Projectenlijst',
    rows: draft.rows,
    cells: draft.cells,
    columns: [
      5,
      13,
      30,
      21,
      30,
      17,
      15,
      12,
      8,
      9,
      11,
      11,
      8,
      ...years.map(() => 8),
      9,
      26,
      18,
      15,
      16,
      32,
      16,
      13,
      38,
    ].map((width) => ({ width })),
    merges: [
      { startRow: headerRow - 1, startCol: 7, endRow: headerRow - 1, endCol: 8 },
      { startRow: headerRow - 1, startCol: 9, endRow: headerRow - 1, endCol: 12 },
      { startRow: headerRow - 1, startCol: 13, endRow: headerRow - 1, endCol: 12 + years.length },
      { startRow: headerRow - 1, startCol: 22, endRow: headerRow - 1, endCol: 24 },
    ],
    freezePane: { rows: headerRow + 1, columns: 3 },
    rowDefs: new Map(hidden.map((row) => [row, { hidden: true }])),
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

/** Adds a row of sums over the count columns; the value that Excel would have stored stays out where the list holds text. */
function addSums(draft: SheetDraft, label: string, formula: (column: string) => string): number {
  const row = draft.add([null, null, label, ...Array<null>(lastCount - 2).fill(null)], total);
  const cells = draft.rows[row - 1] ?? [];
  for (let column = firstCount; column <= lastCount; column += 1) {
    const name = columnName(column);
    const result = evaluateSum(draft, formula(name), column);
    cells[column] = result;
    draft.set(row - 1, column, {
      value: result,
      formula: formula(name),
      formulaResult: result,
      style: total,
    });
  }
  return row;
}

/** What Excel shows for the sums of this sheet: text counts for nothing in a range. */
function evaluateSum(draft: SheetDraft, formula: string, column: number): number {
  const range = /^SUM\([A-Z]+(\d+):[A-Z]+(\d+)\)$/.exec(formula);
  const rows = range
    ? Array.from({ length: Number(range[2]) - Number(range[1]) + 1 }, (_, index) => Number(range[1]) + index)
    : [...formula.matchAll(/[A-Z]+(\d+)/g)].map((match) => Number(match[1]));
  return rows.reduce((sum, row) => {
    const value = draft.rows[row - 1]?.[column];
    return sum + (typeof value === 'number' ? value : 0);
  }, 0);
}

function staffSheet(): WriteSheet {
  const draft = new SheetDraft();
  draft.add(['Formatie ruimtelijk domein, inzet woningbouw'], {
    font: { name: fontName, bold: true, size: 14 },
  });
  draft.add(['Vertrouwelijk: alleen voor leidinggevenden'], { font: { name: fontName, italic: true } });
  draft.add([]);
  draft.add(['Naam', 'Functie', 'Niveau', 'Fte', 'Vanaf', 'Tot en met', 'Opmerking'], header);
  for (const line of staff) {
    const [name, title, level, fte, from, until, remark] = line.split('|');
    draft.add([
      name ?? '',
      title ?? '',
      level ?? '',
      Number((fte ?? '').replace(',', '.')),
      typed(from ?? ''),
      typed(until ?? ''),
      remark || null,
    ]);
  }
  return {
    name: 'Formatie',
    rows: draft.rows,
    cells: draft.cells,
    columns: [20, 42, 10, 6, 8, 10, 26].map((width) => ({ width })),
  };
}

function woondealSheet(): WriteSheet {
  const draft = new SheetDraft();
  draft.add(['Woondeal Rivierengebied 2022-2030, aandeel Lindenwaard'], {
    font: { name: fontName, bold: true, size: 14 },
  });
  draft.add(['Afspraak: 30% sociale huur, twee derde betaalbaar']);
  draft.add([]);
  draft.add(['Jaar', 'Opgave woningen', 'Gerealiseerd'], header);
  for (const { year, agreed, delivered } of woondeal) draft.add([year, agreed, delivered]);
  const last = draft.rows.length;
  const sums = [
    woondeal.reduce((sum, row) => sum + row.agreed, 0),
    woondeal.reduce((sum, row) => sum + (row.delivered ?? 0), 0),
  ];
  const row = draft.add(['Totaal', ...sums], total);
  ['B', 'C'].forEach((name, index) =>
    draft.set(row - 1, index + 1, {
      formula: `SUM(${name}5:${name}${last})`,
      formulaResult: sums[index] ?? 0,
      style: total,
    }),
  );
  return {
    name: 'Woondeal',
    rows: draft.rows,
    cells: draft.cells,
    columns: [10, 18, 14].map((width) => ({ width })),
  };
}

/** An older version of the list, as it was copied to a sheet of its own. */
function earlierSheet(): WriteSheet {
  const draft = new SheetDraft();
  const ahead = ['2025', '2026', '2027', '2028', '2029', '2030'];
  draft.add(['Woningbouwprogramma gemeente Lindenwaard'], { font: { name: fontName, bold: true, size: 14 } });
  draft.add(['Peildatum: 1 september 2024'], { font: { name: fontName, italic: true } });
  draft.add([]);
  draft.add(
    [
      'Kern',
      'Project',
      'Planologische status',
      'Fase',
      'Woningen bruto',
      ...ahead.map((year) => `Oplevering ${year}`),
    ],
    header,
  );
  for (const line of earlierProjects) {
    const [village, project, status, phase, homes, deliveries = ''] = line.split('|');
    const perYear = new Map(deliveries.split(' ').map((entry) => entry.split(':') as [string, string]));
    const counts = ahead.map((year) => typed(perYear.get(year) ?? ''));
    draft.add([village ?? '', project ?? '', status ?? '', phase ?? '', typed(homes ?? ''), ...counts]);
  }
  return {
    name: 'Projectenlijst 2024',
    rows: draft.rows,
    cells: draft.cells,
    columns: [13, 30, 32, 17, 10, ...ahead.map(() => 11)].map((width) => ({ width })),
  };
}

/** The sample workbook's bytes; the same on every run. */
export async function makeSample(): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [projectSheet(), staffSheet(), woondealSheet(), earlierSheet()],
    defaultFont: { name: fontName, size: 11 },
    properties: { title: 'Woningbouwprogramma Lindenwaard (voorbeeld)', created: madeOn, modified: madeOn },
  });
}
