import { expect, test } from 'vitest';
import { bootTime, cpuPercent, cpuTicks, loadOf, memoryLine, trafficOf, wayOut } from './host-files.ts';
import { isSameMachine } from './same-machine.ts';

const stat = 'cpu  100 20 30 800 50 0 0 0 90 0\ncpu0 1 2 3 4\nbtime 1700000000\n';

test('the CPU is busy with what is neither idle nor waiting; guests are not counted twice', () => {
  expect(cpuTicks(stat)).toEqual({ busy: 150, all: 1000 });
  expect(cpuPercent({ busy: 100, all: 800 }, cpuTicks(stat))).toBe(25);
  expect(bootTime(stat)).toBe(1_700_000_000_000);
});

test('one reading alone has no rate, and what cannot be read is unknown', () => {
  expect(cpuPercent(null, cpuTicks(stat))).toBeNull();
  expect([cpuTicks(''), memoryLine('', 'MemTotal'), loadOf(''), bootTime(''), trafficOf('', ['eth0'])]).toEqual(
    Array(5).fill(null),
  );
});

test('memory is counted in KiB', () => {
  expect(memoryLine('MemTotal:       16 kB\nMemAvailable:    4 kB\n', 'MemAvailable')).toBe(4096);
});

test('traffic is what leaves the host: the interfaces of a default route', () => {
  const route =
    'Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\neth0\t00000000\t0100A8C0\t3\t0\t0\t0\t00000000\ndocker0\t000011AC\t0\t1\t0\t0\t0\t0000FFFF\n';
  const dev = ' face |bytes\n  eth0: 1000 1 0 0 0 0 0 0 300 2 0\ndocker0: 7 1 0 0 0 0 0 0 9 2 0\n';
  expect(wayOut(route)).toEqual(['eth0']);
  expect(trafficOf(dev, wayOut(route))).toEqual({ received: 1000, sent: 300 });
});

const info = { kernelVersion: '6.1.0', memoryTotal: 8_000, name: 'harbor' };
const own = { kernel: '6.1.0', hostName: 'harbor', memoryBytes: 8_000 };
const near = { localSocket: true, listsBerth: false };

test.each([
  ['the same kernel, memory and name', own, near, true],
  ['a container of this engine', { ...own, hostName: 'f00' }, { ...near, listsBerth: true }, true],
  ['a container of who knows what', { ...own, hostName: 'f00' }, near, false],
  ['a socket over the network', own, { ...near, localSocket: false }, false],
  ['another kernel', { ...own, kernel: '6.2.0' }, near, false],
  ['memory that lxcfs shows', { ...own, memoryBytes: 4_000 }, { ...near, listsBerth: true }, false],
  ['memory that cannot be read', { ...own, memoryBytes: null }, near, false],
])('is it the engine’s machine: %s', (_what, machine, seen, expected) => {
  expect(isSameMachine(info, machine, seen)).toBe(expected);
});
