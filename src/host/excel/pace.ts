/** Cells after which the page gets its turn: a few milliseconds of work. */
const CELLS_AT_ONCE = 5_000;

/** Tells that work on so many cells is done; waits until the page had its turn where that makes enough. */
export type Pace = (cells: number) => Promise<void> | void;

/** Lets the page handle what waits, such as a click, between stretches of work on cells. */
export function paced(): Pace {
  let done = 0;
  return (cells) => {
    done += cells;
    if (done < CELLS_AT_ONCE) return undefined;
    done = 0;
    return new Promise((resolve) => setTimeout(resolve, 0));
  };
}
