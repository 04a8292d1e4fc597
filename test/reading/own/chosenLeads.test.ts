import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { localEngine } from '../../../src/app/engine';
import { analyseAndWrite, readSession } from '../../../src/app/run';
import { openFile } from '../../../src/host/file/openFile';
import type { CellValue, Grid } from '../../../src/model/grid';
import { staffTable } from '../../../src/text/sheets/inputTables';
import { staffTexts } from '../../../src/text/sheets/staff';
import { staffingTexts } from '../../../src/text/sheets/staffing';
import { grid } from '../../fixtures/grids';
import { read } from '../read';

const { key, listLead, proposal, deviation } = staffingTexts.headers;

const projects = grid('Projecten', [
  ['Id', 'Projectnaam', 'Aantal woningen', 'Fase', 'Projectleider'],
  ['W1', 'De Hof', 120, 'Ontwerp', 'J. Bakker'],
  ['W2', 'Kerkweg', 40, 'Ontwerp', null],
  ['W3', 'Zuidrand', 60, 'Ontwerp', 'Extern Bureau'],
]);
const people = grid('Formatie', [
  ['Naam', 'Functie', 'Fte', 'Niveau'],
  ['Jan Bakker', 'projectleider', 1, 'senior'],
  ['Els Smit', 'projectleider', 1, 'medior'],
]);

function staffSheet(): Grid {
  return grid('RB Formatie', [
    [staffTable.headers.name, staffTexts.headers.code, staffTable.headers.key],
    ['Jan Bakker', 'PL-1', 'jan bakker/projectleider'],
    ['Els Smit', 'PL-2', 'els smit/projectleider'],
    [],
    [staffTexts.strangersTitle],
    [
      staffTexts.strangersHeaders.name,
      staffTexts.strangersHeaders.code,
      staffTexts.strangersHeaders.projects,
    ],
    ['Extern Bureau', 'PL-3', 1],
  ]);
}

/** RB Bezetting with what was typed beside projects, in any order of rows. */
function staffingSheet(typed: Record<string, CellValue>): Grid {
  const rows = Object.entries(typed).map(([project, text]) => [null, null, text, project]);
  return grid('RB Bezetting', [
    ['Wie trekt welk project'],
    ['Code', 'Niveau'],
    ['PL-1', 'senior'],
    [],
    [listLead, proposal, deviation, key],
    ...rows,
  ]);
}

function chosen(typed: Record<string, CellValue>) {
  const reading = read([projects, people], {}, { staffing: staffingSheet(typed), staff: staffSheet() });
  const list = reading.lists[0]?.projects ?? [];
  return {
    of: Object.fromEntries(list.map((project) => [project.key, project.chosenLead])),
    findings: reading.findings.filter(({ code }) => code.startsWith('chosen-lead')),
    listed: list.map(({ lead }) => lead),
  };
}

describe('another lead typed on RB Bezetting', () => {
  it('is a person by the code in RB Formatie, whatever case, and the list keeps its own lead', () => {
    const { of, findings, listed } = chosen({ W2: 'pl-1', W1: 'PL-2' });
    expect(of['W1']).toEqual({ name: 'Els Smit', person: 'els smit/projectleider' });
    expect(of['W2']).toEqual({ name: 'Jan Bakker', person: 'jan bakker/projectleider' });
    expect(of['W3']).toBeUndefined();
    expect(findings).toEqual([]);
    expect(listed).toEqual(['J. Bakker', null, 'Extern Bureau']);
  });

  it('is a person by name too, with the code that the sheet can count with', () => {
    const { of, findings } = chosen({ W2: 'E. Smit' });
    expect(of['W2']).toEqual({ name: 'Els Smit', person: 'els smit/projectleider' });
    expect(findings).toMatchObject([
      { code: 'chosen-lead-by-name', severity: 'info', cell: 'C6', params: { code: 'PL-2' } },
    ]);
  });

  it('is a name of the list that has a code without being in the staff list', () => {
    const { of, findings } = chosen({ W1: 'PL-3' });
    expect(of['W1']).toEqual({ name: 'Extern Bureau', person: null });
    expect(findings).toEqual([]);
  });

  it('is a finding when it means nobody, and stays what was typed', () => {
    const { of, findings } = chosen({ W1: 'PL-9' });
    expect(of['W1']).toEqual({ name: 'PL-9', person: null });
    expect(findings).toMatchObject([
      {
        code: 'chosen-lead-unknown',
        severity: 'warning',
        sheet: 'RB Bezetting',
        cell: 'C6',
        project: 'W1',
        homes: { low: 120, high: 120 },
        params: { name: 'De Hof', text: 'PL-9' },
      },
    ]);
  });

  it('is nothing in an empty cell or beside a project that is gone', () => {
    const { of, findings } = chosen({ W1: null, W99: 'PL-1' });
    expect(Object.values(of)).toEqual([undefined, undefined, undefined]);
    expect(findings).toEqual([]);
  });
});

describe('another lead typed in the sample after a first run', () => {
  const choices = { today: '2026-11-01' };
  let first: Awaited<ReturnType<typeof run>>;
  let second: Awaited<ReturnType<typeof run>>;
  let typed: { project: string; code: string };

  async function run(bytes: Uint8Array, type?: (own: Partial<Record<string, Grid>>) => void) {
    const host = await openFile(bytes, 'voorbeeld.xlsx');
    const session = await readSession(host, localEngine, choices);
    type?.(session.grids.own);
    const reading = await localEngine.read(session.grids, choices);
    const outcome = await analyseAndWrite(host, localEngine, { ...session, reading });
    return { reading, staffing: outcome.results.staffing, bytes: await host.toBytes() };
  }

  beforeAll(async () => {
    const sample = readFileSync(path.join('assets', 'voorbeeld', 'voorbeeld-gemeente.xlsx'));
    first = await run(new Uint8Array(sample));
    second = await run(first.bytes.slice(), (own) => {
      typed = typeAnother(own['staffing'], first.staffing);
    });
  }, 60_000);

  /** Types the code of another lead beside the first project whose lead the list names. */
  function typeAnother(sheet: Grid | undefined, { assignments }: typeof first.staffing) {
    const header = sheet?.values.findIndex((row) => row.includes(deviation)) ?? -1;
    const at = (name: string): number => sheet?.values[header]?.indexOf(name) ?? -1;
    const listed = assignments.find(({ origin, lead }) => origin === 'list' && lead !== null);
    const row = sheet?.values.find((values) => values[at(key)] === listed?.key);
    const code = row?.[at(listLead)] === 'PL-1' ? 'PL-2' : 'PL-1';
    if (row) row[at(deviation)] = code;
    return { project: listed?.key ?? '', code };
  }

  it('leads the project in the analysis', () => {
    const assignmentOf = (result: typeof first) =>
      result.staffing.assignments.find((assignment) => assignment.key === typed.project);
    const [before, after] = [assignmentOf(first), assignmentOf(second)];
    expect(before).toMatchObject({ origin: 'list' });
    expect(after).toMatchObject({ origin: 'manual', listLead: before?.lead });
    expect(after?.lead).not.toBeNull();
    expect(after?.lead).not.toBe(before?.lead);
    expect(after?.reasons[0]).toEqual({ code: 'staffing-chosen' });
  });

  it('takes the project from one load to the other', () => {
    const projectsOf = (result: typeof first, person: string | null | undefined) =>
      result.staffing.today.find((load) => load.person === person)?.projects ?? Number.NaN;
    const after = second.staffing.assignments.find(({ key: one }) => one === typed.project);
    expect(projectsOf(second, after?.listLead)).toBe(projectsOf(first, after?.listLead) - 1);
  });

  it('still stands on RB Bezetting, and leads again in a third run', async () => {
    const third = await run(second.bytes.slice(), (own) => {
      const sheet = own['staffing'];
      const header = sheet?.values.find((row) => row.includes(deviation)) ?? [];
      const row = sheet?.values.find((values) => values[header.indexOf(key)] === typed.project);
      expect(row?.[header.indexOf(deviation)]).toBe(typed.code);
    });
    expect(third.staffing).toEqual(second.staffing);
  });
});
