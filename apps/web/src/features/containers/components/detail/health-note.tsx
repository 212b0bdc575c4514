import type { ContainerDetail } from '@berth/contract';
import { Note } from '../../../../ui/feedback/note.tsx';
import { EngineText } from '../../../../ui/parts/engine-text.tsx';
import { useHealthLog } from '../../api/use-health-log.ts';
import { healthStreak } from '../../model/health-streak.ts';
import { useDetailWords } from '../../words/detail-words.ts';

/** That a container runs and its health check fails, with what the check said last; nothing where it does not. */
export function HealthNote({ detail }: { detail: ContainerDetail }) {
  const t = useDetailWords();
  const log = useHealthLog(detail);
  if (detail.health !== 'unhealthy') return null;
  const { good, count } = healthStreak(log, detail.failingStreak);
  const output = log.findLast(({ exitCode }) => exitCode !== 0)?.output.trim() ?? '';
  const fails = good || count === 0 ? '' : `: ${t('health.fails', { count })}`;
  return (
    <Note tone="bad" title={`${t('health.unhealthy')}${fails}`}>
      {output !== '' && (
        <code>
          <EngineText text={output} />
        </code>
      )}
    </Note>
  );
}
