import { address } from '../../model/cell';
import type { Finding } from '../../model/finding';
import type { Grid } from '../../model/grid';
import type { Person } from '../../model/person';
import { finding } from '../finding';
import { cellText, isBlank, plain } from '../cells/text';
import { readFlag } from '../cells/terms';
import { readYears } from '../cells/years';
import { filledColumns, formatAt, textAt, valueAt } from '../grid';
import type { StaffColumn, StaffField, StaffList } from '../reading';
import { readFte } from './fte';
import { isVacancy, readRole, readSeniority, saysExternal } from './terms';

/** Headers of staff lists, as plain words. */
const headerWords: Partial<Record<StaffField, readonly string[]>> = {
  name: [
    'naam',
    'medewerker',
    'naam medewerker',
    'collega',
    'wie',
    'persoon',
    'medewerkers',
    'teamlid',
    'name',
    'employee',
    'naam functionaris',
  ],
  functionTitle: [
    'functie',
    'functienaam',
    'functietitel',
    'functieomschrijving',
    'function',
    'job title',
    'title',
    'functie rol',
  ],
  role: ['rol', 'discipline', 'vakgebied', 'expertise', 'role', 'rol in project', 'specialisme'],
  seniority: [
    'niveau',
    'senioriteit',
    'ervaringsniveau',
    'ervaring',
    'seniority',
    'level',
    'junior medior senior',
    'j m s',
    'niveau leidinggevende',
  ],
  fte: [
    'fte',
    'aantal fte',
    'formatie',
    'formatie fte',
    'fte formatie',
    'omvang fte',
    'bezetting fte',
    'fte woningbouw',
    'fte totaal',
    'aanstelling',
    'dienstverband fte',
    'inzet fte',
    'omvang',
  ],
  hours: [
    'uren',
    'uren per week',
    'uur per week',
    'uren week',
    'contracturen',
    'uur',
    'hours',
    'hours per week',
    'beschikbare uren',
    'uren per jaar',
    'aanstelling uren',
    'omvang uren',
  ],
  from: [
    'vanaf',
    'van',
    'ingangsdatum',
    'start',
    'startdatum',
    'in dienst',
    'in dienst per',
    'per',
    'beschikbaar vanaf',
    'from',
    'begindatum',
  ],
  until: [
    'tot',
    'tot en met',
    't m',
    'einddatum',
    'uit dienst',
    'uit dienst per',
    'eind',
    'beschikbaar tot',
    'until',
    'einde contract',
    'contract tot',
  ],
  external: [
    'inhuur',
    'extern',
    'vast inhuur',
    'dienstverband',
    'contractvorm',
    'in extern',
    'intern extern',
    'external',
    'soort contract',
    'contract',
    'vast flex',
  ],
  remarks: ['opmerking', 'opmerkingen', 'toelichting', 'bijzonderheden', 'remarks', 'notes'],
};
const fieldOf = new Map(
  (Object.keys(headerWords) as StaffField[]).flatMap((field) =>
    (headerWords[field] ?? []).map((words) => [words, field] as const),
  ),
);
const searchDepth = 60;
const endOfList = /^(?:totaal|subtotaal|total|som|eindtotaal)\b/;

export interface StaffReading {
  staff: StaffList;
  findings: Finding[];
}

/** The staff list in a sheet: a header with a name or function and fte, hours or a level, and the rows below it. `null` without one. */
export function readStaff(grid: Grid): StaffReading | null {
  for (let row = 1; row <= Math.min(searchDepth, grid.values.length); row += 1) {
    const columns = staffColumns(grid, row);
    if (isStaffHeader(columns)) return readPeople(grid, row, columns);
  }
  return null;
}

function staffColumns(grid: Grid, row: number): StaffColumn[] {
  const used = new Set<StaffField>();
  return filledColumns(grid, row).flatMap((column) => {
    const header = textAt(grid, row, column);
    const words = plain(header);
    const field = fieldOf.get(words) ?? fieldOf.get(words.replace(/ (?:20\d\d|in|per persoon)$/, ''));
    if (field === undefined || used.has(field)) return [];
    used.add(field);
    return [{ column, header, field, confidence: 'high' as const, examples: [] }];
  });
}

function isStaffHeader(columns: readonly StaffColumn[]): boolean {
  const has = (field: StaffField) => columns.some((column) => column.field === field);
  const measured = has('fte') || has('hours');
  return (
    (measured && (has('name') || has('functionTitle') || has('role'))) ||
    (has('name') && has('functionTitle') && has('seniority'))
  );
}

function readPeople(grid: Grid, headerRow: number, columns: StaffColumn[]): StaffReading {
  const columnOf = new Map(
    columns.flatMap(({ field, column }) => (field === 'other' ? [] : [[field, column] as const])),
  );
  const people: Person[] = [];
  const findings: Finding[] = [];
  let blank = 0;
  for (let row = headerRow + 1; row <= grid.values.length && blank < 3; row += 1) {
    const filled = filledColumns(grid, row);
    blank = filled.length === 0 ? blank + 1 : 0;
    if (filled.length === 0) continue;
    const label = textAt(grid, row, filled[0] ?? 1);
    const place = { sheet: grid.sheet, cell: address(row, filled[0] ?? 1) };
    const person = readPerson(grid, row, columnOf);
    if (endOfList.test(plain(label)) || person === null) {
      findings.push(finding('staff-row-ignored', 'info', place, { row, text: label }));
      continue;
    }
    people.push(person);
  }
  assignPersonKeys(people);
  return { staff: { sheet: grid.sheet, headerRows: [headerRow], columns, people }, findings };
}

/** A row with a name or a function, and something about the work; a vacancy may lack a name. */
function readPerson(grid: Grid, row: number, columnOf: ReadonlyMap<StaffField, number>): Person | null {
  const cells: Record<string, string> = {};
  const value = (field: StaffField) => {
    const column = columnOf.get(field);
    if (column === undefined) return null;
    if (!isBlank(valueAt(grid, row, column))) cells[field] = address(row, column);
    return valueAt(grid, row, column);
  };
  const format = (field: StaffField) => formatAt(grid, row, columnOf.get(field) ?? 0);
  const text = (field: StaffField) => cellText(value(field));
  const title = text('functionTitle') || text('role');
  const name = text('name');
  const fte = readFte(value('fte'), value('hours'));
  if ((name === '' && title === '') || (title === '' && fte === null && text('seniority') === ''))
    return null;
  const vacancy = name === '' || isVacancy(name) || isVacancy(title);
  const external = readFlag(text('external'));
  return {
    key: '',
    source: { sheet: grid.sheet, row },
    cells,
    name: name === '' ? title : name.replace(/\s*\((?:inhuur|extern|zzp|vacature)\)$/i, ''),
    aliases: [],
    role: readRole(text('role')) ?? readRole(title),
    functionTitle: title || null,
    seniority: readSeniority(text('seniority')),
    seniorityProposal: readSeniority(title),
    fte,
    from: readYears(value('from'), format('from'))?.low ?? null,
    until: readYears(value('until'), format('until'))?.high ?? null,
    external: external ?? [text('external'), name, title, text('remarks')].some(saysExternal),
    vacancy,
  };
}

/** The normalised name and role; vacancies and namesakes get an ordinal. Changes the people in place. */
export function assignPersonKeys(people: readonly Person[]): void {
  const counts = new Map<string, number>();
  for (const person of people) {
    const name = person.vacancy ? 'vacature' : plain(person.name);
    const base = `${name}/${person.role ?? plain(person.functionTitle ?? '')}`;
    const count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    person.key = person.vacancy || count > 1 ? `${base}/${count}` : base;
  }
}
