import { z } from 'zod';

// Engines leave out, send null, or change what they have no value for; only what is read here must have its type.
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '')
  .catch('');
const number = z
  .number()
  .nullish()
  .transform((value) => value ?? 0)
  .catch(0);
const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false)
  .catch(false);
const texts = z
  .array(z.string())
  .nullish()
  .transform((value) => value ?? [])
  .catch([]);
const textRecord = z
  .record(z.string(), z.string())
  .nullish()
  .transform((value) => value ?? {})
  .catch({});
const keys = z
  .record(z.string(), z.unknown())
  .nullish()
  .transform((value) => Object.keys(value ?? {}))
  .catch([]);

const binding = z.looseObject({ HostIp: text, HostPort: text });

const mount = z.looseObject({ Type: text, Source: text, Target: text, ReadOnly: flag });

/** The part of `Config` that containers and images share. */
export const configSchema = z.looseObject({
  Cmd: texts,
  Entrypoint: texts,
  Env: texts,
  Labels: textRecord,
  WorkingDir: text,
  User: text,
  Hostname: text,
  Tty: flag,
  OpenStdin: flag,
  ExposedPorts: keys,
  Volumes: keys,
});

/** `GET /containers/{id}/json`, as far as a RunSpec reaches; the rest is kept as it came. */
export const inspectSchema = z.looseObject({
  Id: text,
  Name: text,
  Config: configSchema.extend({ Image: text }),
  HostConfig: z.looseObject({
    PortBindings: z
      .record(
        z.string(),
        z
          .array(binding)
          .nullish()
          .transform((list) => list ?? []),
      )
      .nullish()
      .transform((value) => value ?? {}),
    PublishAllPorts: flag,
    Binds: texts,
    Mounts: z
      .array(mount)
      .nullish()
      .transform((list) => list ?? []),
    Tmpfs: textRecord,
    NetworkMode: text,
    RestartPolicy: z.looseObject({ Name: text, MaximumRetryCount: number }).nullish(),
    Memory: number,
    NanoCpus: number,
    Privileged: flag,
    AutoRemove: flag,
    Init: flag,
  }),
});

export type Inspect = z.output<typeof inspectSchema>;
export type ImageConfig = z.output<typeof configSchema>;
