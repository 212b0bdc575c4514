import type { ImageDetail, ImageSummary } from '@berth/contract';
import type { ImageDetails, ImageSummary as ListedImage } from '@berth/engine';
import { hideInRecord, hideInWords } from '../../kernel/hide-secrets.ts';
import { instantOf } from '../../mirror/row-parts.ts';

export function toImageSummary(image: ListedImage): ImageSummary {
  return {
    id: image.id,
    tags: image.tags,
    digests: image.digests,
    createdAt: instantOf(image.createdAt),
    size: image.size ?? null,
    labels: hideInRecord(image.labels),
  };
}

/** `reveal` false leaves the values of the environment out and hides what looks like a secret elsewhere. */
export function toImageDetail(image: ImageDetails, reveal: boolean): ImageDetail {
  const { config } = image;
  const words = (list: readonly string[] | undefined) => (reveal ? [...(list ?? [])] : hideInWords(list ?? []));
  return {
    id: image.id,
    tags: image.tags,
    digests: image.digests,
    createdAt: instantOf(image.createdAt),
    size: image.size ?? null,
    labels: reveal ? config.labels : hideInRecord(config.labels),
    os: image.os,
    architecture: image.variant === undefined ? image.architecture : `${image.architecture}/${image.variant}`,
    exposedPorts: config.exposedPorts,
    env: config.env.map((line) => {
      const [key = '', ...value] = line.split('=');
      return { key, value: reveal ? value.join('=') : null };
    }),
    entrypoint: words(config.entrypoint),
    cmd: words(config.cmd),
    workdir: config.workingDir ?? '',
    user: config.user ?? '',
    volumes: config.volumes,
    hasHealthcheck: (config.healthcheck?.test.length ?? 0) > 0 && config.healthcheck?.test[0] !== 'NONE',
  };
}
