import '@mantine/core/styles/Popover.layer.css';
import { Button, Popover } from '@mantine/core';
import { IconChevronDown, IconClock } from '@tabler/icons-react';
import { useState } from 'react';
import type { ChangeAddress } from '../hooks/use-log-address.ts';
import { type LastRange, type LogAddress, lastMinutes } from '../model/log-address.ts';
import { useLogWords } from '../words/log-words.ts';
import { MomentField, RangeForm } from './range-form.tsx';
import classes from './range-menu.module.css';

interface RangeMenuProps {
  address: LogAddress;
  onChange: ChangeAddress;
  onJump(time: number): void;
}

/** Which time of the log is looked at: all of it, the last minutes, from and to, and a jump to a moment. */
export function RangeMenu({ address, onChange, onJump }: RangeMenuProps) {
  const t = useLogWords();
  const [open, setOpen] = useState(false);
  const { last, from, to } = address;
  const choose = (change: Pick<LogAddress, 'last' | 'from' | 'to'>) => {
    setOpen(false);
    onChange({ last: undefined, from: undefined, to: undefined, at: undefined, ...change });
  };
  const isOwn = from !== undefined || to !== undefined;
  const name = last !== undefined ? t(`last_${last}`) : isOwn ? t('range_own') : t('range_all');
  return (
    <Popover position="bottom-end" opened={open} onChange={setOpen} trapFocus returnFocus shadow="">
      <Popover.Target>
        <button
          type="button"
          className={classes.target}
          data-set={last !== undefined || isOwn ? '' : undefined}
          aria-label={t('range_name', { name })}
          onClick={() => setOpen(!open)}
        >
          <IconClock aria-hidden />
          <span>{name}</span>
          <IconChevronDown aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.panel ?? ''}>
        <div className={classes.quick}>
          <Button variant={last === undefined && !isOwn ? 'filled' : 'default'} onClick={() => choose({})}>
            {t('range_all')}
          </Button>
          {(Object.keys(lastMinutes) as LastRange[]).map((range) => (
            <Button key={range} variant={last === range ? 'filled' : 'default'} onClick={() => choose({ last: range })}>
              {t(`last_${range}`)}
            </Button>
          ))}
        </div>
        <RangeForm from={from} to={to} onApply={choose} />
        <MomentField
          label={t('jump_to')}
          action={t('jump')}
          onSubmit={(time) => {
            setOpen(false);
            onJump(time);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
