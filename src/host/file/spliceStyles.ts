import {
  child,
  childrenNamed,
  escapeXml,
  applyEdits,
  ownPrefix,
  parseXml,
  type TextEdit,
  type XmlElement,
} from './xmlText';
import { differentialMeaning, fontMeaning, formatMeaning, meaning, type StyleNode } from './styleMeaning';

/** The styles part of a workbook while formats from a fresh package are added to it. */
export interface StyleSplice {
  /** The index in the workbook of a cell format of the fresh package; `quoted` adds a quote prefix. */
  cellFormat(freshIndex: number, quoted: boolean): number;
  /** The index in the workbook of a differential format (of a conditional format) of the fresh package. */
  differentialFormat(freshIndex: number): number;
  /** The part with what was added; the same text when everything was there already. */
  xml(): string;
}

/** A styles part for a workbook that has none. */
export const plainStyles =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** The order of what a styles part holds (ECMA-376, CT_Stylesheet). */
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

/** The order of what a font holds, as Excel writes it. */
const fontOrder = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

/** Built-in number formats that every language of Excel shows alike (ECMA-376, 18.8.30). */
const builtInFormats: Record<string, number> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  '@': 49,
};
const firstCustomFormat = 164;

/** A list in the styles part: what stands in it by its meaning, and what will be added. */
interface List {
  name: string;
  container: XmlElement | undefined;
  indexes: Map<string, number>;
  size: number;
  added: string[];
}

/** Begins adding formats of a fresh package's styles part to a workbook's. The typeface and base size are the workbook's own. */
export function spliceStyles(workbookXml: string, part: string, freshXml: string): StyleSplice {
  const root = parseXml(workbookXml, part);
  const fresh = parseXml(freshXml, 'styles.xml');
  const prefix = ownPrefix(root);
  const fonts = openList(root, 'fonts', fontMeaning);
  const fills = openList(root, 'fills', meaning);
  const borders = openList(root, 'borders', meaning);
  const formats = openList(root, 'cellXfs', formatMeaning);
  const differentials = openList(root, 'dxfs', differentialMeaning);
  const numbers = openList(root, 'numFmts', ({ attributes }) => attributes['formatCode'] ?? '');
  const numberIds = new Map(
    childrenNamed(numbers.container, 'numFmt').map(({ attributes }) => [
      attributes['formatCode'] ?? '',
      Number(attributes['numFmtId']),
    ]),
  );
  const styleFormats = openList(root, 'cellStyleXfs', formatMeaning);
  const plain = parseXml(plainStyles, 'styles.xml');
  // Excel wants these lists, and the first entries in them; some programs leave them out.
  for (const [list, sense] of [
    [fonts, fontMeaning],
    [fills, meaning],
    [borders, meaning],
    [styleFormats, formatMeaning],
    [formats, formatMeaning],
  ] as const) {
    if (list.size > 0) continue;
    for (const node of child(plain, list.name)?.children ?? []) add(list, sense(node), write(node, prefix));
  }
  const normal = childrenNamed(formats.container, 'xf')[0];
  const baseFont =
    childrenNamed(fonts.container, 'font')[Number(normal?.attributes['fontId'] ?? 0)] ??
    child(plain, 'fonts')?.children[0];

  const freshChild = (list: string, index: number): XmlElement | undefined =>
    child(fresh, list)?.children[index];
  const freshNumber = (id: string): string | undefined =>
    childrenNamed(child(fresh, 'numFmts'), 'numFmt').find(({ attributes }) => attributes['numFmtId'] === id)
      ?.attributes['formatCode'];
  const intern = (list: List, node: StyleNode, sense: (node: StyleNode) => string): number =>
    list.indexes.get(sense(node)) ?? add(list, sense(node), write(node, prefix));

  function numberFormat(id: string): number {
    const code = freshNumber(id);
    if (code === undefined) return Number(id);
    const known = builtInFormats[code] ?? numberIds.get(code);
    if (known !== undefined) return known;
    const next = Math.max(firstCustomFormat - 1, ...numberIds.values()) + 1;
    numberIds.set(code, next);
    add(
      numbers,
      code,
      write(
        { name: 'numFmt', attributes: { numFmtId: String(next), formatCode: code }, children: [] },
        prefix,
      ),
    );
    return next;
  }

  function makeFormat(xf: XmlElement, quoted: boolean): number {
    // The fresh package's first font is nobody's wish.
    const font =
      xf.attributes['fontId'] === '0' ? undefined : freshChild('fonts', Number(xf.attributes['fontId']));
    // The first fill is "none" in every workbook, however it is written.
    const fill =
      xf.attributes['fillId'] === '0' ? undefined : freshChild('fills', Number(xf.attributes['fillId']));
    const border = freshChild('borders', Number(xf.attributes['borderId']));
    const ids = {
      numFmtId: numberFormat(xf.attributes['numFmtId'] ?? '0'),
      fontId: intern(fonts, ownFont(font, baseFont), fontMeaning),
      fillId: fill === undefined ? 0 : intern(fills, fill, meaning),
      borderId: border === undefined ? 0 : intern(borders, border, meaning),
    };
    const alignment = childrenNamed(xf, 'alignment').filter(
      ({ attributes }) => Object.keys(attributes).length > 0,
    );
    const attributes: Record<string, string> = {
      ...Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, String(id)])),
      xfId: normal?.attributes['xfId'] ?? '0',
      ...(quoted ? { quotePrefix: '1' } : {}),
      ...(ids.numFmtId === 0 ? {} : { applyNumberFormat: '1' }),
      ...(ids.fontId === 0 ? {} : { applyFont: '1' }),
      ...(ids.fillId === 0 ? {} : { applyFill: '1' }),
      ...(ids.borderId === 0 ? {} : { applyBorder: '1' }),
      ...(alignment.length === 0 ? {} : { applyAlignment: '1' }),
    };
    return intern(formats, { name: 'xf', attributes, children: alignment }, formatMeaning);
  }

  const known = new Map<string, number>();
  return {
    cellFormat(freshIndex, quoted) {
      if (freshIndex === 0 && !quoted) return 0;
      const key = `${freshIndex}${quoted ? 'q' : ''}`;
      const format = freshChild('cellXfs', freshIndex);
      if (format === undefined) throw new Error(`The fresh package has no cell format ${freshIndex}`);
      const index = known.get(key) ?? makeFormat(format, quoted);
      known.set(key, index);
      return index;
    },
    differentialFormat(freshIndex) {
      const format = freshChild('dxfs', freshIndex);
      if (format === undefined) throw new Error(`The fresh package has no differential format ${freshIndex}`);
      const children = format.children.map((node) =>
        node.name === 'font' ? ownFont(node, undefined) : node,
      );
      return intern(differentials, { name: 'dxf', attributes: {}, children }, differentialMeaning);
    },
    xml() {
      const edits = [numbers, fonts, fills, borders, styleFormats, formats, differentials].flatMap((list) =>
        listEdits(workbookXml, root, list),
      );
      return applyEdits(workbookXml, edits);
    },
  };
}

function openList(root: XmlElement, name: string, sense: (node: StyleNode) => string): List {
  const container = child(root, name);
  const indexes = new Map<string, number>();
  container?.children.forEach((node, index) => {
    if (!indexes.has(sense(node))) indexes.set(sense(node), index);
  });
  return { name, container, indexes, size: container?.children.length ?? 0, added: [] };
}

function add(list: List, sense: string, xml: string): number {
  const index = list.size + list.added.length;
  list.added.push(xml);
  list.indexes.set(sense, index);
  return index;
}

function listEdits(xml: string, root: XmlElement, { name, container, size, added }: List): TextEdit[] {
  if (added.length === 0) return [];
  const count = size + added.length;
  const content = added.join('');
  if (container === undefined) {
    const full = `${ownPrefix(root)}${name}`;
    const before = root.children.filter((node) => order.indexOf(node.name) < order.indexOf(name)).at(-1);
    const at = before?.end ?? root.openEnd;
    return [{ start: at, end: at, insert: `<${full} count="${count}">${content}</${full}>` }];
  }
  const openTag = xml
    .slice(container.start, container.openEnd)
    .replace(/(\scount\s*=\s*["'])\d+/, `$1${count}`);
  if (container.closeStart === container.end) {
    const insert = `${openTag.replace(/\s*\/>$/, '>')}${content}</${ownPrefix(container)}${name}>`;
    return [{ start: container.start, end: container.end, insert }];
  }
  return [
    { start: container.start, end: container.openEnd, insert: openTag },
    { start: container.closeStart, end: container.closeStart, insert: content },
  ];
}

/** What of a font is ours (bold, size, colour), on the typeface of the workbook. */
function ownFont(ours: XmlElement | undefined, base: XmlElement | undefined): StyleNode {
  const children = new Map<string, StyleNode>();
  for (const node of base?.children ?? []) {
    if (['name', 'family', 'charset', 'scheme', 'sz', 'color'].includes(node.name))
      children.set(node.name, node);
  }
  for (const node of ours?.children ?? []) children.set(node.name, node);
  const sorted = [...children.values()].sort((a, b) => fontOrder.indexOf(a.name) - fontOrder.indexOf(b.name));
  return { name: 'font', attributes: {}, children: sorted };
}

function write({ name, attributes, children }: StyleNode, prefix: string): string {
  const pairs = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
    .join('');
  const inner = children.map((node) => write(node, prefix)).join('');
  return inner === ''
    ? `<${prefix}${name}${pairs}/>`
    : `<${prefix}${name}${pairs}>${inner}</${prefix}${name}>`;
}
