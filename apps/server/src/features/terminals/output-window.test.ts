import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OutputWindow } from './output-window.ts';

describe('the output that a screen has not acknowledged', () => {
  it('is given again from the very byte after the last acknowledged one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.uint8Array({ maxLength: 50 }), fc.integer({ min: 0, max: 80 })), { maxLength: 50 }),
        (steps) => {
          const window = new OutputWindow();
          let all = Buffer.alloc(0);
          let acknowledged = 0;
          for (const step of steps) {
            if (typeof step === 'number') {
              window.acknowledgeMore(step);
              acknowledged = Math.min(all.length, acknowledged + step);
            } else {
              window.push(Buffer.from(step));
              all = Buffer.concat([all, step]);
            }
            expect(window.pending()).toEqual(all.subarray(acknowledged));
            expect(window.size).toBe(all.length - acknowledged);
          }
        },
      ),
    );
  });

  it('can be gone on from only where everything since is held', () => {
    const window = new OutputWindow();
    window.push(Buffer.from('hello'));
    window.acknowledge(2);
    expect([1, 2, 5, 6].map((offset) => window.holds(offset))).toEqual([false, true, true, false]);
    window.skip(3);
    expect([5, 8].map((offset) => window.holds(offset))).toEqual([false, true]);
    expect([window.size, window.end]).toEqual([0, 8]);
  });

  it('takes no acknowledgement back when a screen comes back with an old count', () => {
    const window = new OutputWindow();
    window.push(Buffer.from('hello'));
    window.acknowledge(4);
    window.acknowledge(1);
    expect(window.pending().toString()).toBe('o');
  });
});
