/** Homes that were delivered in a calendar year, as somebody entered it on RB Uitgangspunten. */
export interface RealisedYear {
  year: number;
  /** `null` is the whole list. */
  municipality: string | null;
  homes: number;
  source: string;
  /** Where it was read: sheet and A1 address of its first cell; absent where no cell holds it. */
  cell?: { sheet: string; address: string };
}
