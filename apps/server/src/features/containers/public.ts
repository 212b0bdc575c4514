export { mountContainers } from './containers.routes.ts';
export { healthTopic } from './health.topic.ts';
export { startContainer } from './start-container.ts';
