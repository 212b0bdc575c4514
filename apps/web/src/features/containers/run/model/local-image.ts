import type { ImageSummary } from '@berth/contract';

/** The one spelling of a reference: `nginx` is `docker.io/library/nginx:latest`. Digests and ids are kept. */
export function fullReference(reference: string): string {
  const [name = '', digest] = reference.trim().split('@');
  const slash = name.indexOf('/');
  const first = slash === -1 ? '' : name.slice(0, slash);
  const hasHost = first.includes('.') || first.includes(':') || first === 'localhost';
  const named = hasHost ? name : `docker.io/${slash === -1 ? `library/${name}` : name}`;
  if (digest !== undefined) return `${named.replace(/:[^/:]*$/, '')}@${digest}`;
  return /:[^/]*$/.test(named) ? named : `${named}:latest`;
}

/** The image on the engine that a reference means, if it is there: by tag, by digest, or by 12 or more digits of its id. */
export function findLocalImage(reference: string, images: readonly ImageSummary[]): ImageSummary | undefined {
  const wanted = reference.trim();
  if (wanted === '') return undefined;
  const full = fullReference(wanted);
  const id = wanted.replace(/^sha256:/, '');
  return images.find(
    (image) =>
      image.tags.some((tag) => fullReference(tag) === full) ||
      image.digests.some((digest) => fullReference(digest) === full) ||
      (/^[0-9a-f]{12,64}$/.test(id) && image.id.replace(/^sha256:/, '').startsWith(id)),
  );
}
