import type { Grid } from '../../model/grid';
import { periodInHeader } from '../cells/periods';
import { cellText, isBlank, plain } from '../cells/text';
import { gridWidth, textAt } from '../grid';
import { matchWords } from '../headers/matchHeader';
import { findHeaderRows } from './headerRows';

/** Header words a region must have before it is a list of its own beside another (aanname). */
const fewestHeaders = 2;
const nameScore = 9;
const headerDepth = 100;
const legendWords = /^(?:legenda|legend|verklaring|kleurcodes?)\b/;

interface Span {
  from: number;
  to: number;
}

/**
 * The lists that stand beside each other on a sheet, each as the sheet without the others; the sheet itself where there is one list. Lists stand apart
 * by an empty column, and each names its projects; one that repeats the headers of the list to its left needs no empty column. What stands beside a
 * list without naming projects, such as sums per year, is left to it where its rows go on as far as the list's, and kept out where they don't.
 */
export function sideBySide(grid: Grid): Grid[] {
  const spans = spansOf(grid).flatMap((span) => splitRepeated(grid, span));
  if (spans.length < 2) return [grid];
  const lists: (Span & { named: boolean })[] = [];
  for (const span of spans) {
    const last = lists.at(-1);
    const named = namesProjects(keepColumns(topOf(grid), span));
    const apart =
      last !== undefined && (named ? standsAlone(grid, span, last) : standsAlone(grid, last, span));
    if (last === undefined || (named && (last.named || apart))) lists.push({ ...span, named });
    else if (!apart) Object.assign(last, { to: span.to, named: named || last.named });
  }
  const whole = lists.length === 1 && lists[0]?.to === spans.at(-1)?.to;
  return whole ? [grid] : lists.map((span) => keepColumns(grid, span));
}

/** The filled columns between columns that are empty from top to bottom. */
function spansOf(grid: Grid): Span[] {
  const filled = new Array<boolean>(gridWidth(grid)).fill(false);
  let empty = filled.length;
  for (const row of grid.values) {
    if (empty === 0) break;
    for (let index = 0; index < row.length; index += 1) {
      if (filled[index] === false && !isBlank(row[index])) {
        filled[index] = true;
        empty -= 1;
      }
    }
  }
  const spans: Span[] = [];
  filled.forEach((isFilled, index) => {
    if (!isFilled) return;
    const last = spans.at(-1);
    if (last?.to === index) last.to = index + 1;
    else spans.push({ from: index + 1, to: index + 1 });
  });
  return spans;
}

/** Cuts a span where its header starts again with the same words: "Plan, Aantal, Plan, Aantal". */
function splitRepeated(grid: Grid, span: Span): Span[] {
  const header = findHeaderRows(keepColumns(topOf(grid), span))[0]?.rows.at(-1);
  if (header === undefined) return [span];
  const texts = Array.from({ length: span.to - span.from + 1 }, (_, index) =>
    textAt(grid, header, span.from + index).toLowerCase(),
  );
  const width = texts.indexOf(texts[0] ?? '', 1);
  const repeats =
    width >= fewestHeaders &&
    texts.length % width === 0 &&
    texts.every((text, index) => text !== '' && text === texts[index % width]) &&
    texts.slice(0, width).some(isName);
  if (!repeats) return [span];
  return Array.from({ length: texts.length / width }, (_, index) => ({
    from: span.from + index * width,
    to: span.from + (index + 1) * width - 1,
  }));
}

/** Whether a region has a header that names projects, beside other known headers. */
function namesProjects(region: Grid): boolean {
  const header = findHeaderRows(region)[0];
  if (header === undefined || header.hits < fewestHeaders) return false;
  return header.rows.some((row) =>
    (region.values[row - 1] ?? []).some((_, index) => isName(textAt(region, row, index + 1))),
  );
}

function isName(text: string): boolean {
  return matchWords(text).some(({ entry, score }) => entry.field === 'name' && score >= nameScore);
}

/**
 * Whether a region without names is a table of its own: a legend, or figures under a header, in less than half the rows of the list beside it and without gaps. A
 * sparse column of remarks has gaps or texts; columns of years belong to the list, also where only its first plans have them.
 */
function standsAlone(grid: Grid, list: Span, region: Span): boolean {
  const rowsOf = ({ from, to }: Span) =>
    grid.values.flatMap((row, index) =>
      row.slice(from - 1, to).some((value) => !isBlank(value)) ? [index] : [],
    );
  const rows = rowsOf(region);
  const title = grid.values[rows[0] ?? 0]?.slice(region.from - 1, region.to).find((value) => !isBlank(value));
  if (legendWords.test(plain(cellText(title)))) return true;
  const [first = 0, last = 0] = [rows[0], rows.at(-1)];
  const gapless = last - first + 1 === rows.length;
  const figures = rows.filter((row) =>
    grid.values[row]?.slice(region.from - 1, region.to).some((value) => typeof value === 'number'),
  );
  const periods = grid.values[first]
    ?.slice(region.from - 1, region.to)
    .some((value) => periodInHeader(value) !== null);
  return (
    region.to > region.from &&
    gapless &&
    !periods &&
    figures.length > 1 &&
    rows.length <= rowsOf(list).length / 2
  );
}

/** The first rows of a sheet, where its first header stands: enough to see what a region is, however long its lists. */
function topOf(grid: Grid): Grid {
  return {
    ...grid,
    values: grid.values.slice(0, headerDepth),
    formulas: grid.formulas.slice(0, headerDepth),
    formats: grid.formats.slice(0, headerDepth),
  };
}

/** The sheet with only the columns of a region; the others read as empty, so that every address stays right. */
function keepColumns(grid: Grid, { from, to }: Span): Grid {
  const keep = <T>(rows: readonly (readonly T[])[]): (T | null)[][] =>
    rows.map((row) => row.slice(0, to).map((value, index) => (index + 1 < from ? null : value)));
  return { ...grid, values: keep(grid.values), formulas: keep(grid.formulas), formats: keep(grid.formats) };
}
