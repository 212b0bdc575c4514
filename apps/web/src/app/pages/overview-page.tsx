import type { ContainerSummary } from '@berth/contract';
import { useEffect, useMemo, useState } from 'react';
import { useContainers } from '../../features/containers/api/use-containers.ts';
import { AttentionList } from '../../features/containers/attention/components/attention-list.tsx';
import { findingsOf } from '../../features/containers/attention/model/findings.ts';
import { memoryUse } from '../../features/containers/attention/model/memory-use.ts';
import { TopConsumers } from '../../features/containers/consumers/components/top-consumers.tsx';
import type { Metric } from '../../features/containers/consumers/model/rank-consumers.ts';
import { useConsumers } from '../../features/containers/consumers/use-consumers.ts';
import { RecentChanges } from '../../features/events/components/recent-changes.tsx';
import { useHost } from '../../features/system/api/use-host.ts';
import { HostGauges } from '../../features/system/components/host-gauges.tsx';
import { useEngine, useStale } from '../../lib/live/use-engine.ts';
import { useCan } from '../../lib/session/session.ts';
import { OverviewHead } from './overview-head.tsx';
import classes from './overview-page.module.css';

const none: ReadonlyMap<string, ContainerSummary> = new Map();
/** How often it is asked anew whether a container has outlived its restarts, and a reading is still of now. */
const LOOK_MS = 10_000;

/** What needs somebody first, then the host, who uses most of it, and what happened lately. */
export function OverviewPage() {
  const can = useCan();
  const engine = useEngine();
  const stale = useStale();
  const { byId, rows } = useContainers();
  const host = useHost();
  const [metric, setMetric] = useState<Metric>('cpu');
  const consumers = useConsumers(rows, metric);
  const now = useCoarseNow();
  // An engine that was never reached lists nothing, which does not mean that nothing is there.
  const known = byId !== undefined && (rows.length > 0 || stale === null);
  const { facts } = host;
  const used = host.samples.at(-1)?.disk ?? null;
  const disk = useMemo(() => (facts?.disk && used !== null ? { used, bytes: facts.disk.bytes } : null), [facts, used]);
  const findings = useMemo(
    () => findingsOf(rows, { memory: memoryUse(consumers.series, now), disk, now }),
    [rows, consumers.series, disk, now],
  );
  return (
    <>
      <OverviewHead rows={rows} facts={facts} />
      <div className={classes.page}>
        {known && (
          <AttentionList
            findings={findings}
            hostName={engine?.hostName ?? engine?.engine ?? ''}
            diskPath={facts?.disk?.path ?? ''}
          />
        )}
        {can('host:info') && <HostGauges facts={facts} samples={host.samples} />}
        <div className={classes.halves}>
          {consumers.allowed && known && (
            <TopConsumers consumers={consumers} byId={byId ?? none} metric={metric} onMetric={setMetric} />
          )}
          <RecentChanges />
        </div>
      </div>
    </>
  );
}

function useCoarseNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), LOOK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
