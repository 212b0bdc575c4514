import type { listContainers, ParsedInput, RouteAnswer } from '@berth/contract';
import { EncodedJson } from '../../kernel/route-context.ts';
import type { Mirror } from '../../mirror/mirror.ts';
import { requireList } from '../../mirror/require-engine.ts';

/** Answers from the mirror: the engine is not asked. While it is away the last list that was right is given. */
export function listContainersFrom(mirror: Mirror) {
  return async ({
    query,
  }: ParsedInput<typeof listContainers>): Promise<EncodedJson | RouteAnswer<typeof listContainers>> => {
    await requireList(mirror);
    if (query.stack === undefined && query.state === undefined) return new EncodedJson(mirror.containers.listJson());
    const items = [...mirror.containers.rows()].filter(
      (row) =>
        (query.stack === undefined || row.stack === query.stack) &&
        (query.state === undefined || row.state === query.state),
    );
    return { items };
  };
}
