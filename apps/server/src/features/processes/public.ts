export { processesTopic } from './processes.topic.ts';
