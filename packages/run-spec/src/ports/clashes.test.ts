import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PortMapping } from '../schema/port.schema.ts';
import { findPortClashes, type TakenPort } from './find-port-clashes.ts';
import { nextFreePort } from './next-free-port.ts';
import { parsePortShorthand } from './parse-port-shorthand.ts';

const rowsOf = (text: string): PortMapping[] => parsePortShorthand(text).ports;
const taken = (hostIp: string, hostPort: number, owner: string): TakenPort<string> => ({
  hostIp,
  hostPort,
  protocol: 'tcp',
  owner,
});

const row: fc.Arbitrary<PortMapping> = fc
  .record({
    hostIp: fc.constantFrom('', '0.0.0.0', '127.0.0.1', '::', '::1', '0:0::1'),
    from: fc.integer({ min: 1020, max: 1060 }),
    length: fc.integer({ min: 0, max: 5 }),
    picks: fc.boolean(),
    protocol: fc.constantFrom('tcp', 'udp'),
  })
  .map(({ hostIp, from, length, picks, protocol }) => ({
    hostIp,
    hostPort: `${from}-${from + length}`,
    containerPort: picks ? '80' : `${from}-${from + length}`,
    protocol,
  }));

describe('clashes of published ports', () => {
  test.each([
    ['8080:80 8080:81', [0, 1]],
    ['8080:80 127.0.0.1:8080:81', [0, 1]],
    ['127.0.0.1:8080:80 127.0.0.2:8080:80', []],
    ['0.0.0.0:8080:80 [::]:8080:80', []],
    ['8080:80 8080:80/udp', []],
    ['8000-8010:8000-8010 8005:80 9000:9000', [0, 1]],
    ['80 80', []],
    ['8000-8010:80 8005:81', []],
  ])("of the rows %s those in each other's way are %j", (text, clashing) => {
    expect(findPortClashes(rowsOf(text), []).map((clash) => clash.row)).toEqual(clashing);
  });

  test('the owner of a taken port and the port are named', () => {
    const held = [taken('0.0.0.0', 8080, 'web-1'), taken('::', 8443, 'sshd')];
    expect(findPortClashes(rowsOf('8079-8081:80-82 127.0.0.1:8443:443'), held)).toEqual([
      { row: 0, hostPort: 8080, with: { owner: 'web-1' } },
    ]);
  });

  test('a range that the engine picks from clashes only when all of it is taken', () => {
    const rows = rowsOf('8000-8001:80');
    expect(findPortClashes(rows, [taken('', 8000, 'a')])).toEqual([]);
    expect(findPortClashes(rows, [taken('', 8000, 'a'), taken('', 8001, 'b')])).toMatchObject([
      { with: { owner: 'a' } },
    ]);
  });

  test('a clash of two rows is seen from both', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
        const clashing = new Set(findPortClashes(rows, []).map((clash) => clash.row));
        for (const clash of findPortClashes(rows, [])) {
          if ('row' in clash.with) expect(clashing).toContain(clash.with.row);
        }
      }),
    );
  });
});

describe('the next free port', () => {
  test.each([
    ['8080:80', [8080, 8081], '8082'],
    ['80:80', [80], '8080'],
    ['65535:80', [65535], '1024'],
    ['8000-8002:80-82', [8002, 8005], '8006-8008'],
  ])('for %s with %j taken is %s', (text, ports, expected) => {
    const held = ports.map((port) => taken('', port, 'x'));
    for (const wanted of rowsOf(text)) expect(nextFreePort(wanted, [], held)).toBe(expected);
  });

  test('it never clashes', () => {
    const port = fc.record({
      hostIp: fc.constantFrom('', '0.0.0.0', '::', '127.0.0.1'),
      hostPort: fc.integer({ min: 1020, max: 1070 }),
      protocol: fc.constantFrom('tcp' as const, 'udp' as const),
      owner: fc.constant('x'),
    });
    fc.assert(
      fc.property(row, fc.array(row, { maxLength: 4 }), fc.array(port, { maxLength: 20 }), (wanted, others, held) => {
        const hostPort = nextFreePort(wanted, others, held);
        expect(hostPort).toBeDefined();
        const rows = [{ ...wanted, hostPort: hostPort ?? '' }, ...others];
        expect(findPortClashes(rows, held).filter((clash) => clash.row === 0)).toEqual([]);
      }),
    );
  });
});
