export { hostTopic } from './host.topic.ts';
export { createHostSampler } from './host-sampler.ts';
export { mountSystem } from './system.routes.ts';
