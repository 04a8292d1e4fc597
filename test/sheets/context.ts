import { analyse } from '../../src/analysis/analyse';
import type { Inputs } from '../../src/model/inputs';
import { emptyState } from '../../src/model/state';
import type { ProjectList, Reading } from '../../src/reading/reading';
import type { SheetContext } from '../../src/sheets/context';

/** The reading that would have given these inputs. */
export function readingOf(inputs: Inputs): Reading {
  const list: ProjectList = {
    sheet: 'Projectenlijst',
    headerRows: [1],
    firstRow: 2,
    lastRow: inputs.projects.length + 1,
    projectRows: inputs.projects.length,
    blankRows: 0,
    hiddenRows: 0,
    columns: [
      { column: 1, header: 'Nr', field: 'id', confidence: 'high', examples: ['P1'] },
      { column: 2, header: 'Projectnaam', field: 'name', confidence: 'high', examples: ['De Weide'] },
      { column: 3, header: 'Aantal', field: 'homes', confidence: 'medium', examples: ['24', 'ca. 120'] },
      { column: 4, header: 'Wethouder', field: 'other', confidence: 'low', examples: [] },
    ],
    excludedRows: [{ row: inputs.projects.length + 2, reason: 'total' }],
    totals: {},
    unknownRows: {},
    deliveries: {},
    hardness: { hard: 0, soft: 0, unknown: 0 },
    projects: inputs.projects,
  };
  return {
    lists: [list],
    usedLists: [0],
    staff:
      inputs.people === null
        ? null
        : { sheet: 'Formatie', headerRows: [1], columns: [], people: inputs.people },
    targets: inputs.targets,
    realised: inputs.realised ?? [],
    rules: inputs.rules,
    referenceDate: inputs.referenceDate,
    referenceDateSource: 'argument',
    findings: inputs.findings,
  };
}

/** What the sheets are made from, for inputs made by code. */
export function contextOf(inputs: Inputs, fields: Partial<SheetContext> = {}): SheetContext {
  return {
    reading: readingOf(inputs),
    results: analyse(inputs),
    state: emptyState,
    own: {},
    workbook: 'Projectenlijst.xlsx',
    version: '0.1.0',
    ...fields,
  };
}
