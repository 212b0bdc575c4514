import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type Server } from 'node:tls';
import { promisify } from 'node:util';
import { createEngine, type Engine, parseDockerHost, runExec } from '@berth/engine';
import { testImages } from '@berth/testbed';
import { useSharedEngine } from '@berth/testbed/vitest';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';

const openssl = promisify(execFile);

describe('an engine over TLS', () => {
  const shared = useSharedEngine();
  const folder = mkdtempSync(join(tmpdir(), 'berth-tls-'));
  const file = (name: string) => join(folder, name);
  let server: Server;
  let port = 0;

  /** A certificate of the test's own authority for localhost. */
  async function certify(name: string, authority = 'ca'): Promise<void> {
    const subject = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-subj', `/CN=${name}`];
    const days = ['-days', '2'];
    if (name === authority) {
      await openssl('openssl', [
        'req',
        '-x509',
        ...subject,
        ...days,
        '-keyout',
        file(`${name}-key.pem`),
        '-out',
        file(`${name}.pem`),
      ]);
      return;
    }
    writeFileSync(file('extensions'), 'subjectAltName=DNS:localhost,IP:127.0.0.1');
    await openssl('openssl', [
      'req',
      '-new',
      ...subject,
      '-keyout',
      file(`${name}-key.pem`),
      '-out',
      file(`${name}.csr`),
    ]);
    const signing = ['-CA', file(`${authority}.pem`), '-CAkey', file(`${authority}-key.pem`), '-CAcreateserial'];
    await openssl('openssl', [
      'x509',
      '-req',
      '-in',
      file(`${name}.csr`),
      ...signing,
      ...days,
      '-extfile',
      file('extensions'),
      '-out',
      file(`${name}.pem`),
    ]);
  }

  beforeAll(async () => {
    for (const name of ['ca', 'server', 'cert']) await certify(name);
    await certify('other', 'other');
    writeFileSync(file('key.pem'), readFileSync(file('cert-key.pem')));
    // Ends TLS as dockerd --tlsverify does and hands the bytes to the real engine.
    server = createServer(
      {
        ca: readFileSync(file('ca.pem')),
        cert: readFileSync(file('server.pem')),
        key: readFileSync(file('server-key.pem')),
        requestCert: true,
        rejectUnauthorized: true,
      },
      (client) => {
        const engine = connect(shared.socketPath);
        client.pipe(engine).pipe(client);
        client.on('error', () => engine.destroy());
        engine.on('error', () => client.destroy());
      },
    );
    server.on('tlsClientError', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    port = typeof address === 'object' && address !== null ? address.port : 0;
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  function reach(env: Record<string, string>): Engine {
    const engine = createEngine(parseDockerHost(`tcp://127.0.0.1:${port}`, env));
    onTestFinished(() => engine.close());
    return engine;
  }

  it('is asked with the certificate of DOCKER_CERT_PATH, for calls and for execs', async () => {
    const engine = reach({ DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: folder });
    const { id } = await engine.containers.create(
      { Image: testImages.base, Cmd: ['sleep', '1000'], StopSignal: 'SIGKILL', HostConfig: { NetworkMode: 'none' } },
      { name: `${shared.prefix}tls` },
    );
    await engine.containers.start(id);
    expect(await runExec(engine, id, { cmd: ['echo', 'over TLS'] })).toMatchObject({
      exitCode: 0,
      stdout: 'over TLS\n',
    });
  });

  it('whose certificate comes from elsewhere is not trusted', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'berth-tls-'));
    onTestFinished(() => rmSync(elsewhere, { recursive: true }));
    for (const [name, from] of Object.entries({
      'ca.pem': 'other.pem',
      'cert.pem': 'cert.pem',
      'key.pem': 'key.pem',
    })) {
      writeFileSync(join(elsewhere, name), readFileSync(file(from)));
    }
    const engine = reach({ DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: elsewhere });
    await expect(engine.ping()).rejects.toMatchObject({ kind: 'unreachable', reason: 'tls' });
  });

  it('is not understood without TLS, and says so', async () => {
    await expect(reach({}).ping()).rejects.toMatchObject({ kind: expect.stringMatching(/malformed|unreachable/) });
  });
});
