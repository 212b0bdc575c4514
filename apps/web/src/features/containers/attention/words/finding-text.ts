import { formatLimit } from '../../../../lib/format/format-limit.ts';
import { useExitText } from '../../words/exit-text.ts';
import type { Finding } from '../model/findings.ts';
import { useAttentionWords } from './attention-words.ts';

/** Ports that are named; the rest is in the container's page. */
const NAMED = 4;

/** Why a finding needs somebody, as a sentence. `diskPath`: what the disk holds. */
export function useFindingText(): (finding: Finding, diskPath: string) => string {
  const t = useAttentionWords();
  const exitText = useExitText();
  return ({ kind, row, percent, open }, diskPath) => {
    const share = Math.floor(percent ?? 0);
    if (row === null) return t('why.disk', { path: diskPath, percent: share });
    const ports = open?.ports ?? [];
    const named = ports.slice(0, NAMED).join(', ') + (ports.length > NAMED ? ', …' : '');
    switch (kind) {
      case 'restarting':
        if (row.exitCode === null) return t('why.loops', { count: row.restartCount });
        return row.restartCount > 1
          ? t('why.loop', { code: row.exitCode, count: row.restartCount })
          : t('why.loop_new', { code: row.exitCode });
      case 'unhealthy':
        return row.failingStreak === null ? t('why.unhealthy') : t('why.unhealthy_times', { count: row.failingStreak });
      case 'memory':
        return t('why.memory', { percent: share, limit: formatLimit(row.memoryLimit ?? 0) });
      case 'exposed':
        return t('why.exposed', { service: open?.service ?? '', ports: named, count: ports.length });
      case 'open':
        return t('why.open', { ports: named, count: ports.length });
      case 'dead':
        return t('why.dead');
      default:
        return exitText(row) ?? t('why.failed');
    }
  };
}
