export { tempDir } from './daemon/temp-dir.ts';
export { availableEngines, type EngineAvailability, engineAvailability } from './debian/engine-binaries.ts';
export { type StartOptions, startEngine, type TestEngine } from './engine.ts';
export type { EngineName } from './engine-names.ts';
