import type { ContainerDetail } from '@berth/contract';
import { IconBolt, IconDatabase, IconFolder } from '@tabler/icons-react';
import { EngineText } from '../../../../ui/parts/engine-text.tsx';
import { mountSize, mountSource } from '../../model/mount-words.ts';
import { useDetailWords } from '../../words/detail-words.ts';
import { OriginLetter } from '../origin-letter.tsx';
import classes from './mounts-section.module.css';
import { Nothing, Section } from './section.tsx';

type Mount = ContainerDetail['mounts'][number];

/** Where a container keeps what outlives it, and who else writes there. */
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
  const note = notesOf(mount, t).join(' · ');
  return (
    <li className={classes.row}>
      <span>
        <OriginLetter origin={mount.origin} />
      </span>
      <Icon aria-label={mount.type} role="img" />
      <code title={mount.source ?? mount.type}>
        <EngineText text={mountSource(mount)} />
      </code>
      <span className={classes.arrow} aria-hidden>
        →
      </span>
      <code title={mount.target}>
        <EngineText text={mount.target} />
      </code>
      <span className={classes.mode}>{t(mount.readOnly ? 'mounts.ro' : 'mounts.rw')}</span>
      <span className={classes.note} title={note}>
        {note}
      </span>
    </li>
  );
}

function notesOf(mount: Mount, t: ReturnType<typeof useDetailWords>): string[] {
  const { anonymous, type, driver, alsoIn, origin } = mount;
  const size = mountSize(mount);
  const notes = [
    anonymous ? t(origin === 'image' ? 'mounts.ofImage' : 'mounts.anonymous') : '',
    alsoIn.length > 0 ? t('mounts.alsoIn', { names: alsoIn.join(', ') }) : '',
    type === 'bind' && alsoIn.length === 0 ? t('mounts.bind') : '',
    type === 'tmpfs' ? (size === null ? t('mounts.tmpfs') : t('mounts.tmpfsOf', { size })) : '',
    driver === null || driver === 'local' ? '' : driver,
  ];
  return notes.filter((note) => note !== '');
}
