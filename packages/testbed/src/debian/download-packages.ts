import { nginxRoot } from '../images/course-images.ts';
import { engineBinaries, recipesOf } from './engine-binaries.ts';

/** Downloads what the default engine and the images of a course are made of: afterwards both need no network. */
export async function downloadPackages(): Promise<void> {
  for (const recipe of recipesOf('default')) {
    const found = await engineBinaries(recipe).catch(() => undefined);
    if (found !== undefined) break;
  }
  await nginxRoot();
}
