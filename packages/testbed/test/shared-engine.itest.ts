import { describe, expect, it } from 'vitest';
import { makeFleet, testImages } from '../src/index.ts';
import { useSharedEngine } from '../src/vitest.ts';

const engine = useSharedEngine();
const list = async () => (await engine.cli(['ps', '-a', '--filter', `label=${engine.label}`, '-q'])).trim();

describe('the shared engine', () => {
  it('makes a fleet of which some run, with labels and stacks', async () => {
    const ids = await makeFleet(engine, {
      count: 12,
      running: 5,
      stacks: 3,
      prefix: engine.prefix,
      labels: engine.labels,
    });
    expect(new Set(ids).size).toBe(12);
    const filter = ['--filter', `label=${engine.label}`, '--no-trunc', '--format', '{{.ID}}'];
    const running = (await engine.cli(['ps', ...filter])).trim().split('\n');
    expect(running.sort()).toEqual(ids.slice(0, 5).sort());
    const stack = await engine.cli(['ps', '-aq', ...filter, '--filter', 'label=com.docker.compose.project=stack-1']);
    expect(stack.trim().split('\n')).toHaveLength(4);
    await engine.cli(['rm', '-f', ...ids]);
    expect(await list()).toBe('');
  });

  it('publishes ports that answer', async () => {
    await engine.cli(['run', '-d', '--name', `${engine.prefix}web`, '-p', '127.0.0.1:0:80', testImages.web]);
    const address = (await engine.cli(['port', `${engine.prefix}web`, '80'])).trim();
    await expect.poll(async () => (await fetch(`http://${address}/`)).status).toBe(200);
  });

  it('has an image without any shell', async () => {
    const name = `${engine.prefix}noshell`;
    await engine.cli(['run', '-d', '--name', name, testImages.noshell]);
    await expect(engine.cli(['exec', name, 'sh'])).rejects.toMatchObject({ exitCode: 127 });
  });
});
