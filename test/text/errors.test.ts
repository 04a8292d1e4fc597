import { describe, expect, it } from '@jest/globals';
import { errorCodes } from '../../src/model/error';
import { languages, texts } from '../../src/text';

const filled = {
  reason: 'Onbekende opdracht “x”.',
  file: 'lijst.xlsx',
  sheet: 'RB Projecten',
  part: 'xl/workbook.xml',
  megabytes: 300,
  format: 'xls',
  date: '31-1-2026',
  extension: '.xlsx',
  name: 'RB Projecten',
  ability: 'ExcelApi 1.14',
  code: 'GeneralException',
};

describe.each(languages)('the sentence of an error in %s', (language) => {
  it.each(errorCodes)('says for %s what to do, with or without particulars', (code) => {
    for (const params of [{}, filled]) {
      const sentence = texts(language).errors[code](params);
      expect(sentence).toMatch(/^\p{Lu}[^]*\.$/u);
      expect(sentence).not.toMatch(/undefined|NaN| {2}/);
      expect(sentence.length).toBeGreaterThan(30);
    }
  });

  it('names the file, sheet or size it is about', () => {
    const { errors } = texts(language);
    expect(errors['not-found']({ file: 'lijst.xlsx' })).toContain('“lijst.xlsx”');
    expect(errors['not-found']({ sheet: 'Blad2' })).toContain('“Blad2”');
    expect(errors['sheet-name-taken']({ name: 'RB Overzicht' })).toContain('“RB Overzicht”');
    expect(errors['too-large']({ megabytes: 300 })).toContain('300 MB');
    expect(errors['unsupported-format']({ format: 'xls' })).toContain('.xlsx');
    expect(errors['output-extension']({ extension: 'xlsm' })).toContain('.xlsm');
  });
});
