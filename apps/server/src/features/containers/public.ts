export { mountContainers } from './containers.routes.ts';
export { startContainer } from './start-container.ts';
