/** The languages of the pane and the command line; the sheets are Dutch. */
export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];
