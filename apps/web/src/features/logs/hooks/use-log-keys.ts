import { type RefObject, useEffect, useState } from 'react';
import { useKeyLines } from '../../../ui/keys/page-keys.ts';
import { useKeys } from '../../../ui/keys/use-keys.ts';
import type { RowSource } from '../model/log-rows.ts';
import { useLogWords } from '../words/log-words.ts';
import type { LogChoices } from './use-log-choices.ts';
import type { LogScene } from './use-log-scene.ts';
import type { OpenRows } from './use-open-rows.ts';

interface Options {
  scene: LogScene;
  openRows: OpenRows;
  choices: LogChoices;
  choose(change: Partial<LogChoices>): void;
  input: RefObject<HTMLInputElement | null>;
}

export interface LogCursor {
  /** The row that the keyboard is at. */
  row: number | null;
  put(row: number): void;
}

/** The keys of a log, and the row that `j` and `k` move. */
export function useLogKeys({ scene, openRows, choices, choose, input }: Options): LogCursor {
  const t = useLogWords();
  const { source, view } = scene;
  const [cursor, setCursor] = useState<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another source have other numbers
  useEffect(() => setCursor(null), [source]);
  const move = (direction: 1 | -1) => {
    const isSeen = cursor !== null && cursor >= view.firstSeen && cursor <= view.lastSeen;
    const from = isSeen ? cursor + direction : direction === 1 ? view.firstSeen : view.lastSeen;
    const next = nextLine(source, from, direction);
    if (next === null) return;
    setCursor(next);
    view.follow(false);
    view.scrollToRow(next);
  };
  const row = cursor === null ? undefined : source.at(cursor);
  const toNext = () => void scene.step(1);
  const toPrevious = () => void scene.step(-1);
  useKeys({
    f: () => (view.following ? view.follow(false) : scene.goLive()),
    n: toNext,
    N: toPrevious,
    w: () => choose({ wrap: !choices.wrap }),
    '/': () => input.current?.focus(),
    j: () => move(1),
    k: () => move(-1),
    Enter: row?.kind === 'line' ? () => openRows.toggle(row) : undefined,
    m: cursor === null ? undefined : () => clickMenu(view.body.current, cursor),
  });
  useKeyLines([
    { keys: 'f', words: t('key_follow') },
    { keys: 'n N', words: t('key_hits') },
    { keys: 'w', words: t('key_wrap') },
    { keys: 'j k', words: t('key_lines') },
    { keys: 'Enter', words: t('key_open') },
    { keys: 'm', words: t('key_menu') },
  ]);
  return { row: cursor, put: setCursor };
}

function nextLine(source: RowSource, from: number, direction: 1 | -1): number | null {
  for (let row = from; row >= source.first && row < source.end; row += direction) {
    const line = source.at(row);
    if (line?.kind === 'line' && line.head === undefined) return row;
  }
  return null;
}

function clickMenu(body: HTMLElement | null, row: number): void {
  body?.querySelector<HTMLElement>(`[data-row="${row}"] [aria-haspopup=menu]`)?.click();
}
