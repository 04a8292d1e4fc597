import type { Quantity } from '../../model/quantity';
import { middle } from '../../model/quantity';
import { byCodePoint } from '../order';
import type { AgendaItem, Remark } from '../results';
import type { RuleBook } from '../rules/ruleBook';
import type { AgendaFacts } from './agendaFacts';
import { bottleneckRules } from './bottleneckRules';
import { programmeRules, untestedRules } from './programmeRules';
import { projectRules } from './projectRules';

/** An item before its place on the agenda is known. */
export interface RaisedItem {
  project: string | null;
  /** Tells items of one rule apart that are not about a project. */
  subject?: string;
  homes: Quantity;
  /** Where another level than that of the rule must look at it. */
  level?: AgendaItem['level'];
  /** Months at stake for those homes; with the homes the weight that orders the agenda. */
  months: number;
  remark: Remark;
}

export interface AgendaRule {
  rule: string;
  level: AgendaItem['level'];
  /** The field without which nothing can be said; `null` when the list has what it takes. */
  missing(facts: AgendaFacts): string | null;
  raise(facts: AgendaFacts, book: RuleBook): RaisedItem[];
}

/**
 * The agenda of the regieteam: what the agenda rules (practice 8) find in the list on the reference date.
 *
 * Weight is homes at stake (middle) × months at stake; an unknown number of homes weighs nothing and goes last. The heaviest (rule
 * `agenda.maxItems`) are discussed, the rest is the consent list. Rules whose field the list doesn't hold are named, not passed over.
 */
export function buildAgenda(
  facts: AgendaFacts,
  book: RuleBook,
): { agenda: AgendaItem[]; untestable: { rule: string; missing: string }[] } {
  const untestable = [...untestedRules];
  const items: (AgendaItem & { weight: number })[] = [];
  for (const { rule, level, missing, raise } of [...projectRules, ...bottleneckRules, ...programmeRules]) {
    const field = missing(facts);
    if (field !== null) {
      untestable.push({ rule, missing: field });
      continue;
    }
    for (const { project, subject, homes, months, remark, level: own = level } of raise(facts, book)) {
      const key = [rule, project ?? subject].filter((part) => part !== undefined).join(':');
      const weight = (homes === null ? 0 : middle(homes)) * months;
      items.push({ rule, key, project, homes, level: own, place: 'consent', remark, weight });
    }
  }
  items.sort((a, b) => b.weight - a.weight || byCodePoint(a.key, b.key));
  const discussed = book.number('agenda.maxItems');
  const agenda = items.map(({ weight: _weight, ...item }, index): AgendaItem => ({
    ...item,
    place: index < discussed ? 'discuss' : 'consent',
  }));
  untestable.sort((a, b) => Number(a.rule.slice(1)) - Number(b.rule.slice(1)));
  return { agenda, untestable };
}
