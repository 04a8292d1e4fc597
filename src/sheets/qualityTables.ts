import type { AspectScore, Quality } from '../analysis/results';
import { severities, type Finding } from '../model/finding';
import { findingGroups, groupOf, type FindingGroup } from '../model/findingGroup';
import type { QualityRun } from '../model/state';
import { texts as textsIn } from '../text';
import { dateText } from '../text/format';
import { qualityTexts as texts } from '../text/sheets/quality';
import type { SheetModel } from './context';
import { cellOn, columnOf, quote, rangeOf, sumIfs } from './formulas';
import { columnArea, figureRow } from './layout';
import type { SheetPlan } from './plan';
import { type Column, rowBelow, type TableDraft, type TableSpot, tableAt } from './table';

/** The most runs in the table, the latest. */
const mostRuns = 12;

/** The small tables below the findings, from the score down to the fields it is made of. */
export interface QualityTables {
  score: TableDraft<AspectScore>;
  runs: TableDraft<QualityRun>;
  kinds: TableDraft<FindingGroup>;
  fields: TableDraft<Quality['fields'][number]>;
}

/** Lays the tables down, one below the other from a row on, with room for a heading and a note over each. */
export function qualityTables(
  model: SheetModel,
  sheet: string,
  findings: TableSpot,
  shown: readonly Finding[],
  from: number,
): QualityTables {
  const { quality } = model.results;
  const runs = runsShown(model);
  // The score stands above the fields it is made of, so the fields' place is worked out first.
  const scoreRow = from + 2;
  const runsRow = scoreRow + quality.aspects.length + 4;
  const kinds = findingGroups.filter((group) => shown.some((finding) => groupOf(finding) === group));
  const kindsRow = runsRow + Math.max(runs.length, runs.length > 1 ? chartRows : 1) + 3;
  const fields = fieldsTable(quality, sheet, kindsRow + Math.max(kinds.length, 1) + 3);
  const score = scoreTable(quality, sheet, scoreRow, fields.spot);
  return {
    score,
    runs: runsTable(runs, model, sheet, runsRow, score.spot),
    kinds: kindsTable(shown, kinds, sheet, kindsRow, findings),
    fields,
  };
}

/** Rows a chart needs beside a table. */
const chartRows = 12;

/** The share of an aspect on the sheet. */
export function shareCell({ spot }: TableDraft<AspectScore>, index: number): string {
  return cellOn(spot.sheet, spot.headerRow + 1 + index, columnOf(spot, texts.score.headers.share));
}

/** The mean of the shares in points of 100. */
export function scoreFormula({ spot }: TableDraft<AspectScore>): string {
  return `ROUND(100*AVERAGE(${rangeOf(spot, texts.score.headers.share)}),0)`;
}

function scoreTable(
  quality: Quality,
  sheet: string,
  row: number,
  fields: TableSpot,
): TableDraft<AspectScore> {
  const names = texts.score.headers;
  const ofFields = (header: string, { aspect }: AspectScore): { formula?: string } =>
    aspect === 'completeness' ? { formula: `SUM(${rangeOf(fields, header)})` } : {};
  const columns: Column<AspectScore>[] = [
    {
      header: names.aspect,
      width: 52,
      style: 'text',
      cell: ({ aspect }) => ({ value: texts.groups[aspect] }),
    },
    {
      header: names.share,
      width: 13,
      style: 'share',
      cell: (score, at) => ({
        value: score.share,
        formula: `IFERROR(${at.ref(names.good)}/${at.ref(names.all)},0)`,
      }),
    },
    {
      header: names.good,
      width: 17,
      style: 'number',
      cell: (score) => ({ value: score.good, ...ofFields(texts.fields.headers.homes, score) }),
    },
    {
      header: names.all,
      width: 10,
      style: 'number',
      cell: (score) => ({ value: score.of, ...ofFields(texts.fields.headers.ofHomes, score) }),
    },
    {
      header: names.of,
      width: 12,
      style: 'muted',
      cell: ({ aspect }) => ({ value: texts.score.how[aspect] }),
    },
  ];
  return tableAt('RB_Kwaliteit', { sheet, headerRow: row }, columns, quality.aspects);
}

/** The runs that the workbook remembers, with this one in the place of its date, the latest ones only. */
function runsShown({ state, results }: SheetModel): QualityRun[] {
  const { quality, referenceDate } = results;
  const now: QualityRun = {
    referenceDate,
    score: quality.score,
    aspects: Object.fromEntries(quality.aspects.map(({ aspect, points }) => [aspect, points])),
  };
  const earlier = (state.qualityRuns ?? []).filter((run) => run.referenceDate < referenceDate);
  return [...earlier, now].slice(-mostRuns);
}

function runsTable(
  runs: QualityRun[],
  { results }: SheetModel,
  sheet: string,
  row: number,
  score: TableSpot,
): TableDraft<QualityRun> {
  const names = texts.runs.headers;
  const isNow = ({ referenceDate }: QualityRun): boolean => referenceDate === results.referenceDate;
  const columns: Column<QualityRun>[] = [
    {
      header: names.date,
      width: 52,
      style: 'text',
      cell: ({ referenceDate }) => ({ value: dateText(referenceDate) }),
    },
    {
      header: names.score,
      width: 13,
      style: 'number',
      cell: (run) => ({ value: run.score, ...(isNow(run) ? { formula: cellOn(sheet, figureRow, 1) } : {}) }),
    },
    ...results.quality.aspects.map(({ aspect }, index): Column<QualityRun> => ({
      header: names[aspect],
      width: 12,
      style: 'number',
      cell: (run) => {
        const share = cellOn(sheet, score.headerRow + 1 + index, columnOf(score, texts.score.headers.share));
        return {
          value: run.aspects[aspect] ?? null,
          ...(isNow(run) ? { formula: `ROUND(100*${share},0)` } : {}),
        };
      },
    })),
  ];
  return tableAt('RB_Kwaliteit_verloop', { sheet, headerRow: row }, columns, runs);
}

/** The score per reference date, beside its table. */
export function runsChart(runs: TableDraft<QualityRun>): SheetPlan['charts'][number] {
  const { chart, headers } = texts.runs;
  const { headerRow } = runs.spot;
  return {
    name: 'RB_Kwaliteit_Grafiek',
    title: chart.title,
    description: chart.description,
    kind: 'columnClustered',
    categories: columnArea(runs, headers.date),
    series: [{ name: headers.score, values: columnArea(runs, headers.score), color: 'accent' }],
    categoryTitle: chart.category,
    valueTitle: chart.value,
    area: {
      top: headerRow,
      left: 7,
      bottom: Math.max(headerRow + chartRows, rowBelow(runs.spot) - 1),
      right: 8,
    },
  };
}

/** How many findings a row stands for: itself, and those folded into it. */
export function timesOf({ params }: Finding): number {
  return 1 + Number(params?.['more'] ?? 0);
}

function kindsTable(
  shown: readonly Finding[],
  groups: FindingGroup[],
  sheet: string,
  row: number,
  findings: TableSpot,
): TableDraft<FindingGroup> {
  const names = texts.kinds.headers;
  const columns: Column<FindingGroup>[] = [
    { header: names.group, width: 52, style: 'text', cell: (group) => ({ value: texts.groups[group] }) },
    ...severities.map((severity): Column<FindingGroup> => ({
      header: names[severity],
      width: 13,
      style: 'number',
      cell: (group, at) => ({
        value: shown
          .filter((finding) => finding.severity === severity && groupOf(finding) === group)
          .reduce((sum, finding) => sum + timesOf(finding), 0),
        formula: sumIfs(findings, texts.headers.times, [
          [texts.headers.group, at.ref(names.group)],
          [texts.headers.severity, quote(texts.severities[severity])],
        ]),
      }),
    })),
  ];
  return tableAt('RB_Kwaliteit_soorten', { sheet, headerRow: row }, columns, groups);
}

function fieldsTable(quality: Quality, sheet: string, row: number): QualityTables['fields'] {
  const names = texts.fields.headers;
  const labels: Readonly<Record<string, string>> = {
    ...textsIn('nl').domain.segments,
    ...textsIn('nl').pane.fields,
  };
  type Row = Quality['fields'][number];
  const number = (header: string, width: number, value: (field: Row) => number): Column<Row> => ({
    header,
    width,
    style: 'number',
    cell: (field) => ({ value: value(field) }),
  });
  const columns: Column<Row>[] = [
    {
      header: names.field,
      width: 52,
      style: 'text',
      cell: ({ field }) => ({ value: labels[field] ?? field }),
    },
    {
      header: names.share,
      width: 13,
      style: 'share',
      cell: ({ filled, of }, at) => ({
        value: of > 0 ? filled / of : 0,
        formula: `IFERROR(${at.ref(names.filled)}/${at.ref(names.of)},0)`,
      }),
    },
    number(names.filled, 17, ({ filled }) => filled),
    number(names.of, 10, ({ of }) => of),
    number(names.homes, 12, ({ homes }) => homes),
    number(names.ofHomes, 22, ({ ofHomes }) => ofHomes),
  ];
  return tableAt('RB_Volledigheid', { sheet, headerRow: row }, columns, quality.fields);
}
