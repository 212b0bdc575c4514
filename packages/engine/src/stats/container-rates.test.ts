import { expect, it } from 'vitest';
import { statsSample } from '../schema/stats.ts';
import { containerFigures } from './container-figures.ts';
import { containerRates } from './container-rates.ts';

const at = (second: number, rx?: number, written?: number) =>
  containerFigures(
    statsSample.parse({
      read: `2026-01-02T03:04:0${second}Z`,
      networks: rx === undefined ? null : { eth0: { rx_bytes: rx, tx_bytes: 0 } },
      blkio_stats: { io_service_bytes_recursive: written === undefined ? null : [{ op: 'write', value: written }] },
    }),
  );

it('reckons bytes a second from two totals and the time between them', () => {
  expect(containerRates(at(4, 5000, 800), at(2, 1000, 800))).toEqual({
    networkReceived: 2000,
    networkSent: 0,
    blockRead: 0,
    blockWritten: 0,
  });
});

it('knows no rate after a restart, in a first measurement, of a shared network, or within no time', () => {
  expect(containerRates(at(4, 10), at(2, 1000)).networkReceived).toBeNull();
  expect(containerRates(at(4, 10), undefined).networkReceived).toBeNull();
  expect(containerRates(at(4), at(2)).networkReceived).toBeNull();
  expect(containerRates(at(2, 10), at(2, 5)).networkReceived).toBeNull();
  expect(containerRates(at(4, 1, 7), at(2, 1)).blockWritten).toBeNull();
});
