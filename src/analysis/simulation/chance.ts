/**
 * Chance for the simulation. A draw of a project is a function of seed, number of the draw and project, so no number moves when another project
 * comes or goes, or another world asks more of them. Logarithm and power are worked out with the four basic operations, which are the same in every
 * JavaScript engine; `Math.exp` and `Math.log` need not be.
 */

/** Scrambles 32 bits so that each bit of the outcome depends on each bit of `value` (C. Wellons, hash prospector, lowest known bias for two rounds). */
export function scramble(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad);
  bits = Math.imul(bits ^ (bits >>> 15), 0xd35a2d97);
  return bits ^ (bits >>> 15);
}

/** 2³² divided by the golden ratio: multiples of it stay far apart. */
const stride = 0x9e3779b9;

/** The luck of a project by its key, the same in every list. */
export function luckOf(key: string): number {
  let bits = key.length;
  for (let index = 0; index < key.length; index++) bits = scramble(bits + stride + key.charCodeAt(index));
  return bits;
}

/** Where the numbers of a draw begin. */
export function drawStart(seed: number, draw: number): number {
  return scramble(scramble(seed + stride) + Math.imul(draw, stride));
}

/** Where the numbers of something with luck of its own begin within a draw. */
export function streamOf(start: number, luck: number): number {
  return scramble(scramble(start ^ luck) + start);
}

/** The number of a stream at a place, between 0 and 1 and never either. */
export function unitAt(stream: number, place: number): number {
  return ((scramble(stream + Math.imul(place, stride)) >>> 0) + 0.5) / 2 ** 32;
}

const ln2 = Math.LN2;
/** Powers of two from 2^-60 to 2^60. */
const mostPower = 60;
const powers = Float64Array.from({ length: 2 * mostPower + 1 }, (_, index) => 2 ** (index - mostPower));

/** e to a power, to 15 digits; powers beyond ±41 are taken as ±41. */
export function exponential(power: number): number {
  const within = power > 41 ? 41 : power < -41 ? -41 : power;
  const twos = Math.floor(within / ln2 + 0.5);
  const x = within - twos * ln2;
  // The series of e^x for |x| up to ln 2 / 2, from the smallest term on.
  let sum = 1;
  for (let term = 12; term > 0; term--) sum = 1 + (x / term) * sum;
  return sum * (powers[twos + mostPower] as number);
}

/** Natural logarithm, to 15 digits. @param value above zero and finite */
export function logarithm(value: number): number {
  let twos = 0;
  let rest = value;
  for (; rest < Math.SQRT1_2; twos--) rest *= 2;
  for (; rest > Math.SQRT2; twos++) rest /= 2;
  // ln x = 2 artanh((x - 1) / (x + 1)), whose argument is at most 0.172 here.
  const ratio = (rest - 1) / (rest + 1);
  const square = ratio * ratio;
  let sum = 0;
  for (let odd = 21; odd > 0; odd -= 2) sum = sum * square + 1 / odd;
  return twos * ln2 + 2 * ratio * sum;
}

/** Standard normal value that is exceeded by one in ten. */
export const normalHigh = 1.2815515655446004;

const tail = 0.02425;

/**
 * The standard normal value below which a part of all values lies, by the approximation of P. J. Acklam (relative error below 1.2e-9).
 *
 * @param part above 0 and below 1
 */
export function normalAt(part: number): number {
  if (part < tail) return tailAt(part);
  if (part > 1 - tail) return -tailAt(1 - part);
  const q = part - 0.5;
  const r = q * q;
  return (
    ((((((-3.969683028665376e1 * r + 2.209460984245205e2) * r - 2.759285104469687e2) * r +
      1.38357751867269e2) *
      r -
      3.066479806614716e1) *
      r +
      2.506628277459239) *
      q) /
    (((((-5.447609879822406e1 * r + 1.615858368580409e2) * r - 1.556989798598866e2) * r +
      6.680131188771972e1) *
      r -
      1.328068155288572e1) *
      r +
      1)
  );
}

function tailAt(part: number): number {
  const q = Math.sqrt(-2 * logarithm(part));
  return (
    (((((-7.784894002430293e-3 * q - 3.223964580411365e-1) * q - 2.400758277161838) * q - 2.549732539343734) *
      q +
      4.374664141464968) *
      q +
      2.938163982698783) /
    ((((7.784695709041462e-3 * q + 3.224671290700398e-1) * q + 2.445134137142996) * q + 3.754408661907416) *
      q +
      1)
  );
}
