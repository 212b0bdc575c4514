import type { ContainerDetail } from '@berth/contract';
import { formatBytes } from '../../../../lib/format/bytes.ts';
import { formatLimit } from '../../../../lib/format/format-limit.ts';
import { usePresentUsage } from '../../hooks/use-present-usage.ts';
import { useDetailWords } from '../../words/detail-words.ts';
import { Kv, KvList } from './kv.tsx';
import { MiniBar } from './mini-bar.tsx';
import { PolicyList } from './policy-list.tsx';
import { Section } from './section.tsx';

/** What a container may use and uses now, what becomes of it when it ends, and what it may do. */
export function LimitsSection({ detail }: { detail: ContainerDetail }) {
  const t = useDetailWords();
  const usage = usePresentUsage(detail);
  const { memoryLimit, cpuLimit } = detail;
  const pidsLimit = detail.pidsLimit !== null && detail.pidsLimit > 0 ? detail.pidsLimit : null;
  const none = t('limits.none');
  const memory = usage.memory === null ? '' : t('limits.now', { value: formatBytes(usage.memory) });
  const cpu = usage.cpu === null ? '' : t('limits.now', { value: `${usage.cpu.toFixed(1)} %` });
  const pids = usage.pids === null ? '' : t('limits.now', { value: usage.pids });
  const ofHost = usage.hostCpus === null ? '' : t('limits.ofCores', { count: usage.hostCpus });
  return (
    <Section title={t('limits')} hint={t('limits.legend')}>
      <KvList>
        <Kv name={t('limits.memory')} dim={memoryLimit === null} remark={memory}>
          {memoryLimit === null ? none : <b>{formatLimit(memoryLimit)}</b>}
          {memoryLimit !== null && <MiniBar value={usage.memory} max={memoryLimit} label={memory} />}
        </Kv>
        <Kv name={t('limits.cpu')} dim={cpuLimit === null} remark={cpuLimit === null ? ofHost : cpu}>
          {cpuLimit === null ? none : <b>{t('limits.cores', { count: cpuLimit })}</b>}
          {cpuLimit !== null && <MiniBar value={usage.cpu} max={cpuLimit * 100} label={cpu} />}
        </Kv>
        <Kv name={t('limits.pids')} dim={pidsLimit === null} remark={pids}>
          {pidsLimit === null ? none : <b>{pidsLimit}</b>}
          {pidsLimit !== null && <MiniBar value={usage.pids} max={pidsLimit} label={pids} />}
        </Kv>
        <PolicyList detail={detail} />
      </KvList>
    </Section>
  );
}
