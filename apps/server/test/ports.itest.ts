import { once } from 'node:events';
import { createServer } from 'node:net';
import { useSharedEngine } from '@berth/testbed/vitest';
import { expect, test } from 'vitest';
import { startBerth } from './support/start-berth.ts';

const engine = useSharedEngine();

test('beside the engine, the listeners of the host are told too', async () => {
  await using berth = await startBerth({ dockerHost: engine.dockerHost });
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const hostPort = typeof address === 'object' && address !== null ? address.port : 0;
  const viewer = await berth.as('viewer');
  const { body } = await viewer.get('/api/v1/ports');
  server.close();
  expect(body.hostVisible).toBe(true);
  expect(body.items).toContainEqual({
    hostIp: '127.0.0.1',
    hostPort,
    protocol: 'tcp',
    owner: { kind: 'host', process: null },
  });
});
