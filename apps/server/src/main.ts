import { parseDockerHost } from '@berth/engine';
import { compose } from './composition.ts';
import { readEnvironment } from './kernel/environment.ts';
import { logLastWords } from './kernel/last-words.ts';
import { listen } from './kernel/listen.ts';
import { stopOnSignal } from './kernel/stop-on-signal.ts';

// What Berth keeps is nobody else's.
process.umask(0o077);

try {
  const { env } = process;
  const settings = readEnvironment(env);
  const berth = await compose({
    settings,
    engineAddress: parseDockerHost(env.DOCKER_HOST, env),
    sandbox: env.BERTH_SANDBOX === '1',
    checkAnswers: env.NODE_ENV === 'test' || Boolean(env.BERTH_PARSE_ANSWERS),
  });
  logLastWords(berth.log);
  stopOnSignal(berth.close, berth.log);
  const address = await listen(berth.server, settings);
  console.log(`Berth listens on ${address}`);
  const { token } = berth.auth.setup;
  if (token !== undefined) console.log(`Make the first admin there with this one-time setup token: ${token}`);
} catch (error) {
  console.error(`Berth does not start. ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
