import type { Params } from '../entries';
import { dateText, wholeNumber } from '../format';
import type { historyFindings as dutchFindings, historyReasons as dutchReasons } from '../nl/historyTexts';

const number = (value: Params[string] | undefined): string => wholeNumber(Number(value));
const more = ({ count }: Params): string =>
  Number(count) > 3 ? ` and ${number(Number(count) - 3)} more` : '';

export const historyFindings: typeof dutchFindings = {
  'earlier-no-date': ({ name }) => ({
    message: `${name} is an earlier version of the list without a date. Nothing was learnt from it about slip and drop-out.`,
    action: 'Put the date in the name of the sheet or above the list, such as “peildatum 1-1-2024”.',
  }),
  'earlier-no-list': ({ name }) => ({
    message: `There is no project list in ${name}. Nothing was learnt from it.`,
    action: 'Choose an older version of the same list.',
  }),
  'earlier-not-older': ({ name, date }) => ({
    message: `${name} is of ${dateText(String(date), 'en')}, so not older than this list. Nothing was learnt from it.`,
    action: 'Check the reference date of both lists.',
  }),
  'earlier-other-list': ({ name, matched, count }) => ({
    message: `Of the ${number(count)} projects in ${name}, ${number(matched)} are in this list. That is too few for an earlier version; nothing was learnt from it.`,
    action: 'Choose an older version of the same list.',
  }),
  'earlier-date-rough': ({ name, date }) => ({
    message: `Only the month or the year of ${name} is known. Calculated with ${dateText(String(date), 'en')}.`,
    action: 'Add the day if it is known.',
  }),
  'earlier-alike': (params) => ({
    message: `Projects of ${params.name} were recognised by a name that looks like theirs: ${params.names}${more(params)}.`,
    action: 'Not right? Give the projects a number that stays the same in every version.',
  }),
  'earlier-parts': (params) => ({
    message: `Projects of ${params.name} seem to go on under another name: ${params.names}${more(params)}.`,
    action: 'Not right? Give the projects a number that stays the same in every version.',
  }),
  'earlier-vanished': (params) => ({
    message: `Projects of ${params.name} are no longer in the list, nor shown as lapsed or finished: ${params.names}${more(params)}.`,
    action: 'Keep lapsed and delivered projects in the list, to see how many plans make it.',
  }),
};

export const historyReasons: typeof dutchReasons = {
  'history-none': () =>
    'There is no earlier version of the list. The rules for drop-out, shrinkage and slip were used.',
  'history-few': ({ projects, min }) =>
    `Too few to reckon with: ${number(projects)} projects, and ${number(min)} are needed. The rules were used.`,
  'history-used': ({ projects, min }) =>
    `${number(projects)} projects in earlier lists. Kinds of plans with at least ${number(min)} projects replace the rules.`,
};
