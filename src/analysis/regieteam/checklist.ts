import type { ListDate } from '../../model/inputs';
import type { Project } from '../../model/project';
import type { Rule } from '../../model/rule';
import { daysBetween } from '../calendar';
import type { PortfolioEntry } from '../portfolio';
import type { ChecklistItem, Remark, TestOutcome } from '../results';
import type { RuleBook } from '../rules/ruleBook';

interface Tested {
  outcome: TestOutcome;
  remark: Remark;
}

/** What the set-up checklist looks at. */
export interface ChecklistFacts {
  /** Open projects only. */
  entries: readonly PortfolioEntry[];
  /** ISO date. */
  referenceDate: string;
  /** The days that the lists say they are of. */
  listDates: readonly ListDate[];
}

/** Items that no workbook can settle (practice 7, marked N): somebody has to say so. */
const byHand = [10, 18, 23, 25, 26];

/** How many items the set-up checklist has. */
const itemCount = 28;

/** The items this workbook can settle by itself; the others marked T wait for what people fill in on RB Regieteam. */
const tests: Record<number, (facts: ChecklistFacts, book: RuleBook) => Tested> = {
  12: listIsRecent,
  13: namesAreFixed,
  14: everyoneNamed,
  15: clientsNotSpreadThin,
  20: hoursAreOwn,
};

/** The 28 items of setting up the regieteam (practice 7), tested where the workbook can tell; else unknown, or by hand. */
export function buildChecklist(facts: ChecklistFacts, book: RuleBook): ChecklistItem[] {
  return Array.from({ length: itemCount }, (_, index) => {
    const number = index + 1;
    if (byHand.includes(number)) return { number, testable: false, outcome: 'manual', remark: null };
    const test = tests[number];
    const unknown: Tested = { outcome: 'unknown', remark: { code: 'checklist-not-in-workbook' } };
    return { number, testable: true, ...(test ? test(facts, book) : unknown) };
  });
}

/** 12: the newest change in the list is at most 45 days old, or the oldest list where only the lists have a date. */
function listIsRecent({ entries, referenceDate, listDates }: ChecklistFacts, book: RuleBook): Tested {
  const dates = entries.flatMap(({ project }) => project.modified ?? []);
  const newest = dates.reduce<string | null>(
    (latest, date) => (latest === null || date > latest ? date : latest),
    null,
  );
  const [oldestList] = listDates.map(({ date }) => date).sort();
  const date = newest ?? oldestList;
  if (date === undefined) return { outcome: 'unknown', remark: { code: 'checklist-no-dates' } };
  const days = daysBetween(date, referenceDate);
  const max = book.number('agenda.checklist.listAge');
  return {
    outcome: days <= max ? 'met' : 'not-met',
    remark: {
      code: newest === null ? 'checklist-list-date' : 'checklist-list-age',
      params: { days, max, date },
    },
  };
}

/** 13: every name has the fixed form place – street or area – name. */
function namesAreFixed({ entries }: ChecklistFacts): Tested {
  return share('checklist-names', entries, ({ name }) => name.split(/\s[-–—]\s/).length >= 3);
}

/** 14: every project has a lead, an administrative and a political client. */
function everyoneNamed({ entries }: ChecklistFacts): Tested {
  return share(
    'checklist-named',
    entries,
    ({ lead, administrativeClient, politicalClient }) =>
      lead !== null && administrativeClient !== null && politicalClient !== null,
  );
}

function share(
  code: string,
  entries: readonly PortfolioEntry[],
  holds: (project: Project) => boolean,
): Tested {
  if (entries.length === 0) return { outcome: 'unknown', remark: { code: 'checklist-no-projects' } };
  const count = entries.filter(({ project }) => holds(project)).length;
  return {
    outcome: count === entries.length ? 'met' : 'not-met',
    remark: { code, params: { count, of: entries.length } },
  };
}

/** 15: nobody is administrative client of more than eight projects. Whether each is a team manager stays for people to say. */
function clientsNotSpreadThin({ entries }: ChecklistFacts, book: RuleBook): Tested {
  const perClient = new Map<string, number>();
  for (const { project } of entries) {
    const client = project.administrativeClient?.trim().toLowerCase();
    if (client) perClient.set(client, (perClient.get(client) ?? 0) + 1);
  }
  if (perClient.size === 0) return { outcome: 'unknown', remark: { code: 'checklist-no-clients' } };
  const most = Math.max(...perClient.values());
  const max = book.number('agenda.checklist.clientProjects');
  return {
    outcome: most > max ? 'not-met' : 'unknown',
    remark: { code: 'checklist-clients', params: { most, max } },
  };
}

/** 20: every hours norm has the municipality's own figure. Whether the rest is knowingly accepted stays for people to say. */
function hoursAreOwn(_facts: ChecklistFacts, book: RuleBook): Tested {
  const norms = book.rules.filter(({ group }: Rule) => group === 'hours');
  const own = norms.filter(({ changed }) => changed).length;
  return {
    outcome: own === norms.length ? 'met' : 'unknown',
    remark: { code: 'checklist-hours', params: { count: own, of: norms.length } },
  };
}
