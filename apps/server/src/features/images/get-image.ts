import type { Engine, ImageDetails } from '@berth/engine';
import { isEngineError } from '@berth/engine';
import { BerthError } from '../../kernel/errors.ts';

/** An image by id or reference. @throws BerthError `image_not_found`; EngineError */
export async function inspectImage(engine: Engine, reference: string, signal: AbortSignal): Promise<ImageDetails> {
  try {
    return await engine.images.inspect(reference, { signal });
  } catch (error) {
    if (!isEngineError(error, 'not_found', 'bad_request')) throw error;
    throw new BerthError('image_not_found', `There is no image ${reference} on the engine.`, {
      engineMessage: error.engineMessage,
    });
  }
}
