import type { ContainerSummary } from '@berth/contract';
import { CopyButton } from '../../../../ui/parts/copy-button.tsx';
import { useActionWords } from '../../words/action-words.ts';
import { useDetailWords } from '../../words/detail-words.ts';
import { PortsCell } from '../list/ports-cell.tsx';
import { UpCell } from '../list/up-cell.tsx';
import classes from './detail-facts.module.css';

/** The line below the name: image, id, age, restarts, ports, networks. */
export function DetailFacts({ row }: { row: ContainerSummary }) {
  const t = useDetailWords();
  const a = useActionWords();
  const lives = row.state === 'running' || row.state === 'paused';
  const published = row.ports.filter((port) => port.hostPort !== null);
  return (
    <div className={classes.facts}>
      <code className={classes.image} title={row.image}>
        {row.image}
      </code>
      <span className={classes.id}>
        {t('id')} <code>{row.id.slice(0, 12)}</code>
        <CopyButton text={row.id} label={a('copyId')} size={22} />
      </span>
      {(lives ? row.startedAt : row.finishedAt) !== null && (
        <span>
          {t(lives ? 'up' : 'ended')}{' '}
          <b>
            <UpCell row={row} />
          </b>
        </span>
      )}
      {row.restartCount > 0 && <span>{t('restarted', { count: row.restartCount })}</span>}
      {published.length > 0 && <PortsCell ports={published} />}
      {row.networks.length > 0 && (
        <span className={classes.networks}>
          {t('network')} <b>{row.networks.map(({ name }) => name).join(', ')}</b>
        </span>
      )}
    </div>
  );
}
