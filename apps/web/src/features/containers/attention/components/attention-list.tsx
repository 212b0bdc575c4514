import type { ContainerSummary } from '@berth/contract';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { StateShape } from '../../../../ui/state/state-shape.tsx';
import { useChanges } from '../../api/use-changes.ts';
import { FailureLine } from '../../components/actions/failure-line.tsx';
import { useActions } from '../../hooks/use-actions.ts';
import type { Finding } from '../model/findings.ts';
import { useIgnored } from '../use-ignored.ts';
import { useAttentionWords } from '../words/attention-words.ts';
import { useFindingText } from '../words/finding-text.ts';
import classes from './attention.module.css';
import { FindingRow } from './finding-row.tsx';

interface AttentionListProps {
  findings: readonly Finding[];
  hostName: string;
  diskPath: string;
}

/** Rows at first, and at most: whoever has more than this has a list to filter. */
const FEW = 6;
const MOST = 40;

/** What needs somebody, first of all. What was waved away and what is only open to all stands behind a word at the right. */
export function AttentionList({ findings, hostName, diskPath }: AttentionListProps) {
  const t = useAttentionWords();
  const textOf = useFindingText();
  const actions = useActions();
  const changes = useChanges();
  const { ignored, ignore, heed } = useIgnored();
  const [all, setAll] = useState(false);
  const [aside, setAside] = useState<'ignored' | 'open' | null>(null);
  const waved = findings.filter(({ key }) => ignored.has(key));
  const heeded = findings.filter(({ key }) => !ignored.has(key));
  const open = heeded.filter(({ tone }) => tone === 'idle');
  const needy = heeded.filter(({ tone }) => tone !== 'idle');
  const shown = needy.slice(0, all ? MOST : FEW);
  const hidden = needy.length - shown.length;
  const act = (action: 'start' | 'restart', row: ContainerSummary) => void changes.ask(row, { action });
  const rows = (list: readonly Finding[]) =>
    list.map((finding) => (
      <FindingRow
        key={finding.key}
        finding={finding}
        why={textOf(finding, diskPath)}
        hostName={hostName}
        actions={actions}
        ignored={ignored.has(finding.key)}
        onAct={act}
        onIgnore={ignored.has(finding.key) ? heed : ignore}
      />
    ));
  const failed = findings.flatMap(({ row }) => {
    const failure = row === null ? undefined : changes.failures.get(row.id);
    return row === null || failure === undefined ? [] : [{ row, failure }];
  });
  return (
    <section className={classes.section} aria-labelledby="attention">
      <header className={classes.head}>
        <h2 id="attention">{t('title')}</h2>
        {needy.length > 0 && <span className={classes.count}>{needy.length}</span>}
        <span className={classes.space} />
        {(['open', 'ignored'] as const).map((which) => {
          const count = which === 'open' ? open.length : waved.length;
          return (
            count > 0 && (
              <button
                key={which}
                type="button"
                className={classes.aside}
                aria-expanded={aside === which}
                title={which === 'open' ? t('open_title') : undefined}
                onClick={() => setAside(aside === which ? null : which)}
              >
                {t(which, { count })}
              </button>
            )
          );
        })}
      </header>
      {[...new Map(failed.map((one) => [one.row.id, one])).values()].map(({ row, failure }) => (
        <FailureLine key={row.id} row={row} failure={failure} onDismiss={() => changes.dismiss(row.id)} />
      ))}
      {needy.length === 0 && (
        <p className={classes.nothing}>
          <StateShape shape="running" tone="ok" />
          <b>{t('nothing')}</b>
          <span>{t('nothing_lead')}</span>
        </p>
      )}
      {shown.length > 0 && <ul>{rows(shown)}</ul>}
      {needy.length > FEW && (
        <p className={classes.more}>
          <Button variant="subtle" size="xs" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('fewer') : t('more', { count: hidden })}
          </Button>
          {all && hidden > 0 && (
            <Link to="/containers" search={{ show: 'failed' }}>
              {t('in_list')}
            </Link>
          )}
        </p>
      )}
      {aside !== null && <ul className={classes.sunk}>{rows((aside === 'open' ? open : waved).slice(0, MOST))}</ul>}
    </section>
  );
}
