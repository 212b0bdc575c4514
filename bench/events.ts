import { WebSocket } from 'ws';
import { z } from 'zod';
import type { RunningBerth } from './berth.ts';
import { until } from './berth.ts';
import { type Figure, ms, percentile } from './figure.ts';
import { rawEvents, rawPost } from './raw-socket.ts';

const browsers = 50;
const rounds = 20;

const message = z.object({
  op: z.string(),
  data: z.object({ upsert: z.array(z.object({ id: z.string(), state: z.string() })).default([]) }).optional(),
});
const engineEvent = z.object({ Action: z.string(), Actor: z.object({ ID: z.string() }) });

/** From the moment a raw subscriber sees an engine event to the moment each of 50 live sockets has the row. */
export async function benchEvents(berth: RunningBerth, socketPath: string, containerId: string): Promise<Figure> {
  const expected = { state: '', eventAt: 0 };
  const arrived = new Map<number, number>();
  const opened = Array.from({ length: browsers }, (_, index) =>
    open(berth, (rows, at) => {
      if (rows.some((row) => row.id === containerId && row.state === expected.state) && !arrived.has(index))
        arrived.set(index, at);
    }),
  );
  const sockets = await Promise.all(opened);
  const stop = await rawEvents(socketPath, (event, at) => {
    const { Action, Actor } = engineEvent.parse(event);
    if (Actor.ID === containerId && (Action === 'pause' || Action === 'unpause')) expected.eventAt = at;
  });
  const delays: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const verb = round % 2 === 0 ? 'pause' : 'unpause';
    expected.state = verb === 'pause' ? 'paused' : 'running';
    expected.eventAt = 0;
    arrived.clear();
    await rawPost(socketPath, `/containers/${containerId}/${verb}`);
    await until(async () => arrived.size === browsers && expected.eventAt > 0, 10);
    for (const at of arrived.values()) delays.push(Math.max(0, at - expected.eventAt));
  }
  stop();
  for (const socket of sockets) socket.terminate();
  const p95 = percentile(delays, 0.95);
  return {
    what: 'Engine event to message at 50 connected browsers, p95',
    must: '≤ 100 ms',
    is: ms(p95),
    raw: 'counted from the raw event',
    met: p95 <= 100,
  };
}

type Row = { id: string; state: string };

async function open(berth: RunningBerth, onRows: (rows: Row[], at: number) => void): Promise<WebSocket> {
  const socket = new WebSocket(`${berth.origin.replace('http', 'ws')}/api/v1/live`, {
    headers: { cookie: berth.cookie, origin: berth.origin },
  });
  await new Promise((done, fail) => socket.once('open', done).once('error', fail));
  const ready = new Promise<void>((done) => {
    socket.on('message', (data) => {
      const at = performance.now();
      const parsed = message.parse(JSON.parse(data.toString()));
      if (parsed.op === 'snapshot') done();
      if (parsed.op === 'delta') onRows(parsed.data?.upsert ?? [], at);
    });
  });
  socket.send(JSON.stringify({ op: 'subscribe', sub: 1, topic: { name: 'containers', engine: 'local' } }));
  await ready;
  return socket;
}
