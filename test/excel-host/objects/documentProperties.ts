import { text } from './arguments';
import { defineClass, type MakeObject } from './core';
import { remembered } from './remembered';

const names = ['title', 'subject', 'author', 'keywords', 'comments', 'category', 'manager', 'company'];

export const makeDocumentProperties: MakeObject<null> = defineClass<null>({
  name: 'DocumentProperties',
  properties: remembered<null>(
    (_, { workbook }) => workbook.properties,
    Object.fromEntries(names.map((name) => [name, ''])),
    {
      check: Object.fromEntries(names.map((name) => [name, (value: unknown) => text(value, name)])),
    },
  ),
});
