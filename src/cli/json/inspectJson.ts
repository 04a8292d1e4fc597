import { columnLetters } from '../../model/cell';
import { foldFindings } from '../../model/foldFindings';
import { cellsOf } from '../../model/project';
import type { Project } from '../../model/project';
import type { Quantity } from '../../model/quantity';
import type { ProjectList, Reading } from '../../reading/reading';
import type { Language } from '../../text';
import { findingJson } from './findings';

/** The document that `inspect --json` prints. Keys that don't apply are absent; what is unknown is null. */
export function inspectJson(file: string, reading: Reading, language: Language): Record<string, unknown> {
  return {
    file,
    referenceDate: reading.referenceDate,
    lists: reading.lists.map(listJson),
    usedLists: reading.usedLists,
    staff: reading.staff && {
      sheet: reading.staff.sheet,
      headerRows: reading.staff.headerRows,
      people: reading.staff.people.map((person) => ({
        row: person.source.row,
        name: person.name,
        role: person.role,
        seniority: person.seniority,
        seniorityProposal: person.seniorityProposal,
        fte: numberOrRange(person.fte),
        share: person.share,
        from: person.fromDate ?? person.from,
        until: person.untilDate ?? person.until,
        vacancy: person.vacancy,
        external: person.external,
      })),
    },
    targets: reading.targets.length === 0 ? null : reading.targets,
    findings: foldFindings(reading.findings).map((finding) => findingJson(finding, language)),
  };
}

function listJson(list: ProjectList): Record<string, unknown> {
  return {
    sheet: list.sheet,
    ...(list.date === undefined ? {} : { date: list.date }),
    headerRows: list.headerRows,
    firstRow: list.firstRow,
    lastRow: list.lastRow,
    projectRows: list.projectRows,
    blankRows: list.blankRows,
    hiddenRows: list.hiddenRows,
    columns: list.columns.map(({ column, header, field, confidence }) => ({
      column: columnLetters(column),
      header,
      field,
      confidence,
    })),
    excludedRows: list.excludedRows,
    totals: list.totals,
    unknownRows: list.unknownRows,
    deliveries: list.deliveries,
    hardness: list.hardness,
    // Put in words when its turn comes: all projects of a large list at once would not fit beside the text.
    projects: list.projects.map((project) => ({ toJSON: () => projectJson(project) })),
  };
}

function projectJson(project: Project): Record<string, unknown> {
  const { source, counts, status, cells: _cells, lead, startYear, deliveryYear, ...rest } = project;
  return {
    row: source.row,
    ...rest,
    ...counts,
    startYear: numberOrRange(startYear),
    deliveryYear: numberOrRange(deliveryYear),
    projectLead: lead,
    // To a reader of the list the letters are hard; the analysis keeps "hard onder voorwaarde" apart.
    status: status && { ...status, hardness: status.hardness === 'conditional' ? 'hard' : status.hardness },
    cells: cellsOf(project),
  };
}

/** A year or a number of fte is a plain number; only one that lies between two has both ends. */
function numberOrRange(quantity: Quantity): Quantity | number {
  const isPlain = quantity !== null && quantity.low === quantity.high && !quantity.approximate;
  return isPlain ? quantity.low : quantity;
}
