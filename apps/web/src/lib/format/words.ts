import { defineWords } from '../i18n/define-words.ts';

const { say } = defineWords(
  'format',
  { d: '{{n}} d', h: '{{n}} h', m: '{{n}} m', s: '{{n}} s', ago: '{{n}} ago' },
  { d: '{{n}} 天', h: '{{n}} 小时', m: '{{n}} 分', s: '{{n}} 秒', ago: '{{n}}前' },
);

/** A number with its unit of time; `ago` takes such a text. */
export function saySpan(unit: 'd' | 'h' | 'm' | 's' | 'ago', n: number | string): string {
  return say(unit, { n });
}
