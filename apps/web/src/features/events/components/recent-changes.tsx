import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatDay } from '../../../lib/format/time.ts';
import { useRecentChanges } from '../api/use-recent-changes.ts';
import { useChangeWords } from '../words/change-words.ts';
import { ChangeLine } from './change-line.tsx';
import classes from './recent-changes.module.css';

const FEW = 12;
const STEP = 40;

/** What happened on the engine lately and who did it, the newest first. */
export function RecentChanges() {
  const t = useChangeWords();
  const changes = useRecentChanges();
  const [most, setMost] = useState(FEW);
  const shown = (changes ?? []).slice(0, most);
  const hidden = (changes?.length ?? 0) - shown.length;
  const today = formatDay(new Date().toISOString());
  return (
    <section className={classes.section} aria-labelledby="changes">
      <header className={classes.head}>
        <h2 id="changes">{t('title')}</h2>
      </header>
      {shown.length === 0 ? (
        <p className={classes.none}>{t(changes === undefined ? 'waiting' : 'none')}</p>
      ) : (
        <ul className={classes.list}>
          {shown.map((change) => (
            <ChangeLine key={change.id} change={change} today={today} />
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <Button className={classes.more ?? ''} variant="subtle" size="xs" onClick={() => setMost(most + STEP)}>
          {t('more', { count: hidden })}
        </Button>
      )}
    </section>
  );
}
