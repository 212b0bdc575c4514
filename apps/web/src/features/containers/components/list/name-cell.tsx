import type { ContainerSummary } from '@berth/contract';
import { containerPath } from '../../model/container-path.ts';
import { useListWords } from '../../words/list-words.ts';
import classes from './list.module.css';
import { RowLink } from './row-link.tsx';

/** The name of a container as the way to its page, and what is special about it. */
export function NameCell({ row }: { row: ContainerSummary }) {
  const t = useListWords();
  const remark = row.isBerth ? t('berth') : row.incomplete ? t('incomplete') : undefined;
  return (
    <span className={classes.named}>
      <RowLink className={classes.name} to={containerPath(row.id)}>
        {row.name}
      </RowLink>
      {remark !== undefined && (
        <span className={classes.remark} title={remark}>
          {row.isBerth ? 'Berth' : '!'}
        </span>
      )}
    </span>
  );
}
