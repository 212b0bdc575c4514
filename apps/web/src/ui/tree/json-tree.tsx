import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { CopyButton } from '../parts/copy-button.tsx';
import { EngineText } from '../parts/engine-text.tsx';
import { useUiWords } from '../words/ui-words.ts';
import { flattenJson, type Json, type JsonLine } from './flatten-json.ts';
import classes from './json-tree.module.css';

interface JsonTreeProps {
  label: string;
  value: Json;
  /** Only lines whose path or text has it, with everything open. */
  search?: string;
}

const rowHeight = 26;

/** A JSON value as a tree of 26 px rows: folds, searches, and copies values and paths. */
export function JsonTree({ label, value, search = '' }: JsonTreeProps) {
  const t = useUiWords();
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const scroller = useRef<HTMLDivElement>(null);
  const wanted = search.trim().toLowerCase();
  const lines = useMemo(() => {
    // The first level is open, what lies below it is folded until asked for.
    const all = flattenJson(value, (path, depth) => wanted !== '' || (depth === 0) !== toggled.has(path));
    return wanted ? all.filter((line) => fits(line, wanted)) : all;
  }, [value, toggled, wanted]);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 20,
  });

  function toggle(path: string) {
    const after = new Set(toggled);
    if (!after.delete(path)) after.add(path);
    setToggled(after);
  }

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable with the keyboard
    <section className={classes.tree} ref={scroller} aria-label={label} tabIndex={0}>
      {wanted && lines.length === 0 && <p className={classes.none}>{t('nothing_matches')}</p>}
      <div className={classes.inner} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const line = lines[item.index];
          if (!line) return null;
          return (
            <div
              key={line.path}
              className={classes.row}
              style={{ transform: `translateY(${item.start}px)`, '--depth': line.depth }}
            >
              <Branch line={line} open={(line.depth === 0) !== toggled.has(line.path)} onToggle={toggle} />
              <span className={classes.name}>
                <EngineText text={line.name} />
              </span>
              {line.text === null ? (
                <span className={classes.size}>{line.kind === 'array' ? `[${line.size}]` : `{${line.size}}`}</span>
              ) : (
                <span className={`${classes.text} ${classes[line.kind]}`} title={line.text}>
                  <EngineText text={line.text === '' ? '""' : line.text} />
                </span>
              )}
              <span className={classes.acts}>
                <CopyButton text={line.path} size={22} label={`${t('copy')} ${line.path}`} />
              </span>
            </div>
          );
        })}
      </div>
    </section>
  );
}

function Branch({ line, open, onToggle }: { line: JsonLine; open: boolean; onToggle(path: string): void }) {
  const t = useUiWords();
  if (line.text !== null) return <span />;
  return (
    <button
      type="button"
      aria-expanded={open}
      aria-label={`${open ? t('collapse') : t('expand')} ${line.name}`}
      onClick={() => onToggle(line.path)}
    >
      {open ? <IconChevronDown /> : <IconChevronRight />}
    </button>
  );
}

function fits(line: JsonLine, wanted: string): boolean {
  return line.path.toLowerCase().includes(wanted) || (line.text?.toLowerCase().includes(wanted) ?? false);
}
