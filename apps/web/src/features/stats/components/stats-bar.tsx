import '@mantine/core/styles/FloatingIndicator.layer.css';
import '@mantine/core/styles/SegmentedControl.layer.css';
import { Button, SegmentedControl } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { type Window, windows } from '../hooks/use-window.ts';
import { useStatsWords } from '../words/stats-words.ts';
import classes from './stats-panel.module.css';

interface StatsBarProps {
  running: boolean;
  /** Whether there is any reading. */
  known: boolean;
  minutes: Window;
  asTable: boolean;
  onMinutes(minutes: Window): void;
  onTable(asTable: boolean): void;
}

/** What must be said of the charts, and how much time they show. */
export function StatsBar({ running, known, minutes, asTable, onMinutes, onTable }: StatsBarProps) {
  const t = useStatsWords();
  return (
    <div className={classes.bar}>
      <p className={classes.state} role="status">
        {!running && (
          <>
            <b>{t('stopped')}</b> {t(known ? 'stopped.past' : 'stopped.none')}
          </>
        )}
        {running && !known && t('measuring')}
      </p>
      <Button
        variant={asTable ? 'default' : 'subtle'}
        aria-pressed={asTable}
        leftSection={<IconTable />}
        onClick={() => onTable(!asTable)}
      >
        {t('table')}
      </Button>
      <SegmentedControl
        aria-label={t('window')}
        value={String(minutes)}
        onChange={(value) => onMinutes(windows.find((one) => String(one) === value) ?? minutes)}
        data={windows.map((n) => ({ value: String(n), label: t('minutes', { n }) }))}
      />
    </div>
  );
}
