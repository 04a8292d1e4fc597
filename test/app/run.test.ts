import { readFileSync } from 'node:fs';
import path from 'node:path';
import { writeXlsx, type CellValue } from 'hucre/xlsx';
import { localEngine } from '../../src/app/engine';
import { analyseAndWrite, readAgain, readSession, understand, type Progress } from '../../src/app/run';
import { openFile, type FileHost } from '../../src/host/file/openFile';
import { emptyState, type WorkbookState } from '../../src/model/state';

const sample = path.join('assets', 'voorbeeld', 'voorbeeld-gemeente.xlsx');
const choices = { today: '2026-11-01' };

function sampleBytes(): Uint8Array {
  return new Uint8Array(readFileSync(sample));
}

async function workbookOf(rows: CellValue[][], sheet = 'Lijst'): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: sheet, rows }] });
}

/** The same workbook, as if an earlier run had left this in it. */
function remembering(host: FileHost, state: WorkbookState): FileHost {
  jest.spyOn(host, 'readState').mockResolvedValue(state);
  return host;
}

async function runOn(bytes: Uint8Array) {
  const host = await openFile(bytes, 'voorbeeld.xlsx');
  const session = await readSession(host, localEngine, choices);
  const progress: Progress[] = [];
  const outcome = await analyseAndWrite(host, localEngine, session, {
    onProgress: (step) => progress.push(step),
  });
  return { host, session, outcome, progress, bytes: await host.toBytes() };
}

describe('a run on the sample workbook', () => {
  it('reads the list, the staff and the target', async () => {
    const session = await readSession(await openFile(sampleBytes(), 'voorbeeld.xlsx'), localEngine, choices);
    expect(session.reading.lists.map((list) => list.sheet)).toEqual([
      'Projectenlijst',
      'Projectenlijst 2024',
    ]);
    expect(session.reading.lists[0]?.projects).toHaveLength(54);
    expect(session.reading.staff?.people).toHaveLength(17);
    expect(session.reading.targets).toEqual([
      expect.objectContaining({
        from: 2022,
        to: 2030,
        realised: 710,
        perYear: expect.objectContaining({ '2026': 340 }) as unknown,
      }),
    ]);
    expect(session.reading.referenceDate).toBe('2026-09-01');
  });

  it('writes thirteen sheets and tells how far it is', async () => {
    const { outcome, progress } = await runOn(sampleBytes());
    expect(outcome.report.sheets).toHaveLength(13);
    expect(outcome.report.sheets.every((sheet) => sheet.created)).toBe(true);
    expect(progress[0]).toEqual({ step: 'analysing' });
    expect(progress.at(-1)).toEqual({ step: 'writing', done: 13, total: 13 });
  });

  it('gives the same bytes for the same workbook', async () => {
    const [first, second] = [await runOn(sampleBytes()), await runOn(sampleBytes())];
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
  });

  it('finds its own result again: same list, same results, nothing new in the log', async () => {
    const first = await runOn(sampleBytes());
    const second = await runOn(first.bytes.slice());
    const { target, ...results } = second.outcome.results;
    expect(second.session.reading.lists.map((list) => list.sheet)).toEqual([
      'Projectenlijst',
      'Projectenlijst 2024',
    ]);
    expect(first.outcome.results).toMatchObject(results);
    expect(target?.perYear).toEqual(first.outcome.results.target?.perYear);
    expect(second.outcome.state.log).toEqual(first.outcome.state.log);
    expect(second.outcome.report.sheets.some((sheet) => sheet.created)).toBe(false);
  });

  it('gives identical bytes on a second run over its own result', async () => {
    const first = await runOn(sampleBytes());
    const second = await runOn(first.bytes.slice());
    const third = await runOn(second.bytes.slice());
    expect(Buffer.from(third.bytes).equals(Buffer.from(second.bytes))).toBe(true);
  });
});

describe('corrections', () => {
  const rows = [
    ['Project', 'Woningen', 'Iets', 'Status'],
    ['Dorpsrand', 40, 12, 'Vastgesteld'],
    ['Molenveld', 25, 3, 'In voorbereiding'],
    ['Kerkpad', 8, 0, 'Onherroepelijk'],
  ];

  it('are used at once and remembered in the workbook', async () => {
    const host = await openFile(await workbookOf(rows), 'lijst.xlsx');
    const session = await readSession(host, localEngine, choices);
    const corrected = await readAgain(session, localEngine, {
      ...choices,
      corrections: [{ sheet: 'Lijst', header: 'Iets', field: 'socialRent' }],
    });
    expect(corrected.reading.lists[0]?.totals.socialRent).toEqual({ low: 15, high: 15 });

    await analyseAndWrite(host, localEngine, corrected);
    const reopened = await openFile(await host.toBytes(), 'lijst.xlsx');
    const later = await readSession(reopened, localEngine, choices);
    expect(later.reading.lists[0]?.totals.socialRent).toEqual({ low: 15, high: 15 });
  });

  it('are used again when the list has grown and the column has moved', async () => {
    const first = await openFile(await workbookOf(rows), 'lijst.xlsx');
    const corrected = await readAgain(await readSession(first, localEngine, choices), localEngine, {
      corrections: [{ sheet: 'Lijst', header: 'Iets', field: 'socialRent' }],
    });
    const moved = rows.map(([name, homes, social, status]) => [social, name, '', homes, status]);
    const grown = [...moved, [5, 'Havenkop', '', 30, 'Vastgesteld']];
    const later = await openFile(await workbookOf(grown as CellValue[][]), 'lijst.xlsx');
    const session = await readSession(remembering(later, corrected.state), localEngine, choices);
    expect(session.reading.lists[0]?.totals.socialRent).toEqual({ low: 20, high: 20 });
    expect(session.lost).toEqual({ corrections: [], projectRows: [], sheet: null });
  });

  it('that fit no column any more are said, kept, and forgotten on request', async () => {
    const correction = { sheet: 'Lijst', header: 'Was anders', field: 'socialRent' };
    const host = await openFile(await workbookOf(rows), 'lijst.xlsx');
    const state = { ...emptyState, corrections: [correction] };
    const session = await readSession(remembering(host, state), localEngine, choices);
    expect(session.lost.corrections).toEqual([correction]);
    expect(session.state.corrections).toEqual([correction]);
    const forgotten = await readAgain(session, localEngine, { corrections: [] });
    expect(forgotten.lost.corrections).toEqual([]);
    expect(forgotten.state.corrections).toEqual([]);
  });
});

describe('rows called a project', () => {
  const header = ['Projectnaam', 'Plaats', 'Aantal woningen', 'Planologische status'];
  const plans: CellValue[][] = [
    ['Dorpsrand', 'Noord', 40, 'Onherroepelijk'],
    ['Molenveld', 'Noord', 12, 'Vastgesteld'],
    ['Kerkpad', 'Zuid', 8, 'Vastgesteld'],
  ];
  const row: CellValue[] = ['Voorbeeld Kade', null, 20, null];
  const answer = { sheet: 'Lijst', words: 'Voorbeeld Kade' };

  it('are found again by their words when the list has grown and the figures have changed', async () => {
    const first = await openFile(await workbookOf([header, ...plans, row]), 'lijst.xlsx');
    const session = await readSession(first, localEngine, choices);
    const [list] = (await understand(session, localEngine)).reading.lists;
    expect(list?.excludedRows).toEqual([{ row: 5, reason: expect.anything(), answer }]);
    const said = await readAgain(session, localEngine, { projectRows: [answer] });
    expect(said.reading.lists[0]?.totals.homes).toEqual({ low: 80, high: 80 });

    const grown = [
      header,
      ['Havenkop', 'Zuid', 30, 'Vastgesteld'],
      ...plans,
      ['Voorbeeld Kade', null, 25, null],
    ];
    const later = await openFile(await workbookOf(grown as CellValue[][]), 'lijst.xlsx');
    const again = await readSession(remembering(later, said.state), localEngine, choices);
    expect(again.reading.lists[0]?.totals.homes).toEqual({ low: 115, high: 115 });
    expect(again.lost.projectRows).toEqual([]);
  });

  it('that are gone are said, kept, and forgotten on request', async () => {
    const host = await openFile(await workbookOf([header, ...plans]), 'lijst.xlsx');
    const state = { ...emptyState, projectRows: [answer] };
    const session = await readSession(remembering(host, state), localEngine, choices);
    expect(session.lost.projectRows).toEqual([answer]);
    expect(session.state.projectRows).toEqual([answer]);
    const forgotten = await readAgain(session, localEngine, { projectRows: [] });
    expect(forgotten.lost.projectRows).toEqual([]);
  });
});

describe('a workbook with two lists', () => {
  const header = ['Projectnaam', 'Aantal woningen', 'Oplevering 2027'];
  const lists = [
    {
      name: 'Noord',
      rows: [header, ['Dorpsrand', 40, 40], ['Molenveld', 12, 12], ['Kerkpad', 8, 8], ['Spoorlaan', 5, 5]],
    },
    {
      name: 'Zuid',
      rows: [header, ['Havenkop', 30, 30], ['Weidezicht', 9, 9], ['De Hoven', 4, 4], ['Kade', 7, 7]],
    },
  ];

  it('offers both sheets, also after one of them was chosen', async () => {
    const host = await openFile(await writeXlsx({ sheets: lists }), 'x.xlsx');
    const session = await readSession(host, localEngine, choices);
    const both = [
      { sheet: 'Noord', counted: true },
      { sheet: 'Zuid', counted: true },
    ];
    expect(session.candidates).toEqual(both);
    const south = await readAgain(session, localEngine, { sheet: 'Zuid' });
    expect(south.reading.lists.map(({ sheet }) => sheet)).toEqual(['Zuid']);
    expect(south.candidates).toEqual(both);
    const back = await readAgain(south, localEngine, { sheet: null });
    expect(back.reading.lists).toHaveLength(2);
    expect(back.state).not.toHaveProperty('sheet');
  });

  it('remembers the sheet that was chosen, and offers the other one still', async () => {
    const host = await openFile(await writeXlsx({ sheets: lists }), 'x.xlsx');
    const session = await readSession(host, localEngine, choices);
    const south = await readAgain(session, localEngine, { sheet: 'Zuid', referenceDate: '2027-01-01' });
    await analyseAndWrite(host, localEngine, south);
    const reopened = await openFile(await host.toBytes(), 'x.xlsx');
    const later = await readSession(reopened, localEngine, choices);
    expect(later.reading.lists.map(({ sheet }) => sheet)).toEqual(['Zuid']);
    expect(later.reading.referenceDate).toBe('2026-11-01');
    const { candidates, answers } = await understand(later, localEngine);
    expect(candidates.map(({ sheet }) => sheet)).toEqual(['Noord', 'Zuid']);
    expect(answers.sheet).toBe('Zuid');
  });

  it('reads as found, and says so, when the remembered sheet is gone or holds no list any more', async () => {
    for (const sheet of ['Weg', 'Leeg']) {
      const sheets = [...lists, { name: 'Leeg', rows: [['nog te vullen']] }];
      const host = await openFile(await writeXlsx({ sheets }), 'x.xlsx');
      const session = await readSession(remembering(host, { ...emptyState, sheet }), localEngine, choices);
      expect(session.reading.lists).toHaveLength(2);
      expect(session.lost.sheet).toBe(sheet);
      expect(session.state).not.toHaveProperty('sheet');
    }
  });

  it('refuses a sheet without a list that is chosen now', async () => {
    const host = await openFile(await writeXlsx({ sheets: lists }), 'x.xlsx');
    await expect(readSession(host, localEngine, { ...choices, sheet: 'Weg' })).rejects.toMatchObject({
      code: 'no-list',
    });
  });
});

describe('what a run refuses', () => {
  it('a workbook without a project list', async () => {
    const host = await openFile(await workbookOf([['Boodschappen'], ['melk'], ['brood']]), 'x.xlsx');
    await expect(readSession(host, localEngine, choices)).rejects.toMatchObject({ code: 'no-list' });
  });

  it('a list without rows, before anything is written', async () => {
    const host = await openFile(
      await workbookOf([
        ['Projectnaam', 'Gemeente', 'Aantal woningen', 'Planologische status', 'Oplevering 2027'],
      ]),
      'x.xlsx',
    );
    const session = await readSession(host, localEngine, choices);
    await expect(analyseAndWrite(host, localEngine, session)).rejects.toMatchObject({ code: 'empty-list' });
    expect((await host.listSheets()).map((sheet) => sheet.name)).toEqual(['Lijst']);
  });

  it('a sheet of the user with one of our names', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Lijst',
          rows: [
            ['Projectnaam', 'Aantal woningen'],
            ['Dorpsrand', 40],
            ['Molenveld', 12],
            ['Kerkpad', 8],
          ],
        },
        { name: 'rb overzicht', rows: [['van mij']] },
      ],
    });
    const host = await openFile(bytes, 'x.xlsx');
    const session = await readSession(host, localEngine, choices);
    await expect(analyseAndWrite(host, localEngine, session)).rejects.toMatchObject({
      code: 'sheet-name-taken',
    });
  });
});
