import type { Props } from '../workbook/model';
import { oneOf } from './arguments';
import { defineClass, type MakeObject, type Session } from './core';
import { remembered } from './remembered';

const bag = (_: null, { workbook }: Session): Props => workbook.application;

const makeNumberFormatInfo = defineClass<null>({
  name: 'NumberFormatInfo',
  properties: remembered(bag, {
    numberDecimalSeparator: ',',
    numberGroupSeparator: '.',
    currencySymbol: '€',
  }),
});

const makeDatetimeFormatInfo = defineClass<null>({
  name: 'DatetimeFormatInfo',
  properties: remembered(bag, {
    dateSeparator: '-',
    longDatePattern: 'dddd d MMMM yyyy',
    shortDatePattern: 'd-M-yyyy',
    timeSeparator: ':',
    longTimePattern: 'HH:mm:ss',
  }),
});

const makeCultureInfo = defineClass<null>({
  name: 'CultureInfo',
  properties: remembered(bag, { name: 'nl-NL' }),
  objects: {
    numberFormat: (_, session) => makeNumberFormatInfo(null, session),
    datetimeFormat: (_, session) => makeDatetimeFormatInfo(null, session),
  },
});

/** A Dutch Excel, unless the workbook's `application` record says otherwise. */
export const makeApplication: MakeObject<null> = defineClass<null>({
  name: 'Application',
  properties: {
    calculationState: { get: () => 'Done' },
    calculationEngineVersion: { get: () => 191_029 },
    ...remembered<null>(
      bag,
      {
        calculationMode: 'Automatic',
        decimalSeparator: ',',
        thousandsSeparator: '.',
        useSystemSeparators: true,
      },
      {
        check: {
          calculationMode: oneOf(['Automatic', 'AutomaticExceptTables', 'Manual'], 'calculationMode'),
        },
      },
    ),
  },
  objects: { cultureInfo: (_, session) => makeCultureInfo(null, session) },
  methods: {
    calculate: () => undefined,
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
});
