import { request } from 'node:http';
import { type EngineName, loadTestImages, startEngine, type TestEngine, testImages } from '@berth/testbed';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fromInspect, type RunSpec, runSpecSchema, splitWords, toCreateBody, toDockerRun } from '../src/index.ts';

const image = testImages.web;

/** Every field at once, and what each engine must be able to make. */
const full = runSpecSchema.parse({
  image,
  name: 'full',
  command: ['sleep', '1000'],
  entrypoint: '/bin/busybox',
  env: { PLAIN: 'x', QUOTED: `a 'b' "c" $d\nsecond line`, EMPTY: '' },
  labels: { tier: 'front', odd: '<b>' },
  workdir: '/tmp',
  user: '1000:1000',
  hostname: 'full-host',
  ports: [
    { hostPort: '28080-28082', containerPort: '8080-8082' },
    { hostIp: '127.0.0.1', hostPort: 28090, containerPort: 90, protocol: 'udp' },
    { containerPort: 91 },
  ],
  publishAll: true,
  mounts: [
    { type: 'volume', source: 'full-data', target: '/data' },
    { type: 'volume', target: '/anonymous' },
    { type: 'bind', source: '/tmp', target: '/host tmp', readOnly: true },
    { type: 'tmpfs', target: '/run' },
  ],
  restart: 'on-failure:3',
  memory: 64 * 1024 * 1024,
  cpus: 0.5,
  tty: true,
  openStdin: true,
  init: true,
});

const specs: Record<string, RunSpec> = {
  full,
  'image alone': runSpecSchema.parse({ image, name: 'alone' }),
  'no entrypoint, own network mode, removed at the end': runSpecSchema.parse({
    image: testImages.noshell,
    name: 'none',
    command: ['/sleep', '1000'],
    entrypoint: '',
    network: 'none',
    autoRemove: true,
    privileged: true,
  }),
};

describe.each<EngineName>(['default', '20.10'])('on engine %s', (name) => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await startEngine(name);
    await loadTestImages(engine, [image, testImages.noshell]);
  });
  afterAll(() => engine?.stop());

  const inspect = async (kind: 'container' | 'image', reference: string) =>
    z
      .array(z.looseObject({ Config: z.unknown() }))
      .parse(JSON.parse(await engine.cli([kind, 'inspect', reference])))[0];

  test.each(Object.entries(specs))('%s: the command and the request make the same container', async (_title, spec) => {
    await engine.cli(['create', ...splitWords(toDockerRun(spec)).words.slice(3)]);
    const byCommand = await inspect('container', spec.name);
    await engine.cli(['rm', '-fv', spec.name]);
    await create(engine, spec);
    const byRequest = await inspect('container', spec.name);

    const imageConfig = (await inspect('image', spec.image))?.Config;
    const seen = fromInspect(byRequest, imageConfig);
    expect(seen.beyond).toEqual([]);
    expect(sorted(seen.spec)).toEqual(sorted(spec));
    expect(sorted(fromInspect(byCommand, imageConfig).spec)).toEqual(sorted(spec));
    await engine.cli(['rm', '-fv', spec.name]);
  });
});

/** Creates the container as the server would: the name in the query, the body as it is built. */
function create(engine: TestEngine, spec: RunSpec): Promise<void> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        socketPath: engine.socketPath,
        method: 'POST',
        path: `/v1.41/containers/create?name=${spec.name}`,
        headers: { 'content-type': 'application/json' },
      },
      (answer) => {
        answer.setEncoding('utf8');
        let text = '';
        answer.on('data', (chunk: string) => {
          text += chunk;
        });
        answer.on('end', () => (answer.statusCode === 201 ? resolve() : reject(new Error(text))));
      },
    );
    outgoing.on('error', reject);
    outgoing.end(JSON.stringify(toCreateBody(spec)));
  });
}

function sorted(spec: RunSpec): RunSpec {
  return {
    ...spec,
    ports: [...spec.ports].sort((a, b) => a.containerPort.localeCompare(b.containerPort)),
    mounts: [...spec.mounts].sort((a, b) => a.target.localeCompare(b.target)),
  };
}
