import { type BulkAction, bulkContainers } from '@berth/contract';
import { call } from '../../../lib/api/call.ts';

/** Options of a change of several containers; those that do not belong to the action are not sent. */
export interface BulkOptions {
  readonly force?: boolean;
  readonly volumes?: boolean;
}

/** Changes several containers as a job. @returns the job's id. @throws ApiError */
export async function changeContainers(action: BulkAction, ids: string[], options: BulkOptions = {}): Promise<string> {
  if (action === 'remove') {
    const { jobId } = await call(bulkContainers.remove, { body: { ids, ...options } });
    return jobId;
  }
  const { jobId } = await call(bulkContainers[action], { body: { ids } });
  return jobId;
}
