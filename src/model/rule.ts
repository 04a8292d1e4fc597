import * as v from 'valibot';

export const ruleGroups = [
  'general',
  'counting',
  'weights',
  'criteria',
  'robustness',
  'size',
  'complexity',
  'durations',
  'hours',
  'hoursPerPhase',
  'hoursFactors',
  'availability',
  'lead',
  'load',
  'hiring',
  'planning',
  'parking',
  'loss',
  'plausibility',
  'forecast',
  'appeal',
  'clocks',
  'bottlenecks',
  'agenda',
  'segments',
] as const;
export type RuleGroup = (typeof ruleGroups)[number];

/** One row of RB Uitgangspunten: a figure or choice that a result depends on, and where it comes from. */
export const ruleSchema = v.object({
  /** Dotted and stable: "hours.planeconoom.M". The label for people is made from it in `text/`. */
  id: v.string(),
  group: v.picklist(ruleGroups),
  value: v.union([v.number(), v.string(), v.boolean()]),
  /** e.g. "uur", "woningen", "maanden", "%", "factor"; a key of the unit texts. */
  unit: v.string(),
  /** Public source, or "aanname" when nobody published a figure. */
  source: v.string(),
  assumption: v.boolean(),
  /** ISO date the figure speaks of. */
  referenceDate: v.nullable(v.string()),
  /** Whether the user's workbook gave another value than the default. */
  changed: v.boolean(),
});
export type Rule = v.InferOutput<typeof ruleSchema>;
