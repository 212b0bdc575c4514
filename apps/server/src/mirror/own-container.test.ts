import { expect, test } from 'vitest';
import { ownContainerId, type SelfView } from './own-container.ts';

const id = 'c0ffee'.padEnd(64, '1');
const view: SelfView = { inContainer: true, cgroup: '', mountinfo: '', hostname: 'berth' };

test('outside of a container there is none, whatever the host is called', () => {
  expect(ownContainerId({ ...view, inContainer: false, hostname: id.slice(0, 12) })).toBeUndefined();
});

test('cgroup v2: the mount over /etc/hostname names it', () => {
  const mountinfo = `612 600 8:1 /var/lib/docker/containers/${id}/hostname /etc/hostname rw - ext4 /dev/sda1 rw`;
  expect(ownContainerId({ ...view, cgroup: '0::/\n', mountinfo })).toBe(id);
});

test.each([`12:pids:/docker/${id}\n`, `1:name=systemd:/system.slice/docker-${id}.scope\n`])(
  'cgroup v1: its path names it (%#)',
  (cgroup) => {
    expect(ownContainerId({ ...view, cgroup })).toBe(id);
  },
);

test('otherwise the host name, where it is the one that an engine gives', () => {
  expect(ownContainerId({ ...view, hostname: id.slice(0, 12) })).toBe(id.slice(0, 12));
  expect(ownContainerId(view)).toBeUndefined();
});
