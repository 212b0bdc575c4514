import { randomBytes } from 'node:crypto';

const ringItems = 1_000;
const ringBytes = 1024 * 1024;

/** Where a viewer is in a channel. `epoch` changes when the channel is opened anew. */
export interface Position {
  readonly epoch: string;
  readonly seq: number;
}

export type DeltaListener = (seq: number, json: string) => void;

/** One topic as all its viewers share it: numbered deltas as JSON, encoded once, the last of them kept for who missed some. */
export interface Channel {
  readonly epoch: string;
  readonly seq: number;
  push(delta: unknown): void;
  listen(listener: DeltaListener): () => void;
  /** The deltas after a position, oldest first; undefined when they are no longer kept. */
  since(position: Position): { seq: number; json: string }[] | undefined;
  /** The snapshot as JSON, taken once for all who ask before the next delta. */
  snapshot(): Promise<{ seq: number; json: string }>;
}

export function createChannel(take: () => unknown): Channel {
  const epoch = randomBytes(8).toString('hex');
  const listeners = new Set<DeltaListener>();
  const ring: { seq: number; json: string }[] = [];
  let bytes = 0;
  let seq = 0;
  let taken: { seq: number; json: Promise<string> } | undefined;

  return {
    epoch,
    get seq() {
      return seq;
    },
    push(delta) {
      const json = JSON.stringify(delta);
      seq += 1;
      ring.push({ seq, json });
      bytes += json.length;
      while (ring.length > ringItems || (bytes > ringBytes && ring.length > 1)) bytes -= ring.shift()?.json.length ?? 0;
      for (const listener of listeners) listener(seq, json);
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    since(position) {
      if (position.epoch !== epoch || position.seq > seq) return undefined;
      const oldest = ring[0]?.seq ?? seq + 1;
      return position.seq + 1 < oldest ? undefined : ring.filter((kept) => kept.seq > position.seq);
    },
    async snapshot() {
      for (let tries = 1; ; tries += 1) {
        if (taken?.seq !== seq) taken = { seq, json: encode(take) };
        const current = taken;
        try {
          const json = await current.json;
          // Deltas that came while it was taken may be in it already: take it again, else they are sent once more.
          if (current.seq === seq || tries === 3) return { seq: current.seq, json };
        } catch (error) {
          taken = undefined;
          throw error;
        }
      }
    },
  };
}

async function encode(take: () => unknown): Promise<string> {
  return JSON.stringify(await take());
}
