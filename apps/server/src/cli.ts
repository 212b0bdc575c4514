import { parseArgs } from 'node:util';
import { roleSchema } from '@berth/contract';
import { createAuth } from './features/auth/public.ts';
import { clientReader } from './kernel/client.ts';
import { systemClock } from './kernel/clock.ts';
import { readEnvironment } from './kernel/environment.ts';
import { createLogger } from './kernel/logger.ts';
import { openStorage } from './storage/open-storage.ts';
import { createSettingsStore } from './storage/settings.store.ts';

const usage = `People of this Berth, from its own machine. The password is read from standard input.
  node apps/server/src/cli.ts user add --role admin|developer|operator|viewer --username NAME
  node apps/server/src/cli.ts user reset --username NAME`;

process.umask(0o077);

try {
  console.log(await run(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function run(args: string[]): Promise<string> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { role: { type: 'string' }, username: { type: 'string' } },
  });
  const verb = positionals.join(' ');
  const { username } = values;
  if (username === undefined || (verb !== 'user add' && verb !== 'user reset')) throw new Error(usage);
  const role = roleSchema.safeParse(values.role);
  if (verb === 'user add' && !role.success) throw new Error(usage);

  const database = openStorage(readEnvironment(process.env).dataDir);
  try {
    const settings = createSettingsStore(database);
    const { people, setup } = createAuth({
      database,
      settings,
      clock: systemClock,
      log: createLogger('silent'),
      readClient: clientReader([]),
      setupToken: undefined,
    });
    const password = await readPassword();
    if (role.success && verb === 'user add') {
      await people.create({ username, password, role: role.data });
      if (role.data === 'admin' && setup.isOpen()) setup.close();
      return `${username} is a new ${role.data}.`;
    }
    await people.resetPassword(username, password);
    return `${username} has a new password; every session of theirs has ended.`;
  } finally {
    database.close();
  }
}

async function readPassword(): Promise<string> {
  let text = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) text += chunk;
  return text.replace(/\r?\n$/, '');
}
