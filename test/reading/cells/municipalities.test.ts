import { describe, expect, it } from '@jest/globals';
import { isMunicipality } from '../../../src/reading/cells/municipalities';

describe('a name of a municipality', () => {
  it.each([
    'Drechterland',
    'gemeente Súdwest-Fryslân',
    "'s-Gravenhage",
    'Den Haag',
    'Voorne aan Zee',
    'DE RONDE VENEN',
  ])('is %s', (text) => expect(isMunicipality(text)).toBe(true));

  it.each(['Centrum', 'Hulst-Zuid', 'Kern Ede', 'gemeente', ''])('is not "%s"', (text) =>
    expect(isMunicipality(text)).toBe(false),
  );
});
