import type { ContainerSummary } from '@berth/contract';
import { useQuery } from '@tanstack/react-query';
import { Ago } from '../../../../lib/format/age.tsx';
import { useCan } from '../../../../lib/session/session.ts';
import { EngineText } from '../../../../ui/parts/engine-text.tsx';
import { detailQuery } from '../../api/queries.ts';
import { lastWordsQuery } from '../api/last-words.ts';
import type { Finding } from '../model/findings.ts';

/** What the container, its health check or the engine said last, beside the reason. Asked only for rows that are shown. */
export function LastWords({ finding: { kind }, row }: { finding: Finding; row: ContainerSummary }) {
  if (row.error !== null) return <Words text={row.error} />;
  if (kind === 'unhealthy') return <LastCheck id={row.id} />;
  if (kind === 'oom' || kind === 'failed') return <LastLine id={row.id} ended={row.finishedAt} />;
  // A crash loop ends again and again, with the same words.
  return kind === 'restarting' ? <LastLine id={row.id} ended={null} /> : null;
}

function LastLine({ id, ended }: { id: string; ended: string | null }) {
  const can = useCan();
  const { data } = useQuery({ ...lastWordsQuery(id, ended), enabled: can('container:logs') });
  return data ? <Words text={data} /> : null;
}

/** When its checks began to fail, where the engine still remembers one that did not. */
export function UnhealthySince({ id }: { id: string }) {
  const can = useCan();
  const { data } = useQuery({ ...detailQuery(id), enabled: can('container:read') });
  const log = data?.healthcheck?.log ?? [];
  const good = log.findLastIndex(({ exitCode }) => exitCode === 0);
  const whole = good >= 0 || log.length === data?.failingStreak;
  const first = whole ? log[good + 1] : undefined;
  return first === undefined ? '–' : <Ago at={first.startedAt} />;
}

function LastCheck({ id }: { id: string }) {
  const can = useCan();
  const { data } = useQuery({ ...detailQuery(id), enabled: can('container:read') });
  const output = data?.healthcheck?.log.at(-1)?.output.trim();
  return output ? <Words text={output} /> : null;
}

function Words({ text }: { text: string }) {
  return (
    <code title={text}>
      <EngineText text={text} />
    </code>
  );
}
