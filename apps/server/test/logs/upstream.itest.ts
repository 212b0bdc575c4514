import { createEngine, parseDockerHost } from '@berth/engine';
import { useSharedEngine } from '@berth/testbed/vitest';
import { expect, test } from 'vitest';
import { LogHub } from '../../src/features/logs/log-hub.ts';
import { ScanThread } from '../../src/features/logs/scan/scan-thread.ts';
import { Slots } from '../../src/features/logs/scan/slots.ts';

const shared = useSharedEngine();

test('nothing is read from the engine a while after the last viewer has gone', async () => {
  const name = `${shared.prefix}watched`;
  const id = (await shared.cli(['run', '-d', '--name', name, '--label', shared.label, 'berth-test/counter:1'])).trim();
  const engine = createEngine(parseDockerHost(shared.dockerHost));
  let watchers = 0;
  const onChange = () => {
    watchers++;
    return () => void watchers--;
  };
  const hub = new LogHub({
    engine,
    thread: new ScanThread(),
    slots: new Slots(1),
    graceMs: 300,
    exits: () => [],
    onChange,
  });
  const source = hub.acquire(id, 100);
  const listener = { grown: () => undefined, trouble: () => undefined, ended: () => undefined };
  const leave = source.listen(listener);
  await expect.poll(() => source.ring.next).toBeGreaterThan(2);
  leave();
  hub.release(id, source);

  expect(hub.acquire(id, 100)).toBe(source);
  hub.release(id, source);
  await expect.poll(() => [hub.openLogs, watchers], { timeout: 5000 }).toEqual([0, 0]);
  const last = source.ring.next;
  const other = hub.acquire(id, 5);
  await expect.poll(() => other.ring.next).toBeGreaterThan(5);
  expect(source.ring.next).toBe(last);
  hub.close();
  await expect.poll(() => [hub.openLogs, watchers]).toEqual([0, 0]);
  engine.close();
});
