import type { ContainerDetail } from '@berth/contract';
import { CopyButton } from '../../../../ui/parts/copy-button.tsx';
import { useContainers } from '../../api/use-containers.ts';
import { useDetailWords } from '../../words/detail-words.ts';
import { Kv, KvList } from './kv.tsx';
import classes from './networks-section.module.css';
import { Nothing, Section } from './section.tsx';

type Endpoint = ContainerDetail['endpoints'][number];

/** The networks of a container: its addresses in them, the names it answers to there, the way out. */
export function NetworksSection({ detail }: { detail: ContainerDetail }) {
  const t = useDetailWords();
  const { endpoints, networkMode } = detail;
  return (
    <Section title={t('networks')} count={endpoints.length === 0 ? undefined : endpoints.length}>
      {endpoints.length === 0 && (
        <Nothing>{networkMode === 'host' ? t('networks.host') : t('networks.nothing')}</Nothing>
      )}
      {endpoints.map((endpoint) => (
        <Network key={endpoint.network} endpoint={endpoint} id={detail.id} />
      ))}
    </Section>
  );
}

function Network({ endpoint, id }: { endpoint: Endpoint; id: string }) {
  const t = useDetailWords();
  const { rows } = useContainers();
  const { network, ipv4, ipv6, gateway, mac } = endpoint;
  const others = rows.filter((row) => row.id !== id && row.networks.some(({ name }) => name === network)).length;
  const names = [...new Set(endpoint.aliases)];
  const addresses = [ipv4, ipv6].filter((address) => address !== null);
  return (
    <KvList>
      <Kv
        name={<span title={network}>{network}</span>}
        remark={network === 'none' ? t('networks.nothing') : t('networks.others', { count: others })}
      >
        {addresses.length === 0 && '–'}
        {addresses.map((address) => (
          <span key={address} className={classes.address}>
            <code>{address}</code>
            <CopyButton text={address} size={22} label={t('networks.copy', { address })} />
          </span>
        ))}
      </Kv>
      {names.length > 0 && (
        <Kv name={t('networks.answers')}>
          <code>{names.join(' ')}</code>
        </Kv>
      )}
      {(gateway !== null || mac !== null) && (
        <Kv name={t('networks.gateway')} dim remark={mac === null ? '' : `MAC ${mac}`}>
          <code>{gateway ?? '–'}</code>
        </Kv>
      )}
    </KvList>
  );
}
