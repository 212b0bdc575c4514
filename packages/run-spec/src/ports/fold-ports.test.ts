import { describe, expect, test } from 'vitest';
import { foldPorts, type ListedPort } from './fold-ports.ts';

const port = (hostIp: string, hostPort: number | null, containerPort: number): ListedPort => ({
  hostIp,
  hostPort,
  containerPort,
  protocol: 'tcp',
});
const one = (from: number) => ({ from, to: from });

describe('folding ports', () => {
  test('both families of every address are one', () => {
    expect(foldPorts([port('::', 8080, 80), port('0.0.0.0', 8080, 80)])).toEqual([
      { hostIp: '', host: one(8080), container: one(80), protocol: 'tcp' },
    ]);
  });

  test('an address of one family stays as it is', () => {
    expect(foldPorts([port('0.0.0.0', 8080, 80), port('127.0.0.1', 9000, 90)]).map((folded) => folded.hostIp)).toEqual([
      '0.0.0.0',
      '127.0.0.1',
    ]);
  });

  test('a hundred neighbours in both families, in any order, are one range', () => {
    const ports = Array.from({ length: 100 }, (_, index) => 40_000 + ((index * 37) % 100)).flatMap((number) => [
      port('0.0.0.0', number, number),
      port('::', number, number),
    ]);
    expect(foldPorts(ports)).toEqual([
      { hostIp: '', host: { from: 40_000, to: 40_099 }, container: { from: 40_000, to: 40_099 }, protocol: 'tcp' },
    ]);
  });

  test('neighbours with another distance to the container stay apart', () => {
    expect(foldPorts([port('', 8000, 80), port('', 8001, 82)])).toHaveLength(2);
  });

  test('ports that are only exposed come last and fold too', () => {
    expect(foldPorts([port('', null, 9000), port('', null, 9001), port('', 8080, 80)])).toMatchObject([
      { host: one(8080) },
      { host: null, container: { from: 9000, to: 9001 } },
    ]);
  });
});
