import { Button } from '@mantine/core';
import { useStale } from '../../../../lib/live/use-engine.ts';
import { useCan } from '../../../../lib/session/session.ts';
import { StateShape } from '../../../../ui/state/state-shape.tsx';
import { useRun } from '../hooks/run-context.ts';
import { firstBlocker } from '../model/blockers.ts';
import type { Section } from '../model/sections.ts';
import { blockerText } from '../words/blocker-words.ts';
import { useRunWords } from '../words/run-words.ts';
import { Box } from './box.tsx';
import classes from './run-foot.module.css';

interface RunFootProps {
  busy: boolean;
  onRun(start: boolean): void;
  onGo(section: Section): void;
}

/** What still blocks, and the ways to act. */
export function RunFoot({ busy, onRun, onGo }: RunFootProps) {
  const { form, dispatch, check, facts, revealAll } = useRun();
  const t = useRunWords();
  const can = useCan();
  const stale = useStale() !== null;
  const missing = facts.images !== undefined && facts.image === undefined;
  const pullDenied = !can('image:pull') && (form.pull === 'always' || (form.pull === 'missing' && missing));
  const blocker = firstBlocker(check, { stale, mayRoot: can('host:root'), pullDenied });
  const go = () => {
    revealAll();
    if (blocker && 'section' in blocker) onGo(blocker.section);
  };
  const quiet = blocker === undefined || blocker.what === 'image';
  return (
    <footer className={classes.foot}>
      {blocker && !busy ? (
        <button type="button" className={`${classes.state} ${quiet ? '' : classes.bad}`} onClick={go}>
          {!quiet && <StateShape shape="unhealthy" tone="bad" />}
          {blockerText(blocker)}
        </button>
      ) : (
        <span className={classes.state}>{t(busy ? 'under_way' : 'ready')}</span>
      )}
      <span className={classes.space} />
      {!form.interactive && (
        <Box
          label={t('keep_on_failure')}
          checked={form.keepOnFailure}
          onChange={(checked) => dispatch({ do: 'set', fields: { keepOnFailure: checked } })}
        />
      )}
      <Button disabled={blocker !== undefined || busy} onClick={() => onRun(false)}>
        {t('create_only')}
      </Button>
      <Button variant="filled" disabled={blocker !== undefined || busy} onClick={() => onRun(true)}>
        {t('run')}
      </Button>
    </footer>
  );
}
