// `npm run dev`: the server restarts and the page reloads when their sources change. One Ctrl-C ends both.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { chooseEngine } from './lib/engine-choice.mjs';
import { installPackages } from './lib/install.mjs';
import { node, root } from './lib/paths.mjs';
import { stopTogether } from './lib/stop-together.mjs';

await installPackages();
const engine = await chooseEngine();
const port = process.env.BERTH_PORT ?? '9000';
const page = 'http://localhost:5173';
const env = {
  ...process.env,
  ...engine.env,
  BERTH_PORT: port,
  BERTH_PUBLIC_URL: process.env.BERTH_PUBLIC_URL ?? page,
  BERTH_DEV_SERVER: `http://127.0.0.1:${port}`,
};
const options = { env, stdio: 'inherit', detached: true };
const server = spawn(node, ['--watch', '--watch-preserve-output', join(root, 'apps/server/src/main.ts')], {
  ...options,
  cwd: root,
});
const vite = spawn(node, [join(root, 'node_modules/.bin/vite'), '--strictPort', '--port', '5173'], {
  ...options,
  cwd: join(root, 'apps/web'),
});
console.log(`The page with hot reload: ${page}`);
const code = await stopTogether([server, vite]);
await engine.close();
process.exit(code);
