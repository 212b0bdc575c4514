import { loadTestImages } from '../src/images/load.ts';
import { startEngine, testImages } from '../src/index.ts';

// Run as a process of its own by the clean-up test, which kills it.
const engine = await startEngine();
await loadTestImages(engine, [testImages.base]);
await engine.cli(['run', '-d', '--name', 'orphan', testImages.base, 'sleep', '1000000']);
console.log(JSON.stringify({ dir: engine.dir, pid: engine.pid }));
setInterval(() => undefined, 1_000_000);
