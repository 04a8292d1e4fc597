import type { Rule } from '../../model/rule';
import { ruleRows } from './row';

/** How the plan is made: which order fills it, how far a start may slip, and what a year of delay costs. */
const planning = [
  ...ruleRows('planning', 'keuze', { order: 'gewogen' }),
  ...ruleRows('planning', 'jaar', { maxDelay: 6 }),
  ...ruleRows('planning', '%', {
    // What a home is worth less per year until delivery, and the share that counts of one delivered after the horizon.
    discount: 0.05,
    lateShare: 0.02,
    fullLoad: 0.85,
  }),
  // Work that runs in the present year has been handed out: it stays with its lead for the rest of that year, even above the limit.
  ...ruleRows('planning', 'ja/nee', { presentYearStands: true }),
  // Steps of the search per project and at most, and of the proof how good the plan is; steps, not time, so that every machine finds the same.
  ...ruleRows('planning', 'stappen', { steps: 1000, mostSteps: 150_000, boundSteps: 150, rerunSteps: 150 }),
];

/** Handing a project over: hours of both people together with it, and the months before a decision in which it waits (practice 1, line 8). */
const handOver = [
  ...ruleRows('planning', 'uur', { 'handOver.C': 40, 'handOver.B': 80, 'handOver.A': 120 }),
  ...ruleRows('planning', 'maanden', { 'handOver.rest': 3 }),
];

const parking = ruleRows('parking', 'maanden', { reviewMonths: 12 });

/** Rules of the plan who leads what and when, and of the projects that wait. */
export const planningRules: readonly Rule[] = [...planning, ...handOver, ...parking];
