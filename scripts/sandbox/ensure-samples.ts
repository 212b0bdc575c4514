import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { loadTestImages, type TestEngine } from '@berth/testbed';
import { projectLabel, type Sample, sampleNetwork, samples, sampleVolume } from './samples.ts';

async function freePort(wanted: number): Promise<number> {
  const server = createServer().listen(wanted, '127.0.0.1');
  try {
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  } catch {
    return freePort(0);
  } finally {
    server.close();
  }
}

async function lines(engine: TestEngine, ...words: string[]): Promise<string[]> {
  return (await engine.cli(words)).split('\n').filter((line) => line !== '');
}

async function bring(engine: TestEngine, sample: Sample, existing: Map<string, string>): Promise<void> {
  const { name, words, state } = sample;
  const now = existing.get(name);
  if (now === undefined) await engine.cli(['create', '--name', name, ...words]);
  if (state === 'stopped' && now !== undefined) return;
  if (now === undefined || now === 'exited' || now === 'created') await engine.cli(['start', name]);
  if (state === 'paused' && now !== 'paused') await engine.cli(['pause', name]);
}

/**
 * Makes the sample containers that are missing and brings the others back to what they should be doing. What the
 * user made or removed besides is left alone: once made, a removed sample stays removed.
 */
export async function ensureSamples(engine: TestEngine, firstTime: boolean): Promise<void> {
  if (firstTime) {
    await loadTestImages(engine);
    await engine.cli(['network', 'create', '--label', projectLabel, sampleNetwork]);
    await engine.cli(['volume', 'create', '--label', projectLabel, sampleVolume]);
  }
  const existing = new Map(
    (await lines(engine, 'ps', '-a', '--format', '{{.Names}} {{.State}}')).map((line) => {
      const [name = '', state = ''] = line.split(' ');
      return [name, state];
    }),
  );
  const wanted = samples(firstTime ? await freePort(8080) : 0).filter(({ name }) => firstTime || existing.has(name));
  for (const sample of wanted) await bring(engine, sample, existing);
}
