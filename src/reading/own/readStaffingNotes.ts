import { address, quotedSheet } from '../../model/cell';
import type { Finding } from '../../model/finding';
import type { Grid } from '../../model/grid';
import type { Project } from '../../model/project';
import { setCell } from '../../model/project';
import { common } from '../../text/sheets/common';
import { staffingTexts } from '../../text/sheets/staffing';
import { words } from '../../text/sheets/words';
import { dateInCell, isoDate } from '../cells/dates';
import { cellText, plain } from '../cells/text';
import { readYears } from '../cells/years';
import { finding } from '../finding';
import { homesOf } from '../homes';
import type { OwnRow } from './ownRows';
import { ownRows } from './ownRows';
import { readLevel } from '../staff/terms';

const { headers } = staffingTexts;
const columns = {
  key: headers.key,
  level: headers.otherLevel,
  reason: headers.otherReason,
  until: headers.otherUntil,
  competences: headers.competences,
  after: headers.after,
  start: headers.otherStart,
};
type Row = OwnRow<keyof typeof columns>;

/** What the columns of RB Bezetting are called among the cells of a project. */
const fieldOf = {
  level: 'levelException',
  until: 'levelException',
  competences: 'askedCompetences',
  after: 'startAfter',
  start: 'chosenStart',
} as const;

/**
 * Gives projects what people typed beside them on RB Bezetting: another level with its reason and end, the competences a lead must have, the project that goes
 * first, and the year it starts. Changes the projects in place. What can't be read counts for nothing and is a finding.
 */
export function readStaffingNotes(
  own: Partial<Record<string, Grid>>,
  projects: readonly Project[],
): Finding[] {
  const grid = own['staffing'];
  if (grid === undefined) return [];
  const byKey = new Map(projects.map((project) => [cellText(project.key), project]));
  const named = new Map([
    ...projects.map(({ name, key }): [string, string] => [plain(name), key]),
    ...projects.map(({ key }): [string, string] => [plain(cellText(key)), key]),
  ]);
  return ownRows(grid, columns, [common.looseNotes]).flatMap((row) => {
    const project = byKey.get(row.text('key'));
    if (project === undefined) return [];
    const about = (column: keyof typeof fieldOf, code: string): Finding => {
      const place = {
        sheet: grid.sheet,
        cell: address(row.row, row.column(column) ?? 1),
        project: project.key,
        homes: homesOf(project),
      };
      return finding(code, 'warning', place, { name: project.name, text: row.text(column) });
    };
    const note = (column: keyof typeof fieldOf): void => {
      const cell = address(row.row, row.column(column) ?? 1);
      setCell(project, fieldOf[column], `${quotedSheet(grid.sheet)}!${cell}`);
    };
    return [
      readException(row, project, note, about),
      readCompetences(row, project, note),
      readAfter(row, project, named, note, about),
      readStart(row, project, note, about),
    ].flat();
  });
}

type Note = (column: keyof typeof fieldOf) => void;
type About = (column: keyof typeof fieldOf, code: string) => Finding;

function readException(row: Row, project: Project, note: Note, about: About): Finding[] {
  const typed = row.text('level');
  if (typed === '') return [];
  const level = plain(typed) === words.level.casemanager ? 'casemanager' : readLevel(typed);
  if (level === null) return [about('level', 'level-exception-unknown')];
  const until = isoDate(dateInCell(row.value('until'), row.format('until')));
  project.levelException = { level, reason: row.text('reason') || null, until };
  note('level');
  return until === null && row.text('until') !== ''
    ? [about('until', 'level-exception-until-unreadable')]
    : [];
}

function readCompetences(row: Row, project: Project, note: Note): Finding[] {
  const asked = row
    .text('competences')
    .split(/[,;]/)
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '');
  if (asked.length > 0) {
    project.askedCompetences = [...new Set(asked)];
    note('competences');
  }
  return [];
}

function readAfter(
  row: Row,
  project: Project,
  named: ReadonlyMap<string, string>,
  note: Note,
  about: About,
): Finding[] {
  const typed = row.text('after');
  if (typed === '') return [];
  const key = named.get(plain(typed));
  if (key === undefined) return [about('after', 'start-after-unknown')];
  project.startAfter = key;
  note('after');
  return [];
}

function readStart(row: Row, project: Project, note: Note, about: About): Finding[] {
  if (row.text('start') === '') return [];
  const year = readYears(row.value('start'), row.format('start'))?.low;
  if (year === undefined) return [about('start', 'chosen-start-unreadable')];
  project.chosenStart = Math.floor(year);
  note('start');
  return [];
}
