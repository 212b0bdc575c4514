import { EngineError, type EngineErrorKind } from '@berth/engine';
import { expect, test } from 'vitest';
import { meaningOf, meaningOfStart } from './engine-words.ts';

const web = { id: '1', name: 'web' };

function said(kind: EngineErrorKind, engineMessage: string): EngineError {
  return new EngineError(kind, 'refused', { engineMessage });
}

test.each<[EngineErrorKind, string, string]>([
  ['not_found', 'No such container: web', 'container_not_found'],
  ['conflict', 'Conflict. The container name "/db" is already in use by container "abc".', 'container_name_taken'],
  ['bad_request', 'Renaming a container with the same name as its current name', 'container_name_unchanged'],
  ['conflict', 'Cannot kill container: web: Container 1 is not running', 'container_not_running'],
  ['conflict', 'Container 1 is already paused', 'container_paused'],
  ['server', 'Container 1 is not paused', 'container_not_paused'],
  ['conflict', 'Container is paused. Unpause the container before stopping or killing', 'container_paused'],
  ['conflict', 'You cannot remove a running container 1. Stop the container before…', 'container_running'],
  ['conflict', 'cannot remove container "web": container is running: stop the container…', 'container_running'],
  ['conflict', 'cannot remove container "web": container is paused and must be unpaused first', 'container_paused'],
  ['conflict', 'removal of container web is already in progress', 'container_busy'],
  [
    'server',
    'driver failed programming external connectivity: Bind for 0.0.0.0:80 failed: port is already allocated',
    'port_taken',
  ],
  ['server', 'listen tcp4 0.0.0.0:22: bind: address already in use', 'port_taken'],
])('%s: %s', (kind, message, code) => {
  expect(meaningOf(said(kind, message), web)).toMatchObject({ code, engineMessage: message });
});

test('what is not known is handed back as it is', () => {
  const error = said('server', 'the disk is on fire');
  expect(meaningOf(error, web)).toBe(error);
  expect(meaningOf(7, web)).toBe(7);
});

test('a start fails for many reasons, which the engine gives several statuses', () => {
  const message = 'OCI runtime create failed: exec: "nope": executable file not found in $PATH';
  for (const kind of ['not_found', 'bad_request', 'server'] as const) {
    expect(meaningOfStart(said(kind, message), web)).toMatchObject({ code: 'container_start_failed' });
  }
  const away = new EngineError('unreachable', 'gone');
  expect(meaningOfStart(away, web)).toBe(away);
});
