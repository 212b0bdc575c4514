import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode, Ref } from 'react';
import { MarkedText } from '../parts/marked-text.tsx';
import type { JsonLine } from './flatten-json.ts';
import classes from './json-tree.module.css';
import type { JsonTreeState } from './use-json-tree.ts';

/** What is said beside a line: a letter before it, words behind it. */
export interface JsonMark {
  readonly letter?: ReactNode;
  readonly remark?: ReactNode;
}

interface JsonRowProps {
  ref: Ref<HTMLDivElement>;
  index: number;
  /** Pixels from the top of the tree. */
  start: number;
  domId: string;
  line: JsonLine;
  tree: JsonTreeState;
  wrapped: boolean;
  mark: JsonMark | undefined;
  onWrap(): void;
}

/** One line of a JSON tree; a click opens a branch, or a value that is too long for its line. */
export function JsonRow({ ref, index, start, domId, line, tree, wrapped, mark, onWrap }: JsonRowProps) {
  const branch = line.text === null && line.size > 0;
  const open = branch && tree.isOpen(line);
  const chosen = tree.active?.id === line.id;
  const click = () => {
    tree.activate(line);
    if (branch) tree.setOpen(line, !open);
    else if (chosen && getSelection()?.isCollapsed !== false) onWrap();
  };
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the tree has the focus and the keys
    <div
      ref={ref}
      id={domId}
      data-index={index}
      role="treeitem"
      className={`${classes.row} ${chosen ? classes.active : ''} ${wrapped ? classes.wrapped : ''}`}
      style={{ transform: `translateY(${start}px)`, '--depth': line.keys.length - 1 }}
      aria-level={line.keys.length}
      aria-posinset={line.place}
      aria-setsize={line.siblings}
      aria-selected={chosen}
      aria-expanded={branch ? open : undefined}
      onClick={click}
    >
      <span className={classes.letter}>{mark?.letter}</span>
      <span className={classes.chevron}>{branch && <Chevron aria-hidden />}</span>
      <span className={classes.name}>
        <MarkedText text={line.name} wanted={tree.search} />
      </span>
      {line.text === null ? (
        <span className={classes.size}>{line.kind === 'array' ? `[${line.size}]` : `{${line.size}}`}</span>
      ) : (
        <span className={`${classes.text} ${classes[line.kind]}`} title={line.text}>
          <MarkedText text={line.text === '' ? '""' : line.text} wanted={tree.search} />
        </span>
      )}
      {mark?.remark !== undefined && <span className={classes.remark}>{mark.remark}</span>}
    </div>
  );
}
