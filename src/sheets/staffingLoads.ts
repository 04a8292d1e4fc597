import { staffTable } from '../text/sheets/inputTables';
import { staffTexts } from '../text/sheets/staff';
import { staffingTexts as texts } from '../text/sheets/staffing';
import { words } from '../text/sheets/words';
import type { SheetModel } from './context';
import { countIfs, lookup, quote, sumIfs } from './formulas';
import { figureRow, numberOrUnknown } from './layout';
import { type LoadRow, ruleNumber } from './staffingRows';
import type { Column, RowAt } from './table';

const { headers, loads } = texts;

/** The columns of the load per lead: what is asked against what there is, per year. */
export function loadColumns(model: SheetModel): Column<LoadRow>[] {
  const { years } = model.results;
  const names = loads.headers;
  const limit = ruleNumber(model, 'load.overload');
  const full = ruleNumber(model, 'planning.fullLoad');
  const ofStaff = (at: RowAt, header: string): string =>
    lookup(at.book.tables.staff, header, staffTexts.headers.code, at.ref(names.code));
  const own = (at: RowAt): [string, string][] => [[headers.lead, at.ref(names.code)]];
  const summed = (header: string, source: string, value: (row: LoadRow) => number): Column<LoadRow> => ({
    header,
    width: 11,
    style: 'number',
    cell: (row, at) => ({ value: value(row), formula: sumIfs(at.book.tables.staffing, source, own(at)) }),
  });
  return [
    { header: names.code, width: 34, style: 'text', cell: ({ code }) => ({ value: code }) },
    {
      header: names.level,
      width: 14,
      style: 'text',
      cell: ({ level }, at) => ({
        value: level,
        formula: `${ofStaff(at, staffTable.headers.usedSeniority)}&""`,
      }),
    },
    {
      header: names.projects,
      width: 10,
      style: 'number',
      cell: ({ projects }, at) => ({ value: projects, formula: countIfs(at.book.tables.staffing, own(at)) }),
    },
    {
      header: names.verdict,
      width: 14,
      style: 'indented',
      cell: (row, at) => {
        const [first = 0, last = first] = [years[0], years.at(-1)];
        const cells = `${at.ref(names.load(first))}:${at.ref(names.load(last))}`;
        const busiest = Math.max(0, ...years.map((year) => shareOf(row, year) ?? 0));
        const above = `COUNTIF(${cells},">"&$G$${figureRow})>0`;
        return {
          value: busiest > limit ? loads.over : busiest >= full ? loads.full : loads.fits,
          formula: `IF(${above},${quote(loads.over)},IF(COUNTIF(${cells},">="&$H$${figureRow})>0,${quote(loads.full)},${quote(loads.fits)}))`,
        };
      },
    },
    ...years.map((year): Column<LoadRow> => ({
      header: names.load(year),
      width: 11,
      style: 'share',
      cell: (row, at) => ({
        ...numberOrUnknown(shareOf(row, year)),
        formula: `IFERROR(${at.ref(names.asked(year))}/${at.ref(names.available(year))},${quote(words.unknown)})`,
      }),
    })),
    summed(names.low, headers.low, ({ low }) => low),
    summed(names.high, headers.high, ({ high }) => high),
    ...years.map((year): Column<LoadRow> => ({
      header: names.asked(year),
      width: 11,
      style: 'number',
      cell: (row, at) => {
        const coached: [string, string][] = [[headers.coach, at.ref(names.code)]];
        const led = sumIfs(at.book.tables.staffing, headers.hours(year), own(at));
        return {
          value: row.years.get(year)?.hours ?? 0,
          formula: `${led}+${sumIfs(at.book.tables.staffing, headers.coaching(year), coached)}`,
        };
      },
    })),
    ...years.map((year): Column<LoadRow> => ({
      header: names.available(year),
      width: 12,
      style: 'number',
      cell: (row, at) => {
        const { staff } = at.book.tables;
        const code: [string, string] = [staffTexts.headers.code, at.ref(names.code)];
        const unknown = countIfs(staff, [code, [staffTexts.headers.hoursIn(year), quote(words.unknown)]]);
        const hours = sumIfs(staff, staffTexts.headers.hoursIn(year), [code]);
        return {
          ...numberOrUnknown(row.years.get(year)?.available),
          formula: `IF(${unknown}>0,${quote(words.unknown)},${hours})`,
        };
      },
    })),
  ];
}

/** Hours asked over hours there are; `null` when those are unknown or none. */
function shareOf(row: LoadRow, year: number): number | null {
  const { hours, available } = row.years.get(year) ?? { hours: 0, available: null };
  return available === null || available <= 0 ? null : hours / available;
}
