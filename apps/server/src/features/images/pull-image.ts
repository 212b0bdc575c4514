import type { Engine, ImageDetails } from '@berth/engine';
import { isEngineError } from '@berth/engine';
import { BerthError } from '../../kernel/errors.ts';
import type { JobHandle } from '../../kernel/jobs/job-types.ts';
import { inspectImage } from './get-image.ts';
import { createPullSum, layerStep } from './pull-progress.ts';

/**
 * Pulls an image as part of a job, each layer a step of it. Answers with the image that is there then.
 * @throws BerthError `image_not_found`; EngineError; when `signal` fires
 */
export async function pullImage(
  engine: Engine,
  reference: string,
  job: JobHandle,
  signal: AbortSignal,
): Promise<ImageDetails> {
  job.journal({ step: 'pull', reference });
  job.output(`docker pull ${reference}`);
  const sum = createPullSum();
  try {
    for await (const event of engine.images.pull(reference, { signal })) {
      const step = layerStep(event);
      if (step === undefined) job.output(event.id === undefined ? event.status : `${event.id}: ${event.status}`);
      else job.step(step.key, { status: step.status, current: step.current, total: step.total });
      const bytes = sum(event);
      if (bytes !== undefined) job.progress(bytes.current, bytes.total, 'bytes');
    }
  } catch (error) {
    throw isEngineError(error, 'not_found') ? noSuchImage(reference, error.engineMessage) : error;
  }
  return inspectImage(engine, reference, signal);
}

function noSuchImage(reference: string, engineMessage: string | undefined): BerthError {
  return new BerthError(
    'image_not_found',
    `The registry has no ${reference}, or does not show it without signing in.`,
    {
      engineMessage,
    },
  );
}
