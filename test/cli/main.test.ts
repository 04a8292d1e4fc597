import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const program = path.resolve(__dirname, '../../scripts/regieblad.js');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'regieblad-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function regieblad(...args: string[]) {
  return spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', cwd: folder });
}

describe('the program', () => {
  it('prints one document and nothing beside it', () => {
    writeFileSync(path.join(folder, 'lijst.csv'), 'Projectnaam;Aantal woningen\nNoord;12\nZuid;30\n');
    const { status, stdout, stderr } = regieblad('inspect', 'lijst.csv', '--json');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ lists: [{ sheet: 'lijst', projectRows: 2 }] });
  });

  it('ends with the exit code of what went wrong, in words', () => {
    const { status, stdout, stderr } = regieblad('inspect', 'niet-hier.xlsx');
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toContain('niet-hier.xlsx');
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('analyses and writes the workbook', () => {
    writeFileSync(
      path.join(folder, 'plannen.csv'),
      'Projectnaam;Aantal woningen;Projectleider\nNoord;12;Anna\nZuid;30;Bert\n',
    );
    const { status, stderr } = regieblad('analyse', 'plannen.csv', '--out', 'uit.xlsx');
    expect({ status, stderr: stderr.trim().split('\n').length }).toEqual({ status: 0, stderr: 1 });
  });
});
