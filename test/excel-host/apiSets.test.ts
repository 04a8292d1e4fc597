import { describe, expect, it } from '@jest/globals';
import { readApiSets } from './apiSets';
import { emulatedMembers } from './objects/core';
import './objects/workbook';

describe('the requirement sets read from the typings', () => {
  it.each([
    ['Worksheet.tabColor', '1.7'],
    ['Range.values', '1.1'],
    ['Range.getCellProperties', '1.9'],
    ['Workbook.settings', '1.4'],
    ['WorksheetCollection.getItemOrNullObject', '1.4'],
    ['Table.resize', '1.13'],
    ['PageLayout.setPrintArea', '1.9'],
    ['Worksheet.notes', '1.18'],
  ])('say that %s is ExcelApi %s', (member, version) => {
    expect(readApiSets()[member]).toBe(version);
  });

  it('know every member that is emulated, so that none exists here alone', () => {
    const sets = readApiSets();
    const internal = (member: string): boolean => member.startsWith('_');
    const unknown = emulatedMembers
      .filter(({ className, member }) => !internal(member) && !Object.hasOwn(sets, `${className}.${member}`))
      .map(({ className, member }) => `${className}.${member}`);
    expect(emulatedMembers.length).toBeGreaterThan(400);
    expect(unknown).toEqual([]);
  });
});
