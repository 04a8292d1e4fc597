import { count } from '../entries';
import type { Params } from '../entries';
import { dateText, wholeNumber } from '../format';
import type { forecastFindings as dutch } from '../nl/forecastFindings';

const homes = (number: Params[string] | undefined): string =>
  count(wholeNumber(Number(number)), 'home', 'homes');

export const forecastFindings: typeof dutch = {
  'chance-meaning-asked': ({ count: number, used }) => ({
    message: `${count(wholeNumber(Number(number)), 'project has', 'projects have')} a chance of realisation in the list. Does it mean ‘ever’ (ooit) or ‘within the period’ (in de planperiode)? Used: ${used}.`,
    action:
      'Choose on RB Uitgangspunten what the chance means, or per project on RB Prognose. A chance within the period holds delay already.',
  }),
  'grant-start-missed': ({ name, by, start, homes: number }) => ({
    message: `For a grant ${name} must be under construction by ${dateText(String(by), 'en')}. The planning says ${dateText(String(start), 'en')}: ${homes(number)} at stake.`,
    action: 'Start sooner, ask whoever gives the grant for more time, or correct the date on RB Prognose.',
  }),
  'grant-start-near': ({ name, by, homes: number }) => ({
    message: `For a grant ${name} must be under construction by ${dateText(String(by), 'en')}, and building has not begun (${homes(number)}).`,
    action: 'Watch the start of building, or ask for more time while you can.',
  }),
};
