import { expect, test } from 'vitest';
import { besideAfter, besideOf, partnerOf, tabOf } from './beside.ts';
import { containerTabs } from './container-path.ts';

test('the tab that was beside last comes again, unless it is the open one', () => {
  expect(partnerOf('logs', containerTabs, 'inspect')).toBe('inspect');
  expect(partnerOf('inspect', containerTabs, 'inspect')).toBe('logs');
  expect(partnerOf('overview', containerTabs, null)).toBe('logs');
});

test('a role with one tab has nothing to put beside it', () => {
  expect(partnerOf('overview', ['overview'], 'logs')).toBeUndefined();
});

test('an address cannot put a tab beside itself, nor one that the role lacks, nor one that does not exist', () => {
  expect(besideOf('logs', 'overview', containerTabs)).toBe('logs');
  expect(besideOf('logs', 'logs', containerTabs)).toBeNull();
  expect(besideOf('terminal', 'logs', ['overview', 'logs'])).toBeNull();
  expect(besideOf('nonsense', 'logs', containerTabs)).toBeNull();
});

test('opening the tab at the right changes their places, opening another one leaves it there', () => {
  expect(besideAfter('logs', 'terminal', 'logs')).toBe('terminal');
  expect(besideAfter('inspect', 'terminal', 'logs')).toBe('logs');
  expect(besideAfter('inspect', 'terminal', null)).toBeUndefined();
});

test('the rest of the address names the tab', () => {
  expect(['', '/', '/logs', '/terminal/', '/what'].map(tabOf)).toEqual([
    'overview',
    'overview',
    'logs',
    'terminal',
    'overview',
  ]);
});
