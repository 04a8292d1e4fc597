import type { Finding } from '../../model/finding';
import { cellOf } from '../../model/project';
import { middle } from '../../model/quantity';
import { dateOf, monthsBetween, yearFraction } from '../calendar';
import type { RuleBook } from '../rules/ruleBook';
import { total } from '../tallies';
import type { ForecastCase, ForecastTime } from './cases';
import { plannedStart } from './clocks';

/** What the forecast asks of people, and what it warns for. */
export function forecastFindings(
  cases: readonly ForecastCase[],
  time: ForecastTime,
  book: RuleBook,
): Finding[] {
  return [...chanceMeaning(cases, book), ...cases.flatMap((entry) => grantStart(entry, time, book))];
}

/** The list has chances of realisation and nobody said what they mean: ever, or within the period. */
function chanceMeaning(cases: readonly ForecastCase[], book: RuleBook): Finding[] {
  const said = book.rules.some(({ id, changed }) => id === 'forecast.chanceMeans' && changed);
  const open = cases.filter(
    ({ project }) => project.realisationChance !== null && project.chanceMeans === undefined,
  );
  const [first] = [...open].sort((a, b) => a.project.source.row - b.project.source.row);
  if (said || !first) return [];
  const cell = cellOf(first.project, 'realisationChance');
  return [
    {
      code: 'chance-meaning-asked',
      severity: 'info',
      sheet: first.project.source.sheet,
      ...(cell === undefined ? {} : { cell }),
      homes: total(open.flatMap(({ count }) => count.counted ?? [])),
      params: { count: open.length, used: book.text('forecast.chanceMeans') },
    },
  ];
}

/** Building must begin by a date for a grant: it is planned later, or the date is near (rule `clocks.grant.warning`) and building has not begun. */
function grantStart(entry: ForecastCase, { referenceDate }: ForecastTime, book: RuleBook): Finding[] {
  const { project, count } = entry;
  const { grantStartBy: by } = project;
  const planned = plannedStart(entry, book);
  if (by === undefined || planned === null) return [];
  const missed = planned.start > yearFraction(by);
  const near = monthsBetween(referenceDate, by) <= book.number('clocks.grant.warning');
  if (!missed && !near) return [];
  return [
    {
      code: missed ? 'grant-start-missed' : 'grant-start-near',
      severity: 'warning',
      sheet: project.source.sheet,
      project: project.key,
      homes: count.counted,
      params: {
        name: project.name,
        by,
        start: dateOf(planned.start),
        homes: count.counted === null ? 0 : middle(count.counted),
      },
    },
  ];
}
