import * as v from 'valibot';

const share = v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)));

/** `example` is a published figure that nobody took over yet: it stands there to be copied and counts for nothing. */
export const targetStatuses = ['active', 'expired', 'draft', 'example'] as const;

/** A version of an agreement about homes. Expired versions stay readable; the newest active one counts. */
export const targetSchema = v.object({
  id: v.string(),
  name: v.string(),
  /** The region it was made for, where it names one; absent for the whole list or a municipality. */
  region: v.optional(v.nullable(v.string())),
  /** `null` is the whole list, or the region. */
  municipality: v.nullable(v.string()),
  /** First and last year, inclusive. */
  from: v.number(),
  to: v.number(),
  /** Homes over the whole period; `null` when only some of its years are given. */
  total: v.nullable(v.number()),
  /** Homes per year where the agreement says so; the other years share what is left of `total` evenly. */
  perYear: v.record(v.string(), v.number()),
  /** Homes delivered from the first year up to the reference date, where someone typed it. */
  realised: v.nullable(v.number()),
  /** Shares of the homes, 0–1. `flex` is of homes that stand there for some years only. */
  shares: v.object({
    socialRent: share,
    midRent: share,
    affordableBuy: share,
    affordable: share,
    flex: share,
  }),
  status: v.picklist(targetStatuses),
  source: v.string(),
  /** ISO date of the agreement or of its last change. */
  referenceDate: v.nullable(v.string()),
  /** Where it was read: sheet and A1 address of its first cell. */
  cell: v.nullable(v.object({ sheet: v.string(), address: v.string() })),
});
export type Target = v.InferOutput<typeof targetSchema>;
