import type { Mount } from '../schema/mount.schema.ts';
import type { ImageConfig, Inspect } from './inspect.schema.ts';

export interface MountsFromInspect {
  readonly mounts: Mount[];
  /** Texts of what cannot be expressed, as the engine spells it. */
  readonly beyond: string[];
}

/** The mounts that a person asked for: `Binds`, `Mounts`, `Tmpfs`, and the anonymous volumes that are not the image's own. */
export function mountsFromInspect(inspect: Inspect, image: ImageConfig | undefined): MountsFromInspect {
  const beyond: string[] = [];
  const binds = inspect.HostConfig.Binds.map((bind) => {
    const [source = '', target = '', options = ''] = bind.split(':');
    const words = options.split(',').filter((word) => word !== '' && word !== 'rw');
    if (words.some((word) => word !== 'ro')) beyond.push(`HostConfig.Binds: ${bind}`);
    return mountOf(source.startsWith('/') ? 'bind' : 'volume', source, target, words.includes('ro'));
  });
  const typed = inspect.HostConfig.Mounts.flatMap((mount) => {
    const { Type: type, Source: source, Target: target, ReadOnly: readOnly, ...options } = mount;
    const known = type === 'bind' || type === 'volume' || type === 'tmpfs';
    if (!known || Object.values(options).some(isGiven)) beyond.push(`HostConfig.Mounts: ${type} ${target}`);
    return known ? [mountOf(type, source, target, readOnly)] : [];
  });
  const memory = Object.entries(inspect.HostConfig.Tmpfs).map(([target, options]) => {
    const words = options.split(',').filter((word) => word !== '' && word !== 'rw');
    if (words.some((word) => word !== 'ro')) beyond.push(`HostConfig.Tmpfs: ${target}:${options}`);
    return mountOf('tmpfs', '', target, words.includes('ro'));
  });
  const asked = [...binds, ...typed, ...memory];
  const targets = new Set([...asked.map((mount) => mount.target), ...(image?.Volumes ?? [])]);
  const anonymous = inspect.Config.Volumes.filter((target) => !targets.has(target));
  return { mounts: [...asked, ...anonymous.map((target) => mountOf('volume', '', target, false))], beyond };
}

function mountOf(type: Mount['type'], source: string, target: string, readOnly: boolean): Mount {
  return { type, source, target, readOnly };
}

function isGiven(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false;
  return typeof value !== 'object' || Object.values(value).some(isGiven);
}
