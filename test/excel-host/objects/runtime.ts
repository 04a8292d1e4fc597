import { flag } from './arguments';
import { defineClass, type MakeObject } from './core';

/** `context.runtime`: switching the add-in's events off and on. */
export const makeRuntime: MakeObject<null> = defineClass<null>({
  name: 'Runtime',
  properties: {
    enableEvents: {
      get: (_, { workbook }) => workbook.application.enableEvents !== false,
      set: (_, value, { workbook }) => {
        workbook.application.enableEvents = flag(value, 'enableEvents');
      },
    },
  },
});
