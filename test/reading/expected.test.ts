import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { columnLetters } from '../../src/model/cell';
import { RegiebladError } from '../../src/model/error';
import { openFile } from '../../src/host/file/openFile';
import type { Reading } from '../../src/reading/reading';
import { readWorkbook } from '../../src/reading/readWorkbook';

/** Real lists with hand-made answers, kept outside the repository. */
const folder = join(__dirname, '../../../shared/workbooks');
const answers = existsSync(folder)
  ? readdirSync(join(folder, 'expected')).filter((file) => /^(?:R\d|INT)/.test(file))
  : [];

/** The keys of the command line's JSON that the answers speak of, from a reading. */
function asAnswer(reading: Reading): unknown {
  return {
    lists: reading.lists.map((list) => ({
      ...list,
      projectRows: list.projectRows,
      columns: list.columns.map(({ column, ...rest }) => ({ column: columnLetters(column), ...rest })),
      projects: list.projects.map(({ source, ...project }) => ({ row: source.row, ...project })),
    })),
    usedLists: reading.usedLists,
  };
}

/** Keeps of `actual` only what `wanted` names; columns are found by their letter, other lists by position. */
function project(actual: unknown, wanted: unknown): unknown {
  if (Array.isArray(wanted) && Array.isArray(actual)) {
    if (wanted.length > 0 && wanted.every((one) => isObject(one) && 'column' in one)) {
      return wanted.map((one: Record<string, unknown>) => {
        return project(
          actual.find((other) => isObject(other) && other.column === one.column),
          one,
        );
      });
    }
    return actual.map((one, index) => (index < wanted.length ? project(one, wanted[index]) : one));
  }
  if (!isObject(wanted) || !isObject(actual)) return actual;
  return Object.fromEntries(Object.keys(wanted).map((key) => [key, project(actual[key], wanted[key])]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

async function readFile(file: string): Promise<Reading> {
  const host = await openFile(readFileSync(join(folder, file)), file);
  const sheets = await host.readSheets((await host.listSheets()).map(({ name }) => name));
  return readWorkbook({ name: file, sheets, own: {} }, { today: '2026-01-15' });
}

const describeHere = answers.length > 0 ? describe : describe.skip;

describeHere('reading the real lists that are at hand', () => {
  it.each(answers)('agrees with the hand-made answer in %s', async (answer) => {
    const { file, exitCode, error, ...wanted } = JSON.parse(
      readFileSync(join(folder, 'expected', answer), 'utf8'),
    );
    if (error) {
      await expect(readFile(file)).rejects.toMatchObject({ code: error.code });
      return;
    }
    expect(exitCode ?? 0).toBe(0);
    expect(project(asAnswer(await readFile(file)), wanted)).toEqual(wanted);
  });

  it('says of tables with a municipality per row that they are no projects', async () => {
    const failure = await readFile('R1-ftm-plancapaciteit_databewijst.xlsx').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(RegiebladError);
    expect((failure as RegiebladError).findings.map(({ code }) => code)).toContain('not-projects');
  });
});
