import { expect, test } from 'vitest';
import { dotPath, goTemplate, inspectCommand, valueAt } from './inspect-path.ts';

test('a place is written as people write it', () => {
  expect(dotPath(['NetworkSettings', 'Networks', 'bridge', 'IPAddress'])).toBe(
    '.NetworkSettings.Networks.bridge.IPAddress',
  );
  expect(dotPath(['Mounts', 0, 'Source'])).toBe('.Mounts[0].Source');
  expect(dotPath(['Config', 'Labels', 'com.x/y'])).toBe('.Config.Labels["com.x/y"]');
});

test('names are fields of the template, everything else goes through index, nested where a field follows', () => {
  expect(goTemplate(['State', 'Status'], false)).toBe('{{.State.Status}}');
  expect(goTemplate(['Config', 'Env', 2], false)).toBe('{{index .Config.Env 2}}');
  expect(goTemplate(['Config', 'Labels', 'a "b" c'], false)).toBe('{{index .Config.Labels "a \\"b\\" c"}}');
  expect(goTemplate(['NetworkSettings', 'Ports', '80/tcp', 0, 'HostPort'], false)).toBe(
    '{{(index .NetworkSettings.Ports "80/tcp" 0).HostPort}}',
  );
  expect(goTemplate(['NetworkSettings', 'Networks', 'my-net', 'DNSNames', 0], false)).toBe(
    '{{index (index .NetworkSettings.Networks "my-net").DNSNames 0}}',
  );
});

test('a branch is given as JSON', () => {
  expect(goTemplate(['State'], true)).toBe('{{json .State}}');
  expect(goTemplate(['Mounts', 0], true)).toBe('{{json (index .Mounts 0)}}');
});

test('the command survives a shell, whatever the key', () => {
  expect(inspectCommand('web', ['Id'], false)).toBe("docker inspect -f '{{.Id}}' web");
  expect(inspectCommand('web', ['Config', 'Labels', "it's $HOME"], false)).toBe(
    `docker inspect -f '{{index .Config.Labels "it'\\''s $HOME"}}' web`,
  );
});

test('the value at a place', () => {
  const inspect = { Config: { Env: ['A=1'], Labels: { 'a.b': 'c' } } };
  expect(valueAt(inspect, ['Config', 'Env', 0])).toBe('A=1');
  expect(valueAt(inspect, ['Config', 'Labels', 'a.b'])).toBe('c');
  expect(valueAt(inspect, ['Config', 'toString'])).toBeUndefined();
});
