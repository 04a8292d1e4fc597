import { add, exactly, type Quantity } from '../model/quantity';
import { wholeNumber, quantityText } from '../text/format';
import { common } from '../text/sheets/common';
import { texts as textsIn } from '../text';
import { projectsTexts as texts } from '../text/sheets/projects';
import { words } from '../text/sheets/words';
import { looseNotes, noteOf, readNotes } from './annotations';
import type { Book } from './book';
import type { ProjectFacts, SheetModel } from './context';
import { countIfs, quote, rangeOf, rangeText, sumIfs, wholeText } from './formulas';
import {
  finishSheet,
  freezeAt,
  headerRow,
  highlight,
  newSheet,
  numberOrUnknown,
  putFigures,
  putHead,
  putTable,
  rangeDisplay,
} from './layout';
import { linkTo } from './links';
import { putLooseNotes } from './looseNotes';
import { metaOf } from './meta';
import type { SheetPlan } from './plan';
import { ruleValue } from './rulesTable';
import { type Column, type Content, type TableDraft, tableAt } from './table';

const { headers } = texts;
const userColumns = { keyHeader: headers.key, headers: [headers.status, headers.remark] };

/** The table of RB Projecten: one row per project, in the order of the list. */
export function projectsTable(model: SheetModel, sheet: string): TableDraft<ProjectFacts> {
  const notes = readNotes('projects', model.own, model.state, userColumns);
  const columns: Column<ProjectFacts>[] = [
    { header: headers.project, width: 34, style: 'wrap', cell: ({ project }) => ({ value: project.name }) },
    textColumn(headers.municipality, 16, ({ project }) => project.municipality),
    textColumn(headers.location, 18, ({ project }) => project.location),
    textColumn(headers.planningStatus, 18, ({ project }) => project.status?.raw ?? words.unknown),
    textColumn(
      headers.hardness,
      14,
      ({ delivery, project }) => words.hardness[delivery?.hardness ?? project.status?.hardness ?? 'unknown'],
    ),
    textColumn(headers.phase, 14, ({ project }) =>
      project.phase === null ? words.unknown : words.phase[project.phase],
    ),
    textColumn(headers.role, 14, ({ project }) => project.municipalRole ?? words.unknown),
    textColumn(headers.lead, 9, ({ project }) => model.leads.ofProject.get(project.key) ?? null),
    textColumn(headers.size, 9, (facts) => facts.class?.size ?? words.unknown),
    textColumn(headers.class, 12, (facts) => facts.class?.class ?? words.unknown),
    textColumn(headers.required, 14, (facts) => requiredLevel(facts)),
    ...quantityColumns(
      headers.listedLow,
      headers.listedHigh,
      headers.listed,
      ({ count }) => count?.listed ?? null,
    ),
    {
      header: headers.realised,
      width: 13,
      style: 'number',
      cell: ({ count }) => single(count?.realised ?? null),
    },
    {
      header: headers.demolition,
      width: 9,
      style: 'number',
      cell: ({ count }) => single(count?.demolition ?? null),
    },
    endColumn(headers.demolitionTakenLow, (facts) => demolitionTaken(model, facts)?.low ?? null),
    endColumn(headers.demolitionTakenHigh, (facts) => demolitionTaken(model, facts)?.high ?? null),
    textColumn(headers.counts, 13, ({ count }) => words.outcome[count?.outcome ?? 'unknown-homes']),
    ...quantityColumns(
      headers.countedLow,
      headers.countedHigh,
      headers.counted,
      ({ count }) => count?.counted ?? null,
    ),
    ...model.results.years.flatMap((year) => [
      endColumn(headers.yearLow(year), (facts) => facts.delivery?.perYear[year]?.low ?? null),
      endColumn(headers.yearHigh(year), (facts) => facts.delivery?.perYear[year]?.high ?? null),
    ]),
    endColumn(headers.overdueLow, ({ delivery }) => nonZero(delivery?.overdue.low)),
    endColumn(headers.overdueHigh, ({ delivery }) => nonZero(delivery?.overdue.high)),
    endColumn(headers.laterLow, ({ delivery }) => nonZero(delivery?.later.low)),
    endColumn(headers.laterHigh, ({ delivery }) => nonZero(delivery?.later.high)),
    {
      header: headers.undatedLow,
      width: 11,
      style: 'number',
      cell: ({ delivery }) => undatedEnd(delivery?.undated, 'low'),
    },
    {
      header: headers.undatedHigh,
      width: 11,
      style: 'number',
      cell: ({ delivery }) => undatedEnd(delivery?.undated, 'high'),
    },
    textColumn(headers.lossClass, 13, ({ delivery }) => delivery?.lossClass ?? words.unknown),
    keepColumn(model, headers.keepLow, 'high'),
    keepColumn(model, headers.keepHigh, 'low'),
    {
      header: headers.source,
      width: 10,
      style: 'linkIndented',
      cell: ({ project: { source } }) => linkTo(source.sheet, `A${source.row}`, common.row(source.row)),
    },
    ...userColumns.headers.map((header): Column<ProjectFacts> => ({
      header,
      width: header === headers.remark ? 30 : 14,
      style: 'inputText',
      cell: ({ project }) => ({ value: noteOf(notes, project.key, header) }),
    })),
    { header: headers.note, width: 44, style: 'mutedWrap', cell: (facts) => ({ value: explanation(facts) }) },
    { header: headers.key, width: 22, style: 'muted', cell: ({ project }) => ({ value: project.key }) },
  ];
  return tableAt('RB_Projecten', { sheet, headerRow }, columns, model.facts);
}

/** RB Projecten: what every other sheet adds up. */
export function projectsSheet(model: SheetModel, book: Book, table: TableDraft<ProjectFacts>): SheetPlan {
  const sheet = newSheet(book, 'projects', true);
  const { counting } = model.results;
  const counted = counting.projects.filter(({ outcome }) => outcome === 'counted').length;
  const total = counting.lines.find(({ id }) => id === 'counted')?.homes ?? exactly(0);
  const { spot } = table;
  const counts: [string, string][] = [[headers.counts, quote(words.outcome.counted)]];
  const low = sumIfs(spot, headers.countedLow, counts);
  const high = sumIfs(spot, headers.countedHigh, counts);
  const unknown = counting.projects.filter(({ outcome }) => outcome === 'unknown-homes').length;
  const figures: { column: number; label: string; content: Content }[] = [
    {
      column: 1,
      label: texts.figures.projects,
      content: { value: model.facts.length, formula: `COUNTA(${keyRange(book)})` },
    },
    {
      column: 2,
      label: texts.figures.counting,
      content: { value: counted, formula: countIfs(spot, counts) },
    },
    {
      column: 4,
      label: texts.figures.counted,
      content: { value: homesText(total), formula: rangeText(low, high) },
    },
    {
      column: 7,
      label: texts.figures.unknown,
      content: {
        value: unknown,
        formula: countIfs(spot, [[headers.counts, quote(words.outcome['unknown-homes'])]]),
      },
    },
  ];
  const parts = texts.finding;
  putHead(sheet, {
    title: texts.title,
    finding: {
      value: `${wholeNumber(counted)}${parts.counting}${wholeNumber(model.facts.length)}${parts.projects}${homesText(total)}${parts.homes}${wholeNumber(unknown)}${parts.unknown}`,
      formula: [
        wholeText('$B$6'),
        quote(parts.counting),
        wholeText('$A$6'),
        quote(parts.projects),
        '$D$6',
        quote(parts.homes),
        wholeText('$G$6'),
        quote(parts.unknown),
      ].join('&'),
    },
    meta: metaOf(model),
  });
  putFigures(sheet, figures);
  const below = putTable(sheet, table, book, { filter: true, setWidths: true });
  freezeAt(sheet, headerRow, 1);
  const word = (header: string, value: string) => (ref: (header: string) => string) =>
    `${ref(header)}=${quote(value)}`;
  highlight(sheet, table, headers.hardness, word(headers.hardness, words.hardness.unknown), 'muted', book);
  highlight(
    sheet,
    table,
    headers.counts,
    word(headers.counts, words.outcome['unknown-homes']),
    'warning',
    book,
  );
  highlight(
    sheet,
    table,
    headers.counts,
    (ref) => `LEFT(${ref(headers.counts)},3)=${quote(words.no)}`,
    'muted',
    book,
  );
  sheet.annotations = { table: table.spot.name, ...userColumns };
  const notes = readNotes('projects', model.own, model.state, userColumns);
  putLooseNotes(sheet, below + 1, looseNotes(notes, model.factsByKey.keys()));
  return finishSheet(sheet);
}

function textColumn(
  header: string,
  width: number,
  text: (facts: ProjectFacts) => string | null,
): Column<ProjectFacts> {
  return {
    header,
    width,
    style: 'wrap',
    cell: (facts) => {
      const value = text(facts);
      return value === words.unknown ? { value, style: 'unknownText' } : { value };
    },
  };
}

/** Low and high as numbers, and the range as people read it. */
function quantityColumns(
  low: string,
  high: string,
  shown: string,
  quantity: (facts: ProjectFacts) => Quantity,
): Column<ProjectFacts>[] {
  return [
    { header: low, width: 10, style: 'number', cell: (facts) => numberOrUnknown(quantity(facts)?.low) },
    { header: high, width: 10, style: 'number', cell: (facts) => numberOrUnknown(quantity(facts)?.high) },
    {
      header: shown,
      width: 13,
      style: 'display',
      cell: (facts, at) => rangeDisplay(at.ref(low), at.ref(high), quantity(facts)),
    },
  ];
}

function endColumn(header: string, end: (facts: ProjectFacts) => number | null): Column<ProjectFacts> {
  return { header, width: 8, style: 'number', cell: (facts) => ({ value: end(facts) }) };
}

/** The part that is left after dropout and shrinkage: the low end takes the high losses. */
function keepColumn(model: SheetModel, header: string, end: 'low' | 'high'): Column<ProjectFacts> {
  const rules = new Map(model.results.rules.map((rule) => [rule.id, rule.value]));
  return {
    header,
    width: 11,
    style: 'share',
    cell: ({ delivery }, at) => {
      const id = (part: string): string =>
        `${quote('loss.')}&${at.ref(headers.lossClass)}&${quote(`.${part}.${end}`)}`;
      const part = (name: string): number =>
        Number(rules.get(`loss.${delivery?.lossClass ?? 'onbekend'}.${name}.${end}`) ?? 0);
      return {
        value: (1 - part('dropout')) * (1 - part('shrink')),
        formula: `(1-${ruleValue(at.book, id('dropout'))})*(1-${ruleValue(at.book, id('shrink'))})`,
      };
    },
  };
}

/** Demolition that net counting takes off a counted project; nothing when gross homes are counted or the number is net already. */
function demolitionTaken({ results }: SheetModel, { count }: ProjectFacts): Quantity {
  const net = results.rules.find(({ id }) => id === 'counting.basis')?.value === 'netto';
  return net && count?.outcome === 'counted' && count.basis !== 'homesNet' ? count.demolition : null;
}

function requiredLevel({ class: projectClass }: ProjectFacts): string {
  const required = projectClass?.required ?? null;
  return required === null ? words.unknown : words.level[required];
}

/** An exact number as a number; a range in words; nothing where the list has no such column. */
function single(quantity: Quantity): Content {
  if (quantity === null) return { value: words.unknown, style: 'unknown' };
  return quantity.low === quantity.high ? { value: quantity.low } : { value: quantityText(quantity) };
}

function nonZero(value: number | undefined): number | null {
  return value === undefined || value === 0 ? null : value;
}

function undatedEnd(undated: Quantity | undefined, end: 'low' | 'high'): Content {
  if (undated === undefined || undated === null) return { value: words.unknown, style: 'unknown' };
  return { value: nonZero(undated[end]) };
}

function explanation({ class: projectClass, count }: ProjectFacts): string | null {
  const parts: string[] = [];
  if (count?.listed?.approximate) parts.push(texts.approximate);
  const undetermined = projectClass?.undetermined ?? [];
  const [first, second] = projectClass?.classRange ?? [];
  if (first !== second)
    parts.push(
      texts.undetermined(undetermined.map((factor) => textsIn('nl').domain.complexity[factor]).join(', ')),
    );
  return parts.length === 0 ? null : parts.join(' ');
}

function keyRange(book: Book): string {
  return rangeOf(book.tables.projects, headers.key);
}

function homesText(total: Quantity): string {
  return quantityText(total === null ? null : add(exactly(0), { low: total.low, high: total.high }));
}
