import { boundingArea, intersection, sameArea } from '../workbook/address';
import { clearValidation } from '../workbook/clear';
import { HostError } from '../workbook/errors';
import { requireUnprotected } from '../workbook/protection';
import { defineClass, isHostObject, type MakeObject, type Property } from './core';
import { fullAddress, type AreasAt } from './range';
import { rangesOf } from './references';

const kinds = ['wholeNumber', 'decimal', 'date', 'time', 'textLength', 'list', 'custom'];

const standard: Record<string, unknown> = {
  rule: {},
  ignoreBlanks: true,
  prompt: { message: '', showPrompt: true, title: '' },
  errorAlert: { message: '', showAlert: true, style: 'Stop', title: '' },
};

/** A rule with ranges written as `=address`; InvalidArgument when it is no rule of Excel. */
function checkedRule(value: unknown): unknown {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const [kind, content] = entries[0] ?? [];
  if (
    entries.length !== 1 ||
    kind === undefined ||
    !kinds.includes(kind) ||
    typeof content !== 'object' ||
    content === null
  ) {
    throw new HostError('InvalidArgument', 'a rule with one kind of condition');
  }
  const plain = Object.fromEntries(
    Object.entries(content).map(([name, given]) => {
      const place = isHostObject(given) ? rangesOf(given) : undefined;
      const area = place?.areas[0];
      return [name, place && area ? `=${fullAddress({ sheet: place.sheet, area }, true)}` : given];
    }),
  );
  const list = plain.source;
  if (kind === 'list' && (typeof list !== 'string' || (!list.startsWith('=') && list.length > 255))) {
    throw new HostError('InvalidArgument', 'a list is a range or at most 255 characters');
  }
  return { [kind]: plain };
}

/** Title up to 32 and message up to 255 characters, as Excel's dialog allows. */
function checkedMessage(value: unknown): unknown {
  const given =
    typeof value === 'object' && value !== null
      ? (value as { title?: unknown; message?: unknown })
      : undefined;
  if (!given || String(given.title ?? '').length > 32 || String(given.message ?? '').length > 255) {
    throw new HostError('InvalidArgument', 'title up to 32, message up to 255 characters');
  }
  return given;
}

function get({ sheet, areas }: AreasAt, name: string): unknown {
  const [area] = areas;
  const found = area && sheet.validations.find((validation) => intersection(validation.area, area));
  if (!found) return standard[name];
  return Object.hasOwn(found.props, name) ? found.props[name] : standard[name];
}

function put({ sheet, areas }: AreasAt, name: string, value: unknown): void {
  requireUnprotected(sheet);
  for (const area of areas) {
    const known = sheet.validations.find((validation) => sameArea(validation.area, area));
    if (known) {
      known.props[name] = value;
      continue;
    }
    const covering = sheet.validations.find((validation) =>
      sameArea(boundingArea(validation.area, area), validation.area),
    );
    clearValidation(sheet, area);
    sheet.validations.push({ area, props: { ...covering?.props, [name]: value } });
  }
}

const kept = (name: string, check: (value: unknown) => unknown): Property<AreasAt> => ({
  get: (target) => get(target, name),
  set: (target, value) => {
    put(target, name, check(value));
  },
});

function typeOf(target: AreasAt): string {
  const [kind] = Object.keys((get(target, 'rule') as object | undefined) ?? {});
  return kind === undefined ? 'None' : kind.charAt(0).toUpperCase() + kind.slice(1);
}

export const makeDataValidation: MakeObject<AreasAt> = defineClass<AreasAt>({
  name: 'DataValidation',
  properties: {
    rule: kept('rule', checkedRule),
    ignoreBlanks: kept('ignoreBlanks', Boolean),
    prompt: kept('prompt', checkedMessage),
    errorAlert: kept('errorAlert', checkedMessage),
    type: { get: typeOf },
  },
  methods: {
    clear: ({ sheet, areas }) => {
      for (const area of areas) clearValidation(sheet, area);
    },
  },
});
