import type { RunRequest } from '@berth/contract';
import { isApiError } from '../../../../lib/api/api-error.ts';
import { ErrorState } from '../../../../ui/feedback/error-state.tsx';
import { useRunWords } from '../words/run-words.ts';

/** Why the last Run failed, and what became of the container. It stays until the next one. */
export function RunFailure({ error, request }: { error: unknown; request: RunRequest }) {
  const t = useRunWords();
  const name = request.name || t('the_container');
  return <ErrorState error={error} title={t(wordOf(error, request), { name })} />;
}

function wordOf(error: unknown, request: RunRequest) {
  if (isApiError(error, 'container_start_failed')) return request.keepOnFailure ? 'failed_kept' : 'failed_start';
  // It may be found before the container is made, or when it starts.
  return isApiError(error, 'port_taken') ? 'failed_port' : 'failed';
}
