import { Button } from '@mantine/core';
import { useState } from 'react';
import { EngineText } from '../../../../ui/parts/engine-text.tsx';
import { useDetailWords } from '../../words/detail-words.ts';
import { Kv, KvList } from './kv.tsx';
import { Nothing, Section } from './section.tsx';

const FIRST = 10;

/** The labels of a container; those of Compose and Swarm last. */
export function LabelsSection({ labels }: { labels: Readonly<Record<string, string>> }) {
  const t = useDetailWords();
  const [all, setAll] = useState(false);
  const entries = Object.entries(labels).sort(
    ([a], [b]) => Number(isTool(a)) - Number(isTool(b)) || a.localeCompare(b),
  );
  const shown = all ? entries : entries.slice(0, FIRST);
  return (
    <Section title={t('labels')} count={entries.length}>
      {entries.length === 0 && <Nothing>{t('labels.none')}</Nothing>}
      <KvList wide>
        {shown.map(([key, value]) => (
          <Kv
            key={key}
            name={
              <code title={key}>
                <EngineText text={key} />
              </code>
            }
            dim={isTool(key)}
          >
            <code>
              <EngineText text={value} />
            </code>
          </Kv>
        ))}
      </KvList>
      {entries.length > FIRST && (
        <Button variant="subtle" size="xs" onClick={() => setAll(!all)}>
          {all ? t('less') : t('more', { count: entries.length - FIRST })}
        </Button>
      )}
    </Section>
  );
}

function isTool(key: string): boolean {
  return key.startsWith('com.docker.');
}
