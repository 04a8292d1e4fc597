import { address, quotedSheet } from '../../model/cell';
import type { Finding } from '../../model/finding';
import type { Grid } from '../../model/grid';
import type { Person } from '../../model/person';
import type { Project } from '../../model/project';
import { setCell } from '../../model/project';
import { common } from '../../text/sheets/common';
import { staffTable } from '../../text/sheets/inputTables';
import { staffTexts } from '../../text/sheets/staff';
import { staffingTexts } from '../../text/sheets/staffing';
import { words } from '../../text/sheets/words';
import { cellText, plain } from '../cells/text';
import { finding } from '../finding';
import { homesOf } from '../homes';
import { personNamed } from '../staff/matchLeads';
import { ownRows } from './ownRows';

type Chosen = NonNullable<Project['chosenLead']>;

/** The codes of people, and of names that only the project list knows, as RB Formatie gives them. */
interface Codes {
  /** Person key → code. */
  written: ReadonlyMap<string, string>;
  ofPerson: ReadonlyMap<string, string>;
  ofStranger: ReadonlyMap<string, string>;
}

/**
 * Gives projects the lead and the coach that somebody typed on RB Bezetting: a code of RB Formatie, else a name. The row is found by the key of the project, so
 * keys must have been made. Changes the projects in place. A text that means nobody in the staff list is a finding (the casemanager isn't), and so is a
 * name: the formulas of the sheet know codes only.
 */
export function readChosenLeads(
  own: Partial<Record<string, Grid>>,
  projects: readonly Project[],
  people: readonly Person[],
): Finding[] {
  const grid = own['staffing'];
  if (grid === undefined) return [];
  const codes = readCodes(own['staff']);
  const byKey = new Map(projects.map((project) => [cellText(project.key), project]));
  const { key, listLead, deviation, proposal, otherCoach } = staffingTexts.headers;
  const columns = { key, listLead, deviation, proposal };
  const typedIn = (column: 'deviation' | 'coach', field: 'chosenLead' | 'chosenCoach', unknown: string) =>
    ownRows(grid, { ...columns, coach: otherCoach }, [common.looseNotes]).flatMap((row) => {
      const typed = row.text(column);
      const project = byKey.get(row.text('key'));
      if (typed === '' || project === undefined || project[field] !== undefined) return [];
      const chosen = meant(typed, codes, people);
      project[field] = chosen;
      const cell = address(row.row, row.column(column) ?? 1);
      setCell(project, field, `${quotedSheet(grid.sheet)}!${cell}`);
      const about = (code: string, severity: Finding['severity'], params: Record<string, string> = {}) => {
        const place = { sheet: grid.sheet, cell, project: project.key, homes: homesOf(project) };
        return finding(code, severity, place, { name: project.name, text: typed, ...params });
      };
      const { person } = chosen;
      if (person === null) {
        const isMeant = codes.ofStranger.has(plain(typed)) || plain(typed) === words.level.casemanager;
        return isMeant ? [] : [about(unknown, 'warning')];
      }
      if (codes.ofPerson.has(plain(typed))) return [];
      const code = codes.written.get(cellText(person));
      return code === undefined ? [] : [about('chosen-lead-by-name', 'info', { code })];
    });
  return [
    ...typedIn('deviation', 'chosenLead', 'chosen-lead-unknown'),
    ...typedIn('coach', 'chosenCoach', 'chosen-coach-unknown'),
  ];
}

function meant(typed: string, codes: Codes, people: readonly Person[]): Chosen {
  const key = codes.ofPerson.get(plain(typed));
  const person = people.find((one) => cellText(one.key) === key) ?? personNamed(typed, people);
  if (person) return { name: person.name, person: person.key };
  return { name: codes.ofStranger.get(plain(typed)) ?? typed, person: null };
}

function readCodes(grid: Grid | undefined): Codes {
  const { key, name } = staffTable.headers;
  const people = grid
    ? ownRows(grid, { key, name, code: staffTexts.headers.code }, [staffTexts.strangersTitle])
    : [];
  const coded = people.filter((row) => row.text('code') !== '' && row.text('key') !== '');
  const strangers = grid ? ownRows(grid, staffTexts.strangersHeaders) : [];
  return {
    written: new Map(coded.map((row) => [row.text('key'), row.text('code')])),
    ofPerson: new Map(coded.map((row) => [plain(row.text('code')), row.text('key')])),
    ofStranger: new Map(
      strangers.flatMap((row) =>
        row.text('code') === '' ? [] : [[plain(row.text('code')), row.text('name')]],
      ),
    ),
  };
}
