import type { Mount, PortMapping } from '@berth/run-spec';

/** A port row whose port of the container is not there yet: nothing can be published by it. */
export function isUnfinishedPort(port: PortMapping): boolean {
  return port.containerPort.trim() === '';
}

/** A mount row that does not say yet where it goes in the container. */
export function isUnfinishedMount(mount: Mount): boolean {
  return mount.target.trim() === '';
}
