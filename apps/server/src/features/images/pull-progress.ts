import type { Job } from '@berth/contract';
import type { PullEvent } from '@berth/engine';

type StepStatus = Job['steps'][number]['status'];

/** What one message of a pull means for the step of its layer; undefined where it is about no layer. */
export interface LayerStep {
  readonly key: string;
  readonly status: StepStatus;
  /** Bytes; null where the message has none. */
  readonly current: number | null;
  readonly total: number | null;
}

/** The engine's words for layers (moby distribution/xfer and jsonmessage), in the order in which they come. */
const statuses: Readonly<Record<string, StepStatus>> = {
  'Pulling fs layer': 'waiting',
  Waiting: 'waiting',
  Downloading: 'running',
  'Verifying Checksum': 'running',
  'Download complete': 'running',
  Extracting: 'running',
  'Pull complete': 'done',
  'Already exists': 'done',
};

export function layerStep({ id, status, current, total }: PullEvent): LayerStep | undefined {
  const known = Object.hasOwn(statuses, status) ? statuses[status] : undefined;
  if (id === undefined || known === undefined) return undefined;
  return { key: id, status: known, current: current ?? null, total: total ?? null };
}

/** Adds up the bytes of all layers, each as far as it was ever seen; unpacking counts no bytes again. */
export function createPullSum() {
  const layers = new Map<string, { current: number; total: number }>();
  return (event: PullEvent): { current: number; total: number } | undefined => {
    if (event.id === undefined) return undefined;
    const known = layers.get(event.id);
    if (event.status === 'Downloading' && event.total !== undefined) {
      layers.set(event.id, { current: event.current ?? 0, total: event.total });
    } else if (known !== undefined && event.status !== 'Waiting') {
      layers.set(event.id, { current: known.total, total: known.total });
    } else {
      return undefined;
    }
    const all = [...layers.values()];
    return { current: sum(all.map((one) => one.current)), total: sum(all.map((one) => one.total)) };
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
