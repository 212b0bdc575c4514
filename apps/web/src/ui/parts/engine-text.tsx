import { cutAtUnseen } from '../../lib/format/unseen.ts';
import classes from './engine-text.module.css';

/** A text that came from the engine or a container: what cannot be seen in it is named, so that nothing reads as it is not. */
export function EngineText({ text }: { text: string }) {
  const pieces = cutAtUnseen(text);
  if (pieces.length === 1) return text;
  return (
    <>
      {pieces.map((piece, place) =>
        place % 2 === 0 ? (
          piece
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces never move
          <i key={place} className={classes.unseen}>
            {piece}
          </i>
        ),
      )}
    </>
  );
}
