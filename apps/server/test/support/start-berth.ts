import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@berth/contract';
import { parseDockerHost } from '@berth/engine';
import { z } from 'zod';
import { type Berth, compose, type Parts } from '../../src/composition.ts';
import { readAudit } from '../../src/features/audit/public.ts';
import type { Settings } from '../../src/kernel/environment.ts';
import { listen } from '../../src/kernel/listen.ts';
import { createLogger } from '../../src/kernel/logger.ts';
import { type Caller, createCaller } from './caller.ts';

export interface StartOptions {
  /** unix://… of the engine, or of a proxy in front of it. Left out: there is no engine. */
  readonly dockerHost?: string;
  readonly settings?: Partial<Settings>;
  /** Leaves the first admin to be made. */
  readonly setupOpen?: boolean;
  /** An existing data folder, which is then kept. */
  readonly dataDir?: string;
  readonly parts?: Partial<Parts>;
}

export interface TestBerth extends AsyncDisposable {
  readonly berth: Berth;
  /** http://localhost:port */
  readonly url: string;
  readonly dataDir: string;
  /** Every line that Berth has logged, at the finest level. */
  readonly logged: string[];
  /** Somebody new each time, who is not signed in. */
  readonly nobody: Caller;
  /** The rows of the audit, oldest first. */
  audit(): ReturnType<typeof readAudit>;
  /** A new person of this role, signed in. */
  as(role: Role): Promise<Caller>;
  close(): Promise<void>;
}

/** For looking into tables. */
export const anyRow = z.record(z.string(), z.unknown());

export const testPassword = 'a pass phrase for tests';
let people = 0;

/** The real server in this process: own data folder, free port, answers checked by their schemas. */
export async function startBerth(options: StartOptions = {}): Promise<TestBerth> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'berth-test-'));
  const logged: string[] = [];
  const settings: Settings = {
    port: 0,
    host: '127.0.0.1',
    dataDir,
    setupToken: undefined,
    adminPasswordFile: undefined,
    publicUrls: [],
    trustedProxies: [],
    logLevel: 'trace',
    ...options.settings,
  };
  const berth = await compose({
    settings,
    engineAddress: parseDockerHost(options.dockerHost ?? `unix://${dataDir}/no-engine.sock`),
    sandbox: false,
    checkAnswers: true,
    hashCost: { memory: 1024, passes: 1 },
    log: createLogger('trace', { write: (line: string) => void logged.push(line) }),
    ...options.parts,
  });
  if (options.setupOpen !== true) berth.auth.setup.close();
  const url = await listen(berth.server, settings);
  let closed = false;

  const close = async () => {
    if (closed) return;
    closed = true;
    await berth.close();
    if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
  };

  return {
    berth,
    url,
    dataDir,
    logged,
    get nobody() {
      return createCaller(url);
    },
    audit: () => readAudit(berth.database, 0, 100_000),
    async as(role) {
      people += 1;
      const username = `${role}-${people}`;
      await berth.auth.people.create({ username, password: testPassword, role });
      const caller = createCaller(url, username);
      await caller.signIn(username, testPassword);
      return caller;
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
