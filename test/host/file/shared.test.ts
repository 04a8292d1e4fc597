import type { Element } from '@xmldom/xmldom';
import { openFile } from '../../../src/host/file/openFile';
import { describeHost, type OpenedWorkbook, type SeriesLook, type WorkbookProbe } from '../sharedSuite';
import { fixtureBytes } from './fixtureWorkbook';
import { allNamed, packageProblems, partsOf, relationsOf, xmlOf } from './packageCheck';

function probe(bytes: Uint8Array): WorkbookProbe {
  const parts = partsOf(bytes);
  const workbook = xmlOf(parts, 'xl/workbook.xml');
  const workbookRelations = relationsOf(parts, 'xl/workbook.xml');
  const sheets = allNamed(workbook, 'sheet').map((sheet) => ({
    name: sheet.getAttribute('name') ?? '',
    part: workbookRelations.find(({ id }) => id === sheet.getAttribute('r:id'))?.target ?? '',
  }));
  const below = (part: string, kind: string): string[] =>
    relationsOf(parts, part).flatMap((relation) => (relation.kind === kind ? relation.target : []));
  return {
    activeSheet:
      sheets[Number(allNamed(workbook, 'workbookView')[0]?.getAttribute('activeTab') ?? 0)]?.name ?? '',
    tables: sheets.flatMap(({ name, part }) =>
      below(part, 'table').map((table) => {
        const root = xmlOf(parts, table);
        return { sheet: name, name: root.getAttribute('name') ?? '', area: root.getAttribute('ref') ?? '' };
      }),
    ),
    names: allNamed(workbook, 'definedName')
      .filter((name) => !name.hasAttribute('localSheetId'))
      .map((name) => ({ name: name.getAttribute('name') ?? '', formula: name.textContent ?? '' })),
    charts: sheets.flatMap(({ name, part }) =>
      below(part, 'drawing').flatMap((drawing) =>
        below(drawing, 'chart').map((chart) => {
          const root = xmlOf(parts, chart);
          return {
            sheet: name,
            title: allNamed(root, 't')[0]?.textContent ?? '',
            looks: allNamed(root, 'ser').map(lookOf),
            legend: legendOf(root),
          };
        }),
      ),
    ),
    pageStarts: sheets.flatMap(({ name, part }) => {
      const rows = allNamed(xmlOf(parts, part), 'brk').map((one) => Number(one.getAttribute('id')) + 1);
      return rows.length === 0 ? [] : [{ sheet: name, rows }];
    }),
    conditionalFormats: sheets.flatMap(({ name, part }) =>
      allNamed(xmlOf(parts, part), 'cfRule')
        .filter((rule) => rule.getAttribute('type') === 'expression')
        .map((rule) => ({ sheet: name, formula: allNamed(rule, 'formula')[0]?.textContent ?? '' })),
    ),
    bars: sheets.flatMap(({ name, part }) =>
      allNamed(xmlOf(parts, part), 'conditionalFormatting').flatMap((format) =>
        allNamed(format, 'dataBar').map((bar) => ({
          sheet: name,
          area: format.getAttribute('sqref') ?? '',
          color: `#${(allNamed(bar, 'color')[0]?.getAttribute('rgb') ?? '').slice(2)}`,
          from: allNamed(bar, 'cfvo')[0]?.getAttribute('val') ?? '',
        })),
      ),
    ),
  };
}

function lookOf(series: Element): SeriesLook {
  if ((series.parentNode as Element | null)?.localName === 'barChart')
    return allNamed(series, 'noFill').length > 0 ? 'hidden' : 'columns';
  return allNamed(series, 'prstDash').length > 0 ? 'dashes' : 'line';
}

function legendOf(chart: Element): string[] {
  const deleted = allNamed(chart, 'legendEntry').map((entry) =>
    Number(allNamed(entry, 'idx')[0]?.getAttribute('val')),
  );
  return allNamed(chart, 'ser').flatMap((series, index) =>
    deleted.includes(index) ? [] : (allNamed(allNamed(series, 'tx')[0]!, 'v')[0]?.textContent ?? ''),
  );
}

async function opened(bytes: Uint8Array): Promise<OpenedWorkbook> {
  const host = await openFile(bytes, 'lijst.xlsx');
  return {
    host,
    reopen: async () => {
      const result = await host.toBytes();
      expect(packageProblems(result)).toEqual([]);
      return opened(result);
    },
    probe: async () => probe(await host.toBytes()),
  };
}

describeHost('an .xlsx file', async (workbook) => opened(fixtureBytes(workbook)), { formulaValues: true });
