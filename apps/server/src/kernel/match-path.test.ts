import { expect, test } from 'vitest';
import { matchPath } from './match-path.ts';

const pattern = '/api/v1/containers/:containerId/logs/stream';

test('parameters come decoded', () => {
  expect(matchPath(pattern, '/api/v1/containers/a%2Db/logs/stream')).toEqual({ containerId: 'a-b' });
});

test.each([
  '/api/v1/containers//logs/stream',
  '/api/v1/containers/a/logs/stream/',
  '/api/v1/containers/a/logs',
  '/API/v1/containers/a/logs/stream',
  '/api/v1/containers/%zz/logs/stream',
  '//api/v1/containers/a/logs/stream',
])('%s is not it', (path) => expect(matchPath(pattern, path)).toBeUndefined());
