import { z } from 'zod';
import { containerConfig } from './container-config.ts';
import { rowsOf } from './rows.ts';
import {
  maybe,
  maybeMoment,
  maybeNumber,
  maybeSize,
  maybeText,
  maybeUnixSeconds,
  text,
  textList,
  textMap,
} from './tolerant.ts';

/** Engines before API 1.43 say `<none>` where there is nothing. */
const references = textList.transform((list) =>
  list.filter((one) => !one.startsWith('<none>') && !one.endsWith('@<none>')),
);

export const imageSummaries = rowsOf(
  z
    .object({
      Id: z.string().min(1),
      ParentId: maybeText,
      RepoTags: references,
      RepoDigests: references,
      Created: maybeUnixSeconds,
      Size: maybeSize,
      SharedSize: maybeSize,
      Labels: textMap,
      Containers: maybeSize,
    })
    .transform((wire) => ({
      id: wire.Id,
      parentId: wire.ParentId,
      tags: wire.RepoTags,
      digests: wire.RepoDigests,
      createdAt: wire.Created,
      /** Bytes. */
      size: wire.Size,
      sharedSize: wire.SharedSize,
      labels: wire.Labels,
      /** Containers made from it; unknown before API 1.51. */
      containers: wire.Containers,
    })),
);

export type ImageSummary = z.output<typeof imageSummaries>[number];

export const imageDetails = z
  .object({
    Id: z.string().min(1),
    RepoTags: references,
    RepoDigests: references,
    Created: maybeMoment,
    Size: maybeSize,
    Os: text,
    Architecture: text,
    Variant: maybeText,
    Config: maybe(containerConfig),
    RootFS: maybe(z.object({ Layers: textList })),
  })
  .transform((wire) => ({
    id: wire.Id,
    tags: wire.RepoTags,
    digests: wire.RepoDigests,
    createdAt: wire.Created,
    size: wire.Size,
    os: wire.Os,
    architecture: wire.Architecture,
    variant: wire.Variant,
    config: wire.Config ?? containerConfig.parse({}),
    /** Digests of the uncompressed layers, lowest first. */
    layers: wire.RootFS?.Layers ?? [],
  }));

export type ImageDetails = z.output<typeof imageDetails>;

export const imageHistory = z.array(
  z
    .object({
      Id: maybeText,
      Created: maybeUnixSeconds,
      CreatedBy: text,
      Size: maybeNumber,
      Comment: maybeText,
      Tags: textList,
    })
    .transform((wire) => ({
      id: wire.Id === '<missing>' ? undefined : wire.Id,
      createdAt: wire.Created,
      createdBy: wire.CreatedBy,
      size: wire.Size,
      comment: wire.Comment,
      tags: wire.Tags,
    })),
);

export type ImageHistoryEntry = z.output<typeof imageHistory>[number];
