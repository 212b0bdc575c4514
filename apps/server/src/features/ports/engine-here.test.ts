import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { engineIsHere, listeningPaths } from './engine-here.ts';

test('sockets that listen, not connections, nameless or abstract ones', () => {
  const table = `Num       RefCount Protocol Flags    Type St Inode Path
00000000abf93044: 00000002 00000000 00010000 0001 01 349368 /run/my engine.sock
00000000abf93045: 00000003 00000000 00000000 0001 03     70 /run/other.sock
00000000abf93046: 00000002 00000000 00010000 0001 01     71 @abstract
00000000abf93047: 00000002 00000000 00010000 0001 01     72
`;
  expect(listeningPaths(table)).toEqual(['/run/my engine.sock']);
  expect(listeningPaths('')).toEqual([]);
});

test('a socket of this namespace is here, by any of its paths; others are not', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'berth-here-'));
  const path = join(dir, 'engine.sock');
  const server = createServer().listen(path);
  try {
    await once(server, 'listening');
    symlinkSync(dir, `${dir}-link`);
    expect(engineIsHere({ kind: 'unix', path })).toBe(true);
    expect(engineIsHere({ kind: 'unix', path: join(`${dir}-link`, 'engine.sock') })).toBe(true);
    expect(engineIsHere({ kind: 'unix', path: join(dir, 'none.sock') })).toBe(false);
    expect(engineIsHere({ kind: 'tcp', host: 'localhost', port: 2375 })).toBe(false);
  } finally {
    server.close();
    rmSync(dir, { recursive: true });
    rmSync(`${dir}-link`, { force: true });
  }
});
