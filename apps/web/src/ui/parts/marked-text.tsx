import { EngineText } from './engine-text.tsx';
import classes from './marked-text.module.css';

/** A text from a container with every place marked where another one stands in it, whatever the case. */
export function MarkedText({ text, wanted }: { text: string; wanted: string }) {
  const needle = wanted.trim().toLowerCase();
  const low = text.toLowerCase();
  // Some letters grow when they are made small: places would no longer fit.
  if (needle === '' || low.length !== text.length || !low.includes(needle)) return <EngineText text={text} />;
  const parts: { at: number; text: string; hit: boolean }[] = [];
  let from = 0;
  for (let at = low.indexOf(needle); at >= 0; at = low.indexOf(needle, from)) {
    parts.push({ at: from, text: text.slice(from, at), hit: false });
    from = at + needle.length;
    parts.push({ at, text: text.slice(at, from), hit: true });
  }
  parts.push({ at: from, text: text.slice(from), hit: false });
  return (
    <>
      {parts.map((part) =>
        part.hit ? (
          <mark key={`${part.at}!`} className={classes.mark}>
            <EngineText text={part.text} />
          </mark>
        ) : (
          <EngineText key={part.at} text={part.text} />
        ),
      )}
    </>
  );
}
