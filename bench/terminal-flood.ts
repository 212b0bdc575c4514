import type { Browser, Page } from '@playwright/test';
import { type RunningBerth, until } from './berth.ts';
import { signedIn } from './browser.ts';
import { type Figure, mb, ms } from './figure.ts';
import { rawExec } from './raw-exec.ts';

/** Where the figures are taken: the browser, the server, and an idle container on the engine. */
interface Place {
  readonly browser: Browser;
  readonly berth: RunningBerth;
  readonly socketPath: string;
  readonly container: string;
}

const megabyte = 1_000_000;
const size = 50 * megabyte;
const interruptions = 8;

/** A file of 50 MB of coloured lines, printed in the browser's terminal; the same over the engine's own socket beside it. */
export async function benchCat({ browser, berth, socketPath, container }: Place): Promise<Figure> {
  const make = `yes "$(printf '\\033[32m2026-05-14 12:00:00\\033[0m \\033[1mINFO\\033[0m request 4711 took 12 ms')"`;
  await runToEnd(socketPath, container, `${make} | head -c ${size} >/big`);
  const raw = await runToEnd(socketPath, container, 'cat /big');
  const { page, close } = await openShell(browser, berth, container);
  const before = await berth.rss();
  let most = before;
  const watch = setInterval(async () => {
    most = Math.max(most, await berth.rss());
  }, 50);
  const began = performance.now();
  await page.keyboard.type("cat /big; echo printed'-'all\n");
  await showsAtEnd(page, 'printed-all\\s*/ #', 90);
  const took = performance.now() - began;
  clearInterval(watch);
  await close();
  return {
    what: '`cat` of 50 MB in the browser’s terminal',
    must: 'completes, server RSS + ≤ 60 MB',
    is: `${(took / 1000).toFixed(1)} s, + ${mb(most - before)}`,
    raw: `${(raw / 1000).toFixed(1)} s without a screen`,
    met: most - before <= 60 * megabyte,
  };
}

/** From Ctrl-C in the middle of `yes` to the prompt on the screen. */
export async function benchInterrupt({ browser, berth, container }: Place): Promise<Figure> {
  const { page, close } = await openShell(browser, berth, container);
  const samples: number[] = [];
  for (let round = 0; round < interruptions; round++) {
    await page.keyboard.type('yes\n');
    await showsAtEnd(page, 'y\\s*y\\s*y\\s*y', 30);
    await new Promise((done) => setTimeout(done, 1500));
    const began = performance.now();
    await page.keyboard.press('Control+c');
    await showsAtEnd(page, '/ #', 30);
    samples.push(performance.now() - began);
  }
  await close();
  const worst = Math.max(...samples);
  return {
    what: 'Ctrl-C during `yes`, to the prompt on the screen, slowest',
    must: '≤ 500 ms',
    is: ms(worst),
    raw: '',
    met: worst <= 500,
  };
}

async function openShell(browser: Browser, berth: RunningBerth, container: string) {
  const context = await signedIn(browser, berth);
  const page = await context.newPage();
  await page.goto(`${berth.origin}/containers/${container}/terminal`);
  await page.getByRole('button', { name: 'Open a shell' }).click();
  await showsAtEnd(page, '/ #', 30);
  return { page, close: () => context.close() };
}

/** Waits until the screen's text ends with the pattern. */
async function showsAtEnd(page: Page, pattern: string, seconds: number): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const text = document.querySelector('.xterm-rows')?.textContent ?? '';
      return new RegExp(`${wanted}\\s*$`).test(text);
    },
    pattern,
    { timeout: seconds * 1000 },
  );
}

/** Runs a script in the container and reads its output as fast as it comes: milliseconds. */
async function runToEnd(socketPath: string, container: string, script: string): Promise<number> {
  const began = performance.now();
  const socket = await rawExec(socketPath, container, ['sh', '-c', script]);
  socket.resume();
  await until(async () => socket.closed || socket.readableEnded, 120);
  return performance.now() - began;
}
