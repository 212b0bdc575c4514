import '@mantine/core/styles/Splitter.layer.css';
import { Splitter } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { z } from 'zod';
import { keep, kept } from '../../lib/kept.ts';
import classes from './split.module.css';

interface SplitProps {
  children: ReactNode;
  /** What stands at the right; null: the first has all the room. It keeps its place in the tree either way. */
  beside: ReactNode;
  /** What the line between them is called. */
  label: string;
  /** Where this browser keeps how the room is shared. */
  keptAs: string;
}

const percent = z.number().min(20).max(80);
const MIN = 20;

/** Two parts side by side with a line between them that can be dragged, or moved with the arrow keys; a double click halves. */
export function Split({ children, beside, label, keptAs }: SplitProps) {
  const [first, setFirst] = useState(() => kept(keptAs, percent, 58));
  const share = (sizes: readonly (number | string)[]) => {
    const parsed = percent.safeParse(sizes[0]);
    if (!parsed.success) return;
    setFirst(parsed.data);
    keep(keptAs, parsed.data);
  };
  const pane = { pane: classes.pane ?? '' };
  return (
    <Splitter
      className={classes.split ?? ''}
      classNames={{ handle: classes.handle ?? '' }}
      attributes={{ handle: { 'aria-label': label } }}
      sizes={beside === null ? [100] : [first, 100 - first]}
      onSizeChange={share}
      step={2}
      lineSize={1}
      withHandle={false}
    >
      {[
        <Splitter.Pane key="first" classNames={pane} defaultSize={50} min={MIN}>
          {children}
        </Splitter.Pane>,
        ...(beside === null
          ? []
          : [
              <Splitter.Pane key="beside" classNames={pane} defaultSize={50} min={MIN}>
                {beside}
              </Splitter.Pane>,
            ]),
      ]}
    </Splitter>
  );
}
