import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputQueue } from './input-queue.ts';

describe('input that waits', () => {
  it('goes in order and in full, never beyond the room there is, and tells what is left', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.uint8Array({ minLength: 1, maxLength: 9 }), { maxLength: 5 }), { maxLength: 6 }),
        fc.integer({ min: 1, max: 4 }),
        (batches, room) => {
          const queue = new InputQueue();
          const left = batches.map(() => -1);
          for (const [at, batch] of batches.entries()) {
            queue.push(
              batch.map((chunk) => Uint8Array.from(chunk)),
              (waiting) => {
                left[at] = waiting;
              },
            );
          }
          const sent: Uint8Array[] = [];
          while (!queue.isEmpty) {
            const before = sent.length;
            queue.pump(
              () => sent.length - before < room,
              (chunk) => sent.push(chunk),
            );
            expect(sent.length - before).toBeLessThanOrEqual(room);
          }
          expect(sent.flatMap((chunk) => [...chunk])).toEqual(batches.flat().flatMap((chunk) => [...chunk]));
          expect(left).toEqual(batches.map((batch) => (batch.length === 0 ? -1 : 0)));
        },
      ),
    );
  });

  it('that is dropped is not sent', () => {
    const queue = new InputQueue();
    queue.push([Uint8Array.of(1), Uint8Array.of(2)]);
    queue.drop();
    queue.push([Uint8Array.of(3)]);
    const sent: number[] = [];
    queue.pump(
      () => true,
      (chunk) => sent.push(...chunk),
    );
    expect(sent).toEqual([3]);
  });
});
