import { errorWords } from '../../../lib/errors/error-text.ts';
import { Note } from '../../../ui/feedback/note.tsx';
import type { FeedState } from '../api/log-feed.ts';
import { useLogWords } from '../words/log-words.ts';
import classes from './logs-panel.module.css';

/** What is wrong with the log, where it is: that its driver cannot be read, that the engine is away, that the container is gone. */
export function LogTroubleNote({ state: { status, trouble, hello } }: { state: FeedState }) {
  const t = useLogWords();
  if (status === 'forbidden') return <Trouble title={errorWords('forbidden')} />;
  if (status === 'gone') return <Trouble title={t('gone')} />;
  if (trouble === null) return null;
  if (trouble.code !== 'log_not_readable')
    return <Trouble title={errorWords(trouble.code)} engine={trouble.engineMessage} />;
  const driver = hello?.driver ?? '';
  const reason = driver === 'none' ? 'none' : hello?.cacheDisabled === true ? 'no_cache' : 'driver';
  return (
    <Trouble
      title={t('unreadable')}
      words={`${t(`unreadable_${reason}`, { driver })} ${t(`remedy_${reason}`)}`}
      engine={trouble.engineMessage}
    />
  );
}

function Trouble({ title, words, engine }: { title: string; words?: string; engine?: string | undefined }) {
  return (
    <div className={classes.trouble}>
      <Note tone="warn" title={title}>
        {words !== undefined && <p>{words}</p>}
        {engine !== undefined && <code>{engine}</code>}
      </Note>
    </div>
  );
}
