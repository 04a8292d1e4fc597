import { HostError } from '../workbook/errors';
import { text } from './arguments';
import { defineClass, type MakeObject } from './core';

const makeSetting: MakeObject<string> = defineClass<string>({
  name: 'Setting',
  identity: (key) => ({ _Id: key }),
  properties: {
    key: { get: (key) => key },
    value: {
      get: (key, { workbook }) => workbook.settings.get(key),
      set: (key, value, { workbook }) => {
        workbook.settings.set(key, value);
      },
    },
  },
  methods: {
    delete: (key, _args, { workbook }) => {
      workbook.settings.delete(key);
    },
  },
});

export const makeSettings: MakeObject<null> = defineClass<null>({
  name: 'SettingCollection',
  items: (_, session) => [...session.workbook.settings.keys()].map((key) => makeSetting(key, session)),
  index: (_, key, session) =>
    session.workbook.settings.has(text(key, 'key')) ? makeSetting(text(key, 'key'), session) : undefined,
  methods: {
    add: (_, args, session) => {
      const key = text(args[0], 'key');
      if (key === '') throw new HostError('InvalidArgument', 'key');
      session.workbook.settings.set(key, args[1] ?? null);
      return makeSetting(key, session);
    },
  },
});
