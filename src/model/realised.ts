/** Homes that were delivered in a calendar year, as somebody entered it on RB Uitgangspunten. */
export interface RealisedYear {
  year: number;
  /** `null` is the whole list. */
  municipality: string | null;
  homes: number;
  source: string;
}
