import Papa from 'papaparse';
import type { CellValue, Grid } from '../../model/grid';
import { decodeText } from './decodeText';
import { emptyGrid } from './readGrid';

/** The separators that occur, the Dutch one first: it wins where two fit equally well. */
const separators = [';', ',', '\t', '|'];
const sampleRows = 50;

/**
 * Reads a CSV file as one sheet with this name. The separator, the encoding and the line ends are found from the content; a
 * first line "sep=;" is obeyed and left empty. A row is a record, even when a text in it has line breaks.
 */
export function readCsv(bytes: Uint8Array, sheet: string): Grid {
  const text = decodeText(bytes).replace(/^\ufeff/, '');
  const stated = /^sep=(.)\r?\n?/i.exec(text);
  const body = stated === null ? text : text.slice(stated[0].length);
  const newline = /\r\n|\n|\r/.exec(withoutQuoted(body))?.[0] === '\r' ? '\r' : undefined;
  const delimiter = stated?.[1] ?? findSeparator(body, newline);
  const { data } = Papa.parse<string[]>(body, { delimiter, ...(newline === undefined ? {} : { newline }) });
  const grid = emptyGrid(sheet);
  grid.values = data.map((record) => record.map(toValue));
  if (stated !== null) grid.values.unshift([]);
  while (grid.values.at(-1)?.every((value) => value === null) === true) grid.values.pop();
  grid.formulas = grid.values.map((row) => row.map(() => null));
  grid.formats = grid.values.map((row) => row.map(() => null));
  return grid;
}

/** A plain whole number is a number; everything else stays the text it is, so that "010" and "1.240" lose nothing. */
function toValue(text: string): CellValue {
  if (text === '') return null;
  return /^-?(?:0|[1-9]\d{0,14})$/.test(text) ? Number(text) : text;
}

/** The separator that cuts the first rows into the most columns, evenly. */
function findSeparator(text: string, newline: '\r' | undefined): string {
  const scores = separators.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, {
      delimiter,
      preview: sampleRows,
      ...(newline === undefined ? {} : { newline }),
    });
    const widths = data.map(({ length }) => length).filter((length) => length > 1);
    const usual = Math.max(
      0,
      ...widths.map((width) => widths.filter((other) => other === width).length * (width - 1)),
    );
    return { delimiter, usual };
  });
  return scores.reduce((best, one) => (one.usual > best.usual ? one : best)).delimiter;
}

function withoutQuoted(text: string): string {
  return text.slice(0, 100_000).replace(/"(?:[^"]|"")*"/g, '');
}
