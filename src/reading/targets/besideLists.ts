import { address } from '../../model/cell';
import type { Grid } from '../../model/grid';
import { filledColumns, isBlankRow, textAt } from '../grid';
import type { ProjectList } from '../reading';
import { blocksOf } from './blocks';
import type { Draft } from './draft';
import { draftsOf } from './drafts';
import { segmentOf } from './shares';
import { homesAt, labelOf } from './table';
import { namesCount, namesDelivered, namesSum, namesTarget, spanInText, spanOf } from './words';
import { draftOfSpans } from './yearTables';

/** An agreement below a list is the last thing on the sheet (aanname). */
const tailDepth = 80;
const mostly = 0.6;

/** Rows below a list that are about an agreement: a table or form of its own after a blank row, by its own words. */
export function agreementRows(grid: Grid, from: number, to: number): Set<number> {
  const found = new Set<number>();
  let start = Math.max(from, to - tailDepth);
  while (start <= to && !isBlankRow(grid, start)) start += 1;
  const outside = new Set(Array.from({ length: start - 1 }, (_, index) => index + 1));
  for (const { rows, captionRows, captions } of blocksOf(grid, outside)) {
    // The name of the sheet speaks of the list as much as of what stands below it.
    if (rows.some((row) => row > to)) continue;
    const drafts = draftsOf({ grid, rows, captionRows, captions: captions.slice(0, -1) });
    if (drafts.length > 0) for (const row of [...captionRows, ...rows]) found.add(row);
  }
  return found;
}

/**
 * Whether the rows under a header are those of a table about an agreement ("Opgave", "Gerealiseerd", "Verschil", "waarvan sociale huur"), not
 * projects: its figures per year would pass for deliveries.
 */
export function isAgreementTable(grid: Grid, headerRow: number, to: number): boolean {
  const labels: string[] = [];
  for (let row = headerRow + 1; row <= to && labels.length < tailDepth; row += 1) {
    if (filledColumns(grid, row).length > 1) labels.push(labelOf(grid, row));
  }
  const known = labels.filter(isAgreementLabel);
  return known.some(namesTarget) && known.length >= mostly * labels.length;
}

const compared =
  /^(?:verschil|saldo|tekort|overschot|resterend|rest|nog te|gepland|planning|prognose|plancapaciteit|cumulatief)/i;

function isAgreementLabel(text: string): boolean {
  return (
    namesTarget(text) ||
    namesDelivered(text) ||
    namesSum(text) ||
    namesCount(text) ||
    segmentOf(text) !== null ||
    spanOf(text, null) !== null ||
    compared.test(text)
  );
}

/** Rows below the projects that set the target under the columns of the list: "Opgave woondeal" below the total. */
export function rowsUnderList(grid: Grid, list: ProjectList): Draft[] {
  const spans = list.columns.flatMap(({ column, field }) => {
    const span = field.startsWith('deliveries.') ? spanOf(field.slice('deliveries.'.length), null) : null;
    return span ? [{ column, span }] : [];
  });
  const homes = list.columns.find(({ field }) => /^homes(?:Gross|Net)?$/.test(field))?.column;
  return list.excludedRows.flatMap(({ row }) => {
    if (row <= (list.lastRow ?? 0)) return [];
    const column = filledColumns(grid, row)[0] ?? 1;
    const label = textAt(grid, row, column);
    if (!namesTarget(label)) return [];
    const place = { cell: address(row, column), label };
    const total = homes === undefined ? null : homesAt({ grid }, row, homes);
    const perSpan = spans.flatMap((one) => {
      const count = homesAt({ grid }, row, one.column);
      return count === null ? [] : [{ span: one.span, homes: count }];
    });
    const draft = draftOfSpans({ spans: perSpan, total }, place);
    if (draft) return [draft];
    const span = spanInText(label);
    return span && total !== null ? [{ ...emptyDraft, ...place, ...span, total }] : [];
  });
}

const emptyDraft = { municipality: null, perYear: {}, delivered: [], shares: {}, several: false };
