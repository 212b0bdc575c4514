import type { LogServerMessage } from '@berth/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LogRing } from './log-ring.ts';
import { LogViewer, viewerWindow } from './log-viewer.ts';

function setUp(lines = 20_000) {
  const ring = new LogRing({ lines, bytes: 64 * 1024 * 1024 });
  const sent: LogServerMessage[] = [];
  const viewer = new LogViewer(ring, 0, (message) => sent.push(message));
  const add = (count: number, m = 'a line') => {
    for (let i = 0; i < count; i++) ring.push({ s: 'o', t: '', m });
    viewer.pump();
  };
  const numbers = () => sent.flatMap((message) => (message.op === 'lines' ? message.lines.map((line) => line.n) : []));
  const skipped = () => sent.reduce((sum, message) => sum + (message.op === 'skipped' ? message.lines : 0), 0);
  return { ring, sent, viewer, add, numbers, skipped };
}

describe('a viewer of a log', () => {
  it('gets every line once and in order while it keeps up', () => {
    const { viewer, add, numbers, skipped } = setUp();
    for (let i = 0; i < 30; i++) {
      add(1000);
      viewer.acknowledge(numbers().at(-1) ?? 0);
    }
    expect(numbers()).toEqual(Array.from({ length: 30_000 }, (_, n) => n));
    expect(skipped()).toBe(0);
  });

  it('gets at most a window of lines that it has not acknowledged', () => {
    const { add, numbers } = setUp();
    add(15_000);
    expect(numbers()).toHaveLength(viewerWindow.lines);
  });

  it('gets at most a window of bytes, however long the lines are', () => {
    const { add, numbers } = setUp();
    add(100, 'x'.repeat(100_000));
    expect(numbers().length).toBeLessThanOrEqual(viewerWindow.bytes / 100_000 + 1);
  });

  it('is told exactly how many lines were left out when it was too slow', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ lines: fc.integer({ min: 0, max: 3000 }), acks: fc.boolean() }), { maxLength: 40 }),
        (steps) => {
          const { ring, viewer, add, numbers, skipped } = setUp(3000);
          for (const step of steps) {
            add(step.lines);
            if (step.acks) viewer.acknowledge(numbers().at(-1) ?? -1);
          }
          for (let i = 0; i < 50; i++) viewer.acknowledge(numbers().at(-1) ?? -1);
          expect(numbers().length + skipped()).toBe(ring.next);
          expect(numbers()).toEqual(numbers().toSorted((a, b) => a - b));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('sees what happened to the container between the very lines where it happened', () => {
    const { ring, viewer, add, sent, numbers } = setUp();
    add(600);
    const rest = { at: '', oomKilled: false, restarts: 0, policy: 'no', memoryLimit: null, reason: '' };
    ring.mark({ op: 'life', event: 'stopped', exitCode: 1, ...rest });
    ring.mark({ op: 'life', event: 'started', exitCode: null, ...rest });
    add(6000);
    for (let i = 0; i < 10; i++) viewer.acknowledge(numbers().at(-1) ?? 0);
    const before = sent.findIndex((message) => message.op === 'life');
    expect(sent.slice(0, before).flatMap((m) => (m.op === 'lines' ? m.lines : []))).toHaveLength(600);
    expect(sent.flatMap((m) => (m.op === 'life' ? [m.event] : []))).toEqual(['stopped', 'started']);
    expect(numbers()).toHaveLength(6600);
  });

  it('believes no acknowledgement of lines that it was never sent', () => {
    const { viewer, add, numbers } = setUp();
    add(100);
    viewer.acknowledge(1_000_000);
    add(15_000);
    expect(numbers()).toHaveLength(100 + viewerWindow.lines);
  });
});
