import { isCellError } from '../../model/grid';
import type { CellValue, Grid } from '../../model/grid';
import { readCount } from '../cells/counts';
import type { CountReading } from '../cells/counts';
import { dateInCell } from '../cells/dates';
import { readPlanningStatus } from '../cells/planningStatus';
import { readShare } from '../cells/shares';
import {
  namesHomeType,
  namesPlanType,
  readFlag,
  readMunicipalRole,
  readPermit,
  readPhase,
  readProjectStatus,
} from '../cells/terms';
import { cellText, isBlank, saysNothing, saysUnknown } from '../cells/text';
import { namesOpenYear, readYears } from '../cells/years';
import { formatAt, formulaAt, valueAt } from '../grid';
import { numbersAll, runsOn } from './runningNumbers';

/** What the values below a header look like; shares are of the filled cells in the sample, 0–1. */
export interface ColumnProfile {
  /** Filled cells in the sample. */
  filled: number;
  /** Share of the sampled rows that are filled. */
  fill: number;
  counts: number;
  /** Percentages, as text or by their number format. */
  percentages: number;
  numbers: number;
  /** Texts with a figure in front that isn't money, a share, a size or a year: "24 app, 8 egw", "56 / 26". */
  figures: number;
  /** How many figures with slashes between most cells hold ("56 / 26" is 2); 1 for anything else. */
  slashed: number;
  /** Of the cells that say something else than "unknown", as are the dates. */
  years: number;
  dates: number;
  distinct: number;
  /** Average length of the texts. */
  length: number;
  status: number;
  phase: number;
  /** Planning statuses and phases together. */
  terms: number;
  projectStatus: number;
  municipalRole: number;
  permit: number;
  /** Names of types of plan and of types of home. */
  planTypes: number;
  homeTypes: number;
  flags: number;
  shares: number;
  /** Its numbers go up from 1 with the rows, or are all different and no higher than the rows are many: they number the rows. */
  runs: boolean;
  examples: string[];
}

const sampleSize = 200;
const exampleCount = 4;

/** Profiles a column over a sample of rows, evenly spread so that the bottom of a long list counts too. */
export function profileColumn(grid: Grid, column: number, rows: readonly number[]): ColumnProfile {
  const sampled = sampleOf(rows);
  let [filled, known, length] = [0, 0, 0];
  const seen = new Map<string, Seen>();
  for (const row of sampled) {
    const value = valueAt(grid, row, column);
    if (isBlank(value)) {
      if (formulaAt(grid, row, column) !== null) filled += 1;
      continue;
    }
    filled += 1;
    known += 1;
    const one = see(seen, value, formatAt(grid, row, column));
    one.times += 1;
    length += one.text.length;
  }
  const values = [...seen.values()];
  const texts = new Set(values.map(({ text }) => text));
  const timesOf = (test: (one: Seen) => boolean) => {
    let times = 0;
    for (const one of values) if (test(one)) times += one.times;
    return times;
  };
  const share = (test: (one: Seen) => boolean, of = known) => (of === 0 ? 0 : timesOf(test) / of);
  const said = timesOf(({ text }) => !saysUnknown(text));
  return {
    filled: known,
    fill: sampled.length === 0 ? 0 : filled / sampled.length,
    counts: share(isCountLike),
    percentages: share(({ count }) => count.doubt === 'percentage'),
    numbers: share(({ count }) => count.quantity !== null),
    figures: share(({ text }) => beginsWithFigure.test(text) && readYears(text) === null),
    slashed: [2, 3, 4].find((parts) => share(({ text }) => figuresIn(text) === parts) > 0.5) ?? 1,
    years: share(({ value, format, text }) => readYears(value, format) !== null || namesOpenYear(text), said),
    dates: share(({ value, format }) => dateInCell(value, format) !== null, said),
    distinct: known === 0 ? 0 : texts.size / known,
    length: known === 0 ? 0 : length / known,
    status: share(({ text }) => readPlanningStatus(text).recognised),
    phase: share(({ text }) => readPhase(text) !== null),
    terms: share(({ text }) => readPhase(text) !== null || readPlanningStatus(text).recognised),
    projectStatus: share(({ text }) => readProjectStatus(text) !== null),
    municipalRole: share(({ text }) => readMunicipalRole(text) !== null),
    permit: share(({ text }) => readPermit(text) !== null),
    planTypes: share(({ text }) => namesPlanType(text)),
    homeTypes: share(({ text }) => namesHomeType(text)),
    flags: share(({ text }) => readFlag(text) !== null),
    shares: share(({ value }) => readShare(value) !== null),
    runs:
      runsOn(grid, column, rows) ||
      (values.length === known &&
        numbersAll(
          values.map(({ value }) => value),
          rows.length,
        )),
    examples: [...texts].slice(0, exampleCount),
  };
}

/** What stands in one or more cells of a column: it is read once, for most columns repeat a few values. */
interface Seen {
  value: CellValue;
  format: string | null;
  text: string;
  count: CountReading;
  times: number;
}

function see(seen: Map<string, Seen>, value: CellValue, format: string | null): Seen {
  const text = cellText(value);
  const typed = typeof value === 'string' ? value : text;
  const key = `${typeof value}|${format ?? ''}|${typed}`;
  const known = seen.get(key);
  if (known) return known;
  const one = { value, format, text, count: readCount(value, format), times: 0 };
  seen.set(key, one);
  return one;
}

function sampleOf(rows: readonly number[]): number[] {
  const step = Math.max(1, Math.floor(rows.length / sampleSize));
  const sampled: number[] = [];
  for (let index = 0; index < rows.length; index += step) sampled.push(rows[index] ?? 0);
  return sampled;
}

/** A longer text is a remark. */
const beginsWithFigure = /^(?=.{1,30}$)(?:ca\.?|circa|±|~)?\s*\d(?!.*(?:€|%|m2|m²|euro))/i;

/** How many figures stand in a text with slashes between; 0 when something else stands there too. */
function figuresIn(text: string): number {
  const parts = text.split('/').map((part) => part.trim());
  return parts.every((part) => /^\d[\d.]*\p{L}{0,8}$/u.test(part) || saysNothing(part)) ? parts.length : 0;
}

function isCountLike({ value, text, count }: Seen): boolean {
  return isCellError(value) || count.quantity !== null || count.blank || saysUnknown(text);
}

/** Whether a column holds ticks: "x" says that or when homes are meant, not how many. */
export function holdsTicks(profile: ColumnProfile | undefined): boolean {
  return profile !== undefined && profile.numbers < 0.5 && profile.flags > 0.5;
}
