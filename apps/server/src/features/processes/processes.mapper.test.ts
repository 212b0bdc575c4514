import { expect, test } from 'vitest';
import { toProcesses } from './processes.mapper.ts';

test('columns are found by their titles, numbers in their units', () => {
  const titles = ['PID', 'PPID', 'USER', 'STAT', '%CPU', '%MEM', 'RSS', 'ELAPSED', 'TIME', 'COMMAND'];
  const row = ['71', '1', 'root', 'Ss', '12.5', '0.1', '2048', '1-02:03:04', '00:00:09', 'nginx: worker -g daemon off'];
  expect(toProcesses({ titles, processes: [row] })).toEqual([
    {
      pid: 71,
      parent: 1,
      user: 'root',
      state: 'Ss',
      cpu: 12.5,
      memory: 2_097_152,
      elapsed: 93_784,
      command: 'nginx: worker -g daemon off',
    },
  ]);
});

test('the table of another ps leaves unknown what it does not tell', () => {
  const titles = ['PID', 'USER', 'TIME', 'COMMAND'];
  expect(toProcesses({ titles, processes: [['1', 'root', '0:00', 'sh'], ['x'], []] })).toEqual([
    { pid: 1, parent: null, user: 'root', state: '', cpu: null, memory: null, elapsed: null, command: 'sh' },
  ]);
});

test('how long it lives is read in every length that ps writes', () => {
  const elapsed = (text: string) => toProcesses({ titles: ['PID', 'ELAPSED'], processes: [['1', text]] })[0]?.elapsed;
  expect(['00:07', '59:59', '01:00:00', '10-00:00:00', '-'].map(elapsed)).toEqual([7, 3599, 3600, 864_000, null]);
});
