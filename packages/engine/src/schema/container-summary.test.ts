import { describe, expect, it } from 'vitest';
import { containerSummaries } from './container-summary.ts';

const ID = 'a'.repeat(64);
const one = (row: object) => containerSummaries.parse([{ Id: ID, ...row }])[0];

describe('a row of the list of containers', () => {
  it('takes the plain name, not that of a link', () => {
    expect(one({ Names: ['/web/db', '/db'] })).toMatchObject({ name: 'db', names: ['web/db', 'db'] });
  });

  it('reads health and exit code from the sentence where there is no field', () => {
    expect(one({ State: 'running', Status: 'Up 2 hours (healthy)' })?.health).toBe('healthy');
    expect(one({ Status: 'Up 1 second (health: starting)' })?.health).toBe('starting');
    expect(one({ Status: 'Up 2 hours' })?.health).toBeUndefined();
    expect(one({ Status: 'Exited (137) 2 hours ago' })?.exitCode).toBe(137);
    expect(one({ Status: 'Restarting (1) 3 seconds ago' })?.exitCode).toBe(1);
  });

  it('takes the health from the field of API 1.52', () => {
    expect(one({ Status: 'Up 2 hours', Health: { Status: 'unhealthy', FailingStreak: 3 } })?.health).toBe('unhealthy');
    expect(one({ Status: 'Up 2 hours', Health: { Status: 'none' } })?.health).toBeUndefined();
  });

  it('is shown as what is known when its fields are null, absent, odd or new', () => {
    const row = one({
      Names: null,
      Labels: null,
      Ports: null,
      Mounts: 'x',
      State: 'frozen',
      SizeRw: -1,
      Created: 'y',
      Novel: {},
    });
    expect(row).toMatchObject({ id: ID, name: '', labels: {}, ports: [], mounts: [], state: 'frozen' });
    expect(row?.sizeRw).toBeUndefined();
    expect(row?.createdAt).toBeUndefined();
  });

  it('keeps the good part of odd lists and maps', () => {
    const row = one({
      Ports: [{ PrivatePort: 80, PublicPort: 8080, IP: '0.0.0.0', Type: 'tcp' }, 'x', {}],
      Labels: { a: 'b', c: 1 },
    });
    expect(row?.ports).toEqual([{ hostIp: '0.0.0.0', hostPort: 8080, containerPort: 80, protocol: 'tcp' }]);
    expect(row?.labels).toEqual({ a: 'b' });
  });

  it('drops rows without an id and keeps the rest of the list', () => {
    expect(containerSummaries.parse([null, 'x', {}, { Id: ID }]).map((row) => row.id)).toEqual([ID]);
    expect(containerSummaries.parse(null)).toEqual([]);
    expect(containerSummaries.safeParse({ message: 'x' }).success).toBe(false);
  });
});
