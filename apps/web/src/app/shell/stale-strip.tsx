import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { formatSpan } from '../../lib/format/time.ts';
import { useNow } from '../../lib/format/use-now.ts';
import { Rich } from '../../lib/i18n/rich.tsx';
import { useLiveClient } from '../../lib/live/live-provider.tsx';
import type { Stale } from '../../lib/live/use-engine.ts';
import { Strip } from '../../ui/feedback/strip.tsx';
import { useShellWords } from '../words/shell-words.ts';

/** The red strip over a page whose state is old: how old, why in the machine's words, when it is tried again, what to check. */
export function StaleStrip({ stale }: { stale: Stale }) {
  if (!stale) return null;
  return stale.why === 'server' ? <ServerStrip stale={stale} /> : <EngineStrip stale={stale} />;
}

function ServerStrip({ stale }: { stale: Extract<Stale, { why: 'server' }> }) {
  const t = useShellWords();
  const now = useNow();
  const client = useLiveClient();
  const wait = stale.nextTryAt === null ? 0 : Math.ceil((stale.nextTryAt - now) / 1000);
  const aside = (
    <>
      <span>{wait > 0 ? t('next_try', { n: wait }) : t('trying')}</span>
      <Button leftSection={<IconRefresh />} onClick={() => client?.retry()}>
        {t('try_now')}
      </Button>
    </>
  );
  return (
    <Strip tone="bad" aside={aside}>
      <Rich text={t('strip_server')} values={{ age: age(stale.since, now) }} />
    </Strip>
  );
}

function EngineStrip({ stale }: { stale: Extract<Stale, { why: 'engine' }> }) {
  const t = useShellWords();
  const now = useNow();
  const [open, setOpen] = useState(false);
  const { engine, since } = stale;
  const aside = (
    <Button variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
      {t('what_to_check')}
    </Button>
  );
  return (
    <Strip tone="bad" detail={engine.message} aside={aside}>
      {since === null ? (
        <Rich text={t('strip_engine_never')} />
      ) : (
        <Rich text={t('strip_engine')} values={{ age: age(since, now) }} />
      )}
      {open && (
        <>
          <p>{t(`trouble_${engine.trouble === null || engine.trouble === 'other' ? 'any' : engine.trouble}`)}</p>
          <p>
            {t('address')} <code>{engine.address}</code>
          </p>
        </>
      )}
    </Strip>
  );
}

function age(since: number, now: number): string {
  return formatSpan((now - since) / 1000);
}
