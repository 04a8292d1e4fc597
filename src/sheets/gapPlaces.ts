import type { PlaceGap } from '../analysis/results';
import { gapTexts } from '../text/sheets/gap';
import { projectsTexts } from '../text/sheets/projects';
import { wholeNumber } from '../text/format';
import type { SheetModel } from './context';
import { countIfs, quote, rangeOf, sumIfs } from './formulas';
import { numberOrUnknown } from './layout';
import { type Column, type Content, type RowAt, type TableDraft, tableAt, type TableSpot } from './table';

const headers = gapTexts.placeHeaders;
const projectHeaders = projectsTexts.headers;

/** Areas shown one by one; the others are one row. */
const mostAreas = 30;

/** A row of a table of places: one place, the others together, or all of them. */
export interface PlaceRow {
  label: string;
  place: PlaceGap;
  kind: 'place' | 'others' | 'all';
}

/** The table of municipalities, where there are several; `null` when one row would say it all. */
export function municipalityTable(
  { results }: SheetModel,
  place: { sheet: string; headerRow: number },
): TableDraft<PlaceRow> | null {
  const { municipalities } = results.gap;
  if (municipalities.length < 2) return null;
  const rows = rowsOf(municipalities, gapTexts.municipalities.unknown, Infinity);
  return tableAt('RB_Gemeenten', place, columns([projectHeaders.municipality], place.headerRow, true), rows);
}

/** The table of areas, where the list names any. */
export function areaTable(
  { results }: SheetModel,
  place: { sheet: string; headerRow: number },
): TableDraft<PlaceRow> | null {
  const { areas } = results.gap;
  if (!areas.some(({ name }) => name !== null)) return null;
  const rows = rowsOf(areas, gapTexts.areas.unknown, mostAreas);
  return tableAt(
    'RB_Gebieden',
    place,
    columns([projectHeaders.location, projectHeaders.municipality], place.headerRow, false),
    rows,
  );
}

function rowsOf(places: readonly PlaceGap[], unknown: string, most: number): PlaceRow[] {
  const shown = places.length > most + 1 ? places.slice(0, most) : places;
  const others = places.slice(shown.length);
  const label = ({ name, within }: PlaceGap): string =>
    name === null ? unknown : within === null ? name : `${name} (${within})`;
  return [
    ...shown.map((place): PlaceRow => ({ label: label(place), place, kind: 'place' })),
    ...(others.length === 0
      ? []
      : [
          {
            label: gapTexts.areas.others(wholeNumber(others.length)),
            place: together(others),
            kind: 'others' as const,
          },
        ]),
    { label: headers.all, place: together(places), kind: 'all' },
  ];
}

function together(places: readonly PlaceGap[]): PlaceGap {
  const sum = (part: (place: PlaceGap) => number | null): number =>
    places.reduce((total, place) => total + (part(place) ?? 0), 0);
  const known = (part: (place: PlaceGap) => number | null): number | null =>
    places.some((place) => part(place) !== null) ? sum(part) : null;
  return {
    name: null,
    within: null,
    spellings: [],
    projects: sum(({ projects }) => projects),
    target: known(({ target }) => target),
    realised: known(({ realised }) => realised),
    planned: sum(({ planned }) => planned),
    expected: sum(({ expected }) => expected),
    gap: known(({ gap }) => gap),
  };
}

/**
 * The columns of a table of places that begins below `headerRow`, by the columns of RB Projecten that name the place and its
 * municipality; `agreed` where places have a part of the agreement.
 */
function columns(
  names: readonly [own: string, around?: string],
  headerRow: number,
  agreed: boolean,
): Column<PlaceRow>[] {
  const above = (at: RowAt, header: string): string => {
    const cell = (row: number): string => at.ref(header).replace(/\d+$/, String(row));
    return `SUM(${cell(headerRow + 1)}:${cell(at.row - 1)})`;
  };
  const live = (
    header: string,
    value: (place: PlaceGap) => number,
    ofPlace: (table: TableSpot, conditions: [string, string][]) => string,
  ): Column<PlaceRow> => ({
    header,
    width: 12,
    style: 'number',
    cell: ({ place, kind }, at) => {
      const { projects } = at.book.tables;
      if (kind === 'all') return { value: value(place), formula: above(at, header), style: 'totalNumber' };
      if (kind === 'others')
        return { value: value(place), formula: `${ofPlace(projects, [])}-${above(at, header)}` };
      return {
        value: value(place),
        formula:
          place.spellings
            .map((spelling) => ofPlace(projects, conditionsOf(spelling, projects, names)))
            .join('+') || '0',
      };
    },
  });
  const known = (header: string, value: (place: PlaceGap) => number | null): Column<PlaceRow> => ({
    header,
    width: 12,
    style: 'number',
    cell: ({ place, kind }) => {
      const content: Content = value(place) === null ? { value: null } : numberOrUnknown(value(place));
      return kind === 'all' ? { ...content, style: 'totalNumber' } : content;
    },
  });
  return [
    {
      header: headers.name,
      width: 44,
      style: 'text',
      cell: ({ label, kind }) => ({
        value: label,
        ...(kind === 'all' ? { style: 'totalText' as const } : {}),
      }),
    },
    live(
      headers.projects,
      ({ projects }) => projects,
      (table, conditions) =>
        conditions.length === 0
          ? `COUNTA(${rangeOf(table, projectHeaders.key)})`
          : countIfs(table, conditions),
    ),
    ...(agreed
      ? [known(headers.target, ({ target }) => target), known(headers.realised, ({ realised }) => realised)]
      : []),
    live(
      headers.planned,
      ({ planned }) => planned,
      (table, conditions) => sumIfs(table, projectHeaders.plannedInPeriod, conditions),
    ),
    live(
      headers.expected,
      ({ expected }) => expected,
      (table, conditions) => sumIfs(table, projectHeaders.expectedInPeriod, conditions),
    ),
    ...(agreed ? [gapColumn(above)] : []),
  ];
}

function gapColumn(above: (at: RowAt, header: string) => string): Column<PlaceRow> {
  return {
    header: headers.gap,
    width: 12,
    style: 'number',
    cell: ({ place, kind }, at) => {
      if (place.target === null) return { value: null };
      const own = `${at.ref(headers.target)}-N(${at.ref(headers.realised)})-${at.ref(headers.expected)}`;
      return kind === 'all'
        ? { value: place.gap, formula: above(at, headers.gap), style: 'totalNumber' }
        : { value: place.gap, formula: own };
    },
  };
}

/** What picks the rows of a place; a column that RB Projecten leaves out says the same in every row. */
function conditionsOf(
  { name, within }: PlaceGap['spellings'][number],
  table: TableSpot,
  [own, around]: readonly [own: string, around?: string],
): [string, string][] {
  const pairs: [string | undefined, string | null | undefined][] = [
    [own, name],
    [around, within],
  ];
  return pairs.flatMap(([header, value]): [string, string][] =>
    header === undefined || value === undefined || !table.headers.includes(header)
      ? []
      : [[header, equalTo(value)]],
  );
}

/** A criterion for exactly this text, or for an empty cell; wildcards are made plain. */
function equalTo(text: string | null): string {
  return quote(`=${(text ?? '').replaceAll(/[~*?]/g, (sign) => `~${sign}`)}`);
}
