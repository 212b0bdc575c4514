import type {
  ContainerSummary,
  ImageDetail,
  ImageSummary,
  NetworkSummary,
  TakenPort,
  VolumeSummary,
} from '@berth/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { localEngine } from '../../../../lib/live/use-engine.ts';
import { useLive } from '../../../../lib/live/use-live.ts';
import { useCan } from '../../../../lib/session/session.ts';
import type { Present } from '../model/check-form.ts';
import { findLocalImage } from '../model/local-image.ts';
import { imageQuery, imagesQuery, networksQuery, portsQuery, volumesQuery } from './run-queries.ts';

/** What the page knows of the engine; undefined is not known, or not allowed to be known. */
export interface Facts {
  readonly images: readonly ImageSummary[] | undefined;
  /** The image that is typed, if it is on the engine. */
  readonly image: ImageSummary | undefined;
  readonly imageDetail: ImageDetail | undefined;
  readonly volumes: readonly VolumeSummary[] | undefined;
  readonly networks: readonly NetworkSummary[] | undefined;
  readonly ports: readonly TakenPort[] | undefined;
  /** What the form is checked against, as far as it is known. */
  readonly present: Present;
  /** Whether listeners of the host itself are among `ports`. */
  readonly hostVisible: boolean;
}

/** Reads what the form offers and checks against. Ports are read again when a container comes, goes or changes its state. */
export function useFacts(reference: string): Facts {
  const can = useCan();
  const client = useQueryClient();
  const images = useQuery({ ...imagesQuery, enabled: can('image:read') }).data;
  const volumes = useQuery({ ...volumesQuery, enabled: can('volume:read') }).data;
  const networks = useQuery({ ...networksQuery, enabled: can('network:read') }).data;
  const ports = useQuery({ ...portsQuery, enabled: can('host:ports') }).data;
  const image = useMemo(() => findLocalImage(reference, images ?? []), [reference, images]);
  const imageDetail = useQuery({ ...imageQuery(image?.id ?? ''), enabled: image !== undefined }).data;

  const rows = useLive(can('container:list') ? { name: 'containers', engine: localEngine } : null).data;
  const names = useMemo(() => new Set([...(rows?.values() ?? [])].map((row) => row.name)), [rows]);
  const taken = ports?.items;
  const present = useMemo(
    () => ({
      ports: taken ?? [],
      names,
      hostVolumes: new Set((volumes ?? []).filter((volume) => volume.hostBacked).map((volume) => volume.name)),
    }),
    [taken, names, volumes],
  );
  const revision = useMemo(() => revisionOf(rows), [rows]);
  useEffect(() => {
    if (revision !== '') void client.invalidateQueries({ queryKey: portsQuery.queryKey });
  }, [client, revision]);

  return {
    images,
    image,
    imageDetail,
    volumes,
    networks,
    ports: taken,
    present,
    hostVisible: ports?.hostVisible ?? true,
  };
}

/** A text that changes when ports may have been taken or freed. */
function revisionOf(rows: ReadonlyMap<string, ContainerSummary> | undefined): string {
  return [...(rows?.values() ?? [])]
    .map((row) => `${row.id.slice(0, 12)}${row.state}`)
    .sort()
    .join(' ');
}
