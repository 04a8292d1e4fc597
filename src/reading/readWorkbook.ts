import { RegiebladError } from '../model/error';
import { chooseLists } from './lists/chooseLists';
import { findLists } from './lists/findLists';
import { assignKeys } from './lists/keys';
import type { Reading, ReadOptions, WorkbookGrids } from './reading';
import { referenceDate } from './referenceDate';

/**
 * Reads the project lists, staff and targets of a workbook that was never made for a machine. Pure: the same grids and options give the same
 * reading. Throws `no-list`, with findings that say why, when no sheet holds a project list.
 */
export function readWorkbook(grids: WorkbookGrids, options: ReadOptions): Reading {
  const sheets =
    options.sheet === undefined ? grids.sheets : grids.sheets.filter(({ sheet }) => sheet === options.sheet);
  const found = findLists(sheets, options);
  if (found.lists.length === 0) throw new RegiebladError('no-list', { name: grids.name }, found.findings);
  const lists = found.lists.map(({ list }) => list);
  const choice = chooseLists(lists);
  const used = choice.used.flatMap((index) => lists[index]?.projects ?? []);
  const keyFindings = assignKeys(used);
  lists.forEach((list, index) => {
    if (!choice.used.includes(index)) assignKeys(list.projects);
  });
  return {
    lists,
    usedLists: choice.used,
    staff: null,
    targets: [],
    rules: [],
    ...referenceDate(grids, options),
    findings: [
      ...found.findings,
      ...found.lists.flatMap(({ findings }) => findings),
      ...choice.findings,
      ...keyFindings,
    ],
  };
}
