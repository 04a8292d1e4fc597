import { isCellError } from '../../model/grid';
import type { Grid } from '../../model/grid';
import { readCount } from '../cells/counts';
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
import { cellText, isBlank, saysUnknown } from '../cells/text';
import { namesOpenYear, readYears } from '../cells/years';
import { formatAt, formulaAt, valueAt } from '../grid';

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
  /** Of the cells that say something else than "unknown", as are the dates. */
  years: number;
  dates: number;
  distinct: number;
  /** Average length of the texts. */
  length: number;
  status: number;
  phase: number;
  projectStatus: number;
  municipalRole: number;
  permit: number;
  /** Names of types of plan and of types of home. */
  planTypes: number;
  homeTypes: number;
  flags: number;
  shares: number;
  examples: string[];
}

const sampleSize = 200;
const exampleCount = 4;

/** Profiles a column over a sample of rows, evenly spread so that the bottom of a long list counts too. */
export function profileColumn(grid: Grid, column: number, rows: readonly number[]): ColumnProfile {
  const sampled = sampleOf(rows);
  const filled = sampled.filter(
    (row) => !isBlank(valueAt(grid, row, column)) || formulaAt(grid, row, column) !== null,
  );
  const known = filled.filter((row) => !isBlank(valueAt(grid, row, column)));
  const texts = known.map((row) => cellText(valueAt(grid, row, column)));
  const said = texts.filter((text) => !saysUnknown(text)).length;
  const share = (test: (row: number, text: string) => boolean) =>
    known.length === 0
      ? 0
      : known.filter((row, index) => test(row, texts[index] ?? '')).length / known.length;
  const value = (row: number) => valueAt(grid, row, column);
  const format = (row: number) => formatAt(grid, row, column);
  return {
    filled: known.length,
    fill: sampled.length === 0 ? 0 : filled.length / sampled.length,
    counts: share((row, text) => isCountLike(value(row), format(row), text)),
    percentages: share((row) => readCount(value(row), format(row)).doubt === 'percentage'),
    numbers: share((row) => readCount(value(row), format(row)).quantity !== null),
    years:
      said === 0
        ? 0
        : (known.length / said) *
          share((row, text) => readYears(value(row), format(row)) !== null || namesOpenYear(text)),
    dates:
      said === 0 ? 0 : (known.length / said) * share((row) => dateInCell(value(row), format(row)) !== null),
    distinct: known.length === 0 ? 0 : new Set(texts).size / known.length,
    length: texts.length === 0 ? 0 : texts.reduce((total, text) => total + text.length, 0) / texts.length,
    status: share((_, text) => readPlanningStatus(text).recognised),
    phase: share((_, text) => readPhase(text) !== null),
    projectStatus: share((_, text) => readProjectStatus(text) !== null),
    municipalRole: share((_, text) => readMunicipalRole(text) !== null),
    permit: share((_, text) => readPermit(text) !== null),
    planTypes: share((_, text) => namesPlanType(text)),
    homeTypes: share((_, text) => namesHomeType(text)),
    flags: share((_, text) => readFlag(text) !== null),
    shares: share((row) => readShare(value(row)) !== null),
    examples: [...new Set(texts)].slice(0, exampleCount),
  };
}

function sampleOf(rows: readonly number[]): number[] {
  const step = Math.max(1, Math.floor(rows.length / sampleSize));
  const sampled: number[] = [];
  for (let index = 0; index < rows.length; index += step) sampled.push(rows[index] ?? 0);
  return sampled;
}

function isCountLike(value: ReturnType<typeof valueAt>, format: string | null, text: string): boolean {
  if (isCellError(value)) return true;
  const reading = readCount(value, format);
  return reading.quantity !== null || reading.blank || saysUnknown(text);
}

/** Whether a column holds ticks: "x" says that or when homes are meant, not how many. */
export function holdsTicks(profile: ColumnProfile | undefined): boolean {
  return profile !== undefined && profile.numbers < 0.5 && profile.flags > 0.5;
}
