import { createContext, useContext } from 'react';
import { texts, type Language, type Texts } from '../../text';

export const LanguageContext = createContext<Language>('nl');

/** The texts of the pane in the language the user reads, and that language. */
export function useTexts(): { pane: Texts['pane']; language: Language } {
  const language = useContext(LanguageContext);
  return { pane: texts(language).pane, language };
}

/** The language to start in: Dutch, unless the host or browser is clearly in another one. */
export function languageOf(tag: string): Language {
  return tag.toLowerCase().startsWith('nl') ? 'nl' : 'en';
}
