import { createContext, useContext } from 'react';
import { texts, type Language, type Texts } from '../../text';

export const LanguageContext = createContext<Language>('nl');

/** The texts of the pane and the terms of the field in the language the user reads, and that language. */
export function useTexts(): Pick<Texts, 'pane' | 'domain'> & { language: Language } {
  const language = useContext(LanguageContext);
  const { pane, domain } = texts(language);
  return { pane, domain, language };
}

/** The language to start in: Dutch, unless the host or browser is clearly in another one. */
export function languageOf(tag: string): Language {
  return tag.toLowerCase().startsWith('nl') ? 'nl' : 'en';
}
