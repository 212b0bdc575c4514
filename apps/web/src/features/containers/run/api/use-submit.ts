import { type Job, type RunRequest, runContainer } from '@berth/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { call } from '../../../../lib/api/call.ts';
import { imagesQuery, portsQuery } from './run-queries.ts';

/** What became of the last Run: nothing yet, on its way, a job that pulls (`ended`: it failed or was cancelled), or a failure. */
export type Submission =
  | { readonly state: 'idle' }
  | { readonly state: 'sending' }
  | { readonly state: 'job'; readonly jobId: string; readonly image: string; readonly ended: boolean }
  | { readonly state: 'failed'; readonly error: unknown; readonly request: RunRequest };

export interface Submit {
  readonly submission: Submission;
  readonly send: (request: RunRequest) => Promise<void>;
  /** The job ended without a container: the form may be sent again. */
  readonly end: () => void;
  readonly forget: () => void;
}

interface Handlers {
  /** Gets the container that was made at once, and what the engine warned of; a pull goes on as a job. */
  onCreated(id: string, warnings: readonly string[]): void;
  onRefused(error: unknown, request: RunRequest): void;
}

/** Sends a run. After a refusal the ports and images are read again: what the page knew was not the whole truth. */
export function useSubmit({ onCreated, onRefused }: Handlers): Submit {
  const client = useQueryClient();
  const [submission, setSubmission] = useState<Submission>({ state: 'idle' });
  const readAgain = useCallback(() => {
    void client.invalidateQueries({ queryKey: portsQuery.queryKey });
    void client.invalidateQueries({ queryKey: imagesQuery.queryKey });
  }, [client]);
  const send = useCallback(
    async (request: RunRequest) => {
      setSubmission({ state: 'sending' });
      try {
        const answer = await call(runContainer, { body: request });
        if ('jobId' in answer) setSubmission({ state: 'job', jobId: answer.jobId, image: request.image, ended: false });
        else onCreated(answer.id, answer.warnings);
      } catch (error) {
        setSubmission({ state: 'failed', error, request });
        onRefused(error, request);
        readAgain();
      }
    },
    [readAgain, onCreated, onRefused],
  );
  const end = useCallback(() => {
    setSubmission((now) => (now.state === 'job' ? { ...now, ended: true } : now));
    readAgain();
  }, [readAgain]);
  const forget = useCallback(() => {
    setSubmission({ state: 'idle' });
    readAgain();
  }, [readAgain]);
  return { submission, send, end, forget };
}

/** Whether a run is under way, so that nothing else can be sent. */
export function isBusy(submission: Submission): boolean {
  return submission.state === 'sending' || (submission.state === 'job' && !submission.ended);
}

/** Whether a job has come to its end. */
export function hasEnded(job: Job): boolean {
  return job.endedAt !== null;
}
