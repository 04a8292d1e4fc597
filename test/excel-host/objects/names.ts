import { HostError } from '../workbook/errors';
import type { Name, Sheet } from '../workbook/model';
import { addName, asFormula, findName, namedRange, nameValue } from '../workbook/names';
import { activeSheet } from '../workbook/sheets';
import { flag, optionalText, text } from './arguments';
import { defineClass, isHostObject, type HostObject, type MakeObject, type Session } from './core';
import { fullAddress, makeRange } from './range';
import { rangeArgument } from './rangeArgument';
import { makeWorksheet } from './worksheet';

/** A list of names: the workbook's (`home` undefined) or a sheet's. */
export interface NamesAt {
  names: Name[];
  home: Sheet | undefined;
}

interface NameAt extends NamesAt {
  name: Name;
}

function range({ name }: NameAt, session: Session): HostObject | null {
  const place = namedRange(session.workbook, name);
  return place ? makeRange(place, session) : null;
}

const makeName: MakeObject<NameAt> = defineClass<NameAt>({
  name: 'NamedItem',
  identity: ({ name }) => ({ _Id: name.name }),
  properties: {
    name: { get: ({ name }) => name.name },
    type: { get: ({ name }, { workbook }) => nameValue(workbook, name).type },
    value: { get: ({ name }, { workbook }) => nameValue(workbook, name).value },
    visible: {
      get: ({ name }) => name.visible,
      set: ({ name }, value) => {
        name.visible = flag(value, 'visible');
      },
    },
    comment: {
      get: ({ name }) => name.comment,
      set: ({ name }, value) => {
        name.comment = text(value, 'comment');
      },
    },
    formula: {
      get: ({ name }) => name.formula,
      set: ({ name }, value) => {
        name.formula = asFormula(text(value, 'formula'));
      },
    },
    scope: { get: ({ home }) => (home ? 'Worksheet' : 'Workbook') },
  },
  objects: {
    worksheet: ({ home }, session) => {
      if (!home) throw new HostError('InvalidOperation', 'a name of the workbook');
      return makeWorksheet(home, session);
    },
    worksheetOrNullObject: ({ home }, session) => (home ? makeWorksheet(home, session) : null),
  },
  methods: {
    getRange: (target, _args, session) => {
      const found = range(target, session);
      if (!found) throw new HostError('InvalidReference', target.name.name);
      return found;
    },
    getRangeOrNullObject: (target, _args, session) => range(target, session),
    delete: ({ names, name }) => {
      names.splice(names.indexOf(name), 1);
    },
  },
});

export const makeNames: MakeObject<NamesAt> = defineClass<NamesAt>({
  name: 'NamedItemCollection',
  items: (target, session) => target.names.map((name) => makeName({ ...target, name }, session)),
  index: (target, key, session) => {
    const name = findName(target.names, text(key, 'name'));
    return name && makeName({ ...target, name }, session);
  },
  methods: {
    add: (target, args, session) => {
      const home = target.home ?? activeSheet(session.workbook);
      const refersTo = isHostObject(args[1])
        ? `=${fullAddress(rangeArgument(args[1], home, session), true)}`
        : text(args[1], 'reference');
      const name = addName(target.names, text(args[0], 'name'), refersTo, optionalText(args[2], 'comment'));
      return makeName({ ...target, name }, session);
    },
  },
});
