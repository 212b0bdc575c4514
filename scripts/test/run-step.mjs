import { spawn } from 'node:child_process';
import { root } from '../lib/paths.mjs';

const patience = 40 * 60_000;

/** The environment of the tests: nothing in it may lead to the user's own engine or change how Berth starts. */
function testEnvironment(extra) {
  const kept = Object.entries(process.env).filter(([name]) => !/^(DOCKER_|BERTH_)/.test(name));
  return { ...Object.fromEntries(kept), ...extra };
}

/** Runs one step in a process group of its own; after forty minutes all of it is ended. @returns {Promise<number>} */
export function runStep({ name, command: [program, args], env }) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env: testEnvironment(env), stdio: 'inherit', detached: true });
    const end = (signal) => {
      try {
        process.kill(-child.pid, signal);
      } catch {
        // It ended by itself.
      }
    };
    const timer = setTimeout(() => {
      console.error(`${name} took more than forty minutes and was ended.`);
      end('SIGTERM');
      setTimeout(() => end('SIGKILL'), 10_000).unref();
    }, patience);
    const interrupted = () => {
      end('SIGINT');
      process.exitCode = 130;
    };
    process.once('SIGINT', interrupted);
    process.once('SIGTERM', interrupted);
    const done = (code) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupted);
      process.off('SIGTERM', interrupted);
      resolve(code ?? 1);
    };
    child.on('error', () => done(1));
    child.on('exit', done);
  });
}
