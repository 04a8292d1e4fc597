import { isRefusedWhole, isTooLarge, officeCode, toHostError } from '../../../src/host/excel/errors';
import { RegiebladError } from '../../../src/model/error';

const officeError = (code: string, errorLocation = ''): Error =>
  Object.assign(new Error(code), { code, debugInfo: { errorLocation } });

describe('errors of Office.js', () => {
  it.each([
    ['InvalidOperationInCellEditMode', '', 'cell-edit-mode'],
    ['AccessDenied', 'Range.formulas', 'sheet-protected'],
    ['AccessDenied', 'WorksheetCollection.add', 'structure-protected'],
    ['AccessDenied', '', 'host-failed'],
    ['RequestPayloadSizeLimitExceeded', '', 'payload-too-large'],
    ['ResponsePayloadSizeLimitExceeded', '', 'payload-too-large'],
    ['InactiveWorkbook', '', 'workbook-not-active'],
    ['GeneralException', 'Worksheet.activate', 'workbook-not-active'],
    ['GeneralException', 'Range.formulas', 'host-failed'],
    ['ApiNotFound', 'Table.resize', 'ability-missing'],
    ['ItemNotFound', 'WorksheetCollection.getItem', 'host-failed'],
  ])('%s at "%s" is %s', (code, location, expected) => {
    const cause = officeError(code, location);
    expect(toHostError(cause, { sheet: 'Blad1' })).toMatchObject({
      code: expected,
      params: { code, location, sheet: 'Blad1' },
      cause,
    });
  });

  it('keep their code through the errors made of them', () => {
    const first = toHostError(officeError('UndoNotSupported'));
    const restored = new RegiebladError('write-failed-restored', {}, [], { cause: first });
    expect(officeCode(restored)).toBe('UndoNotSupported');
    expect(isTooLarge(toHostError(officeError('RequestPayloadSizeLimitExceeded')))).toBe(true);
    expect(isRefusedWhole(toHostError(officeError('InvalidOperationInCellEditMode')))).toBe(true);
    expect(isRefusedWhole(toHostError(officeError('AccessDenied')))).toBe(true);
    expect(isRefusedWhole(toHostError(officeError('AccessDenied', 'Range.formulas')))).toBe(false);
    expect(isRefusedWhole(toHostError(officeError('GeneralException')))).toBe(false);
  });

  it('are told apart from our own errors and from bugs, which stay as they are', () => {
    const own = new RegiebladError('no-list');
    const bug = new TypeError('x is undefined');
    expect(toHostError(own)).toBe(own);
    expect(toHostError(bug)).toBe(bug);
    expect(officeCode(bug)).toBeUndefined();
  });
});
