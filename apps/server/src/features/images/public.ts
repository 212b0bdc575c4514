export { inspectImage } from './get-image.ts';
export { mountImages } from './images.routes.ts';
export { pullImage } from './pull-image.ts';
