import { HostError } from '../workbook/errors';
import { activeSheet } from '../workbook/sheets';
import { makeApplication } from './application';
import { defineClass, type MakeObject } from './core';
import { makeCustomXmlParts } from './customXml';
import { makeDocumentProperties } from './documentProperties';
import { makeNames } from './names';
import { makeWorkbookProtection } from './protection';
import { makeRange } from './range';
import { remembered } from './remembered';
import { makeRuntime } from './runtime';
import { makeSettings } from './settings';
import { makeTables } from './table';
import { makeWorksheets } from './worksheet';

/** The root of every request. */
export const makeWorkbook: MakeObject<null> = defineClass<null>({
  name: 'Workbook',
  properties: {
    name: { get: (_, { workbook }) => workbook.props.name },
    readOnly: { get: (_, { workbook }) => workbook.readOnly },
    ...remembered<null>((_, { workbook }) => workbook.props, {
      isDirty: false,
      autoSave: false,
      usePrecisionAsDisplayed: false,
      calculationEngineVersion: 191_029,
    }),
  },
  objects: {
    worksheets: (_, session) => makeWorksheets(null, session),
    tables: (_, session) => makeTables({}, session),
    names: (_, session) => makeNames({ names: session.workbook.names, home: undefined }, session),
    settings: (_, session) => makeSettings(null, session),
    customXmlParts: (_, session) => makeCustomXmlParts(null, session),
    application: (_, session) => makeApplication(null, session),
    properties: (_, session) => makeDocumentProperties(null, session),
    protection: (_, session) => makeWorkbookProtection(null, session),
    _Runtime: (_, session) => makeRuntime(null, session),
  },
  methods: {
    getSelectedRange: (_, _args, session) =>
      makeRange({ sheet: activeSheet(session.workbook), area: session.workbook.selection }, session),
    getActiveCell: (_, _args, session) =>
      makeRange(
        {
          sheet: activeSheet(session.workbook),
          area: { ...session.workbook.selection, rows: 1, columns: 1 },
        },
        session,
      ),
    save: (_, _args, { workbook }) => {
      if (workbook.readOnly) throw new HostError('AccessDenied', 'read-only');
      workbook.props.isDirty = false;
    },
    getIsActiveCollabSession: () => false,
  },
});
