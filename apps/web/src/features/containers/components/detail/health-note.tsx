import type { ContainerDetail } from '@berth/contract';
import { Note } from '../../../../ui/feedback/note.tsx';
import { EngineText } from '../../../../ui/parts/engine-text.tsx';
import { useDetailWords } from '../../words/detail-words.ts';

/** That a container runs and its health check fails, with what the check said last; nothing where it does not. */
export function HealthNote({ detail: { health, healthcheck, failingStreak } }: { detail: ContainerDetail }) {
  const t = useDetailWords();
  if (health !== 'unhealthy') return null;
  const last = healthcheck?.log.findLast(({ exitCode }) => exitCode !== 0);
  const output = last?.output.trim() ?? '';
  const title = `${t('health.unhealthy')}${failingStreak === null ? '' : `: ${t('health.fails', { count: failingStreak })}`}`;
  return (
    <Note tone="bad" title={title}>
      {output !== '' && (
        <code>
          <EngineText text={output} />
        </code>
      )}
    </Note>
  );
}
