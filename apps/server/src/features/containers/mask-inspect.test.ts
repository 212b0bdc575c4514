import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskInspect } from './mask-inspect.ts';

const canary = 'c4nary-S3CRET';

test('keys stay, values that may be secrets go, the rest is as it was', () => {
  const raw = {
    Id: '1',
    Path: 'app',
    Args: ['--token', canary, '--port=80'],
    State: { Status: 'running', Health: { Log: [{ ExitCode: 1, Output: `http://me:${canary}@db refused` }] } },
    HostConfig: {
      Annotations: { 'app.token': canary },
      Mounts: [{ VolumeOptions: { DriverConfig: { Options: { o: `username=me,password=${canary}` } } } }],
      Memory: 5,
      LogConfig: { Type: 'splunk', Config: { 'splunk-token': canary, tag: 'x' } },
    },
    Config: {
      Env: [`DB_PASSWORD=${canary}`, `HARMLESS=${canary}`, 'EMPTY'],
      Cmd: ['sh', '-c', `export API_KEY=${canary}; app`],
      Entrypoint: null,
      Labels: { 'app.secret': canary, stage: 'prod' },
      Healthcheck: { Test: ['CMD-SHELL', `curl --token ${canary} localhost`], Retries: 3 },
    },
  };
  const masked = maskInspect(raw);
  expect(JSON.stringify(masked)).not.toContain(canary);
  expect(masked).toMatchObject({
    Id: '1',
    Args: ['--token', '***', '--port=80'],
    HostConfig: { Annotations: { 'app.token': '***' }, Memory: 5, LogConfig: { Config: { tag: 'x' } } },
    Config: { Env: ['DB_PASSWORD=***', 'HARMLESS=***', 'EMPTY=***'], Entrypoint: null, Labels: { stage: 'prod' } },
  });
  expect(JSON.stringify(raw)).toContain(canary);
});

test('whatever an engine sends, masking it twice is masking it once', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('Config', 'State', 'HostConfig', 'Args', 'Id'), fc.jsonValue()),
      (raw) => {
        const once = maskInspect(raw);
        expect(maskInspect(once)).toEqual(once);
      },
    ),
  );
});
