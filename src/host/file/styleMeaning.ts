import type { XmlElement } from './xmlText';

/** An element of a styles part: like `XmlElement`, without a place. */
export type StyleNode = Pick<XmlElement, 'name' | 'attributes'> & { children: StyleNode[] };

/** What an element means, for comparing: without prefixes, order of attributes and children that say nothing. */
export function meaning({ name, attributes, children }: StyleNode): string {
  const pairs = Object.entries(attributes)
    .filter(([key]) => !key.startsWith('xmlns'))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const inner = children
    .filter((node) => Object.keys(node.attributes).length + node.children.length > 0)
    .map(meaning);
  return `${name}(${pairs.map(([key, value]) => `${key}=${plainBoolean(value)}`).join(' ')})[${inner.join()}]`;
}

function plainBoolean(value: string): string {
  if (value === 'true') return '1';
  return value === 'false' ? '0' : value;
}

/** What a font means; the order of its properties says nothing. */
export function fontMeaning({ children }: StyleNode): string {
  return children
    .map((node) => `${node.name}:${meaning(node)}`)
    .sort()
    .join();
}

/** What a differential format means. */
export function differentialMeaning({ children }: StyleNode): string {
  return children.map((node) => (node.name === 'font' ? `font ${fontMeaning(node)}` : meaning(node))).join();
}

/** What a cell format means. One that states not to apply something isn't taken for one that doesn't mention it. */
export function formatMeaning({ attributes, children }: StyleNode): string {
  const ids = ['numFmtId', 'fontId', 'fillId', 'borderId', 'xfId'].map((name) => attributes[name] ?? '0');
  const refused = Object.entries(attributes).filter(
    ([name, value]) => name.startsWith('apply') && (value === '0' || value === 'false'),
  );
  const quote = attributes['quotePrefix'] === '1' || attributes['quotePrefix'] === 'true' ? 'q' : '';
  return [...ids, quote, ...refused.map(([name]) => name), ...children.map(meaning)].join('|');
}
