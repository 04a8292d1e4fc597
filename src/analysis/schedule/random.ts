import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A seeded stream of random numbers; the same seed gives the same numbers in every JavaScript engine. */
export class Random {
  readonly #generator;

  /** @param seed an integer; only its lower 32 bits count */
  constructor(seed: number) {
    this.#generator = xoroshiro128plus(seed);
  }

  /** A number from 0 up to but not including 1, with 32 random bits. */
  unit(): number {
    return (this.#generator.next() >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 up to but not including `count`, which is at least 1 and at most a million. */
  below(count: number): number {
    return Math.floor(this.unit() * count);
  }
}
