import type { ProjectDelivery } from '../analysis/results';
import type { Quantity } from '../model/quantity';
import { texts as textsIn } from '../text';
import { common } from '../text/sheets/common';
import { projectsTexts as texts } from '../text/sheets/projects';
import { words } from '../text/sheets/words';
import { noteOf, readNotes } from './annotations';
import type { ProjectFacts, SheetModel } from './context';
import { quote } from './formulas';
import { linkTo } from './links';
import { countColumns, countDetailColumns, hasFlex } from './projectCounts';
import { ruleValue } from './rulesTable';
import type { Column, Content } from './table';

const { headers } = texts;

/** The columns of RB Projecten where people type. */
export const projectUserColumns = { keyHeader: headers.key, headers: [headers.status, headers.remark] };
/** The last column that is printed; what follows is for the screen and for the formulas of other sheets. */
export const lastPrintedHeader = headers.remark;

/** The columns of RB Projecten: first what people read on paper, then the detail, and the key last. */
export function projectColumns(model: SheetModel): Column<ProjectFacts>[] {
  const municipalities = new Set(model.facts.map(({ project }) => project.municipality));
  const hasLocations = model.facts.some(({ project }) => project.location !== null);
  return [
    { header: headers.project, width: 30, style: 'wrap', cell: ({ project }) => ({ value: project.name }) },
    ...(municipalities.size > 1
      ? [textColumn(headers.municipality, 15, ({ project }) => project.municipality)]
      : []),
    textColumn(headers.planningStatus, 15, ({ project }) => project.status?.raw ?? words.unknown),
    textColumn(
      headers.hardness,
      13,
      ({ delivery, project }) => words.hardness[delivery?.hardness ?? project.status?.hardness ?? 'unknown'],
    ),
    textColumn(headers.phase, 13, ({ project }) =>
      project.phase === null ? words.unknown : words.phase[project.phase],
    ),
    textColumn(headers.lead, 9, ({ project }) => model.leads.ofProject.get(project.key) ?? null),
    textColumn(headers.class, 10, (facts) => facts.class?.class ?? words.unknown),
    countColumns.listed,
    countColumns.realised,
    textColumn(
      headers.counts,
      13,
      ({ count }) => words.outcome[count?.outcome ?? 'unknown-homes'],
      'indentedWrap',
    ),
    countColumns.counted,
    textColumn(headers.delivered, 14, deliveredText, 'indentedWrap'),
    ...userColumns(model),
    ...(hasLocations ? [textColumn(headers.location, 18, ({ project }) => project.location)] : []),
    textColumn(headers.role, 14, ({ project }) => project.municipalRole ?? words.unknown),
    textColumn(headers.size, 10, (facts) => facts.class?.size ?? words.unknown),
    textColumn(headers.required, 14, (facts) => requiredLevel(facts)),
    {
      header: headers.source,
      width: 10,
      style: 'linkIndented',
      cell: ({ project: { source } }) => linkTo(source.sheet, `A${source.row}`, common.row(source.row)),
    },
    { header: headers.note, width: 90, style: 'mutedWrap', cell: (facts) => ({ value: explanation(facts) }) },
    countColumns.demolition,
    ...(hasFlex(model) ? [countColumns.flex] : []),
    ...countDetailColumns(model),
    ...deliveryColumns(model),
    { header: headers.key, width: 22, style: 'muted', cell: ({ project }) => ({ value: project.key }) },
  ];
}

function userColumns(model: SheetModel): Column<ProjectFacts>[] {
  const notes = readNotes('projects', model.own, model.state, projectUserColumns);
  return projectUserColumns.headers.map((header) => ({
    header,
    width: header === headers.remark ? 26 : 11,
    style: 'inputText',
    cell: ({ project }) => ({ value: noteOf(notes, project.key, header) }),
  }));
}

/** Homes per year, and the part that is expected of them. */
function deliveryColumns(model: SheetModel): Column<ProjectFacts>[] {
  return [
    ...model.results.years.flatMap((year) => [
      endColumn(headers.yearLow(year), (facts) => facts.delivery?.perYear[year]?.low ?? null),
      endColumn(headers.yearHigh(year), (facts) => facts.delivery?.perYear[year]?.high ?? null),
    ]),
    endColumn(headers.overdueLow, ({ delivery }) => nonZero(delivery?.overdue.low), 12),
    endColumn(headers.overdueHigh, ({ delivery }) => nonZero(delivery?.overdue.high), 12),
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
  ];
}

function textColumn(
  header: string,
  width: number,
  text: (facts: ProjectFacts) => string | null,
  style: 'wrap' | 'indentedWrap' = 'wrap',
): Column<ProjectFacts> {
  return {
    header,
    width,
    style,
    cell: (facts) => {
      const value = text(facts);
      return value === words.unknown ? { value, style: 'unknownText' } : { value };
    },
  };
}

function endColumn(
  header: string,
  end: (facts: ProjectFacts) => number | null,
  width = 8,
): Column<ProjectFacts> {
  return { header, width, style: 'number', cell: (facts) => ({ value: end(facts) }) };
}

/** The years a counted project is built in: "2027", "2027–2029", "2030 en later"; nothing where nothing counts. */
function deliveredText({ delivery, count }: ProjectFacts): string | null {
  if (delivery === null || count?.outcome !== 'counted') return null;
  const years = yearsOf(delivery);
  const [first, last] = [years[0], years.at(-1)];
  const known = first === undefined ? '' : first === last ? String(first) : `${first}–${last}`;
  const parts = [
    ...(delivery.overdue.high > 0 ? [texts.delivered.overdue] : []),
    ...(known === '' ? [] : [known]),
    ...(delivery.later.high > 0 ? [texts.delivered.later] : []),
  ];
  return parts.length === 0 ? words.unknown : parts.join(texts.delivered.and);
}

function yearsOf({ perYear }: ProjectDelivery): number[] {
  return Object.entries(perYear)
    .filter(([, homes]) => homes.high > 0)
    .map(([year]) => Number(year))
    .sort((a, b) => a - b);
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

function requiredLevel({ class: projectClass }: ProjectFacts): string {
  const required = projectClass?.required ?? null;
  return required === null ? words.unknown : words.level[required];
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
