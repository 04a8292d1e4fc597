import { DOMParser, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

/** The parts of a zip file by name. */
export function partsOf(bytes: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(bytes);
}

/** A part as an XML tree, read by another parser than ours. Throws when it isn't well formed. */
export function xmlOf(parts: Record<string, Uint8Array>, name: string): Element {
  const content = parts[name];
  if (content === undefined) throw new Error(`${name} is missing`);
  const problems: string[] = [];
  const document = new DOMParser({
    onError: (level, message) => problems.push(`${level}: ${message}`),
  }).parseFromString(strFromU8(content).replace(/^\ufeff/, ''), 'text/xml');
  if (problems.length > 0 || document.documentElement === null)
    throw new Error(`${name}: ${problems.join(', ')}`);
  return document.documentElement;
}

/** The child elements of an element. */
export function elementsOf(parent: Element): Element[] {
  return Array.from(parent.childNodes).filter((node): node is Element => node.nodeType === 1);
}

/** All elements below with a local name. */
export function allNamed(parent: Element, name: string): Element[] {
  return Array.from(parent.getElementsByTagNameNS('*', name));
}

export interface Relation {
  from: string;
  id: string;
  kind: string;
  target: string;
}

/**
 * What would make a spreadsheet program repair or refuse a package: XML that isn't well formed, relationships that lead nowhere,
 * parts without a content type, names or ids used twice, formats that don't exist, tables that don't fit their headers, elements
 * of a sheet in the wrong order. Empty when all is well. The insides of `trusted` parts are not looked at.
 */
export function packageProblems(bytes: Uint8Array, trusted: ReadonlySet<string> = new Set()): string[] {
  const parts = partsOf(bytes);
  const names = Object.keys(parts);
  const problems: string[] = [];
  for (const name of names.filter((one) => /\.(?:xml|rels|vml)$/.test(one) && !trusted.has(one))) {
    try {
      xmlOf(parts, name);
    } catch (error) {
      problems.push(`${name}: ${String(error)}`);
    }
  }
  if (problems.length > 0) return problems;

  const relations = names
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name) => relationsIn(parts, name));
  return [
    ...relations
      .filter(({ target }) => parts[target] === undefined)
      .map(({ from, id, target }) => `${from} ${id} leads to ${target}, which isn't there`),
    ...doubles(relations.map(({ from, id }) => `${from} ${id}`)).map(
      (one) => `relationship used twice: ${one}`,
    ),
    ...doubles(names.map((name) => name.toLowerCase())).map((one) => `part twice: ${one}`),
    ...contentTypeProblems(parts),
    ...workbookProblems(parts, relations, trusted),
  ];
}

/** The relationships of a part to other parts. */
export function relationsOf(parts: Record<string, Uint8Array>, part: string): Relation[] {
  const name = part.replace(/[^/]*$/, '_rels/$&.rels');
  return parts[name] === undefined ? [] : relationsIn(parts, name);
}

function relationsIn(parts: Record<string, Uint8Array>, name: string): Relation[] {
  const from = name.replace(/_rels\/([^/]*)\.rels$/, '$1');
  return elementsOf(xmlOf(parts, name))
    .filter((entry) => entry.getAttribute('TargetMode') !== 'External')
    .map((entry) => ({
      from,
      id: entry.getAttribute('Id') ?? '',
      kind: entry.getAttribute('Type')?.split('/').at(-1) ?? '',
      target: decodeURIComponent(
        new URL(entry.getAttribute('Target') ?? '', `http://package/${from}`).pathname.slice(1),
      ),
    }));
}

function contentTypeProblems(parts: Record<string, Uint8Array>): string[] {
  const entries = elementsOf(xmlOf(parts, '[Content_Types].xml'));
  const defaults = new Set(entries.map((entry) => entry.getAttribute('Extension')?.toLowerCase()));
  const overrides = entries.flatMap((entry) => entry.getAttribute('PartName')?.toLowerCase() ?? []);
  const known = new Set(overrides);
  const names = Object.keys(parts).filter((name) => name !== '[Content_Types].xml');
  return [
    ...names
      .filter(
        (name) =>
          !known.has(`/${name}`.toLowerCase()) && !defaults.has(name.split('.').at(-1)?.toLowerCase()),
      )
      .map((name) => `${name} has no content type`),
    ...overrides
      .filter((override) => !names.some((name) => `/${name}`.toLowerCase() === decodeURIComponent(override)))
      .map((override) => `${override} has a content type but isn't there`),
    ...doubles(overrides).map((one) => `content type twice: ${one}`),
  ];
}

function workbookProblems(
  parts: Record<string, Uint8Array>,
  relations: Relation[],
  trusted: ReadonlySet<string>,
): string[] {
  const workbookPart =
    relations.find(({ from, kind }) => from === '' && kind === 'officeDocument')?.target ?? '';
  const workbook = xmlOf(parts, workbookPart);
  const related = (from: string, kind: string): string[] =>
    relations
      .filter((relation) => relation.from === from && relation.kind === kind)
      .map(({ target }) => target);
  const sheets = allNamed(workbook, 'sheet');
  const names = allNamed(workbook, 'definedName');
  const [stylesPart] = related(workbookPart, 'styles');
  const worksheets = related(workbookPart, 'worksheet');
  const tables = worksheets.flatMap((sheet) =>
    related(sheet, 'table').map((table) => ({ sheet, table: xmlOf(parts, table) })),
  );
  const order = [
    'fileVersion',
    'workbookPr',
    'workbookProtection',
    'bookViews',
    'sheets',
    'functionGroups',
    'externalReferences',
    'definedNames',
    'calcPr',
    'pivotCaches',
    'extLst',
  ];
  return [
    ...doubles(sheets.map((sheet) => (sheet.getAttribute('name') ?? '').toLowerCase())).map(
      (one) => `two sheets are called ${one}`,
    ),
    ...doubles(sheets.map((sheet) => sheet.getAttribute('sheetId') ?? '')).map(
      (one) => `sheetId twice: ${one}`,
    ),
    ...sheets
      .filter(
        (sheet) =>
          !relations.some(
            ({ from, id }) =>
              from === workbookPart &&
              id === Array.from(sheet.attributes).find(({ localName }) => localName === 'id')?.value,
          ),
      )
      .map((sheet) => `sheet ${sheet.getAttribute('name')} has no part`),
    ...doubles(
      names.map((name) => `${name.getAttribute('name')?.toLowerCase()} ${name.getAttribute('localSheetId')}`),
    ).map((one) => `name twice: ${one}`),
    ...names
      .filter((name) => Number(name.getAttribute('localSheetId') ?? 0) >= sheets.length)
      .map((name) => `name ${name.getAttribute('name')} is of a sheet that isn't there`),
    ...doubles(tables.map(({ table }) => table.getAttribute('id') ?? '')).map(
      (one) => `table id twice: ${one}`,
    ),
    ...doubles(tables.map(({ table }) => table.getAttribute('name')?.toLowerCase() ?? '')).map(
      (one) => `two tables are called ${one}`,
    ),
    ...tables
      .filter(({ sheet }) => !trusted.has(sheet))
      .flatMap(({ sheet, table }) => headerProblems(parts, sheet, table)),
    ...orderProblems(workbook, order, workbookPart),
    ...worksheets
      .filter((sheet) => !trusted.has(sheet))
      .flatMap((sheet) => sheetProblems(parts, sheet, stylesPart)),
    ...(stylesPart === undefined ? [] : styleProblems(parts, stylesPart)),
  ];
}

const sheetOrder = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

function sheetProblems(
  parts: Record<string, Uint8Array>,
  name: string,
  stylesPart: string | undefined,
): string[] {
  const sheet = xmlOf(parts, name);
  const styles = stylesPart === undefined ? undefined : xmlOf(parts, stylesPart);
  const size = (list: string): number =>
    styles === undefined ? 1 : elementsOf(allNamed(styles, list)[0] ?? styles).length;
  const formats = size('cellXfs');
  const differentials = size('dxfs');
  return [
    ...orderProblems(sheet, sheetOrder, name),
    ...allNamed(sheet, 'c')
      .filter((cell) => Number(cell.getAttribute('s') ?? 0) >= formats)
      .map((cell) => `${name} ${cell.getAttribute('r')} has no format`),
    ...allNamed(sheet, 'cfRule')
      .filter((rule) => Number(rule.getAttribute('dxfId') ?? 0) >= differentials)
      .map(() => `${name} has a rule without format`),
    ...doubles(allNamed(sheet, 'c').flatMap((cell) => cell.getAttribute('r') ?? [])).map(
      (one) => `${name} has ${one} twice`,
    ),
  ];
}

function styleProblems(parts: Record<string, Uint8Array>, name: string): string[] {
  const styles = xmlOf(parts, name);
  const list = (of: string): Element[] => elementsOf(allNamed(styles, of)[0] ?? styles);
  const order = [
    'numFmts',
    'fonts',
    'fills',
    'borders',
    'cellStyleXfs',
    'cellXfs',
    'cellStyles',
    'dxfs',
    'tableStyles',
    'colors',
    'extLst',
  ];
  return [
    ...orderProblems(styles, order, name),
    ...elementsOf(styles)
      .filter(
        (one) => one.hasAttribute('count') && Number(one.getAttribute('count')) !== elementsOf(one).length,
      )
      .map((one) => `${name}: ${one.localName} says ${one.getAttribute('count')}`),
    ...(
      [
        ['fontId', 'fonts'],
        ['fillId', 'fills'],
        ['borderId', 'borders'],
      ] as const
    ).flatMap(([attribute, of]) =>
      list('cellXfs')
        .filter((xf) => Number(xf.getAttribute(attribute) ?? 0) >= list(of).length)
        .map(() => `${name}: ${attribute} without ${of}`),
    ),
  ];
}

function headerProblems(parts: Record<string, Uint8Array>, sheetPart: string, table: Element): string[] {
  const [start = '', end = start] = (table.getAttribute('ref') ?? '').split(':');
  const columns = allNamed(table, 'tableColumn').map((column) =>
    (column.getAttribute('name') ?? '').replaceAll('_x000a_', '\n'),
  );
  const from = columnNumber(start);
  const cells = allNamed(xmlOf(parts, sheetPart), 'c').filter((cell) => {
    const address = cell.getAttribute('r') ?? '';
    return (
      address.replace(/\D/g, '') === start.replace(/\D/g, '') &&
      columnNumber(address) >= from &&
      columnNumber(address) <= columnNumber(end)
    );
  });
  const inline = cells
    .filter((cell) => cell.getAttribute('t') === 'inlineStr')
    .map(({ textContent }) => textContent ?? '');
  if (inline.length === 0) return [];
  return inline.join('|') === columns.join('|')
    ? []
    : [`table ${table.getAttribute('name')}: ${columns.join('|')} above ${inline.join('|')}`];
}

function orderProblems(parent: Element, order: readonly string[], name: string): string[] {
  const places = elementsOf(parent)
    .map(({ localName }) => order.indexOf(localName ?? ''))
    .filter((place) => place !== -1);
  return places.some((place, index) => place < (places[index - 1] ?? 0))
    ? [`${name}: elements in the wrong order`]
    : [];
}

function columnNumber(address: string): number {
  return [...address.replace(/[^A-Z]/g, '')].reduce(
    (total, letter) => total * 26 + letter.charCodeAt(0) - 64,
    0,
  );
}

function doubles(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.size === seen.add(value).size);
}
