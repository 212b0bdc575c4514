// `npm start`. Plain JavaScript for the machine's own Node (20 or newer); Berth itself runs on Node 26 from npm.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildWeb } from './lib/build.mjs';
import { chooseEngine } from './lib/engine-choice.mjs';
import { installPackages } from './lib/install.mjs';
import { node, root } from './lib/paths.mjs';
import { stopTogether } from './lib/stop-together.mjs';

await installPackages();
await buildWeb();
const engine = await chooseEngine();
// 25 MB less from the second start on: what takes the types out of the sources is not even loaded.
const cache = join(root, 'node_modules/.cache/berth');
const server = spawn(node, [join(root, 'apps/server/src/main.ts')], {
  cwd: root,
  env: { NODE_COMPILE_CACHE: cache, ...process.env, ...engine.env },
  stdio: 'inherit',
  detached: true,
});
const code = await stopTogether([server]);
await engine.close();
process.exit(code);
