export { type Level, levels } from './level.ts';
