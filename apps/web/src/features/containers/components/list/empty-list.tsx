import { Button } from '@mantine/core';
import { IconPlayerPlay, IconTerminal2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEngine } from '../../../../lib/live/use-engine.ts';
import { useCan } from '../../../../lib/session/session.ts';
import { EmptyState, Way } from '../../../../ui/feedback/empty-state.tsx';
import { useListWords } from '../../words/list-words.ts';

const example = 'docker run -d --name web -p 8080:80 nginx';

/** An engine without containers: what is true, and the ways on. */
export function EmptyList() {
  const t = useListWords();
  const can = useCan();
  const engine = useEngine();
  const host = engine?.hostName ?? engine?.engine ?? '';
  const run = can('container:create');
  return (
    <EmptyState
      title={t('empty.title', { host })}
      lead={run ? t('empty.lead') : t('empty.viewer')}
      foot={t('empty.shell.words')}
    >
      {run && (
        <Way
          icon={<IconPlayerPlay />}
          title={t('empty.run')}
          action={
            <Button component={Link} to="/containers/run" variant="filled">
              {t('run')}
            </Button>
          }
        >
          {t('empty.run.words')}
        </Way>
      )}
      {run && <Way icon={<IconTerminal2 />} title={t('empty.shell')} command={example} />}
    </EmptyState>
  );
}

/** Nothing is known of an engine that has not answered yet. */
export function WaitingList() {
  const t = useListWords();
  return <EmptyState art={false} title={t('waiting.title')} lead={t('waiting.lead')} />;
}

/** Filters that nothing passes. */
export function NothingMatches({ hidden, onClear }: { hidden: number; onClear(): void }) {
  const t = useListWords();
  return (
    <EmptyState
      art={false}
      title={t('nothing.title')}
      lead={t('nothing.lead', { count: hidden })}
      foot={<Button onClick={onClear}>{t('nothing.clear')}</Button>}
    />
  );
}
