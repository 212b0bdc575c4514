export { statsTopic } from './stats.topic.ts';
export { createStatsSampler } from './stats-sampler.ts';
