import type { Params } from '../entries';
import { count, labelOf } from '../entries';
import { dateText, decimal, wholeNumber } from '../format';
import type { forecastReasons as dutch } from '../nl/forecastReasons';
import { domain } from './domain';

const homes = ({ homes: number }: Params): string => count(wholeNumber(Number(number)), 'home', 'homes');

const months = ({ months: number }: Params): string =>
  count(wholeNumber(Math.max(1, Number(number))), 'month', 'months');

/** One year, or the first and the last of several. */
function yearsText(from: Params[string] | undefined, to: Params[string] | undefined): string {
  return from === to ? `${from}` : `${from}–${to}`;
}

const day = (iso: Params[string] | undefined): string => dateText(String(iso), 'en');

const rule = (id: string): string => `rule ‘${domain.ruleLabel(id)}’`;

const phaseText = ({ phase, assumed }: Params): string =>
  assumed === 'yes'
    ? `phase unknown, taken as ${labelOf(domain.phases, phase).toLowerCase()}`
    : `phase ${labelOf(domain.phases, phase).toLowerCase()}`;

const roleText = ({ municipalRole }: Params): string =>
  municipalRole === '' ? ' The role of the municipality is unknown: the middle is used.' : '';

const waits = (who: string, params: Params): string =>
  `Expected to wait ${decimal(Number(params['years']), 1)} years for ${who}.${roleText(params)}`;

export const forecastReasons: typeof dutch = {
  'forecast-no-request': (params) =>
    `${homes(params)} in ${yearsText(params['from'], params['to'])} can’t be: no permit has been requested. ${params['year']} at the earliest (${rule('plausibility.noRequest.years')}).`,
  'forecast-no-permit': (params) =>
    `${homes(params)} in ${yearsText(params['from'], params['to'])} can’t be: there is no permit. ${params['year']} at the earliest (${rule('plausibility.noPermit.years')}).`,
  'forecast-too-early': (params) =>
    `${homes(params)} in ${yearsText(params['from'], params['to'])} can’t be from phase ${labelOf(domain.phases, params['phase']).toLowerCase()}. ${params['year']} at the earliest, by the shortest durations.`,
  'forecast-overdue': (params) =>
    `${homes(params)} of earlier years in ${yearsText(params['year'], params['last'])}, by the usual durations (${phaseText(params)}).`,
  'forecast-undated': (params) =>
    `${homes(params)} without a year in ${yearsText(params['year'], params['last'])}, by the usual durations (${phaseText(params)}).`,
  'forecast-open-period': (params) =>
    `${homes(params)} ‘from ${params['from']} on’ in ${yearsText(params['year'], params['last'])}, ${wholeNumber(Number(params['pace']))} homes a year (rules for the speed per site).`,
  'forecast-speed': (params) =>
    `${yearsText(params['from'], params['to'])}: more than ${wholeNumber(Number(params['pace']))} homes a year can’t be done here. ${homes(params)} later, up to ${params['last']} (rules for the speed per site).`,
  'forecast-survey': (params) =>
    `The survey of species is not done before ${day(params['until'])}: building starts ${months(params)} later.`,
  'forecast-season': (params) =>
    `The survey of species needs the field season of ${params['season']}. Building doesn’t start before ${day(params['until'])}: ${months(params)} later.`,
  'forecast-grid': (params) =>
    `The grid connection was requested on ${day(params['requested'])}. Building doesn’t start before ${day(params['until'])}: ${months(params)} later (${rule('clocks.grid.months')}).`,
  'forecast-budget': (params) =>
    `The money waits for the ${params['round'] === 'spring' ? 'spring memorandum' : 'budget'}. Building doesn’t start before ${day(params['until'])}: ${months(params)} later.`,
  'forecast-elections': (params) =>
    `The council would decide around the elections of ${day(params['day'])}; that moves to ${day(params['until'])}: ${months(params)} later.`,
  'forecast-waits-lead': (params) =>
    waits(
      params['level'] === 'junior'
        ? 'a lead'
        : `a lead of level ${labelOf(domain.levels, params['level'])} or higher`,
      params,
    ),
  'forecast-waits-role': (params) => waits(`a ${labelOf(domain.roles, params['role'])}`, params),
};
