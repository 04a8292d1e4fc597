import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileWork } from '../../src/app/workbookWork';
import { openFile } from '../../src/host/file/openFile';

const sample = path.join('assets', 'voorbeeld', 'voorbeeld-gemeente.xlsx');
const choices = { today: '2026-11-01' };

async function openSample() {
  return fileWork(await openFile(new Uint8Array(readFileSync(sample)), 'voorbeeld.xlsx'));
}

describe('the work on a file', () => {
  it('hands over what a pane shows and the finished workbook, and no plans or results per project', async () => {
    const work = await openSample();
    const understood = await work.read(choices);
    expect(Object.keys(understood).sort()).toEqual([
      'answers',
      'candidates',
      'choices',
      'info',
      'lost',
      'reading',
    ]);
    expect(understood.reading.lists[0]?.projects).toBe(54);
    const summary = await work.run(() => undefined);
    const { bytes, outputName } = await work.result();
    expect(Object.keys(summary.results).sort()).toEqual([
      'delivery',
      'gap',
      'referenceDate',
      'regieteam',
      'target',
    ]);
    expect(summary.results.delivery).not.toHaveProperty('projects');
    expect(summary.visible).toEqual(['overview', 'gap', 'regieteam', 'projects', 'assumptions']);
    expect(outputName).toBe('voorbeeld.xlsx');
    const sheets = await (await openFile(bytes, outputName)).listSheets();
    expect(sheets.filter(({ kind }) => kind !== null)).toHaveLength(13);
  });

  it('runs with the choices of the last reading', async () => {
    const work = await openSample();
    const found = await work.read(choices);
    expect(found.reading.referenceDateSource).toBe('workbook');
    const chosen = await work.readAgain({ referenceDate: '2025-01-31' });
    expect(chosen.reading).toMatchObject({ referenceDate: '2025-01-31', referenceDateSource: 'argument' });
    expect((await work.run(() => undefined)).results.referenceDate).toBe('2025-01-31');
    const back = await work.readAgain({ referenceDate: undefined });
    expect(back.reading.referenceDate).toBe(found.reading.referenceDate);
  });

  it('keeps the reading of before when another can’t be made', async () => {
    const work = await openSample();
    const found = await work.read(choices);
    await expect(work.readAgain({ sheet: 'Formatie' })).rejects.toMatchObject({ code: 'no-list' });
    expect((await work.readAgain({})).reading.lists.map(({ sheet }) => sheet)).toEqual(
      found.reading.lists.map(({ sheet }) => sheet),
    );
  });
});
