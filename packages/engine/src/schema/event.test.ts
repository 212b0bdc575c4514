import { describe, expect, it } from 'vitest';
import { parseEvent } from './event.ts';

const parse = (text: string) => parseEvent(JSON.parse(text), text);

describe('an event', () => {
  it('splits what follows the colon from the action', () => {
    const event = parse('{"Type":"container","Action":"health_status: unhealthy","Actor":{"ID":"c1"},"timeNano":1}');
    expect(event).toMatchObject({ action: 'health_status', detail: 'unhealthy', id: 'c1', attributes: {} });
    expect(parse('{"Action":"exec_start: sh -c echo: x"}')?.detail).toBe('sh -c echo: x');
  });

  it('keeps every digit of the nanoseconds', () => {
    const event = parse('{"Type":"image","Action":"pull","time":1795407251,"timeNano":1795407251022202417}');
    expect(event).toMatchObject({ timeNano: '1795407251022202417', time: 1_795_407_251_022 });
  });

  it('is not fooled by an attribute that looks like the field', () => {
    const attributes = JSON.stringify({ label: '"timeNano":5' });
    expect(parse(`{"Action":"start","Actor":{"Attributes":${attributes}},"timeNano":7}`)?.timeNano).toBe('7');
  });

  it('is nothing without an action', () => {
    expect(parse('{"message":"x"}')).toBeUndefined();
    expect(parseEvent('x', '"x"')).toBeUndefined();
  });
});
