import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runCommandLine } from '../../src/cli/commandLine';

const sample = path.join('assets', 'voorbeeld', 'voorbeeld-gemeente.xlsx');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'regieblad-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function run(...args: string[]) {
  const printed: string[] = [];
  const warned: string[] = [];
  const code = await runCommandLine(args, {
    print: (text) => printed.push(text),
    warn: (text) => warned.push(text),
    today: () => '2026-11-01',
  });
  return { code, printed: printed.join('\n'), warned: warned.join('\n') };
}

/** A parsed document, for reaching into it. */
type Json = Record<string, never>;

async function runJson(...args: string[]) {
  const { code, printed } = await run(...args, '--json');
  return { code, document: JSON.parse(printed) as Json };
}

function fileWith(name: string, contents: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, contents);
  return file;
}

const csv =
  'Projectnaam;Aantal woningen;Status;2027\nDorpsrand;40;Vastgesteld;40\nMolenveld;12;In voorbereiding;12\nKerkpad;8;Onherroepelijk;8\n';

describe('inspect', () => {
  it('prints one JSON document with every list, column, project and finding', async () => {
    const { code, document } = await runJson('inspect', sample);
    expect(code).toBe(0);
    expect(document).toMatchObject({
      file: 'voorbeeld-gemeente.xlsx',
      usedLists: [0],
      lists: [
        { sheet: 'Projectenlijst', headerRows: [4, 5], projectRows: 54 },
        { sheet: 'Projectenlijst 2024', projectRows: 41 },
      ],
    });
  });

  it('says it in Dutch, or in English when asked', async () => {
    expect((await run('inspect', sample)).printed).toContain('Formatie "Formatie": 17 regels.');
    expect((await run('inspect', sample, '--lang', 'en')).printed).toContain(
      'Staff list "Formatie": 17 lines.',
    );
  });
});

describe('analyse', () => {
  it('writes a workbook and prints the document of the contract', async () => {
    const out = path.join(folder, 'uit.xlsx');
    const { code, document } = await runJson('analyse', sample, '--out', out);
    expect(code).toBe(0);
    expect(existsSync(out)).toBe(true);
    expect(document).toMatchObject({
      read: { projects: 54 },
      target: { from: 2022, to: 2030, total: 2900, perYear: { '2026': 340 } },
      gap: {
        basis: 'expected-p50',
        chanceToMeetTarget: expect.any(Number) as unknown,
        perYear: {
          '2026': {
            target: 340,
            expected: { p10: expect.any(Number) as unknown, mean: expect.any(Number) as unknown },
          },
        },
      },
      forecast: { draws: 2000, projects: expect.any(Array) as unknown },
      staffing: { objective: expect.any(Number) as unknown, bound: expect.any(Number) as unknown },
      sheets: expect.arrayContaining(['RB Overzicht', 'RB Verantwoording']) as unknown,
    });
  });

  it('counts the gap from what half of the draws reach, and says per project why', async () => {
    const { document } = await runJson('analyse', sample, '--out', path.join(folder, 'uit.xlsx'));
    const { gap, forecast } = document as unknown as {
      gap: { perYear: Record<string, { target: number; gap: number; expected: { p50: number } }> };
      forecast: {
        projects: { name: string; planned: object; plausible: object; expected: object; why: string[] }[];
      };
    };
    for (const year of Object.values(gap.perYear).filter(({ target }) => target !== null))
      expect(year.gap).toBeCloseTo(year.target - year.expected.p50, 9);
    expect(forecast.projects.length).toBeGreaterThan(40);
    const why = forecast.projects.flatMap((project) => project.why);
    expect(why.length).toBeGreaterThan(0);
    for (const sentence of why) expect(sentence).toMatch(/^\S.*\.$/);
  });

  it('takes the reference date that is given', async () => {
    const { document } = await runJson(
      'analyse',
      sample,
      '--out',
      path.join(folder, 'uit.xlsx'),
      '--reference-date',
      '2027-02-01',
    );
    expect(document).toMatchObject({ referenceDate: '2027-02-01' });
  });

  it('makes an .xlsx of a .csv', async () => {
    const file = fileWith('lijst.csv', csv);
    const { code, printed } = await run('analyse', file, '--out', path.join(folder, 'uit.xlsx'));
    expect(code).toBe(0);
    expect(printed).toContain('waarden van de lijst');
  });

  it('leaves the input as it was and no other file behind', async () => {
    const before = readFileSync(sample);
    await run('analyse', sample, '--out', path.join(folder, 'uit.xlsx'));
    expect(readFileSync(sample).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['uit.xlsx']);
  });
});

describe('analyse with an earlier version of the list', () => {
  const old = csv.replaceAll('2027', '2025');
  const analyse = (list: string, ...earlier: string[]) =>
    runJson(
      'analyse',
      list,
      '--out',
      path.join(folder, 'uit.xlsx'),
      ...earlier.flatMap((file) => ['--earlier', file]),
    );

  it('says what happened to the projects since, and writes it on RB Verantwoording', async () => {
    const [list, then] = [fileWith('lijst.csv', csv), fileWith('oud.csv', old)];
    const { code, document } = await analyse(list, `${then}@2024-01-01`);
    expect(code).toBe(0);
    expect(document).toMatchObject({
      history: {
        lists: [{ name: 'oud.csv', date: '2024-01-01', projects: 3, compared: true }],
        classes: expect.arrayContaining([
          expect.objectContaining({
            kind: 'all',
            cases: 3,
            measured: expect.objectContaining({ slip: { mean: 24, median: 24, high: 24 } }) as unknown,
          }),
        ]) as unknown,
        used: false,
        remark: expect.stringContaining('3 projecten') as unknown,
      },
    });
    const { printed } = await run('inspect', path.join(folder, 'uit.xlsx'), '--json');
    expect(printed).toContain('"earlier":[]');
  });

  it('takes the date from the name of the file, and several files', async () => {
    const list = fileWith('lijst.csv', csv);
    const files = [fileWith('lijst_20240101.csv', old), fileWith('lijst_20230101.csv', old)];
    const { document } = await analyse(list, ...files);
    expect(document).toMatchObject({
      history: { lists: [{ date: '2023-01-01' }, { date: '2024-01-01' }] },
    });
  });

  it.each([
    ['of which no date is known', old, '', 2, 'earlier-without-date'],
    ['with a date that does not exist', old, '@2024-02-30', 2, 'bad-reference-date'],
    ['without a list', 'a;b\n1;2\n', '@2024-01-01', 4, 'no-list'],
    ['that is no workbook', '<html></html>', '@2024-01-01', 3, 'unsupported-format'],
  ])('refuses a file %s', async (_, contents, suffix, expected, error) => {
    const list = fileWith('lijst.csv', csv);
    const { code, document } = await analyse(list, `${fileWith('oud.csv', contents)}${suffix}`);
    expect(code).toBe(expected);
    expect(document).toMatchObject({ error: { code: error } });
    expect(existsSync(path.join(folder, 'uit.xlsx'))).toBe(false);
  });

  it('names the earlier file that can’t be read', async () => {
    const list = fileWith('lijst.csv', csv);
    const { code, warned } = await run(
      'analyse',
      list,
      '--out',
      path.join(folder, 'uit.xlsx'),
      '--earlier',
      fileWith('oud.csv', '<html></html>'),
    );
    expect(code).toBe(3);
    expect(warned).toContain('Bij de eerdere lijst “oud.csv”:');
    expect((await analyse(list, path.join(folder, 'weg.csv'))).code).toBe(3);
  });

  it('goes on with a finding when the file is another list or not older', async () => {
    const list = fileWith('lijst.csv', csv);
    const other = fileWith(
      'anders.csv',
      csv.replace('Dorpsrand', 'Alfa').replace('Molenveld', 'Beta').replace('Kerkpad', 'Gamma'),
    );
    const { code, document } = await analyse(
      list,
      `${other}@2024-01-01`,
      `${fileWith('oud.csv', old)}@2027-01-01`,
    );
    expect(code).toBe(0);
    expect(document).toMatchObject({ history: { lists: [], used: false } });
  });
});

describe('exit codes', () => {
  it.each([
    ['no command', [], 2],
    ['an unknown command', ['dans'], 2],
    ['an unknown option', ['inspect', sample, '--snel'], 2],
    ['an unknown language', ['inspect', sample, '--lang', 'fr'], 2],
    ['no file', ['inspect'], 2],
    ['analyse without --out', ['analyse', sample], 2],
    [
      'a date that does not exist',
      ['analyse', sample, '--out', 'x.xlsx', '--reference-date', '2026-02-30'],
      2,
    ],
    ['a seed that is no number', ['analyse', sample, '--out', 'x.xlsx', '--seed', 'abc'], 2],
    ['another extension than the file has', ['analyse', sample, '--out', 'x.xlsm'], 2],
    ['the input as output', ['analyse', sample, '--out', sample], 2],
    ['a file that is not there', ['inspect', 'weg.xlsx'], 3],
    [
      'an output folder that is not there',
      ['analyse', sample, '--out', path.join('geen', 'map', 'x.xlsx')],
      6,
    ],
  ])('%s', async (_, args, expected) => {
    const { code, printed, warned } = await run(...args);
    expect(code).toBe(expected);
    expect(`${printed}${warned}`).not.toMatch(/\bat .*:\d+:\d+/);
  });

  it('a file that is no workbook', async () => {
    expect((await run('inspect', fileWith('lijst.xlsx', 'zomaar tekst'))).code).toBe(3);
    expect((await run('inspect', fileWith('lijst.xls', '<html><table></table></html>'))).code).toBe(3);
  });

  it('a workbook without a list, with the error as JSON', async () => {
    const { code, document } = await runJson('inspect', fileWith('x.csv', 'a;b\n1;2\n'));
    expect(code).toBe(4);
    expect(document).toMatchObject({ error: { code: 'no-list', findings: expect.any(Array) as unknown } });
  });

  it('help is no error, on every level', async () => {
    expect((await run('--help')).code).toBe(0);
    expect((await run('inspect', '--help')).printed).toContain('--sheet');
    expect((await run('analyse', '--help')).printed).toContain('--reference-date');
  });
});
