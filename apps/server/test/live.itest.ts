import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenSocket } from './support/open-socket.ts';
import { startBerth, type TestBerth, testPassword } from './support/start-berth.ts';

const live = '/api/v1/live';
let berth: TestBerth;
beforeAll(async () => {
  berth = await startBerth();
});
afterAll(() => berth.close());

const next = (socket: OpenSocket, op: string, count = 1) =>
  expect.poll(() => socket.messages.filter((message) => message.op === op).length).toBeGreaterThanOrEqual(count);

function startJob(steps = 1) {
  const jobs = berth.berth.jobs;
  const gate = Promise.withResolvers<void>();
  const id = jobs.start(
    {
      kind: 'image:pull',
      target: 'nginx',
      action: 'image:pull',
      actor: { userId: 'u', name: 'ada', role: 'admin', sessionId: 's' },
      requestId: 'r',
      address: '127.0.0.1',
    },
    async (job) => {
      for (let n = 0; n < steps; n += 1) job.output(`line ${n}`);
      await gate.promise;
      return undefined;
    },
  );
  return { id, finish: gate.resolve };
}

test.each([
  ['a foreign Origin', { origin: 'https://evil.test' }, 403],
  ['an Origin of null', { origin: 'null' }, 403],
  ['an Origin that only begins like ours', { origin: 'http://localhost.evil.test' }, 403],
  ['a foreign Host', { host: 'evil.test' }, 421],
])('a socket with %s is refused before it opens', async (_what, headers, status) => {
  const viewer = await berth.as('viewer');
  await expect(viewer.socket(live, headers)).rejects.toThrow(`refused ${status}`);
});

test('a socket elsewhere, or with an unknown query, is refused', async () => {
  const viewer = await berth.as('viewer');
  await expect(viewer.socket('/api/v1/nothing')).rejects.toThrow('refused 404');
  await expect(viewer.socket(`${live}?token=x`)).rejects.toThrow('refused 400');
});

test('a topic begins with a snapshot, goes on with numbered deltas, and tells the end', async () => {
  const viewer = await berth.as('viewer');
  const socket = await viewer.socket(live);
  socket.send({ op: 'subscribe', sub: 1, topic: { name: 'jobs' } });
  await next(socket, 'snapshot');
  const job = startJob();
  await next(socket, 'delta');
  job.finish();
  await expect
    .poll(() => socket.messages.at(-1)?.data?.upsert?.[0])
    .toMatchObject({ id: job.id, status: 'succeeded', createdBy: { name: 'ada' } });
  const seqs = socket.messages.map(({ seq }) => seq);
  expect(seqs).toEqual(seqs.map((_, index) => seqs[0] + index));
  socket.close();
});

test('a viewer that comes back gets what it missed, not all again, while somebody else kept watching', async () => {
  const viewer = await berth.as('viewer');
  const stays = await viewer.socket(live);
  stays.send({ op: 'subscribe', sub: 1, topic: { name: 'jobs' } });
  await next(stays, 'snapshot');
  const { epoch, seq } = stays.messages[0];
  const job = startJob();
  job.finish();
  await expect.poll(() => stays.messages.at(-1)?.data?.upsert?.[0]?.status).toBe('succeeded');
  const back = await viewer.socket(live);
  back.send({ op: 'subscribe', sub: 7, topic: { name: 'jobs' }, since: { epoch, seq } });
  await next(back, 'resumed');
  const missed = stays.messages.slice(1).map(({ seq: n, data }) => ({ n, data }));
  await expect.poll(() => back.messages.slice(1).map(({ seq: n, data }) => ({ n, data }))).toEqual(missed);
  stays.close();
  back.close();
});

test('a job’s output comes once, in order, whenever one starts to watch', async () => {
  const viewer = await berth.as('viewer');
  const job = startJob(50);
  const socket = await viewer.socket(live);
  socket.send({ op: 'subscribe', sub: 1, topic: { name: 'job', id: job.id } });
  await next(socket, 'snapshot');
  job.finish();
  await expect.poll(() => socket.messages.at(-1)?.data?.job?.status).toBe('succeeded');
  const lines = socket.messages.flatMap(({ data }) => data.output.map(({ text }: { text: string }) => text));
  expect(lines).toEqual(Array.from({ length: 50 }, (_, n) => `line ${n}`));
  socket.close();
});

test('a topic that is not there is refused alone; its socket goes on', async () => {
  const viewer = await berth.as('viewer');
  const socket = await viewer.socket(live);
  socket.send({ op: 'subscribe', sub: 3, topic: { name: 'job', id: 'absent' } });
  await next(socket, 'refused');
  expect(socket.messages[0]).toMatchObject({ op: 'refused', sub: 3, code: 'job_not_found' });
  socket.send({ op: 'ping', at: 5 });
  await next(socket, 'pong');
  socket.close();
});

test.each([
  ['viewer', { name: 'processes', engine: 'local', id: 'a'.repeat(64), reveal: true }],
  ['viewer', { name: 'health', engine: 'local', id: 'a'.repeat(64), reveal: true }],
  ['viewer', { name: 'changes', engine: 'local', who: true }],
  ['developer', { name: 'changes', engine: 'local', who: true }],
] as const)('a %s is refused what is hidden from that role: %o', async (role, topic) => {
  const socket = await (await berth.as(role)).socket(live);
  socket.send({ op: 'subscribe', sub: 1, topic });
  await expect.poll(() => socket.messages[0]).toMatchObject({ sub: 1, code: 'forbidden' });
  socket.close();
});

test('with the last viewer of a topic its provider stops', async () => {
  const viewer = await berth.as('viewer');
  const socket = await viewer.socket(live);
  socket.send({ op: 'subscribe', sub: 1, topic: { name: 'jobs' } });
  socket.send({ op: 'subscribe', sub: 2, topic: { name: 'engine', engine: 'local' } });
  await next(socket, 'snapshot', 2);
  expect(berth.berth.live.open).toBe(2);
  socket.send({ op: 'unsubscribe', sub: 2 });
  await expect.poll(() => berth.berth.live.open).toBe(1);
  socket.close();
  await expect.poll(() => berth.berth.live.open).toBe(0);
});

test.each([
  ['text that is no JSON', '{', 1008],
  ['a message that the socket does not know', '{"op":"exec","cmd":"sh"}', 1008],
  ['a frame of 100 kB', JSON.stringify({ op: 'ping', at: 1, pad: 'x'.repeat(100_000) }), 1009],
])('%s closes the socket', async (_what, text, code) => {
  const socket = await (await berth.as('viewer')).socket(live);
  socket.ws.send(text);
  expect((await socket.closed).code).toBe(code);
});

test('a flood of messages closes the socket, and others go on', async () => {
  const viewer = await berth.as('viewer');
  const [flooder, calm] = [await viewer.socket(live), await viewer.socket(live)];
  for (let n = 0; n < 20_000; n += 1) flooder.send({ op: 'ping', at: n });
  expect((await flooder.closed).code).toBe(1008);
  calm.send({ op: 'ping', at: 1 });
  await next(calm, 'pong');
  calm.close();
});

test('signing out, a new password and being disabled close the sockets with 4401', async () => {
  const person = await berth.as('viewer');
  const first = await person.socket(live);
  await person.delete('/api/v1/session');
  expect((await first.closed).code).toBe(4401);

  await person.signIn(person.username ?? '', testPassword);
  const second = await person.socket(live);
  const other = berth.nobody;
  await other.signIn(person.username ?? '', testPassword);
  const newPassword = 'another long pass phrase';
  await other.post('/api/v1/session/password', { currentPassword: testPassword, newPassword });
  expect((await second.closed).code).toBe(4401);

  const third = await other.socket(live);
  berth.berth.auth.people.setDisabled(person.username ?? '', true);
  expect((await third.closed).code).toBe(4401);
});
