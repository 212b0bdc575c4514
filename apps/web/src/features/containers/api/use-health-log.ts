import type { ContainerDetail } from '@berth/contract';
import { localEngine } from '../../../lib/live/use-engine.ts';
import { useLive } from '../../../lib/live/use-live.ts';
import { useCan } from '../../../lib/session/session.ts';

type Healthcheck = NonNullable<ContainerDetail['healthcheck']>;

/** The answers of a healthcheck, oldest first: live where the container is there, else those that were read with it. */
export function useHealthLog({ id, healthcheck }: ContainerDetail): Healthcheck['log'] {
  const can = useCan();
  const reveal = can('container:read.env');
  const { data } = useLive(healthcheck === null ? null : { name: 'health', engine: localEngine, id, reveal });
  const read = healthcheck?.log ?? [];
  return data === undefined || data.log.length === 0 ? read : data.log;
}
