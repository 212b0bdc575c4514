import { expect, test } from 'vitest';
import { labelGroups } from './label-groups.ts';

const detail = {
  labels: { tier: 'back', 'com.docker.compose.project': 'shop', maintainer: 'us', colour: 'red' },
  labelOrigins: {
    tier: 'container',
    'com.docker.compose.project': 'container',
    maintainer: 'image',
    colour: 'changed',
  },
} as const;

test('labels are grouped by who set them: here, a tool, the image', () => {
  expect(labelGroups(detail, '').map(({ group, labels }) => [group, labels.map(({ key }) => key)])).toEqual([
    ['here', ['colour', 'tier']],
    ['tool', ['com.docker.compose.project']],
    ['image', ['maintainer']],
  ]);
});

test('a search looks at keys and values, and leaves out groups without any', () => {
  expect(labelGroups(detail, 'SHOP').map(({ group }) => group)).toEqual(['tool']);
});
