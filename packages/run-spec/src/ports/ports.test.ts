import { describe, expect, test } from 'vitest';
import { addressesOverlap, isEveryAddress, isLoopback } from './address.ts';
import { formatPort } from './format-port.ts';
import { parsePortShorthand } from './parse-port-shorthand.ts';

describe('the shorthand of a port', () => {
  test.each([
    ['8080:80', '', '8080', '80', 'tcp'],
    ['127.0.0.1:8080:80', '127.0.0.1', '8080', '80', 'tcp'],
    ['8000-8010:8000-8010/udp', '', '8000-8010', '8000-8010', 'udp'],
    ['8000-8010:80', '', '8000-8010', '80', 'tcp'],
    ['80', '', '', '80', 'tcp'],
    [':80', '', '', '80', 'tcp'],
    ['7000-7002', '', '', '7000-7002', 'tcp'],
    ['127.0.0.1::80', '127.0.0.1', '', '80', 'tcp'],
    ['[::1]:8080:80', '::1', '8080', '80', 'tcp'],
    ['::1:8080:80', '::1', '8080', '80', 'tcp'],
    ['[::]::5000/SCTP', '::', '', '5000', 'sctp'],
    ['2001:db8::7:8080:80', '2001:db8::7', '8080', '80', 'tcp'],
    ['080:80-80', '', '80', '80', 'tcp'],
  ])('%s is read as docker reads it', (text, hostIp, hostPort, containerPort, protocol) => {
    expect(parsePortShorthand(text)).toEqual({ ports: [{ hostIp, hostPort, containerPort, protocol }], problems: [] });
  });

  test.each([
    ['8080:', 'port_container_missing'],
    ['0:80', 'port_invalid'],
    ['80:65536', 'port_invalid'],
    ['8010-8000:80', 'port_invalid'],
    ['http:80', 'address_invalid'],
    ['127.0.0.1:80', 'address_invalid'],
    ['localhost:8080:80', 'address_is_a_name'],
    ['999.0.0.1:8080:80', 'address_invalid'],
    ['::g:8080:80', 'address_invalid'],
    ['80:80/icmp', 'port_protocol_unknown'],
    ['80:80/tcp/udp', 'port_protocol_unknown'],
    ['8000-8001:80-85', 'port_range_lengths'],
  ])('%s is refused as %s', (text, key) => {
    expect(parsePortShorthand(text)).toMatchObject({ ports: [], problems: [{ part: text, key }] });
  });

  test('several are read from one text, with or without their flags', () => {
    const read = parsePortShorthand('-p 8080:80, --publish=8443:443 \\\n -p "53:53/udp" nonsense');
    expect(read.ports.map(formatPort)).toEqual(['8080:80', '8443:443', '53:53/udp']);
    expect(read.problems).toEqual([{ part: 'nonsense', key: 'port_invalid', params: { port: 'nonsense' } }]);
  });

  test('what is written is what was read', () => {
    for (const text of ['80', '8080:80', '127.0.0.1::80', '[::1]:8080:80/udp', '8000-8010:80']) {
      expect(parsePortShorthand(text).ports.map(formatPort)).toEqual([text]);
    }
  });
});

describe('addresses of the host', () => {
  test.each([
    ['', '127.0.0.1', true],
    ['', '::1', true],
    ['0.0.0.0', '127.0.0.1', true],
    ['0.0.0.0', '::1', false],
    ['::', '::1', true],
    ['::', '0.0.0.0', false],
    ['::1', '0:0:0:0:0:0:0:1', true],
    ['2001:DB8::1', '2001:db8:0::0001', true],
    ['::ffff:127.0.0.1', '127.0.0.1', true],
    ['127.0.0.1', '127.0.0.2', false],
  ])("%j and %j in each other's way: %s", (a, b, expected) => {
    expect(addressesOverlap(a, b)).toBe(expected);
    expect(addressesOverlap(b, a)).toBe(expected);
  });

  test('every address and loopback are told apart', () => {
    expect(['', '0.0.0.0', '::', '0::0'].map(isEveryAddress)).toEqual([true, true, true, true]);
    expect(['127.0.0.1', '::1', '10.0.0.7'].map(isEveryAddress)).toEqual([false, false, false]);
    expect(['127.8.0.1', '::1', '10.0.0.7', ''].map(isLoopback)).toEqual([true, true, false, false]);
  });
});
