import type { Role } from '../../model/terms';
import { cellText, plain } from '../cells/text';
import { filledColumns, textAt, valueAt } from '../grid';
import { readFte } from './fte';
import type { StaffTable } from './tables';
import { isVacancy, readRole, saysExternal } from './terms';

/** What a heading between the rows says of the rows below it. */
export interface Heading {
  text: string;
  role: Role | null;
  external: boolean;
  vacancy: boolean;
}

export type StaffRow =
  | { kind: 'person'; row: number; heading: Heading | null }
  | { kind: 'heading' | 'note' | 'repeated-header'; row: number }
  | { kind: 'total'; row: number; sub: boolean };

const totalWords = /^(?:totaal|totalen|subtotaal|sub totaal|total|som|eindtotaal|grand total)\b|\btotaal$/;
const noteWords =
  /^(?:\*|bron\b|toelichting\b|peildatum\b|let op\b|nb\b|n b\b|opgesteld\b|legenda\b|versie\b)/;
/** A line of more words is a sentence. */
const longestHeading = 6;

/** The filled rows below the header of a staff table, with what they are. A heading gives its role to every row below it, up to the next one. */
export function staffRows(table: StaffTable): StaffRow[] {
  const { grid, from, to, columnRange, headerRows } = table;
  const rows: StaffRow[] = [];
  let heading: Heading | null = headingOf(table.titles.at(-1) ?? '');
  let ended = false;
  for (let row = from; row <= to; row += 1) {
    const filled = filledColumns(grid, row).filter(
      (column) => column >= columnRange[0] && column <= columnRange[1],
    );
    const [first] = filled;
    if (first === undefined) continue;
    const label = textAt(grid, row, first);
    if (repeatsHeader(table, row, filled)) rows.push({ kind: 'repeated-header', row });
    else if (isTotal(table, row, filled)) {
      const sub = /sub|team|afdeling/.test(plain(label));
      ended ||= !sub;
      rows.push({ kind: 'total', row, sub });
    } else if (filled.length === 1 && !standsForSomebody(table, row, first)) {
      const isHeading =
        !ended && first <= (headerRows.length > 0 ? columnRange[0] + 1 : 1) && isHeadingText(label);
      if (isHeading) heading = headingOf(label);
      rows.push({ kind: isHeading ? 'heading' : 'note', row });
    } else rows.push({ kind: 'person', row, heading });
  }
  return rows;
}

/** A role, "Inhuur" or "Vacatures" as a heading; `null` for any other text. */
function headingOf(text: string): Heading | null {
  if (text === '') return null;
  const words = plain(text);
  const team = /\b(?:team|afdeling|cluster|lijst|overzicht|formatie|bezetting)\b/.test(words);
  return {
    text,
    role: team ? null : readRole(text),
    external: saysExternal(text) && !/\ben (?:inhuur|extern)|intern/.test(words),
    vacancy: isVacancy(text),
  };
}

function isHeadingText(text: string): boolean {
  const words = plain(text).split(' ');
  return (
    words.length <= longestHeading &&
    !noteWords.test(plain(text)) &&
    !text.startsWith('*') &&
    !/[.;]$/.test(text)
  );
}

/** One filled cell that is a vacancy, or a function in a list without names, stands for somebody. */
function standsForSomebody({ grid, columns }: StaffTable, row: number, column: number): boolean {
  return (
    isVacancy(textAt(grid, row, column)) &&
    columns.of.get('name')?.[0] === column &&
    /\d/.test(textAt(grid, row, column))
  );
}

function repeatsHeader({ grid, headerRows }: StaffTable, row: number, filled: readonly number[]): boolean {
  const leaf = headerRows.at(-1) ?? 0;
  const same = filled.filter(
    (column) => plain(textAt(grid, row, column)) === plain(textAt(grid, leaf, column)),
  );
  return filled.length > 1 && same.length >= 0.7 * filled.length;
}

/** A row that says it is a total, or numbers without a word that add up the rows above. */
function isTotal({ grid, columns }: StaffTable, row: number, filled: readonly number[]): boolean {
  if (
    filled.some(
      (column) => totalWords.test(plain(textAt(grid, row, column))) && textAt(grid, row, column).length < 40,
    )
  )
    return true;
  const who = ['name', 'surname', 'functionTitle', 'role'].some((field) =>
    (columns.of.get(field as 'name') ?? []).some((column) => filled.includes(column)),
  );
  return (
    !who &&
    filled.every(
      (column) =>
        /^[\d.,\s]+$/.test(cellText(valueAt(grid, row, column))) &&
        readFte(valueAt(grid, row, column)) !== null,
    )
  );
}
