import type { Params } from '../entries';
import { count, labelOf } from '../entries';
import { dateText, decimal, wholeNumber } from '../format';
import { ruleLabel } from '../sheets/ruleLabels';
import { domain } from './domain';

const homes = ({ homes: number }: Params): string => count(wholeNumber(Number(number)), 'woning', 'woningen');

const months = ({ months: number }: Params): string =>
  count(wholeNumber(Math.max(1, Number(number))), 'maand', 'maanden');

/** One year, or the first and the last of several. */
function yearsText(from: Params[string] | undefined, to: Params[string] | undefined): string {
  return from === to ? `${from}` : `${from}–${to}`;
}

const rule = (id: string): string => `regel ‘${ruleLabel(id)}’`;

const phaseText = ({ phase, assumed }: Params): string =>
  assumed === 'yes'
    ? `fase onbekend, gerekend als ${labelOf(domain.phases, phase).toLowerCase()}`
    : `fase ${labelOf(domain.phases, phase).toLowerCase()}`;

const roleText = ({ municipalRole }: Params): string =>
  municipalRole === '' ? ' De rol van de gemeente is onbekend: gerekend met het midden.' : '';

const waits = (who: string, params: Params): string =>
  `Wacht naar verwachting ${decimal(Number(params['years']), 1)} jaar op ${who}.${roleText(params)}`;

/** Why homes are expected in another year than the list says. */
export const forecastReasons = {
  'forecast-no-request': (params: Params) =>
    `${homes(params)} in ${yearsText(params['from'], params['to'])} kan niet: er is geen vergunning aangevraagd. Op zijn vroegst ${params['year']} (${rule('plausibility.noRequest.years')}).`,
  'forecast-no-permit': (params: Params) =>
    `${homes(params)} in ${yearsText(params['from'], params['to'])} kan niet: er is geen vergunning. Op zijn vroegst ${params['year']} (${rule('plausibility.noPermit.years')}).`,
  'forecast-too-early': (params: Params) =>
    `${homes(params)} in ${yearsText(params['from'], params['to'])} kan niet vanuit fase ${labelOf(domain.phases, params['phase']).toLowerCase()}. Op zijn vroegst ${params['year']}, met de kortste doorlooptijden.`,
  'forecast-overdue': (params: Params) =>
    `${homes(params)} uit eerdere jaren in ${yearsText(params['year'], params['last'])}, met de gebruikelijke doorlooptijden (${phaseText(params)}).`,
  'forecast-undated': (params: Params) =>
    `${homes(params)} zonder jaar in ${yearsText(params['year'], params['last'])}, met de gebruikelijke doorlooptijden (${phaseText(params)}).`,
  'forecast-open-period': (params: Params) =>
    `${homes(params)} ‘vanaf ${params['from']}’ in ${yearsText(params['year'], params['last'])}, met ${wholeNumber(Number(params['pace']))} woningen per jaar (regels voor tempo per bouwplaats).`,
  'forecast-speed': (params: Params) =>
    `${yearsText(params['from'], params['to'])}: meer dan ${wholeNumber(Number(params['pace']))} woningen per jaar kan hier niet. ${homes(params)} later, tot en met ${params['last']} (regels voor tempo per bouwplaats).`,
  'forecast-survey': (params: Params) =>
    `Het soortenonderzoek is pas op ${dateText(String(params['until']))} gereed: start bouw ${months(params)} later.`,
  'forecast-season': (params: Params) =>
    `Het soortenonderzoek vraagt het veldseizoen van ${params['season']}. De bouw begint niet voor ${dateText(String(params['until']))}: ${months(params)} later.`,
  'forecast-grid': (params: Params) =>
    `De netaansluiting is op ${dateText(String(params['requested']))} gevraagd. De bouw begint niet voor ${dateText(String(params['until']))}: ${months(params)} later (${rule('clocks.grid.months')}).`,
  'forecast-budget': (params: Params) =>
    `Het geld wacht op de ${params['round'] === 'spring' ? 'kadernota' : 'begroting'}. De bouw begint niet voor ${dateText(String(params['until']))}: ${months(params)} later.`,
  'forecast-elections': (params: Params) =>
    `Het raadsbesluit valt in de tijd rond de verkiezingen van ${dateText(String(params['day']))} en schuift naar ${dateText(String(params['until']))}: ${months(params)} later.`,
  'forecast-waits-lead': (params: Params) =>
    waits(
      params['level'] === 'junior'
        ? 'een trekker'
        : `een trekker van niveau ${labelOf(domain.levels, params['level'])} of hoger`,
      params,
    ),
  'forecast-waits-role': (params: Params) => waits(`een ${labelOf(domain.roles, params['role'])}`, params),
};
