import type { OtherField } from '../../model/fields';
import type { Finding } from '../../model/finding';
import type { Grid } from '../../model/grid';
import { cellOf } from '../../model/project';
import type { Project } from '../../model/project';
import { sum } from '../../model/quantity';
import { columnNumber } from '../../model/cell';
import { readFlag } from '../cells/terms';
import { plain, saysUnknown } from '../cells/text';
import { namesOpenYear } from '../cells/years';
import { finding } from '../finding';
import { textAt } from '../grid';
import { homesOf } from '../homes';
import type { ProjectList } from '../reading';

/** Fields of a few known values, of years and of dates: what they hold must be understood, or the project has it unknown. */
const readable = [
  'phase',
  'projectStatus',
  'municipalRole',
  'permit',
  'keyProject',
  'startYear',
  'deliveryYear',
  'realisationChance',
  'modified',
] as const satisfies readonly OtherField[];

type Readable = (typeof readable)[number];

/** Words with which a cell says that there is nothing to fill in. */
const nothing = /^(?:geen|nvt|n v t|niet van toepassing|none|)$/;

/** A last change of which only the year is given was understood, as far as it goes. An open end ("na 2030") is no year of delivery. */
const namesYear = /\b(?:19|20)\d{2}\b/;

interface Unread {
  field: Readable;
  text: string;
  projects: Project[];
}

/**
 * Values that were not understood, once per field and value: the first cell with it and how many projects have it. "Onbekend" and a dash are
 * understood: they say that it is unknown.
 */
export function findUnreadable({ sheet, columns, projects }: ProjectList, grid: Grid | undefined): Finding[] {
  const fields = readable.filter((field) => columns.some((column) => column.field === field));
  if (grid === undefined || fields.length === 0) return [];
  const found = new Map<string, Unread>();
  for (const project of projects) {
    for (const field of fields) {
      if (project[field] !== null) continue;
      const cell = cellOf(project, field);
      if (cell === undefined) continue;
      const text = textIn(grid, cell);
      if (saysUnknown(text) || nothing.test(plain(text)) || readFlag(text) !== null) continue;
      if (field === 'phase' && project.status?.raw === text) continue;
      if (field === 'modified' && namesYear.test(text)) continue;
      const key = `${field}\n${text}`;
      const known = found.get(key);
      if (known) known.projects.push(project);
      else found.set(key, { field, text, projects: [project] });
    }
  }
  return [...found.values()].map(({ field, text, projects: with_ }) => {
    const [first] = with_;
    const cell = first && cellOf(first, field);
    const place = { sheet, ...(cell === undefined ? {} : { cell }), homes: sum(with_.map(homesOf)).total };
    const open = (field === 'deliveryYear' || field === 'startYear') && namesOpenYear(text);
    return finding(open ? 'year-open-ended' : 'value-not-recognised', 'warning', place, {
      field,
      text,
      count: with_.length,
      name: first?.name ?? '',
    });
  });
}

/** What a cell of the list's own sheet says; '' for a cell of another sheet. */
function textIn(grid: Grid, cell: string): string {
  const parts = /^([A-Z]+)(\d+)$/.exec(cell);
  return parts ? textAt(grid, Number(parts[2]), columnNumber(parts[1] ?? '')) : '';
}
