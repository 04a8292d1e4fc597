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
      lists: [{ sheet: 'Projectenlijst', headerRows: [4, 5], projectRows: 54 }],
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
