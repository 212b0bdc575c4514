/**
 * Waits until one of the children ends or this process is told to, then ends the others.
 * @param {import('node:child_process').ChildProcess[]} children
 * @returns {Promise<number>} the exit code of the one that ended first
 */
export async function stopTogether(children) {
  const ends = children.map((child) => new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 0))));
  const stop = () => {
    for (const child of children) child.kill('SIGTERM');
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('SIGHUP', stop);
  const code = await Promise.race(ends);
  stop();
  await Promise.all(ends);
  return code;
}
