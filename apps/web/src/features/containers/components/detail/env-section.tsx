import type { ContainerDetail } from '@berth/contract';
import { Button, TextInput } from '@mantine/core';
import { IconCheck, IconCopy, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { copyText } from '../../../../ui/parts/copy-text.ts';
import { toDotEnv } from '../../model/dot-env.ts';
import { useDetailWords } from '../../words/detail-words.ts';
import { EnvRow } from './env-row.tsx';
import classes from './env-section.module.css';
import { Nothing, Section } from './section.tsx';

type Env = ContainerDetail['env'];
const FIRST = 12;

/** The environment of a container: what is set here first, secrets masked until asked for. */
export function EnvSection({ env }: { env: Env }) {
  const t = useDetailWords();
  const [search, setSearch] = useState('');
  const [all, setAll] = useState(false);
  const [copied, setCopied] = useState(false);
  const count = (origin: Env[number]['origin']) => env.filter((entry) => entry.origin === origin).length;
  const found = ordered(env).filter((entry) => contains(entry, search));
  const shown = all || search !== '' ? found : found.slice(0, FIRST);
  const rest = found.length - shown.length;
  const aside = (
    <>
      <TextInput
        size="xs"
        className={classes.search ?? ''}
        type="search"
        aria-label={t('env.search')}
        placeholder={t('env.search')}
        leftSection={<IconSearch />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <Button
        variant="subtle"
        size="xs"
        leftSection={copied ? <IconCheck /> : <IconCopy />}
        onClick={() => void copyText(toDotEnv(env)).then(setCopied)}
      >
        {t('env.copy')}
      </Button>
    </>
  );
  const sum = t('env.sum', { here: count('container'), changed: count('changed'), image: count('image') });
  return (
    <Section title={t('env')} count={env.length} remark={sum} aside={env.length > 0 && aside}>
      {env.length === 0 && <Nothing>{t('env.none')}</Nothing>}
      {env.length > 0 && found.length === 0 && <Nothing>{t('nothingFound')}</Nothing>}
      <ul>
        {shown.map((entry) => (
          <EnvRow key={entry.key} entry={entry} />
        ))}
      </ul>
      {(rest > 0 || (all && search === '')) && found.length > FIRST && (
        <Button variant="subtle" size="xs" className={classes.more ?? ''} onClick={() => setAll(!all)}>
          {rest > 0 ? t('more', { count: rest }) : t('less')}
        </Button>
      )}
    </Section>
  );
}

const places = { changed: 0, container: 1, image: 2 };

function ordered(env: Env): Env {
  return env.toSorted((a, b) => places[a.origin] - places[b.origin] || a.key.localeCompare(b.key));
}

// What is masked is not searched: a search must not tell what it is.
function contains({ key, value, secret }: Env[number], search: string): boolean {
  const text = secret ? key : `${key}=${value ?? ''}`;
  return text.toLowerCase().includes(search.trim().toLowerCase());
}
