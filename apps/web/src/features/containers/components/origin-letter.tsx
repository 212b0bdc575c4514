import type { ContainerDetail } from '@berth/contract';
import { useDetailWords } from '../words/detail-words.ts';
import classes from './origin-letter.module.css';

type Origin = ContainerDetail['env'][number]['origin'];

/** A where a setting was added on the container, C where it was changed from the image's; nothing where it is the image's own. */
export function OriginLetter({ origin }: { origin: Origin }) {
  const t = useDetailWords();
  if (origin === 'image') return null;
  const words = t(`origin.${origin}`);
  return (
    <abbr className={`${classes.letter} ${classes[origin]}`} title={words}>
      {origin === 'container' ? 'A' : 'C'}
    </abbr>
  );
}
