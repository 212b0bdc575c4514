import type { liveSocket } from '@berth/contract';
import { expect, test, vi } from 'vitest';
import type { Viewer } from '../viewer.ts';
import { createChannel } from './channel.ts';
import { createSubscription } from './subscription.ts';

function slowViewer() {
  const sent: { op: string; seq: number; data?: unknown }[] = [];
  const ws = { bufferedAmount: 0 };
  // Only what a subscription looks at.
  const viewer = { ws, sendText: (json: string) => void sent.push(JSON.parse(json)) } as unknown as Viewer<
    typeof liveSocket
  >;
  return { sent, ws, viewer };
}

test('a viewer that does not keep up gets no deltas, and a fresh snapshot once it has drained', async () => {
  let state = 0;
  const channel = createChannel(() => state);
  const push = () => {
    state += 1;
    channel.push(state);
  };
  const { sent, ws, viewer } = slowViewer();
  const subscription = createSubscription({ viewer, sub: 1, channel, leave: () => {}, failed: () => {} });
  subscription.start(undefined);
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  push();
  ws.bufferedAmount = 2 * 1024 * 1024;
  for (let n = 0; n < 100; n += 1) push();
  expect(sent.map(({ op }) => op)).toEqual(['snapshot', 'delta']);
  ws.bufferedAmount = 0;
  await vi.waitFor(() => expect(sent).toHaveLength(3));
  expect(sent.at(-1)).toMatchObject({ op: 'snapshot', seq: 101, data: 101 });
  push();
  expect(sent.at(-1)).toMatchObject({ op: 'delta', seq: 102, data: 102 });
  subscription.close();
  push();
  expect(sent).toHaveLength(4);
});
