import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Rich } from '../../../../lib/i18n/rich.tsx';
import { StateShape } from '../../../../ui/state/state-shape.tsx';
import { containerPath } from '../../model/container-path.ts';
import type { RowClash } from '../model/check-form.ts';
import { useRunWords } from '../words/run-words.ts';
import classes from './clash-note.module.css';

interface ClashNoteProps {
  found: RowClash;
  onUse(hostPort: string): void;
}

/** Who holds the port of a row, and the ways out. */
export function ClashNote({ found, onUse }: ClashNoteProps) {
  const t = useRunWords();
  return (
    <p className={`${classes.note} ${found.blocks ? classes.bad : classes.warn}`} role="alert">
      <StateShape shape="unhealthy" tone={found.blocks ? 'bad' : 'warn'} />
      <span>
        <Holder found={found} />
      </span>
      {found.free !== undefined && (
        <Button size="compact-xs" onClick={() => onUse(found.free ?? '')}>
          {t('use_port', { port: found.free })}
        </Button>
      )}
      <Button size="compact-xs" variant="subtle" onClick={() => onUse('')}>
        {t('use_any')}
      </Button>
    </p>
  );
}

function Holder({ found: { clash, blocks } }: { found: RowClash }): ReactNode {
  const t = useRunWords();
  const port = clash.hostPort;
  if ('row' in clash.with) return <b>{t('clash.row', { port, row: clash.with.row + 1 })}</b>;
  const { owner } = clash.with;
  if (owner.kind === 'host') {
    return (
      <b>{owner.process === null ? t('clash.host', { port }) : t('clash.process', { port, process: owner.process })}</b>
    );
  }
  const link = <Link to={containerPath(owner.id)}>{owner.name}</Link>;
  return (
    <>
      <b>
        <Rich text={t(blocks ? 'clash.container' : 'clash.stopped', { port })} values={{ owner: link }} />
      </b>
      {blocks && ` ${t('clash.running')}`}
    </>
  );
}
