import type { ContainerDetail } from '@berth/contract';
import { Ago } from '../../../../lib/format/age.tsx';
import { EngineText } from '../../../../ui/parts/engine-text.tsx';
import { useDetailWords } from '../../words/detail-words.ts';
import { Kv, KvList } from './kv.tsx';
import { Section } from './section.tsx';

/** What runs in a container, where, and since when it exists. */
export function ProcessSection({ detail }: { detail: ContainerDetail }) {
  const t = useDetailWords();
  const own = detail.spec.command.length === 0;
  return (
    <Section title={t('process')}>
      <KvList>
        {detail.entrypoint.length > 0 && (
          <Kv name={t('process.entrypoint')} dim={detail.spec.entrypoint === null}>
            <code>
              <EngineText text={detail.entrypoint.join(' ')} />
            </code>
          </Kv>
        )}
        {detail.cmd.length > 0 && (
          <Kv name={t('process.command')} dim={own} remark={own ? t('process.image') : ''}>
            <code>
              <EngineText text={detail.cmd.join(' ')} />
            </code>
          </Kv>
        )}
        <Kv name={t('process.directory')} dim={detail.spec.workdir === ''}>
          <code>{detail.workdir || '/'}</code>
        </Kv>
        <Kv name={t('process.hostname')} dim>
          <code>{detail.hostname}</code>
        </Kv>
        {detail.pid !== null && detail.pid > 0 && (
          <Kv name={t('process.pid')} dim>
            {detail.pid}
          </Kv>
        )}
        <Kv name={t('process.created')} dim remark={`${detail.platform} · ${detail.driver}`}>
          <Ago at={detail.createdAt} />
        </Kv>
      </KvList>
    </Section>
  );
}
