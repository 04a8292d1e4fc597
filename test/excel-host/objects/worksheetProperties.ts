import { HostError } from '../workbook/errors';
import type { Sheet } from '../workbook/model';
import { text } from './arguments';
import { defineClass, type MakeObject } from './core';

interface PropertyAt {
  sheet: Sheet;
  key: string;
}

const find = (sheet: Sheet, key: string): string | undefined =>
  [...sheet.customProperties.keys()].find((known) => known.toLowerCase() === key.toLowerCase());

const makeProperty: MakeObject<PropertyAt> = defineClass<PropertyAt>({
  name: 'WorksheetCustomProperty',
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    key: { get: ({ key }) => key },
    value: {
      get: ({ sheet, key }) => sheet.customProperties.get(key),
      set: ({ sheet, key }, value) => {
        sheet.customProperties.set(key, text(value, 'value'));
      },
    },
  },
  methods: {
    delete: ({ sheet, key }) => {
      sheet.customProperties.delete(key);
    },
  },
});

export const makeSheetCustomProperties: MakeObject<Sheet> = defineClass<Sheet>({
  name: 'WorksheetCustomPropertyCollection',
  items: (sheet, session) =>
    [...sheet.customProperties.keys()].map((key) => makeProperty({ sheet, key }, session)),
  index: (sheet, key, session) => {
    const known = find(sheet, text(key, 'key'));
    return known === undefined ? undefined : makeProperty({ sheet, key: known }, session);
  },
  methods: {
    add: (sheet, args, session) => {
      const key = text(args[0], 'key');
      if (key === '' || key.length > 255)
        throw new HostError('InvalidArgument', 'key of at most 255 characters');
      const kept = find(sheet, key) ?? key;
      sheet.customProperties.set(kept, text(args[1], 'value'));
      return makeProperty({ sheet, key: kept }, session);
    },
  },
});
