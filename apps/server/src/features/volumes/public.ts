export { isHostBacked } from './volumes.mapper.ts';
export { mountVolumes } from './volumes.routes.ts';
export { volumesOfBerth } from './volumes-of-berth.ts';
