import type { BottleneckGain, BottleneckTotal, MeasurePlan, ProjectBottleneck } from '../analysis/results';
import type { BottleneckKind } from '../model/terms';
import { bottleneckTexts as texts } from '../text/sheets/bottlenecks';
import { words } from '../text/sheets/words';
import { gainColumns, kindColumns } from './bottleneckKinds';
import { projectBottleneckColumns } from './bottleneckProjects';
import type { SheetModel } from './context';
import { type Column, rowBelow, type TableDraft, tableAt } from './table';

/** Where the chart and the table beside it begin, and the fewest rows they take. */
const topRow = 9;
const chartRows = 18;
/** The column of the table right of the chart. */
export const gainsLeft = 10;

/** One step of the library of measures. */
export interface MeasureRow {
  kind: BottleneckKind;
  plan: MeasurePlan;
  place: number;
  measure: string;
}

/** The tables of RB Knelpunten. The one in which people type is last, below it only the notes that lost their row. */
export interface BottleneckTables {
  gains: TableDraft<BottleneckGain>;
  kinds: TableDraft<BottleneckTotal>;
  measures: TableDraft<MeasureRow>;
  projects: TableDraft<ProjectBottleneck>;
}

/** Lays the tables down: what solving brings beside the chart, then per kind, what can help, and per project. */
export function bottleneckTables(model: SheetModel, sheet: string): BottleneckTables {
  const { gains, kinds, rows } = model.results.bottlenecks;
  const below = (row: number) => ({ sheet, headerRow: row + 2 });
  const gainsTable = tableAt(
    'RB_Knelpunt_winst',
    { sheet, headerRow: topRow, left: gainsLeft },
    gainColumns(),
    gains,
  );
  const end = Math.max(rowBelow(gainsTable.spot), topRow + chartRows);
  const kindsTable = tableAt('RB_Knelpunt_soorten', below(end), kindColumns(), kinds);
  const measures = tableAt(
    'RB_Maatregelen',
    below(rowBelow(kindsTable.spot) + 1),
    measureColumns,
    kinds.flatMap(({ kind, plan }) =>
      plan.measures.map((id, index) => ({
        kind,
        plan,
        place: index + 1,
        measure: texts.measureTexts[id],
      })),
    ),
  );
  const projects = tableAt(
    'RB_Knelpunten',
    below(rowBelow(measures.spot)),
    projectBottleneckColumns(model),
    rows,
  );
  return { gains: gainsTable, kinds: kindsTable, measures, projects };
}

const { headers } = texts.measures;

/** The library of measures; the last column runs on over the empty cells right of it. */
const measureColumns: Column<MeasureRow>[] = [
  { header: headers.kind, width: 22, style: 'wrap', cell: ({ kind }) => ({ value: words.bottleneck[kind] }) },
  {
    header: headers.actor,
    width: 19,
    style: 'wrap',
    cell: ({ plan, place }) => ({ value: place === 1 ? texts.actors[plan.actor] : null }),
  },
  {
    header: headers.source,
    width: 10,
    style: 'wrap',
    cell: ({ plan }) => ({ value: plan.origin.source }),
  },
  { header: headers.order, width: 13, style: 'number', cell: ({ place }) => ({ value: place }) },
  { header: headers.measure, width: 10, style: 'indented', cell: ({ measure }) => ({ value: measure }) },
];
