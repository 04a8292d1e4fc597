import { labelOf, type FindingText, type Params } from '../entries';
import { dateText, percentage } from '../format';
import type { checkFindings as dutch } from '../nl/checkFindings';
import { domain } from './domain';
import { amount, count, field } from './findings';

type Say = (params: Params) => FindingText;

const sorts: Readonly<Record<string, string>> = {
  price: 'the price classes',
  tenure: 'rent and purchase',
  type: 'the house types',
};

const phase = (value: Params[string] | undefined): string => labelOf(domain.phases, value);
const status = (value: Params[string] | undefined): string => labelOf(domain.projectStatuses, value);
const projects = (value: Params[string] | undefined): string =>
  `${count(value)} ${Number(value) === 1 ? 'project' : 'projects'}`;

export const checkFindings: Record<keyof typeof dutch, Say> = {
  'segments-exceed-total': (params) => ({
    message: `At ${params.name} ${labelOf(sorts, params.sort)} add up to ${amount(params, 'segments')}, more than the total of ${amount(params, 'total')}.`,
    action: 'Change the total or the parts.',
  }),
  'segments-below-total': (params) => ({
    message: `At ${params.name} ${labelOf(sorts, params.sort)} add up to ${amount(params, 'segments')}, less than the total of ${amount(params, 'total')}.`,
    action: 'Put the rest under the sort it belongs to, or in a column “onbekend”.',
  }),
  'parts-exceed-whole': (params) => ({
    message: `At ${params.name} the price classes of ‘${field(params.field)}’ add up to ${amount(params, 'parts')}, more than the ${amount(params, 'total')} given for ‘${field(params.field)}’.`,
    action: 'Make the price classes and the number equal.',
  }),
  'remaining-differs': (params) => ({
    message: `At ${params.name} ${amount(params, 'left')} are still to be built, but the total less what was built is ${amount(params, 'expected')}.`,
    action: 'Check total, realised and still to build.',
  }),
  'remaining-exceeds-total': (params) => ({
    message: `At ${params.name} still to build (${amount(params, 'left')}) is more than the total (${amount(params, 'total')}).`,
    action: 'Check both numbers.',
  }),
  'total-differs': (params) => ({
    message: `Row ${params.row} (${params.label}) says ${amount(params, 'total')} for ‘${field(params.field)}’, but the projects add up to ${amount(params, 'rows')}.`,
    action: 'Let a formula over all rows make the total, or correct a row.',
  }),
  'total-misses-text': (params) => ({
    message: `Row ${params.row} (${params.label}) says ${amount(params, 'total')} for ‘${field(params.field)}’, but the projects add up to ${amount(params, 'rows')}. Excel leaves cells with text, such as “${params.text}”, out of a sum.`,
    action: 'Mention both numbers, or put a number to count with beside the text.',
  }),

  'delivery-before-start': ({ name, period, start }) => ({
    message: `${name} has homes in ${period}, but building starts in ${start} only.`,
    action: 'Change the start of building or the delivery.',
  }),
  'start-after-delivery': ({ name, start, delivery }) => ({
    message: `At ${name} building starts in ${start}, after delivery in ${delivery}.`,
    action: 'Change the start of building or the year of delivery.',
  }),
  'delivery-year-differs': ({ name, year, first, last }) => ({
    message: `At ${name} the year of delivery is ${year}, but the homes stand in ${first === last ? first : `${first} to ${last}`}.`,
    action: 'Make the year of delivery and the years equal.',
  }),
  'realised-before-delivery': ({ name, year }) => ({
    message: `At ${name} homes stand already, but the list delivers them only in ${year}.`,
    action: 'Check the number of homes realised and the year of delivery.',
  }),
  'realised-not-finished': ({ name }) => ({
    message: `At ${name} all homes were realised, but by the list the project is not finished.`,
    action:
      'Is everything delivered? Set the project to finished. If not, correct the number of homes realised.',
  }),
  'finished-with-homes': ({ name }) => ({
    message: `${name} is finished, but still has homes to build.`,
    action: 'Is all delivered? Set still to build to 0. If not, change the phase.',
  }),

  'phase-ahead-of-status': ({ name, phase: at, text }) => ({
    message: `${name} is in the phase ${phase(at)}, but its planning status is “${text}”.`,
    action: 'Update the planning status, or check the phase.',
  }),
  'status-ahead-of-phase': ({ name, phase: at, text }) => ({
    message: `${name} is in the phase ${phase(at)}, while its planning status is “${text}” already. That is possible, but rare.`,
    action: 'Check whether the phase is still right.',
  }),
  'project-status-differs': ({ name, phase: at, projectStatus }) => ({
    message: `At ${name} the project status is ${status(projectStatus)}, but the phase is ${phase(at)}.`,
    action: 'Change the project status or the phase.',
  }),
  'building-without-permit': ({ name, phase: at }) => ({
    message: `${name} is in the phase ${phase(at)}, but by the list its permit was not granted.`,
    action: 'Update the permit, or check the phase.',
  }),
  'realised-in-early-phase': ({ name, phase: at }) => ({
    message: `At ${name} homes were realised already, while the phase is ${phase(at)}.`,
    action: 'Is a part under way? Make two rows of it, each with its own phase.',
  }),

  'name-looks-alike': ({ name, other, row }) => ({
    message: `${name} looks like ${other} (row ${row}). Is it the same project?`,
    action: 'If so, remove one of the two. If not, give them names that differ more.',
  }),
  'field-missing': ({ field: missing, count: without, of, name }) => ({
    message: `‘${field(missing)}’ is empty for ${count(without)} of ${projects(of)} (${percentage(Number(without) / Number(of))}), ${name} to begin with.`,
    action: 'Fill in the empty cells. Not known? Write “onbekend”.',
  }),
  'year-open-ended': ({ field: unread, text, count: times, name }) => ({
    message: `“${text}” at ‘${field(unread)}’ (${projects(times)}, starting with ${name}) has an open end. No year was read from it.`,
    action: 'Give a year, or the first and last year, such as 2028-2032.',
  }),
  'value-not-recognised': ({ field: unread, text, count: times, name }) => ({
    message: `The value “${text}” for ‘${field(unread)}’ (${projects(times)}, ${name} to begin with) was not recognised and counts as unknown.`,
    action: 'Use a usual word, or fill in a year or date.',
  }),

  'year-without-permit': ({ name, year }) => ({
    message: `${name} is planned for ${year}, but has no permit yet. That year can't be met.`,
    action: 'Choose a later year, or update the permit and the status.',
  }),
  'year-without-request': ({ name, year }) => ({
    message: `${name} is planned for ${year}, but no permit was requested. That year can't be met.`,
    action: 'Choose a later year, or update the permit.',
  }),
  'year-too-early-for-phase': ({ name, year, phase: at, earliest }) => ({
    message: `${name} is planned for ${year}, but is only in the phase ${phase(at)}. Even a short course makes it ${earliest} at the earliest.`,
    action: 'Choose a later year, or update the phase.',
  }),
  'plan-dormant': ({ name, date, phase: at }) => ({
    message: `${name} has not changed since ${dateText(String(date), 'en')} and is still in the phase ${phase(at)}.`,
    action: 'Is the plan alive? Update it. If not, park it or set it to cancelled.',
  }),
  'priority-starts-late': ({ name, year, years }) => ({
    message: `${name} has priority, but by the list building doesn't begin within ${years} years (${year}).`,
    action: 'Check the planning, or reconsider the priority.',
  }),
  'list-old': ({ date, months }) => ({
    message: `The last change in the list is of ${dateText(String(date), 'en')}, ${count(months)} months before the reference date.`,
    action: 'Update the list, or choose an earlier reference date.',
  }),
  'list-date-old': ({ date, months }) => ({
    message: `The list is of ${dateText(String(date), 'en')}, ${count(months)} months before the reference date.`,
    action: 'Update the list and put the new date in its title, or choose an earlier reference date.',
  }),
};
