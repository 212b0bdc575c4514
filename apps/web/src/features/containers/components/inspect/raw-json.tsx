import { EngineText } from '../../../../ui/parts/engine-text.tsx';
import { useDetailWords } from '../../words/detail-words.ts';
import classes from './inspect-panel.module.css';

/** JSON as text; with a search, the lines that have it are marked and counted. */
export function RawJson({ text, search }: { text: string; search: string }) {
  const t = useDetailWords();
  const wanted = search.trim().toLowerCase();
  const lines = text.split('\n');
  const hit = (line: string) => wanted !== '' && line.toLowerCase().includes(wanted);
  return (
    <>
      {wanted !== '' && <p className={classes.hits}>{t('inspect.hits', { count: lines.filter(hit).length })}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className={classes.raw} aria-label={t('inspect.raw')} tabIndex={0}>
        <pre>
          {lines.map((line, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines may repeat, and never move
            <div key={n} className={hit(line) ? classes.hit : undefined}>
              <EngineText text={line} />
            </div>
          ))}
        </pre>
      </section>
    </>
  );
}
