import { english } from './en';
import type { Language } from './language';
import { dutch } from './nl';

export { languages, type Language } from './language';

/** All texts for people; the Dutch ones decide which keys exist. */
export type Texts = typeof dutch;

const dictionaries: Record<Language, Texts> = { nl: dutch, en: english };

/** The texts in a language. */
export function texts(language: Language): Texts {
  return dictionaries[language];
}
