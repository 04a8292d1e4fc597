/** Texts in the table of rules, beside its headers. */
export const ruleTableTexts = {
  refused: (typed: string, used: string): string =>
    `Getypt: ${typed}. Dat is hier niet bruikbaar; gerekend is met ${used}.`,
} as const;
