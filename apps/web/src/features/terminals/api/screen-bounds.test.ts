import { expect, it } from 'vitest';
import { boundRepeats } from './screen-bounds.ts';

it('leaves out what is asked for more often than any screen needs', () => {
  const leavesOut = new Map<string, (params: (number | number[])[]) => boolean | Promise<boolean>>();
  boundRepeats({
    parser: {
      registerCsiHandler({ final }, callback) {
        leavesOut.set(final, callback);
        return { dispose: () => undefined };
      },
    },
  });
  const asked = (times: number) => [...leavesOut].map(([final, callback]) => [final, callback([times])]);
  expect(asked(999).some(([, left]) => left)).toBe(false);
  expect(asked(2 ** 31 - 1)).toEqual([...'LMSTIZb'].map((final) => [final, true]));
});
