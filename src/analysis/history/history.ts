import type { Inputs } from '../../model/inputs';
import type { History, HistoryClass } from '../historyResults';
import type { Remark } from '../results';
import type { RuleBook } from '../rules/ruleBook';
import { casesOf } from './cases';
import { hindcastOf } from './hindcast';
import { historyClasses } from './historyClasses';
import { versionsOf } from './versions';

/**
 * What earlier versions of the list teach: per class of projects the slip, the shrinkage and the drop-out, and what each version promised against
 * what came. The order of the versions changes nothing. Without any everything is empty and the remark says so.
 */
export function historyOf(
  { projects, referenceDate, earlier = [], realised = [] }: Inputs,
  book: RuleBook,
): History {
  if (earlier.length === 0)
    return {
      lists: [],
      classes: [],
      cases: [],
      hindcasts: [],
      used: false,
      remark: { code: 'history-none' },
    };
  const versions = versionsOf(projects, referenceDate, earlier, book);
  const cases = casesOf(versions, book);
  const classes = historyClasses(cases, versions.present, book);
  return {
    lists: versions.earlier.map((version) => ({
      name: version.name,
      date: version.date,
      projects: version.byKey.size,
      compared: versions.compared.includes(version),
    })),
    classes,
    cases: cases.map(({ shown }) => shown),
    hindcasts: versions.earlier.flatMap((version) => hindcastOf(version, versions, realised, book) ?? []),
    used: classes.some(({ usable }) => usable),
    remark: remarkOf(classes, versions.earlier.length, book.number('history.minCases')),
  };
}

function remarkOf(classes: readonly HistoryClass[], lists: number, min: number): Remark {
  // Lists that were not older than this one are no earlier versions.
  if (lists === 0) return { code: 'history-none' };
  const all = classes.find(({ kind }) => kind === 'all');
  const params = { lists, projects: all?.projects ?? 0, min };
  return { code: all?.usable ? 'history-used' : 'history-few', params };
}
