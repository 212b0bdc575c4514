import type { ContainerConfig, ContainerDetails } from '@berth/engine';
import { fromInspect, type RunSpec, runSpecSchema } from '@berth/run-spec';
import { hidden, hideInRecord, hideInWords } from '../../kernel/hide-secrets.ts';

export interface ContainerSpec {
  readonly spec: RunSpec;
  readonly specOmits: string[];
}

/**
 * What `docker run` would have to be told to make this container again, and what it cannot be told. Settings of other tools that
 * our own schema refuses are left out and named. `reveal` false hides values that may be secrets.
 */
export function specOfContainer(
  details: ContainerDetails,
  image: ContainerConfig | undefined,
  reveal: boolean,
): ContainerSpec {
  const { spec: found, beyond } = fromInspect(details.raw, image && wireConfig(image));
  const { spec, refused } = acceptable(found, details.imageId);
  const sameCheck = JSON.stringify(details.config.healthcheck) === JSON.stringify(image?.healthcheck);
  const omits = beyond.filter((name) => !(name === 'Config.Healthcheck' && sameCheck));
  return { spec: reveal ? spec : masked(spec), specOmits: [...omits, ...refused] };
}

/** An image's config under the engine's own names, as far as it says what a container need not repeat. */
function wireConfig(image: ContainerConfig): Record<string, unknown> {
  const flags = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, {}]));
  return {
    Cmd: image.cmd,
    Entrypoint: image.entrypoint,
    Env: image.env,
    Labels: image.labels,
    WorkingDir: image.workingDir ?? '',
    User: image.user ?? '',
    ExposedPorts: flags(image.exposedPorts),
    Volumes: flags(image.volumes),
    StopSignal: image.stopSignal,
    StopTimeout: image.stopTimeout,
  };
}

function acceptable(found: RunSpec, imageId: string): { spec: RunSpec; refused: string[] } {
  const parsed = runSpecSchema.safeParse(found);
  if (parsed.success) return { spec: parsed.data, refused: [] };
  const refused = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))];
  const rest = Object.fromEntries(Object.entries(found).filter(([key]) => !refused.includes(key)));
  const spec = runSpecSchema.safeParse({ image: imageId, ...rest });
  return { spec: spec.success ? spec.data : runSpecSchema.parse({ image: imageId || 'unknown' }), refused };
}

function masked(spec: RunSpec): RunSpec {
  return {
    ...spec,
    env: Object.fromEntries(Object.keys(spec.env).map((key) => [key, hidden])),
    command: hideInWords(spec.command),
    labels: hideInRecord(spec.labels),
  };
}
