import { plain } from '../cells/text';

/** The competences in a cell: words between commas, semicolons or line breaks, plain and once each. */
export function competencesIn(text: string): string[] {
  const words = text.split(/[,;/\n|]/).map((word) => plain(word));
  return [...new Set(words)].filter((word) => /\p{L}/u.test(word));
}
