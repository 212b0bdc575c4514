import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { expect, test } from 'vitest';
import { serveWeb } from './web-files.ts';

test('a file that goes away while Berth runs breaks its own answer and nothing else', async () => {
  const dist = mkdtempSync(join(tmpdir(), 'berth-web-'));
  mkdirSync(join(dist, 'assets'));
  writeFileSync(join(dist, 'index.html'), '<!doctype html>');
  writeFileSync(join(dist, 'assets/a.js'), 'a');
  writeFileSync(join(dist, 'assets/b.js'), 'b');
  const app = express();
  serveWeb(app, dist);
  const server = app.listen(0);
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  rmSync(join(dist, 'assets/a.js'));
  await expect(fetch(`http://127.0.0.1:${port}/assets/a.js`).then((answer) => answer.text())).rejects.toThrow();
  const other = await fetch(`http://127.0.0.1:${port}/assets/b.js`);
  expect(await other.text()).toBe('b');
  server.close();
  rmSync(dist, { recursive: true });
});
