import { expect, it } from 'vitest';
import { dockerWords } from './docker-words.ts';
import { keyCaps } from './key-caps.ts';
import { programWords } from './shell-name.ts';
import type { ShellWish } from './shell-wish.ts';
import { isSoftwareGl } from './software-gl.ts';

it.each<[ShellWish, string]>([
  [{ kind: 'exec', command: null, user: null }, 'docker exec -it web sh'],
  [{ kind: 'exec', command: ['sh', '-c', 'a b'], user: '0:0' }, "docker exec -it -u 0:0 web sh -c 'a b'"],
  [{ kind: 'attach', start: false }, 'docker attach web'],
  [{ kind: 'attach', start: true }, 'docker start -ai web'],
])('%j is the command %s', (wish, command) => {
  expect(dockerWords('web', wish)).toBe(command);
});

it.each([
  ['ctrl-p,ctrl-q', ['Ctrl P', 'Ctrl Q']],
  ['ctrl-],x', ['Ctrl ]', 'x']],
  [null, []],
])('the keys %j stand on the caps %j', (keys, caps) => {
  expect(keyCaps(keys)).toEqual(caps);
});

it('names a program without its folder', () => {
  expect(programWords(['/bin/bash', '-l'])).toBe('bash -l');
});

it.each([
  ['ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)', true],
  ['llvmpipe (LLVM 15.0.7, 256 bits)', true],
  ['ANGLE (Intel, Mesa Intel(R) UHD Graphics 620, OpenGL 4.6)', false],
  ['', false],
])('the renderer %j draws by the processor: %s', (renderer, software) => {
  expect(isSoftwareGl(renderer)).toBe(software);
});
