/** A cell of a sheet; row and column are 1-based, as Excel shows them. */
export interface CellRef {
  sheet: string;
  row: number;
  column: number;
}

/** Letters are asked for every cell of a list. */
const known: string[] = [];

/** The letters of a 1-based column: 1 → "A", 27 → "AA". */
export function columnLetters(column: number): string {
  return (known[column] ??= lettersOf(column));
}

function lettersOf(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The 1-based column of its letters: "A" → 1, "AA" → 27. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0);
}

/** The A1 address of a cell without its sheet: "D5". */
export function address(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** An absolute A1 address without its sheet: "$D$5". */
export function absoluteAddress(row: number, column: number): string {
  return `$${columnLetters(column)}$${row}`;
}

/** A sheet name as a formula wants it: always quoted, inner apostrophes doubled. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
