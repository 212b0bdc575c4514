import { once } from 'node:events';
import { get, request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cliRunner } from '../src/docker-cli.ts';
import { engineRequest } from '../src/engine-request.ts';
import { type EngineProxy, startProxy, testImages } from '../src/index.ts';
import { useSharedEngine } from '../src/vitest.ts';

const engine = useSharedEngine();
let proxy: EngineProxy;

beforeEach(async () => {
  proxy = await startProxy(engine.socketPath);
});
afterEach(() => proxy.close());

const ask = (path: string, timeoutMs?: number) =>
  engineRequest(proxy.socketPath, 'GET', path, timeoutMs === undefined ? {} : { timeoutMs });

async function startCat(): Promise<string> {
  const id = (await engine.cli(['create', '-i', '--label', engine.label, testImages.base, 'cat'])).trim();
  await engine.cli(['start', id]);
  return id;
}

function attach(id: string) {
  const headers = { connection: 'Upgrade', upgrade: 'tcp' };
  const path = `/containers/${id}/attach?stream=1&stdin=1&stdout=1`;
  const outgoing = request({ socketPath: proxy.socketPath, method: 'POST', path, headers, agent: false });
  outgoing.end();
  return outgoing;
}

describe('the proxy without a fault', () => {
  it('passes answers on unchanged and notes the requests', async () => {
    const direct = await engineRequest(engine.socketPath, 'GET', '/_ping');
    expect(await ask('/_ping')).toEqual(direct);
    expect((await ask('/containers/none/json')).status).toBe(404);
    expect(proxy.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /_ping',
      'GET /containers/none/json',
    ]);
    proxy.clear();
    expect(proxy.requests).toEqual([]);
  });

  it('lets a stream through as it comes and closes it on the engine when the client leaves', async () => {
    const stream = get({ socketPath: proxy.socketPath, path: '/events', agent: false });
    const [answer] = await once(stream, 'response');
    let text = '';
    answer.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    // Other files change the same engine meanwhile.
    const id = await startCat();
    await expect.poll(() => text).toContain(`"Action":"create","Actor":{"ID":"${id}"`);
    stream.destroy();
  });

  it('carries an upgraded stream in both directions, half-closed too', async () => {
    const [answer, socket] = await once(attach(await startCat()), 'upgrade');
    expect(answer.statusCode).toBe(101);
    const chunks: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.end('hello\n');
    await once(socket, 'end');
    expect(Buffer.concat(chunks).subarray(8).toString()).toBe('hello\n');
  });
});

it('is unseen by the docker command line, its exec with a body before the upgrade included', async () => {
  const id = await startCat();
  const cli = cliRunner({ ...engine.dockerCli, env: { ...engine.dockerCli.env, DOCKER_HOST: proxy.dockerHost } });
  const big = 'x'.repeat(300_000);
  expect(await cli(['exec', '-i', id, 'cat'], { input: big })).toBe(big);
});

describe('the proxy with a fault', () => {
  it('hangs the requests that match and no others, until the fault is taken away', async () => {
    const unset = proxy.fault.set({ match: '/info', hang: true });
    await expect(ask('/info', 300)).rejects.toThrow(/abort/i);
    expect((await ask('/_ping')).status).toBe(200);
    unset();
    expect((await ask('/info')).status).toBe(200);
  });

  it('refuses with a status and answers in the place of the engine', async () => {
    proxy.fault.set({ match: /version$/, answer: { body: { ApiVersion: '1.40' } } });
    proxy.fault.set({ match: '/_ping', status: 503, times: 1 });
    expect(await ask('/version')).toEqual({ status: 200, text: '{"ApiVersion":"1.40"}' });
    expect((await ask('/_ping')).status).toBe(503);
    expect((await ask('/_ping')).status).toBe(200);
  });

  it('answers garbage that is no HTTP', async () => {
    proxy.fault.set({ garbage: true });
    await expect(ask('/_ping')).rejects.toThrow(/Parse Error/);
  });

  it('cuts the connection in the middle of an answer', async () => {
    proxy.fault.set({ cutAfterBytes: 10 });
    await expect(ask('/info')).rejects.toThrow();
  });

  it('truncates an answer so that it looks whole', async () => {
    proxy.fault.set({ truncateAfterBytes: 10 });
    const { status, text } = await ask('/info');
    expect({ status, length: text.length }).toEqual({ status: 200, length: 10 });
  });

  it('delays an answer', async () => {
    proxy.fault.set({ delayMs: 150 });
    const before = performance.now();
    await ask('/_ping');
    expect(performance.now() - before).toBeGreaterThan(140);
  });

  it('strips the upgrade as a careless reverse proxy does', async () => {
    proxy.fault.set({ match: '/attach', stripUpgrade: true });
    const outgoing = attach(await startCat());
    const [answer] = await once(outgoing, 'response');
    expect(answer.statusCode).toBe(200);
    outgoing.destroy();
  });

  it('cuts every open connection at once', async () => {
    const stream = get({ socketPath: proxy.socketPath, path: '/events', agent: false });
    const [answer] = await once(stream, 'response');
    const [, socket] = await once(attach(await startCat()), 'upgrade');
    const ends = [once(answer, 'error'), once(socket, 'close')];
    answer.resume();
    proxy.cutAll();
    await Promise.all(ends);
  });
});
