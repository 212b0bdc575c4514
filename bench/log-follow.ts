import { type TestEngine, testImages } from '@berth/testbed';
import type { Browser } from '@playwright/test';
import type { RunningBerth } from './berth.ts';
import { signedIn } from './browser.ts';
import type { Figure } from './figure.ts';
import { openLogSocket } from './log-socket.ts';

const seconds = 10;
const perSecond = 20_000;
/** 1,000 lines every 50 ms, of which writing them takes some; begins after a while, so that all can be there. */
const script = `sleep 3; exec awk 'BEGIN { for (b = 0; b < ${seconds * 20}; b++) { for (i = 1; i <= 1000; i++)
  printf "line %09d of a log that is written faster than anybody can read\\n", b * 1000 + i; fflush(); system("usleep 40000") }
  print "the end"; fflush() }'`;

/** 20,000 lines a second: what of them reaches a viewer, and what a page with the log open does to Chromium's main thread. */
export async function benchFollow(browser: Browser, berth: RunningBerth, engine: TestEngine): Promise<Figure[]> {
  const total = seconds * perSecond;
  const id = (
    await engine.cli(['run', '-d', '--network', 'none', '--name', 'rush', testImages.base, 'sh', '-c', script])
  ).trim();
  const context = await signedIn(browser, berth);
  const page = await context.newPage();
  await page.goto(`${berth.origin}/containers/${id}/logs`);
  await page.evaluate(() => {
    const tasks: number[] = [];
    Reflect.set(window, 'berthLongTasks', tasks);
    const note = (list: PerformanceObserverEntryList) =>
      tasks.push(...list.getEntries().map((entry) => entry.duration));
    new PerformanceObserver(note).observe({ type: 'longtask' });
  });
  let [arrived, skipped] = [0, 0];
  const { promise, resolve } = Promise.withResolvers<void>();
  let began = 0;
  const socket = await openLogSocket(berth, id, '?tail=1000', (message, viewer) => {
    if (message.op === 'skipped') skipped += message.lines;
    if (message.op !== 'lines') return;
    began ||= performance.now();
    arrived += message.lines.length;
    const last = message.lines.at(-1);
    viewer.send({ op: 'ack', n: last?.n });
    if (last?.m === 'the end') resolve();
  });
  await promise;
  const rate = total / ((performance.now() - began) / 1000);
  socket.close();
  await page.getByText('the end', { exact: true }).waitFor();
  const tasks: unknown = await page.evaluate(() => Reflect.get(window, 'berthLongTasks'));
  const longest = Array.isArray(tasks) ? Math.max(0, ...tasks.filter((task) => typeof task === 'number')) : Number.NaN;
  await context.close();
  await engine.cli(['rm', '-f', id]);
  return [
    {
      what: `Follow of ${Math.round(rate).toLocaleString('en')} lines/s for ${seconds} s`,
      must: 'every line arrives or is counted',
      is: `${arrived.toLocaleString('en')} + ${skipped.toLocaleString('en')} skipped`,
      raw: `${(total + 1).toLocaleString('en')} written`,
      met: arrived + skipped === total + 1,
    },
    {
      what: '… the page in Chromium: longest task',
      must: '≤ 100 ms',
      is: longest > 0 ? `${longest.toFixed(0)} ms` : 'none over 50 ms',
      raw: '',
      met: longest <= 100,
    },
  ];
}
