import { Button } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useSession } from '../../../lib/session/session.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { SkeletonRows } from '../../../ui/feedback/skeleton-rows.tsx';
import { Facets } from '../../../ui/filter/facets.tsx';
import { FilterBar } from '../../../ui/filter/filter-bar.tsx';
import { PageHead } from '../../../ui/layout/page-head.tsx';
import { Duo } from '../../../ui/layout/pane.tsx';
import { useUiWords } from '../../../ui/words/ui-words.ts';
import { useJobs, useMarkSeen } from '../api/use-jobs.ts';
import { JobList } from '../components/job-list.tsx';
import { JobPane } from '../components/job-pane.tsx';
import { groupOf, inFacet, type JobFacet, matchesText } from '../model/job-state.ts';
import { kindText } from '../model/job-text.ts';
import { useJobWords } from '../words/job-words.ts';

const facetKeys: readonly JobFacet[] = ['all', 'running', 'waiting', 'failed', 'done', 'cancelled', 'mine'];

/** Every job that Berth keeps: a list by state, and the open one beside it. */
export function JobsPage() {
  const t = useJobWords();
  const ui = useUiWords();
  const navigate = useNavigate();
  const openId = useParams({ strict: false }).jobId ?? null;
  const userId = useSession()?.user.id;
  const jobs = useJobs();
  const seen = useMarkSeen();
  const [facet, setFacet] = useState<JobFacet>('all');
  const [text, setText] = useState('');

  const shown = useMemo(
    () => jobs?.filter((job) => inFacet(job, facet, userId) && matchesText(job, kindText(t, job.kind), text)),
    [jobs, facet, text, userId, t],
  );
  const unseen = jobs?.filter((job) => groupOf(job) === 'failed').map((job) => job.id) ?? [];
  const facets = facetKeys.map((key) => ({
    key,
    words: t(key),
    count: jobs?.filter((job) => inFacet(job, key, userId)).length ?? 0,
    ...(key === 'failed' ? { mark: { shape: 'failed', tone: 'bad' } as const } : {}),
  }));

  return (
    <>
      <PageHead title={t('jobs')}>
        {unseen.length > 0 && (
          <Button leftSection={<IconChecks />} disabled={seen.isPending} onClick={() => seen.mutate(unseen)}>
            {t('mark_all_seen')}
          </Button>
        )}
      </PageHead>
      <Facets
        label={t('facets')}
        facets={facets}
        current={facet}
        onChoose={(key) => setFacet(facetKeys.find((each) => each === key) ?? 'all')}
      />
      <FilterBar
        label={t('filter')}
        placeholder={t('filter_hint')}
        text={text}
        onText={setText}
        hits={jobs && ui('hits', { shown: shown?.length ?? 0, all: jobs.length })}
      />
      {seen.isError && <ErrorState error={seen.error} />}
      <Duo
        pane={
          openId && (
            <JobPane key={openId} jobId={openId} userId={userId} onClose={() => void navigate({ to: '/jobs' })} />
          )
        }
      >
        {!shown && <SkeletonRows />}
        {jobs?.length === 0 && <EmptyState art={false} title={t('empty')} lead={t('empty_lead')} />}
        {jobs && jobs.length > 0 && shown?.length === 0 && (
          <EmptyState art={false} title={ui('nothing_matches')} lead={ui('nothing_matches_lead')} />
        )}
        {shown && shown.length > 0 && (
          <JobList
            jobs={shown}
            userId={userId}
            openId={openId}
            onOpen={({ id }) => void navigate({ to: '/jobs/$jobId', params: { jobId: id } })}
            onSeen={({ id }) => seen.mutate([id])}
          />
        )}
      </Duo>
    </>
  );
}
