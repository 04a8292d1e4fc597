import { english } from './en';
import { dutch } from './nl';

export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** All texts for people; the Dutch ones decide which keys exist. */
export type Texts = typeof dutch;

const dictionaries: Record<Language, Texts> = { nl: dutch, en: english };

/** The texts in a language. */
export function texts(language: Language): Texts {
  return dictionaries[language];
}
