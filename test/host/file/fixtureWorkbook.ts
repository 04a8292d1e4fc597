import { address } from '../../../src/model/cell';
import { isCellError } from '../../../src/model/grid';
import {
  contentTypes,
  head,
  pack,
  relationshipNs,
  rels,
  spreadsheetNs,
  type PartTexts,
} from '../../fixtures/workbooks/parts';
import type { FixtureCell, FixtureSheet, WorkbookFixture } from '../sharedSuite';

/** A workbook of the shared suite as an .xlsx file. */
export function fixtureBytes({ sheets, names = [] }: WorkbookFixture): Uint8Array {
  const formats = [
    ...new Set(sheets.flatMap(({ rows }) => rows.flat().flatMap((cell) => formatOf(cell) ?? []))),
  ];
  const tables = sheets.flatMap((sheet, index) =>
    (sheet.tables ?? []).map((table) => ({ ...table, sheet, index })),
  );
  const marks = sheets.flatMap(({ mark }, index) =>
    mark === undefined
      ? []
      : `<definedName name="_Regieblad" localSheetId="${index}" hidden="1">&quot;${mark}&quot;</definedName>`,
  );
  const userNames = names.map(
    ({ name, formula }) => `<definedName name="${name}">${escaped(formula.slice(1))}</definedName>`,
  );
  const allNames = [...marks, ...userNames];
  const parts: PartTexts = {
    '[Content_Types].xml': contentTypes({
      '/xl/workbook.xml': 'sheet.main',
      '/xl/styles.xml': 'styles',
      ...Object.fromEntries(sheets.map((_, index) => [`/xl/worksheets/sheet${index + 1}.xml`, 'worksheet'])),
      ...Object.fromEntries(tables.map((_, index) => [`/xl/tables/table${index + 1}.xml`, 'table'])),
    }),
    '_rels/.rels': rels({ rId1: ['officeDocument', 'xl/workbook.xml'] }),
    'xl/workbook.xml':
      `${head}<workbook xmlns="${spreadsheetNs}" xmlns:r="${relationshipNs}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>` +
      sheets.map((sheet, index) => sheetEntry(sheet, index + 1)).join('') +
      `</sheets>${allNames.length === 0 ? '' : `<definedNames>${allNames.join('')}</definedNames>`}</workbook>`,
    'xl/_rels/workbook.xml.rels': rels({
      styles: ['styles', 'styles.xml'],
      ...Object.fromEntries(
        sheets.map((_, index) => [
          `rId${index + 1}`,
          ['worksheet', `worksheets/sheet${index + 1}.xml`] as [string, string],
        ]),
      ),
    }),
    'xl/styles.xml': stylesWith(formats),
  };
  sheets.forEach((sheet, index) => {
    const own = tables
      .map((table, number) => ({ ...table, number: number + 1 }))
      .filter((table) => table.index === index);
    parts[`xl/worksheets/sheet${index + 1}.xml`] = worksheetXml(
      sheet,
      formats,
      own.map(({ number }) => `rId${number}`),
    );
    if (own.length > 0) {
      parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = rels(
        Object.fromEntries(
          own.map(({ number }) => [
            `rId${number}`,
            ['table', `../tables/table${number}.xml`] as [string, string],
          ]),
        ),
      );
    }
    for (const { number, name, address: ref } of own) {
      const columns = (sheet.rows[0] ?? []).map(
        (header, column) => `<tableColumn id="${column + 1}" name="${escaped(String(header))}"/>`,
      );
      parts[`xl/tables/table${number}.xml`] =
        `${head}<table xmlns="${spreadsheetNs}" id="${number}" name="${name}" displayName="${name}" ref="${ref}"><tableColumns count="${columns.length}">${columns.join('')}</tableColumns></table>`;
    }
  });
  return pack(parts);
}

function sheetEntry({ name, visibility = 'visible' }: FixtureSheet, id: number): string {
  const state = visibility === 'visible' ? '' : ` state="${visibility}"`;
  return `<sheet name="${escaped(name)}" sheetId="${id}"${state} r:id="rId${id}"/>`;
}

function worksheetXml(
  { rows, hiddenRows = [] }: FixtureSheet,
  formats: readonly string[],
  tableIds: readonly string[],
): string {
  const data = rows.map((row, index) => {
    const cells = row.map((cell, column) => cellXml(cell, address(index + 1, column + 1), formats)).join('');
    return `<row r="${index + 1}"${hiddenRows.includes(index + 1) ? ' hidden="1"' : ''}>${cells}</row>`;
  });
  const tables = tableIds.map((id) => `<tablePart r:id="${id}"/>`).join('');
  return (
    `${head}<worksheet xmlns="${spreadsheetNs}" xmlns:r="${relationshipNs}"><sheetData>${data.join('')}</sheetData>` +
    `${tables === '' ? '' : `<tableParts count="${tableIds.length}">${tables}</tableParts>`}</worksheet>`
  );
}

function cellXml(cell: FixtureCell, at: string, formats: readonly string[]): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return valueXml(cell, at, '', '');
  if (isError(cell)) return `<c r="${at}" t="e"><v>${cell.error}</v></c>`;
  const style = cell.numberFormat === undefined ? '' : ` s="${formats.indexOf(cell.numberFormat) + 1}"`;
  return valueXml(
    cell.value,
    at,
    style,
    cell.formula === undefined ? '' : `<f>${escaped(cell.formula.slice(1))}</f>`,
  );
}

function isError(cell: Exclude<FixtureCell, string | number | boolean | null>): cell is { error: string } {
  return !('value' in cell) && isCellError(cell);
}

function valueXml(value: string | number | boolean, at: string, style: string, formula: string): string {
  if (typeof value === 'number') return `<c r="${at}"${style}>${formula}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${at}"${style} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  if (formula !== '') return `<c r="${at}"${style} t="str">${formula}<v>${escaped(value)}</v></c>`;
  return `<c r="${at}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

function formatOf(cell: FixtureCell): string | undefined {
  return typeof cell === 'object' && cell !== null && 'value' in cell ? cell.numberFormat : undefined;
}

function stylesWith(formats: readonly string[]): string {
  const numbers = formats
    .map((code, index) => `<numFmt numFmtId="${170 + index}" formatCode="${escaped(code)}"/>`)
    .join('');
  const xfs = formats
    .map(
      (_, index) =>
        `<xf numFmtId="${170 + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
    )
    .join('');
  return (
    `${head}<styleSheet xmlns="${spreadsheetNs}">${formats.length === 0 ? '' : `<numFmts count="${formats.length}">${numbers}</numFmts>`}` +
    '<fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${formats.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${xfs}</cellXfs></styleSheet>`
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
