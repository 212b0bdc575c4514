import { addWords, translate, useLanguage } from './i18n.ts';

/** A key as code says it: `n_one` and `n_other` are both said as `n` with a `count`. */
type Said<K> = K extends `${infer Base}_${'one' | 'other'}` ? Base : K;

/** What the other language must have: the same keys; Chinese has no plural, so only the `_other` of each pair. */
export type SameKeys<En> = { [K in keyof En as K extends `${string}_one` ? never : K]: string };

export type Values = Record<string, string | number>;
export type Text<Key extends string> = (key: Key, values?: Values) => string;

/** The keys of a set of words as code may say them. */
export type KeyOf<En> = Extract<Said<keyof En>, string>;

/**
 * Declares the words of a feature in both languages; that both have the same keys is checked by the compiler.
 * @returns a hook for components, and a function for code outside of them.
 */
export function defineWords<const En extends Record<string, string>>(name: string, en: En, zh: SameKeys<En>) {
  addWords(name, en, zh);
  const say: Text<KeyOf<En>> = (key, values) => translate(name, key, values);
  return { useWords: () => useWordsOf(say), say };
}

function useWordsOf<T>(say: T): T {
  useLanguage();
  return say;
}
