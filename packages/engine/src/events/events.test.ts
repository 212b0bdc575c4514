import { describe, expect, it } from 'vitest';
import type { EngineEvent } from '../schema/event.ts';
import { BackOff } from './back-off.ts';
import { EventGate } from './event-gate.ts';
import { isNoise } from './noise.ts';
import { SeenEvents } from './seen-events.ts';

const event = (timeNano: string, action = 'start'): EngineEvent => ({
  type: 'container',
  action,
  detail: undefined,
  id: 'c',
  attributes: {},
  scope: 'local',
  time: undefined,
  timeNano,
});

describe('events that were seen', () => {
  it('are new once', () => {
    const seen = new SeenEvents();
    expect([event('1'), event('1'), event('1', 'die')].map((one) => seen.add(one))).toEqual([true, false, true]);
  });

  it('tell from where to replay, by the latest and not by the last', () => {
    const seen = new SeenEvents();
    expect(seen.since).toBeUndefined();
    seen.add(event('1795407251000000009'));
    seen.add(event('1795407250000000000'));
    expect(seen.since).toBe('1795407251.000000009');
  });

  it('are forgotten in the order in which they came', () => {
    const seen = new SeenEvents();
    for (let i = 0; i < 600; i++) seen.add(event(String(i)));
    expect(seen.add(event('599'))).toBe(false);
    expect(seen.add(event('0'))).toBe(true);
  });
});

it('holds events back while a list is taken in, and drops them when that fails', async () => {
  const got: string[] = [];
  const gate = new EventGate((one) => got.push(one.timeNano));
  await gate.during(async () => gate.push(event('1')));
  gate.push(event('2'));
  const failing = gate.during(async () => {
    gate.push(event('3'));
    throw new Error('no list');
  });
  await expect(failing).rejects.toThrow('no list');
  expect(got).toEqual(['1', '2']);
});

it('tells noise from what changes the state', () => {
  expect(['exec_create', 'exec_die', 'resize', 'top'].every((action) => isNoise(event('1', action)))).toBe(true);
  expect(['start', 'die', 'health_status', 'rename'].some((action) => isNoise(event('1', action)))).toBe(false);
});

it('pauses longer with every try, up to two seconds, and from the start again after a success', () => {
  const backOff = new BackOff();
  const middle = () => 0.5;
  expect([1, 2, 3, 4, 5].map(() => backOff.next(middle))).toEqual([250, 500, 1000, 2000, 2000]);
  backOff.reset();
  expect(backOff.next(middle)).toBe(250);
});
