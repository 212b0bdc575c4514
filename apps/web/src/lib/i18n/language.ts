import { z } from 'zod';
import { keep, kept } from '../kept.ts';

export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

const key = 'berth.language';

/** What each language calls itself. */
export const languageNames: Record<Language, string> = { en: 'English', zh: '简体中文' };

/** The value for the `lang` attribute. */
export const languageTags: Record<Language, string> = { en: 'en', zh: 'zh-Hans' };

/** The language a person chose in this browser, else the first of the browser's own that Berth speaks, else English. */
export function firstLanguage(wanted: readonly string[] = navigator.languages): Language {
  const chosen = kept(key, z.enum(['', ...languages]), '');
  if (chosen) return chosen;
  for (const tag of wanted) {
    const found = languages.find((language) => tag.toLowerCase().split('-')[0] === language);
    if (found) return found;
  }
  return 'en';
}

/** Remembers the choice in this browser. */
export function keepLanguage(language: Language): void {
  keep(key, language);
}
