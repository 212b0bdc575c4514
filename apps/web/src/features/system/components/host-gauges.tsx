import type { HostFacts, HostSample } from '@berth/contract';
import { useMemo } from 'react';
import { formatBytes, formatPercent, splitBytes } from '../../../lib/format/bytes.ts';
import { ChartKey } from '../../../ui/chart/chart.tsx';
import { ChartGroup } from '../../../ui/chart/cursor.tsx';
import { hostSeries } from '../model/host-series.ts';
import { useSystemWords } from '../words/system-words.ts';
import { Gauge } from './gauge.tsx';
import classes from './host-gauges.module.css';

interface HostGaugesProps {
  facts: HostFacts | undefined;
  samples: readonly HostSample[];
}

const rate = (value: number) => `${formatBytes(value)}/s`;
/** Bytes a second that fill the chart at least, so that silence looks silent. */
const QUIET = 10_000;

/** How busy the engine's host is, where that can be read: one cursor for all of it. What cannot be read has no gauge. */
export function HostGauges({ facts, samples }: HostGaugesProps) {
  const t = useSystemWords();
  const host = useMemo(() => hostSeries(samples), [samples]);
  const now = samples.at(-1);
  if (facts === undefined) return <div className={classes.waiting} aria-hidden />;
  if (!facts.readable) return <p className={classes.unreadable}>{t('host.unreadable')}</p>;
  const { cpus, memoryBytes, disk } = facts;
  const memory = size(now?.memory);
  const used = size(now?.disk);
  const received = size(now?.received);
  const percentOf = (part: number | null | undefined, all: number | null) =>
    part === null || part === undefined || !all ? '–' : Math.round((part / all) * 100);
  return (
    <ChartGroup>
      <section className={classes.gauges} aria-label={t('host')}>
        <Gauge
          title={t('host.cpu')}
          value={now?.cpu === null || now === undefined ? null : now.cpu.toFixed(0)}
          unit="%"
          left={cpus !== null && t('host.cpu_of', { used: coresOf(now?.cpu, cpus), count: cpus })}
          right={now?.load !== null && now !== undefined && t('host.load', { load: now.load.toFixed(1) })}
          host={host}
          lines={[{ label: '', color: 1, values: host.values('cpu') }]}
          floor={100}
          format={formatPercent}
        />
        <Gauge
          title={t('host.memory')}
          {...memory}
          left={t('host.memory_of', { percent: percentOf(now?.memory, memoryBytes), size: formatBytes(memoryBytes) })}
          right={
            !facts.swapBytes || now === undefined
              ? null
              : now.swap
                ? t('host.swap', { size: formatBytes(now.swap) })
                : t('host.no_swap')
          }
          host={host}
          lines={[{ label: '', color: 2, values: host.values('memory') }]}
          limit={memoryBytes === null ? null : { value: memoryBytes, label: t('host.limit') }}
          floor={memoryBytes ?? 0}
          format={formatBytes}
        />
        {disk !== null && (
          <Gauge
            title={t('host.disk')}
            {...used}
            left={t('host.memory_of', { percent: percentOf(now?.disk, disk.bytes), size: formatBytes(disk.bytes) })}
            right={
              now?.disk === null || now === undefined
                ? null
                : t('host.disk_free', { size: formatBytes(disk.bytes - now.disk) })
            }
            host={host}
            lines={[{ label: '', color: 5, values: host.values('disk') }]}
            limit={{ value: disk.bytes, label: t('host.limit') }}
            floor={disk.bytes}
            format={formatBytes}
          />
        )}
        {now !== undefined && samples.some((sample) => sample.received !== null) && (
          <Gauge
            title={t('host.network')}
            value={received.value}
            unit={`${received.unit}/s ${t('host.in')}`}
            left={
              <span className={classes.keys}>
                <ChartKey color={4} label={t('host.in')} />
                <ChartKey color={3} label={t('host.out')} value={now.sent === null ? '–' : rate(now.sent)} />
              </span>
            }
            host={host}
            lines={[
              { label: t('host.in'), color: 4, values: host.values('received') },
              { label: t('host.out'), color: 3, values: host.values('sent') },
            ]}
            floor={QUIET}
            format={rate}
          />
        )}
      </section>
    </ChartGroup>
  );
}

function size(bytes: number | null | undefined): { value: string | null; unit: string } {
  return bytes === null || bytes === undefined ? { value: null, unit: '' } : splitBytes(bytes);
}

function coresOf(percent: number | null | undefined, cpus: number): string {
  return percent === null || percent === undefined ? '–' : ((percent / 100) * cpus).toFixed(1);
}
