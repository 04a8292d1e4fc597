import * as v from 'valibot';

/** A number that is known at least as a range; `low === high` when it is exact. Both ends are inclusive. */
export interface KnownQuantity {
  low: number;
  high: number;
  /** Present when the source said "ca.", "±" or when Regieblad spread a period over years. */
  approximate?: true;
}

/** A quantity as planners write it: exact, a range, approximate, or unknown (`null`). Unknown is never zero. */
export type Quantity = KnownQuantity | null;

export const knownQuantitySchema = v.pipe(
  v.object({ low: v.number(), high: v.number(), approximate: v.optional(v.literal(true)) }),
  v.check((quantity) => quantity.low <= quantity.high, 'low is above high'),
);

export const quantitySchema = v.nullable(knownQuantitySchema);

/** An exact quantity. */
export function exactly(value: number): KnownQuantity {
  return { low: value, high: value };
}

/** The sum of two known quantities; approximate when either is. */
export function add(a: KnownQuantity, b: KnownQuantity): KnownQuantity {
  return withMark({ low: a.low + b.low, high: a.high + b.high }, a, b);
}

/** `a − b`, widest range: the low end takes the high end of `b`. May be negative; callers decide what that means. */
export function subtract(a: KnownQuantity, b: KnownQuantity): KnownQuantity {
  return withMark({ low: a.low - b.high, high: a.high - b.low }, a, b);
}

/** The quantity times a non-negative factor. Not rounded. */
export function scale(a: KnownQuantity, factor: number): KnownQuantity {
  return withMark({ low: a.low * factor, high: a.high * factor }, a);
}

/** The middle of the range. */
export function middle(a: KnownQuantity): number {
  return (a.low + a.high) / 2;
}

export interface Sum {
  total: KnownQuantity;
  /** How many of the quantities were unknown; they count in neither end of `total`. */
  unknown: number;
}

/** Adds up what is known and counts what is not. */
export function sum(quantities: Iterable<Quantity>): Sum {
  return sumOf([...quantities], (quantity) => quantity);
}

/** The same over things that hold a quantity each, of which a long list has too many to gather them first. */
export function sumOf<T>(things: readonly T[], quantityOf: (thing: T) => Quantity | undefined): Sum {
  let [low, high, unknown] = [0, 0, 0];
  let approximate = false;
  for (const thing of things) {
    const quantity = quantityOf(thing);
    if (quantity) {
      low += quantity.low;
      high += quantity.high;
      approximate ||= quantity.approximate === true;
    } else unknown += 1;
  }
  return { total: approximate ? { low, high, approximate } : { low, high }, unknown };
}

function withMark(result: KnownQuantity, one: KnownQuantity, other = one): KnownQuantity {
  return one.approximate || other.approximate ? { ...result, approximate: true } : result;
}
