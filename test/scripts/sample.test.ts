import { readFileSync } from 'node:fs';
import path from 'node:path';
import { makeSample } from '../../scripts/sample/makeSample';

describe('the sample workbook', () => {
  it('is what its script makes', async () => {
    const committed = readFileSync(path.join('assets', 'voorbeeld', 'voorbeeld-gemeente.xlsx'));
    expect(Buffer.from(await makeSample()).equals(committed)).toBe(true);
  });
});
