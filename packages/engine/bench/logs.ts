import http from 'node:http';
import { loadTestImages, startEngine, testImages } from '@berth/testbed';
import { createEngine, parseDockerHost } from '../src/index.ts';

// Prints how long a million log lines take as bytes of the bare socket and as lines: `node packages/engine/bench/logs.ts`.

const LINES = 1_000_000;

await using testEngine = await startEngine();
await loadTestImages(testEngine, [testImages.lines]);
const engine = createEngine(parseDockerHost(testEngine.dockerHost));
const { id } = await engine.containers.create({
  Image: testImages.lines,
  Env: [`N=${LINES}`],
  HostConfig: { NetworkMode: 'none' },
});
await engine.containers.start(id);
await engine.containers.wait(id);

function raw(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const path = `/containers/${id}/logs?stdout=1&stderr=1&timestamps=1`;
  const request = http.get({ socketPath: testEngine.socketPath, path, agent: false }, (response) => {
    let bytes = 0;
    response.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
    });
    response.on('end', () => resolve(bytes));
  });
  request.on('error', reject);
  return promise;
}

async function lines(): Promise<number> {
  const log = await engine.containers.logs(id, { timestamps: true });
  let count = 0;
  for await (const batch of log.lines) count += batch.length;
  return count;
}

async function bytes(): Promise<number> {
  const log = await engine.containers.logs(id, { timestamps: true });
  let count = 0;
  for await (const chunk of log.bytes) count += chunk.length;
  return count;
}

for (let round = 0; round < 3; round++) {
  for (const [name, read] of Object.entries({ raw, bytes, lines })) {
    const start = performance.now();
    const cpu = process.cpuUsage();
    const got = await read();
    const used = process.cpuUsage(cpu);
    const seconds = ((performance.now() - start) / 1_000).toFixed(2);
    const own = ((used.user + used.system) / 1e6).toFixed(2);
    console.log(`${name.padEnd(6)} ${seconds} s, ${own} s of our CPU, ${got} ${name === 'lines' ? 'lines' : 'bytes'}`);
  }
}
engine.close();
