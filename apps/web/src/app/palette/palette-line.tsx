import { useEffect, useRef } from 'react';
import { markTokens } from './match.ts';
import classes from './palette.module.css';
import type { PaletteItem } from './palette-item.ts';

interface PaletteLineProps {
  id: string;
  item: PaletteItem;
  tokens: readonly string[];
  current: boolean;
  onPoint(): void;
  onChoose(): void;
}

/** One line to choose; what was typed of it is marked. The keyboard is the field's. */
export function PaletteLine({ id, item, tokens, current, onPoint, onChoose }: PaletteLineProps) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (current) line.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keyboard, and Enter chooses
    // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant of the field points at it
    <div
      ref={line}
      id={id}
      className={classes.line}
      role="option"
      aria-selected={current}
      onPointerMove={current ? undefined : onPoint}
      onClick={onChoose}
    >
      {item.glyph}
      <b>
        {markTokens(item.label, tokens).map(({ text, hit }, place) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces never move
          hit ? <u key={place}>{text}</u> : text,
        )}
      </b>
      {item.hint !== '' && <small>{item.hint}</small>}
    </div>
  );
}
