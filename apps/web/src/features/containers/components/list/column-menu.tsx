import { Button, Menu } from '@mantine/core';
import { IconCheck, IconColumns3, IconRefresh } from '@tabler/icons-react';
import type { ColumnChoice } from '../../hooks/use-column-choice.ts';
import { columns, isFixed } from '../../model/columns.ts';
import { useListWords } from '../../words/list-words.ts';
import { menuClasses } from '../actions/action-menu.tsx';
import classes from './list.module.css';

interface ColumnMenuProps {
  choice: ColumnChoice;
  /** Measures the sizes anew. */
  onMeasure(): void;
}

/** Which columns the list shows; kept in this browser. */
export function ColumnMenu({ choice, onMeasure }: ColumnMenuProps) {
  const t = useListWords();
  return (
    <Menu closeOnItemClick={false} position="bottom-end" classNames={menuClasses}>
      <Menu.Target>
        <Button className={classes.wide ?? ''} leftSection={<IconColumns3 />}>
          {t('columns')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {columns.map((column) => (
          <Menu.CheckboxItem
            key={column.id}
            checked={choice.shown.includes(column.id)}
            checkIcon={<IconCheck />}
            disabled={isFixed(column)}
            onChange={() => choice.toggle(column.id)}
          >
            {t(`column.${column.id}`)}
          </Menu.CheckboxItem>
        ))}
        <Menu.Divider />
        {choice.shown.includes('size') && (
          <Menu.Item leftSection={<IconRefresh />} title={t('size.why')} onClick={onMeasure}>
            {t('size.load')}
          </Menu.Item>
        )}
        <Menu.Item onClick={choice.reset}>{t('columns.reset')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
