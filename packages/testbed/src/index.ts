export { removeTempDir, tempDir } from './daemon/temp-dir.ts';
export { availableEngines, type EngineAvailability, engineAvailability } from './debian/engine-binaries.ts';
export { type StartOptions, startEngine, type TestEngine } from './engine.ts';
export type { EngineName } from './engine-names.ts';
export { type FleetOptions, makeFleet } from './fleet.ts';
export type { ImageConfig, ImageRecipe } from './images/archive.ts';
export type { ImageFile } from './images/layer.ts';
export { buildImage, type EngineAddress, loadImages, loadTestImages } from './images/load.ts';
export { type TestImageName, testImages } from './images/test-images.ts';
