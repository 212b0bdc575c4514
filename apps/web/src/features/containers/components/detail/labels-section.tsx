import type { ContainerDetail } from '@berth/contract';
import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { EngineText } from '../../../../ui/parts/engine-text.tsx';
import { type LabelGroup, labelGroups } from '../../model/label-groups.ts';
import { useDetailWords } from '../../words/detail-words.ts';
import { OriginLetter } from '../origin-letter.tsx';
import { Kv, KvList } from './kv.tsx';
import classes from './labels-section.module.css';
import { Nothing, Section } from './section.tsx';

const FIRST = 10;
const MANY = 12;

/** The labels of a container by who set them: somebody here, a tool, the image. */
export function LabelsSection({ detail }: { detail: ContainerDetail }) {
  const t = useDetailWords();
  const [search, setSearch] = useState('');
  const [all, setAll] = useState(false);
  const total = Object.keys(detail.labels).length;
  const groups = labelGroups(detail, search);
  const open = all || search !== '';
  const sum = labelGroups(detail, '').map(({ group, labels }) => t(`labels.sum.${group}`, { n: labels.length }));
  let left = open ? Number.POSITIVE_INFINITY : FIRST;
  const shown = groups.map(({ group, labels }) => {
    const part = labels.slice(0, left);
    left -= part.length;
    return { group, labels: part };
  });
  const field = total > MANY && (
    <TextInput
      size="xs"
      className={classes.search ?? ''}
      type="search"
      aria-label={t('labels.search')}
      placeholder={t('labels.search')}
      leftSection={<IconSearch />}
      value={search}
      onChange={(event) => setSearch(event.currentTarget.value)}
    />
  );
  return (
    <Section title={t('labels')} count={total} remark={sum.join(', ')} aside={field}>
      {total === 0 && <Nothing>{t('labels.none')}</Nothing>}
      {total > 0 && groups.length === 0 && <Nothing>{t('nothingFound')}</Nothing>}
      {shown.map((part) => part.labels.length > 0 && <Group key={part.group} {...part} heads={groups.length > 1} />)}
      {search === '' && total > FIRST && (
        <Button variant="subtle" size="xs" onClick={() => setAll(!all)}>
          {all ? t('less') : t('more', { count: total - FIRST })}
        </Button>
      )}
    </Section>
  );
}

interface GroupProps {
  group: LabelGroup;
  labels: ReturnType<typeof labelGroups>[number]['labels'];
  heads: boolean;
}

function Group({ group, labels, heads }: GroupProps) {
  const t = useDetailWords();
  return (
    <>
      {heads && <h3 className={classes.group}>{t(`labels.${group}`)}</h3>}
      <KvList wide>
        {labels.map(({ key, value, origin }) => (
          <Kv
            key={key}
            name={
              <code title={key}>
                <EngineText text={key} />
              </code>
            }
            dim={group !== 'here'}
            remark={origin === 'changed' ? <OriginLetter origin="changed" /> : ''}
          >
            <code>{value === '' ? '""' : <EngineText text={value} />}</code>
          </Kv>
        ))}
      </KvList>
    </>
  );
}
