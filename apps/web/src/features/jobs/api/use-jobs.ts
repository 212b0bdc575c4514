import { cancelJob, type Job, markJobSeen } from '@berth/contract';
import { useMutation } from '@tanstack/react-query';
import { useMemo } from 'react';
import { call } from '../../../lib/api/call.ts';
import { useLive } from '../../../lib/live/use-live.ts';
import { byAge } from '../model/job-state.ts';

/** Every job that Berth keeps, newest first, live; undefined before the first word. */
export function useJobs(): readonly Job[] | undefined {
  const { data } = useLive({ name: 'jobs' });
  return useMemo(() => data && [...data.values()].sort(byAge), [data]);
}

/** Cancels a job. Its new state comes over the live socket, as to everybody else. */
export function useCancelJob() {
  return useMutation({ mutationFn: (jobId: string) => call(cancelJob, { params: { jobId } }) });
}

/** Says that somebody has seen these failures. */
export function useMarkSeen() {
  return useMutation({
    mutationFn: (jobIds: readonly string[]) =>
      Promise.all(jobIds.map((jobId) => call(markJobSeen, { params: { jobId } }))),
  });
}
