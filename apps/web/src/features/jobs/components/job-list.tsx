import type { Job } from '@berth/contract';
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { DataGrid } from '../../../ui/data-grid/data-grid.tsx';
import type { GridEntry } from '../../../ui/data-grid/types.ts';
import { groupOf, hasFailed, type JobGroup, jobGroups } from '../model/job-state.ts';
import { kindText, reasonOf } from '../model/job-text.ts';
import { useJobWords } from '../words/job-words.ts';
import classes from './job.module.css';
import { Started, useJobColumns } from './job-columns.tsx';
import { JobMark } from './job-mark.tsx';
import { JobName } from './job-name.tsx';
import { JobProgress } from './job-progress.tsx';

interface JobListProps {
  jobs: readonly Job[];
  userId: string | undefined;
  openId: string | null;
  onOpen(job: Job): void;
  onSeen(job: Job): void;
}

interface Group {
  group: JobGroup;
  count: number;
}

/** The jobs in their groups; a failure has a second line with its reason, and stays until somebody has seen it. */
export function JobList({ jobs, userId, openId, onOpen, onSeen }: JobListProps) {
  const t = useJobWords();
  const columns = useJobColumns(userId);
  const [folded, setFolded] = useState<ReadonlySet<JobGroup>>(new Set());
  const entries = useMemo(() => arrange(jobs, folded), [jobs, folded]);

  function toggle({ group }: Group) {
    const after = new Set(folded);
    if (!after.delete(group)) after.add(group);
    setFolded(after);
  }

  return (
    <DataGrid<Job, Group>
      label={t('jobs')}
      columns={columns}
      entries={entries}
      nameOf={(job) => `${kindText(t, job.kind)} ${job.target}`}
      openKey={openId}
      onOpen={onOpen}
      onFold={toggle}
      renderGroup={({ group, count }) => (
        // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: a cell of the grid, which holds the focus
        <span role="gridcell" className={classes.group}>
          {t(group)}
          <small>{group === 'failed' ? t('failed_hint', { n: count }) : count}</small>
        </span>
      )}
      renderBelow={(job) => (groupOf(job) === 'failed' ? <Failure job={job} onSeen={() => onSeen(job)} /> : null)}
      renderPhone={(job) => (
        <span className={classes.lines}>
          <JobMark job={job} />
          <span>
            <JobName job={job} />
          </span>
          <Started at={job.createdAt} />
          <JobProgress job={job} />
        </span>
      )}
    />
  );
}

function Failure({ job, onSeen }: { job: Job; onSeen(): void }) {
  const t = useJobWords();
  const reason = reasonOf(job);
  const words = hasFailed(job) && job.status === 'interrupted' ? t('interrupted_words') : reason?.words;
  return (
    <>
      <span className={classes.reason}>
        {words}
        {reason?.engine && <code>{reason.engine}</code>}
      </span>
      <Button size="xs" onClick={onSeen}>
        {t('mark_seen')}
      </Button>
    </>
  );
}

function arrange(jobs: readonly Job[], folded: ReadonlySet<JobGroup>): GridEntry<Job, Group>[] {
  return jobGroups.flatMap((group) => {
    const rows = jobs.filter((job) => groupOf(job) === group);
    if (rows.length === 0) return [];
    const isFolded = folded.has(group);
    const head: GridEntry<Job, Group> = {
      kind: 'group',
      key: group,
      group: { group, count: rows.length },
      folded: isFolded,
    };
    return [head, ...(isFolded ? [] : rows.map((row): GridEntry<Job, Group> => ({ kind: 'row', key: row.id, row })))];
  });
}
