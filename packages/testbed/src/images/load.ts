import { engineRequest } from '../engine-request.ts';
import type { ImageConfig, ImageRecipe } from './archive.ts';
import { imageArchive } from './archive.ts';
import type { ImageFile } from './layer.ts';
import { baseFiles, type TestImageName, testImageRecipes } from './test-images.ts';

/** What is enough of an engine to load images into it. */
export interface EngineAddress {
  socketPath: string;
}

/** Makes images from nothing and loads them. Throws with the engine's words when it refuses. */
export async function loadImages(engine: EngineAddress, recipes: readonly ImageRecipe[]): Promise<void> {
  const body = await imageArchive(recipes);
  const { status, text } = await engineRequest(engine.socketPath, 'POST', '/images/load?quiet=1', { body });
  if (status !== 200 || text.includes('"errorDetail"')) throw new Error(`The engine refused the images: ${text}`);
}

/** Loads the named test images, or all of them: about a second. */
export async function loadTestImages(engine: EngineAddress, names?: readonly TestImageName[]): Promise<void> {
  const recipes = await testImageRecipes();
  await loadImages(
    engine,
    recipes.filter(({ name }) => names === undefined || names.some((wanted) => wanted === name)),
  );
}

/** Makes one image on top of busybox and loads it. */
export async function buildImage(
  engine: EngineAddress,
  image: { name: string; files?: readonly ImageFile[]; config?: ImageConfig },
): Promise<void> {
  const layers = [await baseFiles(), ...(image.files === undefined ? [] : [image.files])];
  await loadImages(engine, [{ name: image.name, layers, config: { Cmd: ['sh'], ...image.config } }]);
}
