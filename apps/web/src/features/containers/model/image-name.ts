/** An image reference in the parts that give way one after the other when there is no room: host, then repository, never the tag. */
export interface ImageName {
  /** With the closing slash; '' for Docker Hub. */
  readonly registry: string;
  readonly repository: string;
  /** With its colon, or a shortened digest with its @; '' when there is none. */
  readonly tag: string;
}

const HEX_ID = /^(?:sha256:)?([0-9a-f]{12,64})$/;
const SHORT = 12;

/** Splits a reference as Docker does (distribution/reference): a first part with a dot, a colon or `localhost` is a host. */
export function splitImage(image: string): ImageName {
  const id = HEX_ID.exec(image)?.[1];
  if (id !== undefined) return { registry: '', repository: id.slice(0, SHORT), tag: '' };
  const at = image.indexOf('@');
  const digest = at < 0 ? '' : image.slice(at);
  const named = at < 0 ? image : image.slice(0, at);
  const slash = named.indexOf('/');
  const first = slash < 0 ? '' : named.slice(0, slash);
  const hosted = first === 'localhost' || /[.:]/.test(first);
  const path = hosted ? named.slice(slash + 1) : named;
  const colon = path.lastIndexOf(':');
  const tag = colon < 0 ? shortDigest(digest) : path.slice(colon);
  return { registry: hosted ? `${first}/` : '', repository: colon < 0 ? path : path.slice(0, colon), tag };
}

/** The last part of the repository and the tag: what fits on a phone. */
export function shortImage(image: string): string {
  const { repository, tag } = splitImage(image);
  return `${repository.slice(repository.lastIndexOf('/') + 1)}${tag}`;
}

function shortDigest(digest: string): string {
  const [algorithm, hash] = digest.split(':');
  return hash === undefined ? digest : `${algorithm}:${hash.slice(0, SHORT)}`;
}
