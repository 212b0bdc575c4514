import { defineWords } from '../../../lib/i18n/define-words.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

export const { useWords: useStatsWords } = defineWords('stats', en, zh);
