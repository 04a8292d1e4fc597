import { labelOf } from '../entries';
import type { Params } from '../entries';
import { dateText, decimal, wholeNumber } from '../format';
import type { staffingReasons as dutch } from '../nl/staffingReasons';
import { domain } from './domain';

type Value = Params[string] | undefined;

const level = (value: Value): string => labelOf(domain.levels, value);
const hours = (value: Value): string => `${wholeNumber(Number(value))} hours`;
const span = ({ from, until }: Params): string => (from === until ? `${from}` : `${from}–${until}`);
const list = (value: Value): string => String(value).split(',').join(', ');
const handOver = ({ hours: total, from }: Params): string =>
  `${Number(total) > 0 ? `Hand-over: ${hours(total)} together. ` : ''}Possible from ${dateText(String(from), 'en')}.`;

/** Sentences about who leads what, when and why, by code. */
export const staffingReasons: typeof dutch = {
  'staffing-no-staff-list': () => 'No staff list with project leaders, so nothing to test.',
  'staffing-lead-not-in-staff': () => 'The lead in the list is not in the staff list.',
  'staffing-chosen': () => 'Lead chosen on RB Bezetting.',
  'staffing-chosen-not-in-staff': () => 'The chosen lead is not in the staff list.',
  'staffing-phase-without-lead': () => 'This phase needs no lead.',
  'staffing-size-unknown': () => 'Number of homes unknown, so no level asked.',
  'staffing-level-unknown': () => 'Level of the lead not yet filled in on RB Formatie.',
  'staffing-phase-unknown': () => 'Phase unknown: fill it in to see whether a lead is needed.',
  'staffing-under': ({ required, has }) => `Asks level ${level(required)}, staffed at level ${level(has)}.`,
  'staffing-over': ({ required, has }) =>
    `Can be done at level ${level(required)}, staffed at level ${level(has)}: that experience is needed elsewhere.`,
  'staffing-fits': ({ required, has }) =>
    `Asks level ${level(required)}, staffed at level ${level(has)}: fits.`,
  'staffing-junior-with-coach': () => 'Fits a junior, with a senior as coach.',
  'staffing-no-juniors': () => 'Rule does not apply: no juniors employed.',
  'staffing-casemanager': () => 'Small plan: handled by the case manager.',
  'staffing-kept-out': () => 'Out of the order; RB Prioritering says why.',
  'staffing-proposed': ({ required, has }) =>
    `Proposal: asks level ${level(required)}, this lead has level ${level(has)} and hours left.`,
  'staffing-no-level': ({ required }) => `Nobody in the staff list has level ${level(required)} or higher.`,

  'staffing-coached': ({ required, has }) =>
    `Asks level ${level(required)}, staffed at level ${level(has)} with a coach: fits.`,
  'staffing-team-unknown': () => 'Nobody’s level and hours are known. Fill in RB Formatie.',
  'staffing-no-competence': ({ required, competences }) =>
    `Nobody with level ${level(required)} or higher also has: ${list(competences)}.`,
  'staffing-max-projects': ({ required, people, max }) =>
    people === 1
      ? `The only one with level ${level(required)} or higher has ${max} projects already.`
      : `Everyone with level ${level(required)} or higher has ${max} projects already.`,
  'staffing-no-hours': (params) =>
    `${params.people === 1 ? `The only one with level ${level(params.required)} or higher has` : `All ${params.people} people with level ${level(params.required)} or higher have`} no hours left${params.from === undefined ? '' : ` in ${span(params)}`}.`,

  'plan-kept': () => 'The lead in the list has the hours and keeps the project.',
  'plan-lead-full': ({ person, year, hours: short }) =>
    `The list names ${person}, who is ${hours(short)} short in ${year}.`,
  'plan-lead-elsewhere': ({ person }) =>
    `The list names ${person}; those hours go to projects that weigh more.`,
  'plan-able': ({ able, of }) => `${able} of the ${of} leads can take this project.`,
  'plan-alternative': ({ person }) => `Also possible: ${person}.`,
  'plan-later': (params) =>
    `Starts in ${params.start}: a year earlier everyone of level ${level(params.required)} or higher lacks hours (${span(params)}).`,
  'plan-later-order': ({ start }) =>
    `Starts in ${start}: before that the hours go to projects that weigh more.`,
  'plan-after': ({ start, after }) => `Starts in ${start}: only after delivery of ${after}.`,
  'plan-waits': ({ after }) => `Waits for delivery of ${after}, which is not done within the planning.`,

  'relax-hours': (params) =>
    `With +${decimal(Number(params.fte), 2)} fte ${level(params.level)} in ${span(params)} (${hours(params.hours)}) it can start in ${params.start}.`,
  'relax-room': ({ person, start }) => `${person} has room to lead it from ${start}.`,
  'relax-level': ({ person, start }) => `With another level than asked ${person} can lead it from ${start}.`,
  'relax-skills': ({ person, start }) => `Without the competence asked ${person} can lead it from ${start}.`,
  'relax-maxProjects': ({ person, start }) =>
    `With one project more than the maximum ${person} can lead it from ${start}.`,
  'relax-shift': ({ person, start }) => `A start in ${start} is possible, with ${person}.`,
  'relax-swap': ({ person, start, name }) => `If ${name} gives way, ${person} can lead it from ${start}.`,

  'repair-plan': (params) => `The plan gives this project to ${params.person}. ${handOver(params)}`,
  'repair-casemanager': (params) => `Small plan: let the casemanager take it. ${handOver(params)}`,
  'repair-coach': ({ person, hours: month }) =>
    `Couple ${person} as coach, at most ${decimal(Number(month), 1)} hours a month.`,
  'repair-assign-new': (params) => `Give this project to ${params.person}. ${handOver(params)}`,
  'repair-assign-new-work': (params) =>
    `Give this project to ${params.person}; the present lead gets ${params.name}. ${handOver(params)}`,
  'repair-swap': (params) =>
    `Swap with ${params.name} (${params.person}); both fit then. ${handOver(params)}`,
  'repair-hire': ({ required }) => `Nothing within the team: recruit or hire a ${level(required)}.`,
  'repair-none': () => 'Nothing lighter is possible within the team now.',
};
