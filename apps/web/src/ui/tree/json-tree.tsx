import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, useState } from 'react';
import { useUiWords } from '../words/ui-words.ts';
import type { JsonLine } from './flatten-json.ts';
import { type JsonMark, JsonRow } from './json-row.tsx';
import classes from './json-tree.module.css';
import type { JsonTreeState } from './use-json-tree.ts';
import { useTreeKeys } from './use-tree-keys.ts';

interface JsonTreeProps {
  label: string;
  tree: JsonTreeState;
  /** What is to be said beside a line. */
  markOf?(line: JsonLine): JsonMark | undefined;
}

const rowHeight = 26;

/** A JSON value as a tree of 26 px rows. A long value opens over several lines; only the rows in sight exist. */
export function JsonTree({ label, tree, markOf }: JsonTreeProps) {
  const t = useUiWords();
  const self = useId();
  const [wrapped, setWrapped] = useState<ReadonlySet<string>>(new Set());
  const scroller = useRef<HTMLDivElement>(null);
  const { lines, active } = tree;
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => lines[index]?.id ?? index,
    overscan: 20,
  });
  const toggleWrap = ({ id }: JsonLine) => {
    const next = new Set(wrapped);
    if (!next.delete(id)) next.add(id);
    setWrapped(next);
  };
  const onKeyDown = useTreeKeys(tree, toggleWrap);
  const at = active === null ? -1 : lines.indexOf(active);
  // Followed when another line becomes active, not when lines come or go around it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [active?.id]);
  const rowId = (line: JsonLine) => `${self}${line.id}`;

  return (
    <div
      className={classes.tree}
      ref={scroller}
      role="tree"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={active === null ? undefined : rowId(active)}
      onKeyDown={onKeyDown}
    >
      {lines.length === 0 && <p className={classes.none}>{t('nothing_matches')}</p>}
      <div className={classes.inner} role="none" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const line = lines[item.index];
          if (line === undefined) return null;
          return (
            <JsonRow
              key={line.id}
              ref={virtual.measureElement}
              index={item.index}
              start={item.start}
              domId={rowId(line)}
              line={line}
              tree={tree}
              wrapped={wrapped.has(line.id)}
              mark={markOf?.(line)}
              onWrap={() => toggleWrap(line)}
            />
          );
        })}
      </div>
    </div>
  );
}
