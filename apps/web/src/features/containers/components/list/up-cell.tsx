import type { ContainerSummary } from '@berth/contract';
import { Ago, Since } from '../../../../lib/format/age.tsx';

/** How long it runs, or when it ended. */
export function UpCell({ row }: { row: ContainerSummary }) {
  const lives = row.state === 'running' || row.state === 'paused';
  if (lives) return row.startedAt === null ? <>–</> : <Since at={row.startedAt} />;
  return row.finishedAt === null ? <>–</> : <Ago at={row.finishedAt} />;
}
