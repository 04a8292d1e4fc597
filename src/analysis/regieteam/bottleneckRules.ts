/** Agenda rules about what holds plans up (practice 8); thresholds are the rules `agenda.*`. */
import type { SolvingLevel } from '../../model/terms';
import { solvedBy } from '../bottlenecks/totals';
import type { AgendaItem, ProjectBottleneck } from '../results';
import type { RuleBook } from '../rules/ruleBook';
import type { AgendaRule, RaisedItem } from './agenda';
import type { AgendaFacts } from './agendaFacts';
import { holds } from './agendaFacts';

/** Bottlenecks that the list names and nobody closed. */
function openOf({ bottlenecks }: AgendaFacts): ProjectBottleneck[] {
  return bottlenecks.rows.filter(({ origin, closed }) => origin === 'list' && !closed);
}

/** One item per project, of the bottleneck that is first in the order of the kinds: two sentences about one plan take the place of another plan. */
function perProject(rows: readonly ProjectBottleneck[]): ProjectBottleneck[] {
  const first = new Map<string, ProjectBottleneck>();
  for (const row of rows) if (!first.has(row.key)) first.set(row.key, row);
  return [...first.values()];
}

function items(
  facts: AgendaFacts,
  rows: readonly ProjectBottleneck[],
  raise: (row: ProjectBottleneck) => Pick<RaisedItem, 'months' | 'remark' | 'level'>,
): RaisedItem[] {
  const names = new Map(facts.entries.map(({ project }) => [project.key, project.name]));
  return perProject(rows).map((row) => {
    const { remark, ...rest } = raise(row);
    const params = { name: names.get(row.key) ?? row.key, bottleneck: row.kind, ...remark.params };
    return { project: row.key, homes: row.homes, ...rest, remark: { ...remark, params } };
  });
}

/**
 * R7: a bottleneck that touches more than 20 homes or is older than four weeks, and that nobody owns or that has no date. Owners are typed on RB Knelpunten,
 * else the lead or client of the list; a missing date is only said where dates are typed at all.
 */
const withoutOwner: AgendaRule = {
  rule: 'R7',
  level: 'regieteam',
  missing: (facts) => (holds(facts, ({ project }) => project.bottlenecks.length > 0) ? null : 'bottleneck'),
  raise: (facts, book) => {
    const open = openOf(facts);
    const datesKept = open.some(({ note }) => note.due !== undefined);
    const [homes, weeks] = [book.number('agenda.R7.homes'), book.number('agenda.R7.weeks')];
    const bitten = open.filter(
      (row) =>
        (!row.owned || (datesKept && row.note.due === undefined)) &&
        ((row.homes?.high ?? 0) > homes || (row.since?.weeks ?? 0) > weeks),
    );
    return items(facts, bitten, ({ owned }) => ({
      months: book.number('agenda.weight.R7'),
      remark: { code: owned ? 'agenda-R7-date' : 'agenda-R7' },
    }));
  },
};

/** R8: a bottleneck of more than twelve weeks without an action whose date is still to come, one level higher than who can solve it. */
const withoutAction: AgendaRule = {
  rule: 'R8',
  level: 'regieteam',
  missing: (facts) => {
    const open = openOf(facts);
    if (open.length === 0) return 'bottleneck';
    return open.some(({ since }) => since !== null) ? null : 'bottleneckDates';
  },
  raise: (facts, book) => {
    const most = book.number('agenda.R8.weeks');
    const old = openOf(facts).filter(
      ({ since, note }) => since !== null && since.weeks > most && !hasAction(note, facts.referenceDate),
    );
    return items(facts, old, ({ kind, since }) => ({
      level: levelAbove(solvedBy(kind, book).level),
      months: book.number('agenda.weight.R8'),
      remark: {
        code: since?.exact === true ? 'agenda-R8' : 'agenda-R8-least',
        params: { weeks: since?.weeks ?? 0 },
      },
    }));
  },
};

/** A measure is typed and its date has not passed. */
function hasAction({ measure, due }: ProjectBottleneck['note'], referenceDate: string): boolean {
  return measure !== undefined && (due === undefined || due >= referenceDate);
}

/** One step up the ladder (practice 1, line 10); what the council or others must solve, the college takes there. */
function levelAbove(level: SolvingLevel): AgendaItem['level'] {
  switch (level) {
    case 'project':
      return 'ambtelijk-opdrachtgever';
    case 'regieteam':
      return 'directie-mt';
    case 'directie':
      return 'bestuurlijk-overleg';
    default:
      return 'college';
  }
}

/** A rule about a bottleneck that Regieblad sees itself, where the field it needs is kept. */
function seen(
  rule: string,
  kind: ProjectBottleneck['kind'],
  missing: string,
  kept: Parameters<typeof holds>[1],
): AgendaRule {
  return {
    rule,
    level: 'projectleider',
    missing: (facts) => (holds(facts, kept) ? null : missing),
    raise: (facts, book: RuleBook) =>
      items(
        facts,
        facts.bottlenecks.rows.filter((row) => row.kind === kind && !row.closed),
        ({ detail }) => ({
          months: book.number(`bottlenecks.delay.${kind}.low`),
          remark: { code: `agenda-${rule}`, params: { ...detail?.params, reason: detail?.code ?? '' } },
        }),
      ),
  };
}

/** The rules about bottlenecks that the list and RB Knelpunten can settle. */
export const bottleneckRules: readonly AgendaRule[] = [
  withoutOwner,
  withoutAction,
  // R13: building begins within the months that a connection takes, and none was requested.
  seen('R13', 'netaanvraag-ontbreekt', 'gridRequests', ({ project }) => project.gridRequested !== undefined),
  // R14: no survey of species, or one too old.
  seen(
    'R14',
    'soortenonderzoek-ontbreekt',
    'speciesSurveys',
    ({ project }) => project.surveyDone !== undefined,
  ),
];
