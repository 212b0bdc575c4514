export { portsOfContainers } from './list-ports.ts';
export { mountPorts } from './ports.routes.ts';
