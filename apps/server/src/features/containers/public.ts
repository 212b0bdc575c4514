export { mountContainers } from './containers.routes.ts';
