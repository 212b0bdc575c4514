import type { ContainerSummary } from '@berth/contract';
import { useEffect, useMemo, useRef, useState } from 'react';
import { localEngine } from '../../../lib/live/use-engine.ts';
import { useSeries } from '../../../lib/live/use-series.ts';
import { useCan } from '../../../lib/session/session.ts';
import { lately, type Metric, rankConsumers } from './model/rank-consumers.ts';
import { PART_MS, takesTurns, watchPlan } from './model/watch-plan.ts';

const SHOWN = 10;

/** The running containers that use most, with their readings: all are measured, many in turns (see `watchPlan`). */
export function useConsumers(rows: readonly ContainerSummary[], metric: Metric) {
  const allowed = useCan()('container:stats');
  const running = useMemo(
    () => (allowed ? rows.filter(({ state }) => state === 'running').map(({ id }) => id) : []),
    [rows, allowed],
  );
  const turn = useTurn(takesTurns(running.length));
  const used = useRef<{ metric: Metric; byId: ReadonlyMap<string, number> }>({ metric, byId: new Map() });
  if (used.current.metric !== metric) used.current = { metric, byId: new Map() };
  // What is used changes with each reading; the plan only with the turn and with who runs.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const plan = useMemo(() => watchPlan(running, used.current.byId, turn), [running, turn, metric]);
  const series = useSeries(localEngine, plan);
  const byId = useMemo(() => {
    const alive = new Set(running);
    const known = new Map([...used.current.byId].filter(([id]) => alive.has(id)));
    for (const [id, samples] of series) {
      const value = alive.has(id) ? lately(samples, metric) : null;
      if (value !== null) known.set(id, value);
    }
    return known;
  }, [series, running, metric]);
  useEffect(() => {
    used.current = { metric, byId };
  }, [metric, byId]);
  return { allowed, series, running: running.length, top: useMemo(() => rankConsumers(byId, SHOWN), [byId]) };
}

/** The moment that the plan is made for: moves on while parts take turns. */
function useTurn(on: boolean): number {
  const [turn, setTurn] = useState(() => Date.now());
  useEffect(() => {
    if (!on) return;
    const timer = setInterval(() => setTurn(Date.now()), PART_MS);
    return () => clearInterval(timer);
  }, [on]);
  return turn;
}
