import { defineWords } from '../../../../lib/i18n/define-words.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** The words of the Run page. */
export const { useWords: useRunWords, say: sayRun } = defineWords('run', en, zh);
