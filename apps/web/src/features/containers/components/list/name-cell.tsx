import type { ContainerSummary } from '@berth/contract';
import { Link } from '@tanstack/react-router';
import { containerPath } from '../../model/container-path.ts';
import { useListWords } from '../../words/list-words.ts';
import classes from './list.module.css';

/** The name of a container as the way to its page, and what is special about it. */
export function NameCell({ row }: { row: ContainerSummary }) {
  const t = useListWords();
  const remark = row.isBerth ? t('berth') : row.incomplete ? t('incomplete') : undefined;
  return (
    <span className={classes.named}>
      <Link className={classes.name ?? ''} to={containerPath(row.id)} title={row.name} tabIndex={-1} preload={false}>
        {row.name}
      </Link>
      {remark !== undefined && (
        <span className={classes.remark} title={remark}>
          {row.isBerth ? 'Berth' : '!'}
        </span>
      )}
    </span>
  );
}
