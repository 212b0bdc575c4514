import { expect, test } from 'vitest';
import { sampleContainer } from '../testing/sample-container.ts';
import { neighboursOf } from './neighbours.ts';

const [web2, web10, db, lone] = [
  sampleContainer({ name: 'web-2', stack: 'shop' }),
  sampleContainer({ name: 'web-10', stack: 'shop' }),
  sampleContainer({ name: 'db', stack: 'shop' }),
  sampleContainer({ name: 'alone' }),
] as const;
const rows = [lone, web10, db, web2];

test('the way from container to container is that of the list: stacks first, names as people count', () => {
  expect(neighboursOf(rows, web2.id)).toEqual({ previous: db, next: web10 });
  expect(neighboursOf(rows, web10.id)).toEqual({ previous: web2, next: lone });
});

test('at the ends and for a container that is gone there is no neighbour', () => {
  expect(neighboursOf(rows, db.id).previous).toBeNull();
  expect(neighboursOf(rows, lone.id).next).toBeNull();
  expect(neighboursOf(rows, 'gone')).toEqual({ previous: null, next: null });
});
