import { expect, test } from 'vitest';
import { shortImage, splitImage } from './image-name.ts';

const id = 'c'.repeat(64);

test.each([
  ['postgres:17.6', '', 'postgres', ':17.6'],
  ['postgres', '', 'postgres', ''],
  ['ghcr.io/shop/mailer:0.9.3', 'ghcr.io/', 'shop/mailer', ':0.9.3'],
  ['localhost/a/b', 'localhost/', 'a/b', ''],
  ['registry:5000/web:1', 'registry:5000/', 'web', ':1'],
  ['moby/buildkit:v1', '', 'moby/buildkit', ':v1'],
  [`sha256:${id}`, '', 'cccccccccccc', ''],
  [id, '', 'cccccccccccc', ''],
  [`nginx@sha256:${id}`, '', 'nginx', '@sha256:cccccccccccc'],
  [`nginx:1.29@sha256:${id}`, '', 'nginx', ':1.29'],
])('%s is %j %j %j', (image, registry, repository, tag) => {
  expect(splitImage(image)).toEqual({ registry, repository, tag });
});

test('a phone shows the last part and the tag', () => {
  expect(shortImage('registry.example.com/shop/web:2.14.0')).toBe('web:2.14.0');
});
