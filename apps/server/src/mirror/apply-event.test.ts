import type { EngineEvent } from '@berth/engine';
import { describe, expect, test } from 'vitest';
import { row } from '../../test/mirror/rows.ts';
import { applyEvent, containerOf } from './apply-event.ts';

const later = Date.parse('2026-01-01T01:00:00.000Z');

function event(action: string, changes: Partial<EngineEvent> = {}): EngineEvent {
  return {
    type: 'container',
    action,
    detail: undefined,
    id: row().id,
    attributes: {},
    scope: 'local',
    time: later,
    timeNano: `${later}000000`,
    ...changes,
  };
}

describe('an event on a row', () => {
  test('die ends it with its exit code and moment', () => {
    expect(applyEvent(row(), event('die', { attributes: { exitCode: '137' } }))).toMatchObject({
      state: 'exited',
      exitCode: 137,
      finishedAt: '2026-01-01T01:00:00.000Z',
    });
  });

  test.each([
    ['always', '0'],
    ['always', '1'],
    ['unless-stopped', '0'],
    ['on-failure', '1'],
  ])('die leaves it to the inspect where the engine may start it again (%s, exit %s)', (restartPolicy, exitCode) => {
    const known = row({ restartPolicy });
    expect(applyEvent(known, event('die', { attributes: { exitCode } }))).toBe(known);
  });

  test.each([
    ['on-failure', '0'],
    ['no', '1'],
  ])('die ends it where the engine will not (%s, exit %s)', (restartPolicy, exitCode) => {
    const died = applyEvent(row({ restartPolicy }), event('die', { attributes: { exitCode } }));
    expect(died).toMatchObject({ state: 'exited', exitCode: Number(exitCode) });
  });

  test('start lets it live again', () => {
    const ended = row({ state: 'exited', exitCode: 1, finishedAt: '2026-01-01T00:10:00.000Z' });
    expect(applyEvent(ended, event('start'))).toMatchObject({
      state: 'running',
      exitCode: null,
      finishedAt: null,
      startedAt: '2026-01-01T01:00:00.000Z',
    });
  });

  test('rename gives the new name', () => {
    expect(applyEvent(row(), event('rename', { attributes: { name: 'new', oldName: '/web' } }))?.name).toBe('new');
  });

  test('pause and unpause change the state', () => {
    const paused = applyEvent(row(), event('pause'));
    expect(paused?.state).toBe('paused');
    expect(applyEvent(paused ?? row(), event('unpause'))?.state).toBe('running');
  });

  test('health is the word after the colon, and no word but the three', () => {
    expect(applyEvent(row(), event('health_status', { detail: 'unhealthy' }))?.health).toBe('unhealthy');
    expect(applyEvent(row(), event('health_status', { detail: 'dizzy' }))?.health).toBeNull();
  });

  test('destroy removes it, however old the event', () => {
    expect(applyEvent(row(), event('destroy', { time: 0 }))).toBeUndefined();
  });

  test.each(['start', 'die', 'rename', 'pause'])('%s that is older than the row is ignored', (action) => {
    const known = row();
    expect(applyEvent(known, event(action, { time: Date.parse('2025-12-31T00:00:00Z') }))).toBe(known);
  });

  test('an action that says nothing of a row leaves it as it is', () => {
    const known = row();
    expect(applyEvent(known, event('attach'))).toBe(known);
    expect(applyEvent(known, event('constructor'))).toBe(known);
  });
});

test('a network event is about the container in its attribute', () => {
  expect(containerOf(event('connect', { type: 'network', id: 'net', attributes: { container: 'c' } }))).toBe('c');
  expect(containerOf(event('pull', { type: 'image', id: 'nginx' }))).toBeUndefined();
});
