import { getOpenApi } from '@berth/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../lib/api/call.ts';
import { Rich } from '../../../lib/i18n/rich.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { SkeletonRows } from '../../../ui/feedback/skeleton-rows.tsx';
import { FilterBar } from '../../../ui/filter/filter-bar.tsx';
import { PageHead } from '../../../ui/layout/page-head.tsx';
import { useUiWords } from '../../../ui/words/ui-words.ts';
import { ApiCallRow } from '../components/api-call.tsx';
import classes from '../components/api-docs.module.css';
import { callMatches, readOpenApi } from '../model/read-openapi.ts';
import { useSystemWords } from '../words/system-words.ts';

/** The API for people: every call with its permission, what goes in, and what comes out. */
export function ApiDocsPage() {
  const t = useSystemWords();
  const ui = useUiWords();
  const [text, setText] = useState('');
  const document = useQuery({
    queryKey: ['openapi'],
    queryFn: async ({ signal }) => readOpenApi(await call(getOpenApi, {}, { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const groups = [...(document.data ?? [])]
    .map(([tag, calls]) => ({ tag, calls: calls.filter((each) => callMatches(each, text)) }))
    .filter(({ calls }) => calls.length > 0);
  const shown = groups.reduce((sum, { calls }) => sum + calls.length, 0);
  const all = [...(document.data?.values() ?? [])].flat().length;
  return (
    <>
      <PageHead title={t('api')} sum={<Rich text={t('lead')} />} />
      <FilterBar
        label={t('search')}
        placeholder={t('search_hint')}
        text={text}
        onText={setText}
        hits={document.data && ui('hits', { shown, all })}
      />
      {document.isPending && <SkeletonRows />}
      {document.isError && <ErrorState error={document.error} onRetry={() => void document.refetch()} />}
      {document.data && shown === 0 && <EmptyState art={false} title={ui('nothing_matches')} />}
      <div className={classes.page}>
        {groups.map(({ tag, calls }) => (
          <section key={tag} aria-label={tag}>
            <h2 className={classes.tag}>
              {tag}
              <small>{t('calls', { count: calls.length })}</small>
            </h2>
            <ul>
              {calls.map((each) => (
                <ApiCallRow key={each.id} call={each} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
