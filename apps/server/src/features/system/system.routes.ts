import { getHealth, getOpenApi, routeRecords, socketRecords } from '@berth/contract';
import { EncodedJson, type Mount } from '../../kernel/route-context.ts';
import { openApiDocument } from './openapi.ts';

export interface SystemDeps {
  readonly engineConnected: () => boolean;
}

export function mountSystem(mount: Mount, { engineConnected }: SystemDeps): void {
  let document: EncodedJson | undefined;
  mount(getHealth, () => ({ status: 'ok', engine: engineConnected() ? 'connected' : 'unreachable' }));
  mount(getOpenApi, () => {
    document ??= new EncodedJson(JSON.stringify(openApiDocument(routeRecords, socketRecords)));
    return document;
  });
}
