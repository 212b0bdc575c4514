import { expect, test } from 'vitest';
import { sampleContainer } from '../testing/sample-container.ts';
import { addFilter, finishedFilter, meantFilter, offers, readDraft } from './filter-text.ts';
import { changeSearch } from './list-search.ts';

const rows = [
  sampleContainer({ stack: 'shop' }),
  sampleContainer({ stack: 'meet' }),
  sampleContainer({ stack: 'shop' }),
];

test('words are words, and a known key with a colon is a filter in the making', () => {
  expect(readDraft('web:1')).toBeNull();
  expect(readDraft('stack:sh')).toEqual({ not: false, key: 'stack', rest: 'sh' });
  expect(readDraft('-label:')).toEqual({ not: true, key: 'label', rest: '' });
});

test('a space finishes a filter', () => {
  expect(finishedFilter('stack:shop,meet ')).toEqual({ key: 'stack', not: false, values: ['shop', 'meet'] });
  expect(finishedFilter('stack:shop')).toBeNull();
  expect(finishedFilter('stack: ')).toBeNull();
  expect(finishedFilter('some words ')).toBeNull();
});

test('typing offers keys, then values by how often they occur', () => {
  expect(offers('st', rows).map(({ text }) => text)).toEqual(['state:', 'stack:']);
  expect(offers('!st', rows).map(({ text }) => text)).toEqual(['!state:', '!stack:']);
  expect(offers('stack:', rows).map(({ text }) => text)).toEqual(['stack:shop', 'stack:meet']);
});

test('a second value of the same key joins the first', () => {
  const first = { key: 'stack', not: false, values: ['shop'] } as const;
  expect(addFilter([first], { ...first, values: ['meet', 'shop'] })).toEqual([{ ...first, values: ['shop', 'meet'] }]);
  expect(addFilter([first], { ...first, not: true })).toHaveLength(2);
});

test('what is empty leaves the address', () => {
  expect(changeSearch({ q: 'a', sort: '-cpu' }, { q: '', show: 'failed' })).toEqual({ sort: '-cpu', show: 'failed' });
});

test('closing a draft takes the value as written, else the first that is offered, and nothing without a value', () => {
  const meant = (text: string) => meantFilter(text, offers(text, rows));
  expect(meant('stack:meet')?.values).toEqual(['meet']);
  expect(meant('stack:me')?.values).toEqual(['meet']);
  expect(meant('!stack:sh')).toEqual({ key: 'stack', not: true, values: ['shop'] });
  expect(meant('stack:nothing-like-it')?.values).toEqual(['nothing-like-it']);
  expect(meant('stack:')).toBeNull();
  expect(meant('words')).toBeNull();
});
