import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { type Header, type Pack, pack } from 'tar-stream';

/** A file of an image: text or bytes, or a link, or a folder. Paths have no leading slash. */
export interface ImageFile {
  path: string;
  content?: string | Uint8Array;
  /** Octal permission bits; 0o644, for folders 0o755. */
  mode?: number;
  linkTo?: string;
  directory?: boolean;
}

export interface Layer {
  tar: Buffer;
  /** `sha256:` and the hash of the plain tar. */
  diffId: string;
}

function header(file: ImageFile): Partial<Header> & { name: string } {
  const common = { name: file.path, mtime: new Date(0), uid: 0, gid: 0 };
  if (file.directory) return { ...common, type: 'directory', mode: file.mode ?? 0o755 };
  if (file.linkTo !== undefined) return { ...common, type: 'symlink', linkname: file.linkTo, mode: 0o777 };
  return { ...common, type: 'file', mode: file.mode ?? 0o644 };
}

/** Adds one entry to a tar. */
export function addToTar(tar: Pack, file: ImageFile): void {
  const content = file.content ?? '';
  tar.entry(header(file), typeof content === 'string' ? content : Buffer.from(content));
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Packs files into a layer; the same files always give the same diff id. */
export async function makeLayer(files: readonly ImageFile[]): Promise<Layer> {
  const tar = pack();
  for (const file of files) addToTar(tar, file);
  tar.finalize();
  const bytes = await buffer(tar);
  return { tar: bytes, diffId: `sha256:${sha256(bytes)}` };
}
