import { HostError } from '../workbook/errors';
import { guid, type CustomXmlPart, type Workbook } from '../workbook/model';
import { text } from './arguments';
import { defineClass, type MakeObject } from './core';

/** Namespace of the root element; InvalidArgument when the text does not begin as one XML element. */
function namespaceOf(xml: string): string {
  const root = /^\s*(?:<\?xml[^>]*\?>\s*)?<([\w.-]+:)?([\w.-]+)((?:\s[^<>]*)?)\/?>/.exec(xml);
  if (!root) throw new HostError('InvalidArgument', 'not an XML document');
  const closed = /\/>\s*$/.test(xml) || new RegExp(`</${root[1] ?? ''}${root[2] ?? ''}\\s*>\\s*$`).test(xml);
  if (!closed) throw new HostError('InvalidArgument', 'the root element is not closed');
  const attribute = root[1] ? `xmlns:${root[1].slice(0, -1)}` : 'xmlns';
  return new RegExp(`\\s${attribute}\\s*=\\s*["']([^"']*)["']`).exec(root[3] ?? '')?.[1] ?? '';
}

const makePart: MakeObject<CustomXmlPart> = defineClass<CustomXmlPart>({
  name: 'CustomXmlPart',
  identity: (part) => ({ Id: part.id }),
  properties: {
    id: { get: (part) => part.id },
    namespaceUri: { get: (part) => namespaceOf(part.xml) },
  },
  methods: {
    getXml: (part) => part.xml,
    setXml: (part, args) => {
      const xml = text(args[0], 'xml');
      namespaceOf(xml);
      part.xml = xml;
    },
    delete: (part, _args, { workbook }) => {
      workbook.customXmlParts.splice(workbook.customXmlParts.indexOf(part), 1);
    },
  },
});

const withNamespace = (workbook: Workbook, uri: string): CustomXmlPart[] =>
  workbook.customXmlParts.filter((part) => namespaceOf(part.xml) === uri);

const makeScoped: MakeObject<string> = defineClass<string>({
  name: 'CustomXmlPartScopedCollection',
  items: (uri, session) => withNamespace(session.workbook, uri).map((part) => makePart(part, session)),
  index: (uri, key, session) => {
    const part = withNamespace(session.workbook, uri).find(({ id }) => id === key);
    return part && makePart(part, session);
  },
  methods: {
    getOnlyItem: (uri, _args, session) => {
      const [part, ...others] = withNamespace(session.workbook, uri);
      if (!part || others.length > 0) throw new HostError('GeneralException', 'not exactly one part');
      return makePart(part, session);
    },
    getOnlyItemOrNullObject: (uri, _args, session) => {
      const [part, ...others] = withNamespace(session.workbook, uri);
      return part && others.length === 0 ? makePart(part, session) : null;
    },
  },
});

export const makeCustomXmlParts: MakeObject<null> = defineClass<null>({
  name: 'CustomXmlPartCollection',
  items: (_, session) => session.workbook.customXmlParts.map((part) => makePart(part, session)),
  index: (_, key, session) => {
    const part = session.workbook.customXmlParts.find(({ id }) => id === key);
    return part && makePart(part, session);
  },
  methods: {
    add: (_, args, session) => {
      const xml = text(args[0], 'xml');
      namespaceOf(xml);
      const part = { id: guid(session.workbook), xml };
      session.workbook.customXmlParts.push(part);
      return makePart(part, session);
    },
    getByNamespace: (_, args, session) => makeScoped(text(args[0], 'namespace'), session),
  },
});
