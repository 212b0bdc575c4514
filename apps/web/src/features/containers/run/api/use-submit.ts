import { type Job, type RunRequest, runContainer } from '@berth/contract';
import { useCallback, useState } from 'react';
import { call } from '../../../../lib/api/call.ts';

/** What became of the last Run: nothing yet, on its way, a job that pulls, or a failure. */
export type Submission =
  | { readonly state: 'idle' }
  | { readonly state: 'sending' }
  | { readonly state: 'job'; readonly jobId: string; readonly image: string }
  | { readonly state: 'failed'; readonly error: unknown };

export interface Submit {
  readonly submission: Submission;
  readonly send: (request: RunRequest) => Promise<void>;
  readonly forget: () => void;
}

/** Sends a run. `onCreated` gets the id of the container that was made at once; a pull goes on as a job. */
export function useSubmit(onCreated: (id: string) => void): Submit {
  const [submission, setSubmission] = useState<Submission>({ state: 'idle' });
  const send = useCallback(
    async (request: RunRequest) => {
      setSubmission({ state: 'sending' });
      try {
        const answer = await call(runContainer, { body: request });
        if ('jobId' in answer) setSubmission({ state: 'job', jobId: answer.jobId, image: request.image });
        else onCreated(answer.id);
      } catch (error) {
        setSubmission({ state: 'failed', error });
      }
    },
    [onCreated],
  );
  const forget = useCallback(() => setSubmission({ state: 'idle' }), []);
  return { submission, send, forget };
}

/** Whether a job has come to its end. */
export function hasEnded(job: Job): boolean {
  return job.endedAt !== null;
}
