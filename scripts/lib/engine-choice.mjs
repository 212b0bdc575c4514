import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { node, root } from './paths.mjs';

const defaultSocket = '/var/run/docker.sock';

/** BERTH_SANDBOX decides where it is set; else the sandbox is for machines that have no Docker at all. */
function sandboxWanted() {
  const { BERTH_SANDBOX: forced, DOCKER_HOST: host } = process.env;
  if (forced === '1' || forced === '0') return forced === '1';
  if (forced !== undefined && forced !== '') {
    console.error('Berth does not start. BERTH_SANDBOX must be 0 or 1.');
    process.exit(1);
  }
  if (host || existsSync(defaultSocket)) return false;
  console.log(`No Docker here: DOCKER_HOST is not set and ${defaultSocket} does not exist.`);
  console.log('Berth shows a private sandbox engine with sample containers instead. BERTH_SANDBOX=0 turns it off.');
  return true;
}

/** @returns {Promise<{env: Record<string, string>, close: () => Promise<void>}>} a running sandbox */
function startSandbox() {
  const script = join(root, 'scripts/sandbox.ts');
  const child = spawn(node, [script, join(root, '.berth/sandbox')], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  });
  const close = async () => {
    console.log('Stopping the sandbox; its containers are kept for the next start.');
    child.removeAllListeners('exit');
    const ended = child.exitCode === null && new Promise((resolve) => child.once('exit', resolve));
    if (child.connected) child.disconnect();
    await ended;
  };
  return new Promise((resolve) => {
    child.once('exit', () => process.exit(1));
    child.once('message', ({ dockerHost }) => {
      child.removeAllListeners('exit');
      child.once('exit', () => console.error('The sandbox engine ended unasked.'));
      resolve({ env: { BERTH_SANDBOX: '1', DOCKER_HOST: dockerHost }, close });
    });
  });
}

/** What the server is told of its engine, and what is to be closed after it. */
export async function chooseEngine() {
  return sandboxWanted() ? startSandbox() : { env: { BERTH_SANDBOX: '0' }, close: async () => undefined };
}
