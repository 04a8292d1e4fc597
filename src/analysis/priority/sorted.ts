/** How many values of an ascending list are below a limit, or up to and including it. */
export function countUpTo(sorted: ArrayLike<number>, limit: number, including: boolean): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const half = (from + to) >> 1;
    const value = sorted[half] ?? Infinity;
    if (value < limit || (including && value === limit)) from = half + 1;
    else to = half;
  }
  return from;
}
