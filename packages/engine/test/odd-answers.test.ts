import type { IncomingMessage } from 'node:http';
import { createEngine } from '@berth/engine';
import { describe, expect, it } from 'vitest';
import { json, oddServer, pingThen, rawServer } from './odd-server.ts';

describe('what answers is no engine, or not the one that is needed', () => {
  it('says that there is no socket', async () => {
    const engine = createEngine({ kind: 'unix', path: '/nowhere/docker.sock' });
    await expect(engine.ping()).rejects.toMatchObject({ kind: 'unreachable', reason: 'socket_missing' });
  });

  it('says that connections are refused', async () => {
    const engine = createEngine({ kind: 'tcp', host: '127.0.0.1', port: 1 });
    await expect(engine.containers.list()).rejects.toMatchObject({ kind: 'unreachable', reason: 'refused' });
  });

  it('says that bytes that are no HTTP come', async () => {
    const engine = await rawServer('SSH-2.0-OpenSSH_9.2\r\n');
    await expect(engine.ping()).rejects.toMatchObject({ kind: 'malformed' });
  });

  it('says that a page comes where JSON belongs', async () => {
    const page = '<html><body>Welcome to nginx!</body></html>';
    const engine = await oddServer((_request, response) => response.setHeader('Content-Type', 'text/html').end(page));
    await expect(engine.ping()).rejects.toMatchObject({ kind: 'malformed' });
    const behindPing = await oddServer(
      pingThen((_, response) => response.setHeader('Content-Type', 'text/html').end(page)),
    );
    await expect(behindPing.info()).rejects.toMatchObject({
      kind: 'malformed',
      message: expect.stringContaining('text/html'),
    });
  });

  it('passes no page of a proxy on as words of the engine', async () => {
    const engine = await oddServer(pingThen((_, response) => response.writeHead(502).end('<h1>Bad gateway</h1>')));
    await expect(engine.info()).rejects.toMatchObject({ kind: 'server', status: 502, engineMessage: undefined });
  });

  it('never follows a redirect', async () => {
    const asked: string[] = [];
    const engine = await oddServer(
      pingThen((request, response) => {
        asked.push(request.url ?? '');
        response.writeHead(301, { Location: '/v1.45/info' }).end();
      }),
    );
    await expect(engine.containers.list()).rejects.toMatchObject({ kind: 'malformed', status: 301 });
    expect(asked).toHaveLength(1);
  });

  it('tells JSON that is broken, and an answer that ends early', async () => {
    const broken = await oddServer(
      pingThen((_, response) => response.setHeader('Content-Type', 'application/json').end('[{"Id":')),
    );
    await expect(broken.containers.list()).rejects.toMatchObject({ kind: 'malformed' });
    const cut = await oddServer(
      pingThen((_, response) => {
        response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': 1_000 });
        response.write('[{"Id":');
        response.socket?.end();
      }),
    );
    await expect(cut.containers.list()).rejects.toMatchObject({ kind: expect.stringMatching(/malformed|unreachable/) });
  });

  it('does not take an answer of any size', async () => {
    const endless = pingThen((_, response) => {
      response.setHeader('Content-Type', 'application/json');
      const block = Buffer.alloc(1024 * 1024, ' ');
      const write = () => {
        while (!response.destroyed && response.write(block));
      };
      response.on('drain', write);
      write();
    });
    await expect((await oddServer(endless)).containers.list()).rejects.toMatchObject({
      kind: 'malformed',
      message: expect.stringContaining('larger than'),
    });
  });

  it('says that the engine is too old, in words', async () => {
    const engine = await oddServer(pingThen(() => undefined, '1.40'));
    await expect(engine.negotiate()).rejects.toMatchObject({
      kind: 'too_old',
      message: expect.stringContaining('1.40'),
    });
    await expect(engine.containers.list()).rejects.toMatchObject({ kind: 'too_old' });
  });

  it('asks a newer engine for the newest version that we know', async () => {
    const paths: string[] = [];
    const newer = pingThen((request, response) => {
      paths.push(request.url ?? '');
      json(response, []);
    }, '1.99');
    const engine = await oddServer(newer);
    await engine.containers.list();
    expect(engine.version()).toMatchObject({ apiVersion: '1.55', maxApiVersion: '1.99' });
    expect(paths).toEqual(['/v1.55/containers/json']);
  });

  it('agrees anew when the engine under it was exchanged for one of another version', async () => {
    let speaks = '1.45';
    const engine = await oddServer((request, response) => {
      if (request.url?.includes('/containers/') && !request.url.startsWith(`/v${speaks}/`)) {
        response.statusCode = 400;
        return json(response, {
          message: `client version 1.45 is too new. Maximum supported API version is ${speaks}`,
        });
      }
      pingThen((_, answer) => json(answer, []), speaks)(request, response);
    });
    await engine.containers.list();
    speaks = '1.43';
    await expect(engine.containers.list()).rejects.toMatchObject({ kind: 'bad_request' });
    expect(await engine.containers.list()).toEqual([]);
    expect(engine.version()?.apiVersion).toBe('1.43');
  });

  it('asks a ps that does not know our columns for its own', async () => {
    const asked: (string | null)[] = [];
    const engine = await oddServer(
      pingThen((request, response) => {
        asked.push(new URL(request.url ?? '', 'http://engine').searchParams.get('ps_args'));
        if (asked.length > 1) return json(response, { Titles: ['PID', 'COMMAND'], Processes: [['7', 'sh']] });
        response.statusCode = 500;
        json(response, { message: 'error running ps: exit status 1: ps: bad -o argument' });
      }),
    );
    expect(await engine.containers.top('a')).toEqual({ titles: ['PID', 'COMMAND'], processes: [['7', 'sh']] });
    expect(asked).toEqual([expect.stringContaining('pcpu'), '-ef']);
  });

  it('says that a proxy strips upgrades where a plain 200 comes', async () => {
    const engine = await oddServer(pingThen((_, response) => response.writeHead(200).end()));
    await expect(engine.exec.start('a'.repeat(64))).rejects.toMatchObject({
      kind: 'upgrade_stripped',
      message: expect.stringContaining('strips upgrades'),
    });
  });

  it('does not wait for ever', async () => {
    const engine = await oddServer(() => undefined);
    await expect(engine.ping()).rejects.toMatchObject({ kind: 'timeout' });
  });

  it('can be called off', async () => {
    const engine = await oddServer(pingThen(() => undefined));
    await engine.negotiate();
    await expect(engine.info(AbortSignal.abort())).rejects.toMatchObject({ kind: 'aborted' });
    const calling = new AbortController();
    const asking = engine.containers.list({ signal: calling.signal });
    calling.abort();
    await expect(asking).rejects.toMatchObject({ kind: 'aborted' });
  });

  it('sends a read again when a kept socket turns out to be dead, but never a change', async () => {
    const seen: string[] = [];
    const cutOnReuse = new WeakSet<object>();
    const engine = await oddServer(
      pingThen((request: IncomingMessage, response) => {
        seen.push(`${request.method} ${request.url}`);
        const cut = cutOnReuse.has(request.socket) || request.method === 'POST';
        cutOnReuse.add(request.socket);
        if (cut) request.socket.destroy();
        else json(response, []);
      }),
    );
    await engine.containers.list();
    expect(await engine.containers.list()).toEqual([]);
    expect(seen.length).toBeGreaterThanOrEqual(2);
    await expect(engine.containers.start('web')).rejects.toMatchObject({ kind: 'unreachable', reason: 'cut' });
    expect(seen.filter((line) => line.startsWith('POST'))).toHaveLength(1);
  });

  it('says how long a body without content is, and nothing that was not asked for', async () => {
    let headers: IncomingMessage['headers'] = {};
    const engine = await oddServer(
      pingThen((request, response) => {
        headers = request.headers;
        response.writeHead(204).end();
      }),
    );
    await engine.containers.start('web');
    expect(headers).toEqual({ host: 'localhost', 'content-length': '0', connection: 'keep-alive' });
  });

  it('refuses an id that could mean another path before anything is sent', async () => {
    const seen: string[] = [];
    const engine = await oddServer((request) => void seen.push(request.url ?? ''));
    for (const id of ['../info', 'a/b', '', 'a%2fb']) {
      expect(() => engine.containers.inspect(id)).toThrow(/no id and no name/);
    }
    expect(seen).toEqual([]);
  });
});
