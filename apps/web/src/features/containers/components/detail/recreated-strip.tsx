import type { ContainerSummary } from '@berth/contract';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Ago } from '../../../../lib/format/age.tsx';
import { Rich } from '../../../../lib/i18n/rich.tsx';
import { Strip } from '../../../../ui/feedback/strip.tsx';
import type { ContainerTabs } from '../../hooks/use-tabs.ts';
import { containerPath } from '../../model/container-path.ts';
import { useFrameWords } from '../../words/frame-words.ts';

interface RecreatedStripProps {
  row: ContainerSummary;
  removed: boolean;
  successor: ContainerSummary;
  tabs: ContainerTabs;
}

/** Says that another container has this one's name now, and leads to the same tab of it. */
export function RecreatedStrip({ row, removed, successor, tabs }: RecreatedStripProps) {
  const t = useFrameWords();
  const values = { name: successor.name, id: successor.id.slice(0, 12) };
  // The age counts up: what is announced once would be announced every second.
  const ago = (
    <span aria-hidden>
      <Ago at={successor.createdAt} />
    </span>
  );
  const search = tabs.beside === null ? {} : { split: tabs.beside };
  const show = (
    <Button renderRoot={(props) => <Link {...props} to={containerPath(successor.id, tabs.open)} search={search} />}>
      {t('recreated.show')}
    </Button>
  );
  return (
    <Strip tone="warn" aside={show}>
      <span>
        <Rich text={t('recreated', values)} values={{ ago }} />{' '}
        {removed ? t('recreated.removed') : t('recreated.renamed', { name: row.name })}
      </span>
    </Strip>
  );
}
