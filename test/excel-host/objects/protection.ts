import { HostError } from '../workbook/errors';
import type { Sheet } from '../workbook/model';
import { optionalText } from './arguments';
import { defineClass, type MakeObject } from './core';

function asOptions(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

export const makeWorksheetProtection: MakeObject<Sheet> = defineClass<Sheet>({
  name: 'WorksheetProtection',
  properties: {
    protected: { get: (sheet) => sheet.protection !== undefined },
    options: { get: (sheet) => sheet.protection?.options ?? {} },
  },
  methods: {
    protect: (sheet, args) => {
      if (sheet.protection) throw new HostError('InvalidOperation', 'already protected');
      sheet.protection = { options: asOptions(args[0]), password: optionalText(args[1], 'password') ?? '' };
    },
    unprotect: (sheet, args) => {
      if (sheet.protection && sheet.protection.password !== (optionalText(args[0], 'password') ?? '')) {
        throw new HostError('AccessDenied', 'password');
      }
      sheet.protection = undefined;
    },
  },
});

export const makeWorkbookProtection: MakeObject<null> = defineClass<null>({
  name: 'WorkbookProtection',
  properties: { protected: { get: (_, { workbook }) => workbook.protection !== undefined } },
  methods: {
    protect: (_, args, { workbook }) => {
      workbook.protection = optionalText(args[0], 'password') ?? '';
    },
    unprotect: (_, args, { workbook }) => {
      if (
        workbook.protection !== undefined &&
        workbook.protection !== (optionalText(args[0], 'password') ?? '')
      ) {
        throw new HostError('AccessDenied', 'password');
      }
      workbook.protection = undefined;
    },
  },
});
