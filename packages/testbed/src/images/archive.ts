import { buffer } from 'node:stream/consumers';
import { pack } from 'tar-stream';
import { addToTar, type ImageFile, type Layer, makeLayer, sha256 } from './layer.ts';

/** The part of an image's configuration that the tests use; fields as in the image specification. */
export interface ImageConfig {
  Cmd?: string[];
  Entrypoint?: string[];
  Env?: string[];
  ExposedPorts?: Record<string, object>;
  Volumes?: Record<string, object>;
  Labels?: Record<string, string>;
  User?: string;
  WorkingDir?: string;
  StopSignal?: string;
  /** Times in nanoseconds. */
  Healthcheck?: { Test: string[]; Interval?: number; Timeout?: number; Retries?: number; StartPeriod?: number };
}

/** An image to be made from nothing. */
export interface ImageRecipe {
  /** With its tag: `berth-test/base:1`. */
  name: string;
  /** Lowest first. */
  layers: readonly (readonly ImageFile[])[];
  config?: ImageConfig;
  /** Further tags of the same image. */
  alsoNamed?: readonly string[];
}

const architectures: Partial<Record<NodeJS.Architecture, string>> = { x64: 'amd64', arm64: 'arm64' };

function imageJson(recipe: ImageRecipe, layers: readonly Layer[]): string {
  const created = '2026-01-01T00:00:00Z';
  return JSON.stringify({
    architecture: architectures[process.arch] ?? process.arch,
    os: 'linux',
    created,
    config: { Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'], ...recipe.config },
    rootfs: { type: 'layers', diff_ids: layers.map(({ diffId }) => diffId) },
    history: layers.map((_, index) => ({ created, created_by: `layer ${index + 1} of ${recipe.name}` })),
  });
}

/**
 * Makes the tar that `docker load` takes, with any number of images; layers that are alike are packed once.
 * The format is the one of `docker save` before OCI layouts, which every engine reads.
 */
export async function imageArchive(recipes: readonly ImageRecipe[]): Promise<Buffer> {
  const tar = pack();
  const packed = new Set<string>();
  const made = new Map<readonly ImageFile[], Layer>();
  const manifest: { Config: string; RepoTags: string[]; Layers: string[] }[] = [];
  const add = (path: string, content: string | Buffer) => {
    if (packed.has(path)) return;
    packed.add(path);
    addToTar(tar, { path, content });
  };
  for (const recipe of recipes) {
    const layers: Layer[] = [];
    for (const files of recipe.layers) {
      const layer = made.get(files) ?? (await makeLayer(files));
      made.set(files, layer);
      layers.push(layer);
      add(`${layer.diffId.slice(7)}.tar`, layer.tar);
    }
    const config = imageJson(recipe, layers);
    add(`${sha256(config)}.json`, config);
    manifest.push({
      Config: `${sha256(config)}.json`,
      RepoTags: [recipe.name, ...(recipe.alsoNamed ?? [])],
      Layers: layers.map(({ diffId }) => `${diffId.slice(7)}.tar`),
    });
  }
  add('manifest.json', JSON.stringify(manifest));
  tar.finalize();
  return buffer(tar);
}
