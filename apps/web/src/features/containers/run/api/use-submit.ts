import { type Job, type RunRequest, runContainer } from '@berth/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { call } from '../../../../lib/api/call.ts';
import { imagesQuery, portsQuery } from './run-queries.ts';

/** What became of the last Run: nothing yet, on its way, a job that pulls, made with warnings, or a failure. */
export type Submission =
  | { readonly state: 'idle' }
  | { readonly state: 'sending' }
  | { readonly state: 'job'; readonly jobId: string; readonly image: string }
  | { readonly state: 'created'; readonly id: string; readonly warnings: readonly string[] }
  | { readonly state: 'failed'; readonly error: unknown };

export interface Submit {
  readonly submission: Submission;
  readonly send: (request: RunRequest) => Promise<void>;
  readonly forget: () => void;
}

interface Handlers {
  /** Gets the id of the container that was made at once and without a warning; a pull goes on as a job. */
  onCreated(id: string): void;
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
        if ('jobId' in answer) setSubmission({ state: 'job', jobId: answer.jobId, image: request.image });
        else if (answer.warnings.length === 0) onCreated(answer.id);
        else setSubmission({ state: 'created', id: answer.id, warnings: answer.warnings });
      } catch (error) {
        setSubmission({ state: 'failed', error });
        onRefused(error, request);
        readAgain();
      }
    },
    [readAgain, onCreated, onRefused],
  );
  const forget = useCallback(() => {
    setSubmission({ state: 'idle' });
    readAgain();
  }, [readAgain]);
  return { submission, send, forget };
}

/** Whether a job has come to its end. */
export function hasEnded(job: Job): boolean {
  return job.endedAt !== null;
}
