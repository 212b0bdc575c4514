import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startEngine } from '@berth/testbed';
import { ensureSamples } from './sandbox/ensure-samples.ts';

// Started by start.mjs and dev.mjs with an IPC channel: tells its DOCKER_HOST, and ends when the channel closes.
const keepDir = resolve(process.argv[2] ?? '.berth/sandbox');
const made = join(keepDir, 'samples-made');

// Ctrl-C reaches the whole group: Berth ends first, then its channel closes.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);

try {
  console.log('Sandbox: starting a private engine; the first time its Debian packages (70 MB) are fetched.');
  const engine = await startEngine('default', { keepDir });
  process.once('disconnect', () => void engine.stop().then(() => process.exit(0)));
  const firstTime = !existsSync(made);
  console.log(`Sandbox: Docker ${engine.version}, ${firstTime ? 'making sample containers' : 'with its containers'}.`);
  await ensureSamples(engine, firstTime);
  writeFileSync(made, '');
  process.send?.({ dockerHost: engine.dockerHost });
} catch (error) {
  console.error(`The sandbox does not start. ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
