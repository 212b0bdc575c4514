import { z } from 'zod';
import { listOf, maybe, maybeNumber, text } from './tolerant.ts';

const cpu = z
  .object({
    cpu_usage: maybe(
      z.object({ total_usage: maybeNumber, percpu_usage: z.array(z.number()).nullish().catch(undefined) }),
    ),
    system_cpu_usage: maybeNumber,
    online_cpus: maybeNumber,
    throttling_data: maybe(z.object({ periods: maybeNumber, throttled_periods: maybeNumber })),
  })
  .transform((wire) => ({
    /** Nanoseconds of CPU time since the container started. */
    total: wire.cpu_usage?.total_usage,
    /** Nanoseconds of the whole host. */
    system: wire.system_cpu_usage,
    /** Cgroup v1 engines of old say 0 here and list each CPU instead. */
    cpus: wire.online_cpus || wire.cpu_usage?.percpu_usage?.length || undefined,
    throttledPeriods: wire.throttling_data?.throttled_periods,
    periods: wire.throttling_data?.periods,
  }));

const traffic = z.object({ rx_bytes: maybeNumber, tx_bytes: maybeNumber });
const blockEntry = z.object({ op: text, value: z.number() });

export const statsSample = z
  .object({
    read: text,
    id: text,
    cpu_stats: maybe(cpu),
    precpu_stats: maybe(cpu),
    memory_stats: maybe(
      z.object({
        usage: maybeNumber,
        limit: maybeNumber,
        stats: z.record(z.string(), z.unknown()).nullish().catch(undefined),
      }),
    ),
    networks: z.record(z.string(), traffic).nullish().catch(undefined),
    blkio_stats: maybe(z.object({ io_service_bytes_recursive: listOf(blockEntry) })),
    pids_stats: maybe(z.object({ current: maybeNumber, limit: maybeNumber })),
  })
  .transform((wire) => ({
    /** RFC 3339; 0001-01-01 for a container that does not run. */
    read: wire.read,
    cpu: wire.cpu_stats,
    /** The CPU of the sample before, empty in the first one. */
    previousCpu: wire.precpu_stats,
    memory: wire.memory_stats,
    /** Undefined where the container has no network of its own. */
    networks: wire.networks ?? undefined,
    block: wire.blkio_stats?.io_service_bytes_recursive ?? [],
    pids: wire.pids_stats,
  }));

/** One measurement as the engine sends it, with nothing reckoned yet. */
export type StatsSample = z.output<typeof statsSample>;
export type CpuCounters = NonNullable<StatsSample['cpu']>;
