import type { ContainerDetail } from '@berth/contract';
import { useDetailWords } from '../../words/detail-words.ts';
import { Kv, KvList } from './kv.tsx';
import { Nothing, Section } from './section.tsx';

/** The networks of a container, its addresses in them and the names it answers to. */
export function NetworksSection({ detail }: { detail: ContainerDetail }) {
  const t = useDetailWords();
  const { endpoints, networkMode } = detail;
  const names = [...new Set(endpoints.flatMap(({ aliases }) => aliases))];
  return (
    <Section title={t('networks')} count={endpoints.length}>
      {endpoints.length === 0 && <Nothing>{networkMode === 'host' ? t('networks.host') : t('networks.none')}</Nothing>}
      <KvList wide>
        {endpoints.map(({ network, ipv4, ipv6, gateway }) => (
          <Kv key={network} name={network} remark={gateway ? t('networks.gateway', { address: gateway }) : ''}>
            {ipv4 === null && ipv6 === null && '–'}
            {ipv4 !== null && <code>{ipv4}</code>}
            {ipv6 !== null && <code>{ipv6}</code>}
          </Kv>
        ))}
        {names.length > 0 && (
          <Kv name={t('networks.answers')}>
            <code>{names.join(' ')}</code>
          </Kv>
        )}
      </KvList>
    </Section>
  );
}
