import { DOMParser } from '@xmldom/xmldom';
import type { Document, Element } from '@xmldom/xmldom';
import { DEVELOPMENT_URL } from './manifest';

/*
 * What Office asks of an add-in-only manifest beyond its XML schema. The limits and the order of elements are those of
 * "Office Add-ins XML manifest" and "How to find the proper order of manifest elements" in Microsoft's documentation.
 */

/** The outcome of one rule. */
export interface Check {
  rule: string;
  /** How many things the rule looked at. */
  checked: number;
  /** One sentence per fault; empty when all is well. */
  faults: string[];
}

/** Gives the bytes of a file that the manifest names by its path below the address of the pages, or undefined. */
export type Files = (path: string) => Uint8Array | undefined;

/** The children of an element in the order Office wants them; other children are a fault. */
const order: Record<string, string[]> = {
  OfficeApp: [
    ...[
      'Id',
      'AlternateId',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
    ],
    ...['HighResolutionIconUrl', 'SupportUrl', 'AppDomains', 'Hosts', 'Requirements', 'DefaultSettings'],
    ...['Permissions', 'VersionOverrides'],
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation'],
};

/** The kind of resource that an element with a resid must point to. */
const residKinds: Record<string, string> = {
  Image: 'Images',
  SourceLocation: 'Urls',
  LearnMoreUrl: 'Urls',
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Description: 'LongStrings',
};

/** Longest texts, in characters. */
const longest: Record<string, number> = {
  DisplayName: 125,
  Description: 250,
  ProviderName: 125,
  Urls: 2048,
  Images: 2048,
  ShortStrings: 125,
  LongStrings: 250,
};
const longestId = 32;
const ribbonSizes = ['16', '32', '80'];

const nameOf = (element: Element): string => element.localName ?? element.nodeName;
const parentOf = (element: Element): string => nameOf(element.parentNode as Element);
const valueOf = (element: Element): string =>
  element.getAttribute('DefaultValue') ?? element.textContent ?? '';
const childrenOf = (element: Element): Element[] => [...element.childNodes].filter(isElement);
const childrenNamed = (element: Element, name: string): Element[] =>
  childrenOf(element).filter((child) => nameOf(child) === name);

function isElement(node: { nodeType: number }): node is Element {
  return node.nodeType === 1;
}

/** How a fault names an element: with the id or the resid when it has one. */
function label(element: Element): string {
  const id = element.getAttribute('id') ?? element.getAttribute('resid');
  return id === null ? nameOf(element) : `${nameOf(element)} ${id}`;
}

function everything(document: Document): Element[] {
  return [...document.getElementsByTagName('*')];
}

/** Runs a test on each of the things and keeps what it complains about. */
function check<T>(rule: string, things: T[], faultOf: (thing: T) => string | false | undefined): Check {
  const faults = things.map(faultOf).filter((fault) => typeof fault === 'string');
  return { rule, checked: things.length, faults };
}

function orderFault(parent: Element): string | false {
  const wanted = order[nameOf(parent)] ?? [];
  const found = childrenOf(parent).map(nameOf);
  const unknown = found.find((name) => !wanted.includes(name));
  if (unknown !== undefined) return `${label(parent)} may not hold ${unknown}`;
  const places = found.map((name) => wanted.indexOf(name));
  const late = places.findIndex((place, index) => index > 0 && place < (places[index - 1] ?? 0));
  return late > 0 && `in ${label(parent)}, ${found[late]} must stand before ${found[late - 1]}`;
}

/** Width and height in the header of a PNG file, or undefined when it isn't one. */
function pngSize(file: Uint8Array): string | undefined {
  const bytes = Buffer.from(file);
  if (bytes.length < 24 || bytes.toString('latin1', 1, 4) !== 'PNG') return undefined;
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

/** Every icon with the size it must have, in pixels: ribbon images by their use, the two of the list by the documentation. */
function icons(document: Document): { url: string; size: string }[] {
  const all = everything(document);
  const images = new Map(
    all
      .filter((element) => parentOf(element) === 'Images')
      .map((image) => [image.getAttribute('id'), valueOf(image)]),
  );
  const fixed = (name: string, size: string) =>
    all.filter((element) => nameOf(element) === name).map((element) => ({ url: valueOf(element), size }));
  return [
    ...fixed('IconUrl', '32'),
    ...fixed('HighResolutionIconUrl', '64'),
    ...all
      .filter((element) => nameOf(element) === 'Image' && element.hasAttribute('resid'))
      .map((image) => ({
        url: images.get(image.getAttribute('resid')) ?? '',
        size: image.getAttribute('size') ?? '',
      })),
  ];
}

function iconFault({ url, size }: { url: string; size: string }, files: Files): string | false {
  const name = url.replace(DEVELOPMENT_URL, '');
  const file = files(name);
  if (file === undefined) return `there is no icon ${name}`;
  const found = pngSize(file);
  return found !== `${size}x${size}` && `${name} is ${found ?? 'no PNG'}, where ${size}x${size} is used`;
}

function overrideFault(
  element: Element,
  defaultLocale: string,
  locales: string[],
  displayName: string,
): string | false {
  const found = childrenNamed(element, 'Override').map((override) => override.getAttribute('Locale') ?? '');
  if (found.includes(defaultLocale)) return `${label(element)} overrides the default locale ${defaultLocale}`;
  const twice = found.find((locale, index) => found.indexOf(locale) !== index);
  if (twice !== undefined) return `${label(element)} has two overrides for ${twice}`;
  const bare = found.find((locale) => !/^[a-z]{2}-[A-Z]{2}$/.test(locale));
  if (bare !== undefined) return `${label(element)} has an override for "${bare}", which is no full locale`;
  const missing = locales.find((locale) => !found.includes(locale));
  // The product's name is the same everywhere.
  return (
    missing !== undefined &&
    valueOf(element) !== displayName &&
    `${label(element)} has no text for ${missing}`
  );
}

/**
 * Checks a manifest without asking Microsoft.
 *
 * @param manifest the text of manifest.xml, with the addresses of the development server
 * @param files the files that the pages' address serves
 * @returns one outcome per rule
 * @throws ParseError when the text isn't well-formed XML
 */
export function checkManifest(manifest: string, files: Files): Check[] {
  const document = new DOMParser().parseFromString(manifest, 'text/xml');
  const all = everything(document);
  const named = (name: string): Element[] => all.filter((element) => nameOf(element) === name);
  const text = (name: string): string => valueOf(named(name)[0] ?? document.createElement('none'));
  const resources = all.filter((element) => (order['Resources'] ?? []).includes(parentOf(element)));
  const references = all.filter((element) => element.hasAttribute('resid'));
  const targets = new Map(resources.map((resource) => [resource.getAttribute('id'), parentOf(resource)]));
  const ids = resources.map((resource) => resource.getAttribute('id') ?? '');
  const used = references.map((reference) => reference.getAttribute('resid') ?? '');
  const topLevel = ['DisplayName', 'Description', 'ProviderName'].flatMap((name) =>
    named(name).filter((element) => parentOf(element) === 'OfficeApp'),
  );
  const strings = resources.filter((resource) => nameOf(resource) === 'String');
  const translated = [...topLevel.filter((element) => nameOf(element) !== 'ProviderName'), ...strings];
  const excelApi = named('Set')
    .find((set) => set.getAttribute('Name') === 'ExcelApi')
    ?.getAttribute('MinVersion');
  const locales = [...new Set(named('Override').map((override) => override.getAttribute('Locale') ?? ''))];
  const addresses = [
    ...['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'SourceLocation'].flatMap(named),
    ...resources.filter((resource) => nameOf(resource) !== 'String'),
  ].filter((element) => !element.hasAttribute('resid'));
  const pages = addresses.filter((element) => /^(SupportUrl|SourceLocation|Url)$/.test(nameOf(element)));

  return [
    check('the id is a GUID', [text('Id')], (id) => {
      const valid = /^[\da-f]{8}-[\da-f]{4}-[1-5][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i.test(id);
      return !valid && `"${id}" is no GUID`;
    }),
    check('the version has four parts', [text('Version')], (version) => {
      return !/^\d{1,5}(\.\d{1,5}){3}$/.test(version) && `"${version}" isn't of the form 1.2.3.4`;
    }),
    check('Office LTSC 2021 (ExcelApi 1.14) can install it', [excelApi], (minimum) => {
      const minor = /^1\.(\d+)$/.exec(minimum ?? '')?.[1];
      return !(Number(minor) <= 14) && `the lowest ExcelApi asked for is ${minimum ?? 'not given'}`;
    }),
    check(
      'elements stand in order',
      all.filter((element) => nameOf(element) in order),
      orderFault,
    ),
    check('every resid points to a resource of its kind', references, (reference) => {
      const resid = reference.getAttribute('resid');
      const kind = targets.get(resid);
      if (kind === undefined) return `${label(reference)} points to nothing`;
      const wanted = residKinds[nameOf(reference)];
      return kind !== wanted && `${label(reference)} points into ${kind}, not ${wanted ?? 'anything known'}`;
    }),
    check(`ids are unique, used and at most ${longestId} characters`, ids, (id) => {
      if (ids.filter((other) => other === id).length > 1) return `id ${id} is used twice`;
      if (!used.includes(id)) return `nothing points to ${id}`;
      return id.length > longestId && `id ${id} has ${id.length} characters`;
    }),
    check('no text is too long', [...topLevel, ...resources], (element) => {
      const limit = longest[nameOf(element)] ?? longest[parentOf(element)] ?? 0;
      const overrides = childrenNamed(element, 'Override').map(
        (override) => override.getAttribute('Value') ?? '',
      );
      const length = Math.max(...[valueOf(element), ...overrides].map((value) => value.length));
      return length > limit && `${label(element)} has ${length} characters, ${limit} are allowed`;
    }),
    check('one text per language', translated, (element) =>
      overrideFault(element, text('DefaultLocale'), locales, text('DisplayName')),
    ),
    check('addresses are https and move with the build', addresses, (element) => {
      const url = valueOf(element);
      if (!url.startsWith('https://')) return `${label(element)} isn't https: ${url}`;
      return !url.startsWith(DEVELOPMENT_URL) && `${label(element)} isn't below ${DEVELOPMENT_URL}: ${url}`;
    }),
    check('pages exist', pages, (element) => {
      const page = valueOf(element).replace(DEVELOPMENT_URL, '');
      return files(page) === undefined && `there is no page ${page}`;
    }),
    check('every ribbon icon has the sizes Office asks for', named('Icon'), (icon) => {
      const sizes = childrenOf(icon).map((image) => image.getAttribute('size') ?? '');
      const missing = ribbonSizes.filter((size) => !sizes.includes(size));
      return (
        missing.length > 0 &&
        `an icon of ${label(icon.parentNode as Element)} lacks size ${missing.join(', ')}`
      );
    }),
    check('icons have the right number of pixels', icons(document), (icon) => iconFault(icon, files)),
  ];
}
