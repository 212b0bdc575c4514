import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Figure } from './figure.ts';

/** The engine package's own bench: how fast frames of 80 bytes are taken apart. */
export async function benchDemultiplexer(): Promise<Figure> {
  const { stdout } = await promisify(execFile)(process.execPath, ['packages/engine/bench/demux.ts']);
  const rate = Number(/frames of 80 bytes\s+(\d+) MB\/s/.exec(stdout)?.[1]);
  return {
    what: 'Demultiplexer, frames of 80 bytes',
    must: '≥ 200 MB/s',
    is: `${rate} MB/s`,
    raw: '',
    met: rate >= 200,
  };
}
