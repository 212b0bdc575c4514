import { expect, test } from 'vitest';
import { findLocalImage, fullReference } from './local-image.ts';

test.each([
  ['nginx', 'docker.io/library/nginx:latest'],
  ['nginx:1.27', 'docker.io/library/nginx:1.27'],
  ['me/app', 'docker.io/me/app:latest'],
  ['localhost/app', 'localhost/app:latest'],
  ['registry:5000/app', 'registry:5000/app:latest'],
  ['ghcr.io/o/app:v1', 'ghcr.io/o/app:v1'],
  ['nginx:1.27@sha256:ab', 'docker.io/library/nginx@sha256:ab'],
])('%s is %s in full', (reference, full) => {
  expect(fullReference(reference)).toBe(full);
});

test('an image is found by tag, digest and id, and only then', () => {
  const id = `sha256:${'ab'.repeat(32)}`;
  const image = { id, tags: ['nginx:latest'], digests: ['nginx@sha256:cd'], createdAt: null, size: null, labels: {} };
  for (const reference of ['nginx', ' docker.io/nginx ', 'nginx:1@sha256:cd', id, 'abababababab']) {
    const wanted = reference === ' docker.io/nginx ' ? 'docker.io/library/nginx' : reference;
    expect(findLocalImage(wanted, [image]), reference).toBe(image);
  }
  for (const reference of ['', 'nginx:1.27', 'ababab', 'cdcdcdcdcdcd']) {
    expect(findLocalImage(reference, [image]), reference).toBeUndefined();
  }
});
