import { dateText, decimal, percentage, quantityText, wholeNumber } from '../format';
import type { reasons as dutch } from '../nl/reasons';
import type { Params } from '../entries';
import { labelOf, labelsOf } from '../entries';
import { domain } from './domain';
import { pane } from './pane';
import { historyReasons } from './historyTexts';
import { forecastReasons } from './forecastReasons';
import { staffingReasons } from './staffingReasons';
import { targetReasons } from './targetReasons';

function homes({ low, high }: Params): string {
  return `${quantityText({ low: Number(low), high: Number(high) }, 'en')} homes`;
}

function fields(value: Params[string] | undefined): string {
  return labelsOf({ ...pane.fields, ...domain.openFields }, value, ' and ').toLowerCase();
}

const place = ({ rank, of, strongest, strongestPoints, weakest, weakestPoints }: Params): string =>
  `Place ${rank} of ${of}. Strong on ${labelOf(domain.criteria, strongest)} (${decimal(Number(strongestPoints), 1)}), ` +
  `less on ${labelOf(domain.criteria, weakest)} (${decimal(Number(weakestPoints), 1)}).`;

function firstToFillIn({ missing, narrows }: Params): string {
  const [first, ...others] = String(missing).split(',');
  const then = others.length > 0 ? `, then ${fields(others.slice(0, 2).join(','))}` : '';
  return `Not sure yet: fill in ${fields(first)} first (up to ${decimal(Number(narrows), 1)} points)${then}.`;
}

function initiatorCan({ fields: missing, weakest }: Params): string {
  if (missing !== '') return `What you can do: tell us for certain about ${fields(missing)}.`;
  return `What you can do: ${labelOf(domain.initiatorSteps, weakest)}.`;
}

const level = (value: Params[string] | undefined): string => labelOf(domain.levels, value);

const proposal = (proposed: Params[string] | undefined): string =>
  proposed === 'yes' ? 'RB Bezetting has a proposal.' : 'Nobody has the level and the hours yet.';

export const reasons: typeof dutch = {
  'class-size-unknown': () => 'Number of homes unknown, so no class yet.',
  'class-undetermined': ({ factors }) => `Still to settle: ${labelsOf(domain.complexity, factors, ' and ')}.`,
  'class-always-a': ({ size }) => `Size ${size} is always class A.`,
  'class-by-points': ({ class: code, low, high }) =>
    `Class ${code} by ${low === high ? low : `${low}–${high}`} complexity points.`,
  'class-by-size': ({ class: code, size }) =>
    `Class ${code} by size ${size}, as long as the points are open.`,
  'class-xs-casemanager': () => 'Small plan: no project leader, a case manager.',

  'delivery-period-spread': ({ period, years }) =>
    `Period ${String(period).replace('-', '–')} spread evenly over ${years} years.`,
  'delivery-years-spread': ({ years }) => `Spread evenly over ${years} years of delivery.`,
  'delivery-overdue': (params) => `${homes(params)} were planned before this year and are not realised.`,
  'delivery-years-above-total': ({ years, total }) =>
    `The years add up to ${wholeNumber(Number(years))}, more than the ${wholeNumber(Number(total))} homes still to come.`,
  'delivery-blank-years': (params) => `A year is empty and ${homes(params)} have no year.`,
  'delivery-undated': (params) => `${homes(params)} have no year.`,

  'why-ranked': place,
  'why-ranked-open': (params) => `${place(params)} ${firstToFillIn(params)}`,
  'why-gated': ({ gates }) => `Not in the order: ${labelsOf(domain.gates, gates, ' and ')}.`,

  'not-yet-parked': ({ until, ...advice }) =>
    `We have no room to work on your plan now; other plans come first. On ${dateText(String(until), 'en')} we look at it again. ${initiatorCan(advice)}`,
  'not-yet-later': ({ year, ...advice }) =>
    `Your plan is on our planning: we start on it in ${year}. Before that we have no room for it. ${initiatorCan(advice)}`,
  'not-yet-land': ({ until }) =>
    `We can’t go on with your plan because the land is not available. On ${dateText(String(until), 'en')} we look at it again. What you can do: tell us with which owner you have an agreement.`,
  'not-yet-expired': ({ until }) =>
    `The priority of your plan has run out because building didn’t start in time. On ${dateText(String(until), 'en')} we look at it again. What you can do: tell us when you can start building.`,

  'work-forward': () => 'Phases laid forward with the usual durations.',
  'work-year-implausible': ({ year }) =>
    `Delivery in ${year} doesn’t fit the shortest durations; phases laid forward.`,
  'work-pressed': ({ year }) => `Phases shorter than usual to make ${year}.`,
  'work-phase-from-status': ({ status }) => `Phase taken from planning status ${status}.`,
  'work-role-unknown': () => 'Municipal role unknown: hours as a range.',
  'work-class-range': ({ low, high }) => `Complexity between class ${low} and ${high}: hours as a range.`,

  ...historyReasons,
  ...staffingReasons,
  ...targetReasons,
  ...forecastReasons,

  'year-without-request': ({ year }) => `Delivery in ${year} is impossible: no permit has been requested.`,
  'year-without-permit': ({ year }) => `Delivery in ${year} is impossible: there is no permit yet.`,

  'bottleneck-no-lead-hours': () => 'Within the hours of the staff there is no lead for this project.',
  'bottleneck-no-lead': () => 'The list names no lead.',
  'bottleneck-short-of': ({ role, year }) =>
    `First shortage in the sums: ${labelOf(domain.roles, role)} in ${year}.`,
  'bottleneck-no-grid-request': ({ year, months }) =>
    `Building starts in ${year}; a connection soon takes ${months} months and no date of a request is known.`,
  'bottleneck-no-survey': () => 'No date of a survey of species is known.',
  'bottleneck-survey-old': ({ date, years }) =>
    `The survey of species is of ${dateText(String(date), 'en')}; it holds for ${years} years.`,

  'agenda-R1': ({ name, class: code, proposed }) =>
    `${name} (class ${code}) has no lead. ${proposal(proposed)}`,
  'agenda-R2': ({ name, required, has, remedy }) =>
    `${name} asks level ${level(required)} and is staffed at level ${level(has)}. First step: ${labelOf(domain.remedies, remedy)}.`,
  'agenda-R3': ({ year, hours, available, projects }) =>
    `A lead of ${projects} projects has ${wholeNumber(Number(hours))} hours of work and ${wholeNumber(Number(available))} hours of time in ${year}.`,
  'agenda-R4': ({ share, projects }) =>
    `${percentage(Math.round(Number(share) * 100) / 100)} of the homes depends on one lead (${projects} projects).`,
  'agenda-R4-roles': ({ roles }) =>
    `One person in the role: ${labelsOf(domain.roles, roles, ' and ')}. Arrange a replacement.`,
  'agenda-R7': ({ name, bottleneck }) =>
    `${name} has a bottleneck (${labelOf(domain.bottlenecks, bottleneck)}) and no owner. Name somebody.`,
  'agenda-R7-date': ({ name, bottleneck }) =>
    `${name} has a bottleneck (${labelOf(domain.bottlenecks, bottleneck)}) without a date. Agree on one.`,
  'agenda-R8': ({ name, bottleneck, weeks }) =>
    `${name}: the bottleneck ${labelOf(domain.bottlenecks, bottleneck)} has lasted ${weeks} weeks, with no action going on. Put it one level higher.`,
  'agenda-R8-least': ({ name, bottleneck, weeks }) =>
    `${name}: the bottleneck ${labelOf(domain.bottlenecks, bottleneck)} has lasted at least ${weeks} weeks, with no action going on. Put it one level higher.`,
  'agenda-R10': ({ name, months }) =>
    `${name} has not changed for ${months} months. Choose: active, parked or dropped.`,
  'agenda-R12': ({ name, year, reason }) =>
    `${name}: delivery in ${year} is impossible without a ${reason === 'year-without-request' ? 'permit request' : 'permit'}. Change the year or speed up.`,
  'agenda-R13': ({ name, year }) =>
    `${name}: building starts in ${year} and no grid connection was requested. Hand in the request.`,
  'agenda-R14': ({ name, reason }) =>
    `${name}: ${reason === 'bottleneck-survey-old' ? 'the survey of species is too old' : 'there is no survey of species'}. Book the season before 1 November.`,
  'agenda-R16': ({ share, target, homes: short }) =>
    `Affordable is ${percentage(Math.round(Number(share) * 100) / 100)}, agreed ${percentage(Number(target))}: ${wholeNumber(Number(short))} homes too few.`,
  'agenda-R17': ({ name, year, years }) =>
    `${name} is a key project and starts in ${year}, more than ${years} years from now.`,
  'agenda-R17-since': ({ name, year, years, since }) =>
    `${name} has priority since ${since} and starts in ${year}; agreed is within ${years} years.`,

  'checklist-not-in-workbook': () => 'Not in the workbook. Fill it in yourself.',
  'checklist-no-dates': () => 'The list keeps no date of change.',
  'checklist-list-age': ({ days, max }) =>
    `Last change ${days} days before the reference date; agreed is at most ${max}.`,
  'checklist-list-date': ({ days, max, date }) =>
    `The list is of ${dateText(String(date), 'en')}, ${days} days before the reference date; agreed is at most ${max}.`,
  'checklist-no-projects': () => 'No running projects.',
  'checklist-names': ({ count, of }) => `${count} of ${of} names follow place – street or area – name.`,
  'checklist-named': ({ count, of }) => `${count} of ${of} projects have a lead and both clients.`,
  'checklist-no-clients': () => 'The list names no administrative clients.',
  'checklist-clients': ({ most, max }) =>
    `One client has at most ${most} projects; agreed is ${max}. Whether they are team managers is for you to fill in.`,
  'checklist-hours': ({ count, of }) =>
    `${count} of ${of} hours norms are your own figures; the rest are assumptions.`,
};
