import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The Node 26 that came through npm; it runs TypeScript as it is. */
export const node = join(root, 'node_modules/.bin/node');
