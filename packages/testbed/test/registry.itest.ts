import { describe, expect, it } from 'vitest';
import { startRegistry, testImages } from '../src/index.ts';
import { useSharedEngine } from '../src/vitest.ts';

const engine = useSharedEngine();

describe('the local registry', () => {
  it('takes a push and gives it back in a pull', async () => {
    await using registry = await startRegistry();
    const name = `${registry.host}/${engine.prefix}base:1`;
    await engine.cli(['tag', testImages.base, name]);
    await engine.cli(['push', name]);
    await engine.cli(['rmi', name]);
    await engine.cli(['pull', name]);
    expect(await engine.cli(['run', '--rm', name, 'echo', 'from a registry'])).toBe('from a registry\n');
    await engine.cli(['rmi', name]);
  });

  it('asks for a sign-in where it has users', async () => {
    await using registry = await startRegistry({ htpasswd: { user: 'ann', password: 'tall ships' } });
    const signIn = (password: string) =>
      engine.cli(['login', '-u', 'ann', '--password-stdin', registry.host], { input: password });
    const name = `${registry.host}/${engine.prefix}base:1`;
    await engine.cli(['tag', testImages.base, name]);
    await expect(engine.cli(['push', name])).rejects.toThrow(/no basic auth|unauthorized/);
    await expect(signIn('wrong')).rejects.toThrow(/401|unauthorized/);
    await signIn('tall ships');
    await engine.cli(['push', name]);
    await engine.cli(['logout', registry.host]);
    await engine.cli(['rmi', name]);
  });
});
