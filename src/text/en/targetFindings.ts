import { labelOf, type Params } from '../entries';
import { percentage, wholeNumber } from '../format';
import type { targetFindings as dutch } from '../nl/targetFindings';

const homes = (value: Params[string] | undefined): string => wholeNumber(Number(value));
const share = (value: Params[string] | undefined): string => percentage(Number(value));

const segments: Readonly<Record<string, string>> = {
  socialRent: 'social rent',
  midRent: 'mid rent',
  affordableBuy: 'affordable purchase',
  affordable: 'affordable together',
  flex: 'flexible homes',
};

export const targetFindings: typeof dutch = {
  'target-only-example': () => ({
    message: 'There is only an example of an agreement. It does not count, so what is missing is unknown.',
    action: 'Is the example right? Set its status on RB Uitgangspunten to “geldt”. Otherwise enter your own.',
  }),
  'target-past': ({ name, to, year }) => ({
    message: `“${name}” ran up to and including ${to}. There is no agreement for ${year}, so what is missing is unknown.`,
    action: 'Enter the new agreement on RB Uitgangspunten. The old one stays, with a final balance.',
  }),
  'target-years-below-total': ({ name, total, agreed }) => ({
    message: `The years of “${name}” add up to ${homes(total)}, the total is ${homes(agreed)}. Calculated with ${homes(total)}.`,
    action: 'Make years and total equal.',
  }),
  'target-years-unreadable': ({ name, text }) => ({
    message: `The homes per year of “${name}” (“${text}”) can’t be read. The total was spread evenly.`,
    action: 'Write for example: 2026: 100; 2027: 150. Empty means spread evenly.',
  }),
  'target-of-region': ({ name, region }) => ({
    message: `“${name}” is of the whole region ${region}, but the list is of one municipality. It was used all the same.`,
    action: 'Enter the agreement of the municipality itself on RB Uitgangspunten.',
  }),
  'target-realised-differs': ({ name, homes: typed, entered }) => ({
    message: `With “${name}” ${homes(typed)} are realised, per year together ${homes(entered)}. Calculated with ${homes(typed)}.`,
    action: 'Make them equal, or leave the number with the agreement empty.',
  }),
  'target-realised-years-missing': ({ name, years }) => ({
    message: `For “${name}” nobody entered how many homes were realised in ${years}. Those years do not count.`,
    action: 'Add the years that are missing on RB Uitgangspunten.',
  }),
  'target-parts-apart': ({ name, count, homes: parts, total }) => ({
    message: `“${name}” holds for the whole (${homes(total)}) and was used. The ${count} agreements per municipality (${homes(parts)} together) stand beside it and were not added.`,
    action: 'Does the sum per municipality hold instead? Set the agreement for the whole to “verlopen”.',
  }),
  'target-municipality-missing': ({ municipality }) => ({
    message: `There is no agreement for ${municipality}. The plans of ${municipality} do count.`,
    action: 'Enter the agreement of this municipality on RB Uitgangspunten.',
  }),
  'target-projects-nowhere': ({ count }) => ({
    message: `${homes(count)} projects name no municipality. They belong to none of the agreements per municipality.`,
    action: 'Fill in the municipality of these projects in the list.',
  }),
  'target-years-reversed': ({ name, from, to }) => ({
    message: `“${name}” ends (${to}) before it begins (${from}) and does not count.`,
    action: 'Correct Van and Tot en met.',
  }),
  'target-negative': ({ name, homes: count }) => ({
    message: `“${name}” has a negative number of homes (${homes(count)}) and does not count.`,
    action: 'Enter a number of zero or more.',
  }),
  'target-realised-negative': ({ name, homes: count }) => ({
    message: `With “${name}” a negative number is realised (${homes(count)}). That number was not used.`,
    action: 'Enter a number of zero or more.',
  }),
  'target-share-impossible': ({ name, segment, share: typed }) => ({
    message: `With “${name}” the share of ${labelOf(segments, segment)} is ${share(typed)}. That can’t be and was not used.`,
    action: 'Enter a share between 0 % and 100 %.',
  }),
  'target-share-unusable': ({ name, column, text }) => ({
    message: `With “${name}”, “${text}” under ${column} is no share between 0 % and 100 %. It was not used.`,
    action: 'Enter a share, for example 30 %.',
  }),
  'target-shares-above-whole': ({ name, parts }) => ({
    message: `The shares of “${name}” are ${share(parts)} together: more than all homes.`,
    action: 'Lower the shares of social rent, mid rent and affordable purchase to 100 % together at most.',
  }),
  'target-shares-above-affordable': ({ name, parts, whole }) => ({
    message: `Social rent, mid rent and affordable purchase of “${name}” are ${share(parts)} together, affordable together is ${share(whole)}.`,
    action: 'Lower the shares, or raise affordable together.',
  }),
  'target-status-unknown': ({ name, text }) => ({
    message: `The status “${text}” of “${name}” is unknown. The agreement counts as in force.`,
    action: 'Choose geldt, verlopen, concept or voorbeeld.',
  }),
  'realised-row-unusable': ({ row }) => ({
    message: `Row ${row} with realised homes on RB Uitgangspunten lacks a year or a number and does not count.`,
    action: 'Enter a year and a number of zero or more.',
  }),
  'realised-row-double': ({ year }) => ({
    message: `The year ${year} is there twice among the realised homes of the same municipality. Only the first row counts.`,
    action: 'Add the rows up, or remove one.',
  }),
  'realised-year-ahead': ({ year }) => ({
    message: `The year ${year} among the realised homes is still to come and does not count.`,
    action: 'Enter only years that are over or running.',
  }),
  'flex-above-listed': ({ name }) => ({
    message: `${name} has more flexible homes than homes. All homes are taken as flexible.`,
    action: 'Check both numbers.',
  }),
  'list-without-years': ({ count }) => ({
    message: `None of the ${homes(count)} projects has a year of delivery. What comes per year is therefore unknown.`,
    action: 'Enter a year of delivery per project, or the number of homes per year.',
  }),
  'list-without-homes': ({ count }) => ({
    message: `The number of homes is unknown of all ${homes(count)} projects. There is nothing to compare with the agreement.`,
    action: 'Enter the numbers, a range such as 20-30 if need be. Check whether the right column was read.',
  }),
};
