import type { ConfigDifference } from '@berth/contract';
import type { ContainerConfig } from '@berth/engine';
import { hideInRecord, hideInWords } from '../../kernel/hide-secrets.ts';
import { splitVariable } from './env-entries.ts';

/**
 * Where a container's `Config` is not as its image has it, by the engine's own field names. What the engine fills in itself (host
 * name, attached streams) is no difference. `reveal` false leaves out what the image says where it may be a secret.
 */
export function configDifferences(
  config: ContainerConfig,
  image: ContainerConfig,
  reveal: boolean,
): ConfigDifference[] {
  const shown = reveal ? image : masked(image);
  return [
    ...ofEnv(config.env, image.env, reveal),
    ...ofWords('Entrypoint', config.entrypoint, image.entrypoint, shown.entrypoint),
    ...ofWords('Cmd', config.cmd, image.cmd, shown.cmd),
    ...ofText('User', config.user, image.user),
    ...ofText('WorkingDir', config.workingDir, image.workingDir),
    ...ofText('StopSignal', config.stopSignal, image.stopSignal),
    ...ofText('StopTimeout', config.stopTimeout?.toString(), image.stopTimeout?.toString()),
    ...ofKeys('ExposedPorts', config.exposedPorts, image.exposedPorts),
    ...ofKeys('Volumes', config.volumes, image.volumes),
    ...ofLabels(config.labels, image.labels, shown.labels),
    ...ofText('Healthcheck', JSON.stringify(config.healthcheck), JSON.stringify(image.healthcheck), null),
  ];
}

function masked(image: ContainerConfig): Pick<ContainerConfig, 'entrypoint' | 'cmd' | 'labels'> {
  return {
    entrypoint: image.entrypoint && hideInWords(image.entrypoint),
    cmd: image.cmd && hideInWords(image.cmd),
    labels: hideInRecord(image.labels),
  };
}

function ofEnv(env: readonly string[], imageEnv: readonly string[], reveal: boolean): ConfigDifference[] {
  const image = new Map(imageEnv.map(splitVariable));
  return env.flatMap((line, place): ConfigDifference[] => {
    const [key, value] = splitVariable(line);
    const before = image.get(key);
    if (before === value) return [];
    const path = ['Config', 'Env', place];
    return [{ path, origin: before === undefined ? 'container' : 'changed', image: reveal ? (before ?? null) : null }];
  });
}

function ofWords(
  field: string,
  words: readonly string[] | undefined,
  image: readonly string[] | undefined,
  shown: readonly string[] | undefined,
): ConfigDifference[] {
  const text = (list: readonly string[] | undefined) => (list?.length ? JSON.stringify(list) : undefined);
  return ofText(field, text(words), text(image), text(shown) ?? null);
}

function ofText(
  field: string,
  text: string | undefined,
  image: string | undefined,
  shown: string | null = image ?? null,
): ConfigDifference[] {
  if ((text ?? '') === (image ?? '')) return [];
  return [{ path: ['Config', field], origin: image ? 'changed' : 'container', image: shown }];
}

function ofKeys(field: string, keys: readonly string[], image: readonly string[]): ConfigDifference[] {
  const own = keys.filter((key) => !image.includes(key));
  return own.map((key) => ({ path: ['Config', field, key], origin: 'container', image: null }));
}

type Labels = Readonly<Record<string, string>>;

function ofLabels(labels: Labels, image: Labels, shown: Labels): ConfigDifference[] {
  return Object.entries(labels).flatMap(([key, value]): ConfigDifference[] => {
    if (image[key] === value) return [];
    const path = ['Config', 'Labels', key];
    return [{ path, origin: Object.hasOwn(image, key) ? 'changed' : 'container', image: shown[key] ?? null }];
  });
}
