import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { parseTable, readListeners } from './host-listeners.ts';

const head = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n';

test('listening sockets of both families, not connections', () => {
  const tcp = `${head}   0: 0100007F:0CEA 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 1
   1: 00000000:0016 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 2
   2: 0100007F:0CEA 0100007F:C350 01 00000000:00000000 00:00000000 00000000     0        0 3\n`;
  expect(parseTable(tcp, 'tcp', '0A')).toEqual([
    { hostIp: '127.0.0.1', hostPort: 3306, protocol: 'tcp' },
    { hostIp: '0.0.0.0', hostPort: 22, protocol: 'tcp' },
  ]);
  const tcp6 = `${head}   0: 00000000000000000000000000000000:0050 x 0A\n   1: 00000000000000000000000001000000:0051 x 0A
   2: 0000000000000000FFFF00000100007F:0052 x 0A\n`;
  expect(parseTable(tcp6, 'tcp', '0A').map((one) => one.hostIp)).toEqual(['::', '::1', '127.0.0.1']);
});

test('a socket opened twice, or by none, is one listener, or none', () => {
  expect(parseTable('0: 00000000:0035 x 07\n1: 00000000:0035 x 07\n2: 00000000:0000 x 07', 'udp', '07')).toHaveLength(
    1,
  );
  expect(parseTable('garbage', 'udp', '07')).toEqual([]);
});

test('a listener of this very process is found', async () => {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  expect(readListeners()).toContainEqual({ hostIp: '127.0.0.1', hostPort: port, protocol: 'tcp' });
  server.close();
});
