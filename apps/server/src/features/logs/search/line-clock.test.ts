import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LineClock } from './line-clock.ts';

it('reads every timestamp of the engine as the calendar does, in whatever order they come', () => {
  const moment = fc.record({
    ms: fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) }),
    nanos: fc.integer({ min: 0, max: 999_999_999 }),
  });
  fc.assert(
    fc.property(fc.array(moment), fc.constantFrom('Z', '+02:00', '-05:30'), fc.nat(20), (moments, zone, before) => {
      const clock = new LineClock();
      for (const { ms, nanos } of moments) {
        const local = new Date(ms).toISOString().slice(0, 19);
        const stamp = `${local}.${String(nanos).padStart(9, '0')}${zone}`;
        clock.read(Buffer.from(`${'x'.repeat(before)}${stamp} text`), before, before + stamp.length);
        expect(clock.seconds).toBe(Date.parse(`${local}${zone}`) / 1000);
        expect(clock.nanos).toBe(nanos);
      }
    }),
  );
  const clock = new LineClock();
  clock.read(Buffer.from('no time'), 0, 0);
  expect(clock.seconds).toBe(0);
});
