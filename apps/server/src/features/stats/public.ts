export { createStats } from './create-stats.ts';
