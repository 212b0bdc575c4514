import type { ContainerDetail } from '@berth/contract';
import { IconBolt, IconDatabase, IconFolder } from '@tabler/icons-react';
import { useDetailWords } from '../../words/detail-words.ts';
import classes from './mounts-section.module.css';
import { Nothing, Section } from './section.tsx';

type Mount = ContainerDetail['mounts'][number];

/** Where a container keeps what outlives it. */
export function MountsSection({ mounts }: { mounts: readonly Mount[] }) {
  const t = useDetailWords();
  return (
    <Section title={t('mounts')} count={mounts.length}>
      {mounts.length === 0 && <Nothing>{t('mounts.none')}</Nothing>}
      <ul>
        {mounts.map((mount) => (
          <Row key={mount.target} mount={mount} />
        ))}
      </ul>
    </Section>
  );
}

function Row({ mount }: { mount: Mount }) {
  const t = useDetailWords();
  const Icon = mount.type === 'bind' ? IconFolder : mount.type === 'tmpfs' ? IconBolt : IconDatabase;
  return (
    <li className={classes.row}>
      <Icon aria-label={mount.type} role="img" />
      <code title={mount.source ?? mount.type}>{sourceOf(mount)}</code>
      <span className={classes.arrow} aria-hidden>
        →
      </span>
      <code title={mount.target}>{mount.target}</code>
      <span>{t(mount.readOnly ? 'mounts.ro' : 'mounts.rw')}</span>
      <span className={classes.note}>{noteOf(mount, t)}</span>
    </li>
  );
}

function sourceOf({ source, type, anonymous }: Mount): string {
  if (source === null || source === '') return type;
  return anonymous ? `${source.slice(0, 6)}…${source.slice(-4)}` : source;
}

function noteOf({ anonymous, type, driver }: Mount, t: ReturnType<typeof useDetailWords>): string {
  if (anonymous) return t('mounts.anonymous');
  if (type === 'bind') return t('mounts.bind');
  if (type === 'tmpfs') return t('mounts.tmpfs');
  return driver === null || driver === 'local' ? '' : driver;
}
