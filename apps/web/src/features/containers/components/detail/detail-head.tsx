import type { ContainerSummary } from '@berth/contract';
import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconChevronLeft, IconDots, IconHeartbeat } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Changes } from '../../api/use-changes.ts';
import { useActions } from '../../hooks/use-actions.ts';
import type { ContainerTabs } from '../../hooks/use-tabs.ts';
import { needsForce } from '../../model/actions.ts';
import { useActionWords } from '../../words/action-words.ts';
import { useDetailWords } from '../../words/detail-words.ts';
import { useStateWords } from '../../words/state-words.ts';
import { ActionGlyph } from '../actions/action-glyph.tsx';
import { type ActionChoice, ActionMenuItems, menuClasses } from '../actions/action-menu.tsx';
import { StateLabel } from '../state-label.tsx';
import classes from './detail-head.module.css';
import { Pager } from './pager.tsx';

interface DetailHeadProps {
  row: ContainerSummary;
  removed: boolean;
  changes: Changes;
  tabs: ContainerTabs;
  onChoose(choice: ActionChoice): void;
}

/** The head of a container's page: where it belongs, its name, how it is, and what can be done to it. */
export function DetailHead({ row, removed, changes, tabs, onChoose }: DetailHeadProps) {
  const t = useDetailWords();
  const a = useActionWords();
  const s = useStateWords();
  const { may, refusal } = useActions();
  const toggle = needsForce(row) ? 'stop' : 'start';
  const shown = (['restart', toggle] as const).filter((action) => may(action) && !removed);
  return (
    <header className={classes.head}>
      <Link className={classes.crumb ?? ''} to="/containers" title={t('back')} aria-label={t('back')}>
        <IconChevronLeft aria-hidden />
        {row.stack !== null && <span>{row.stack}</span>}
      </Link>
      {row.stack !== null && (
        <span className={classes.slash} aria-hidden>
          /
        </span>
      )}
      <h1 title={row.name}>{row.name}</h1>
      {!removed && <StateLabel row={row} asked={changes.asked.get(row.id)} />}
      {!removed && row.state === 'running' && row.health === 'healthy' && (
        <span className={classes.healthy}>
          <IconHeartbeat aria-hidden />
          {s('health.healthy')}
        </span>
      )}
      <Pager id={row.id} tabs={tabs} />
      <span className={classes.space} />
      {shown.map((action) => {
        const why = refusal(action, row);
        return (
          <Button
            key={action}
            className={classes.act ?? ''}
            leftSection={<ActionGlyph action={action} />}
            disabled={why !== null}
            title={why ?? undefined}
            onClick={() => onChoose(action)}
          >
            {a(action)}
          </Button>
        );
      })}
      {!removed && (
        <Menu position="bottom-end" classNames={menuClasses}>
          <Menu.Target>
            <ActionIcon
              variant="default"
              aria-label={a('more', { name: row.name })}
              title={a('more', { name: row.name })}
            >
              <IconDots />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <ActionMenuItems row={row} onChoose={onChoose} links={false} />
          </Menu.Dropdown>
        </Menu>
      )}
    </header>
  );
}
