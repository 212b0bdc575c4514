import { createInstance } from 'i18next';
import { useSyncExternalStore } from 'react';
import { firstLanguage, keepLanguage, type Language, languageTags } from './language.ts';

const i18n = createInstance();
let current: Language = 'en';
const listeners = new Set<() => void>();

void i18n.init({
  lng: 'en',
  fallbackLng: 'en',
  resources: {},
  // React escapes what it shows; escaping twice would show `&amp;`.
  interpolation: { escapeValue: false },
});

/** Picks the language before the first render. */
export function startLanguage(): void {
  use(firstLanguage());
}

/** Switches the language of the whole page, and keeps the choice in this browser. */
export function setLanguage(language: Language): void {
  keepLanguage(language);
  use(language);
}

/** The language on screen. */
export function getLanguage(): Language {
  return current;
}

/** The language on screen, and again when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, getLanguage);
}

/** Adds the words of a feature. */
export function addWords(namespace: string, en: object, zh: object): void {
  i18n.addResourceBundle('en', namespace, en);
  i18n.addResourceBundle('zh', namespace, zh);
}

/** Looks a text up in the language on screen. */
export function translate(namespace: string, key: string, values?: Record<string, unknown>): string {
  if (values !== undefined) return look(namespace, key, values);
  // A list says the same few words hundreds of times while it scrolls.
  const place = `${current} ${namespace} ${key}`;
  const known = plain.get(place) ?? look(namespace, key, {});
  plain.set(place, known);
  return known;
}

const plain = new Map<string, string>();

function look(namespace: string, key: string, values: Record<string, unknown>): string {
  return i18n.t(key, { ns: namespace, lng: current, keySeparator: false, nsSeparator: false, ...values });
}

function use(language: Language): void {
  current = language;
  document.documentElement.lang = languageTags[language];
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
