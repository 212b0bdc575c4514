import type { Mount } from '@berth/run-spec';
import type { FormCheck } from './check-form.ts';
import type { RunForm } from './run-form.ts';
import { isUnfinishedMount, isUnfinishedPort } from './unfinished-rows.ts';

/** One line of "What Run does"; `values` fill its words. */
export interface RunStep {
  readonly key:
    | 'pull_always'
    | 'pull_missing'
    | 'image_here'
    | 'image_missing'
    | 'image_unknown'
    | 'create'
    | 'create_unnamed'
    | 'volume_new'
    | 'volume_reuse'
    | 'bind'
    | 'join'
    | 'publish'
    | 'start'
    | 'start_keep'
    | 'start_attached';
  readonly values: Readonly<Record<string, string>>;
}

interface Known {
  /** Undefined while it is not known. */
  readonly imageIsHere: boolean | undefined;
  readonly volumes: ReadonlySet<string>;
}

/** What will happen, in order, as far as the page knows it. */
export function runSteps(form: RunForm, check: FormCheck, known: Known): RunStep[] {
  const { spec } = check;
  const step = (key: RunStep['key'], values: RunStep['values'] = {}): RunStep => ({ key, values });
  const published = spec.ports
    .filter((port) => !isUnfinishedPort(port))
    .map((port) => port.hostPort || '*')
    .join(', ');
  return [
    imageStep(form, known.imageIsHere, spec.image),
    spec.name === '' ? step('create_unnamed') : step('create', { name: spec.name }),
    ...spec.mounts.flatMap((mount) => mountStep(mount, known.volumes)),
    ...(spec.network === '' ? [] : [step('join', { network: spec.network })]),
    ...(published === '' ? [] : [step('publish', { ports: published })]),
    step(form.interactive ? 'start_attached' : form.keepOnFailure ? 'start_keep' : 'start'),
  ];
}

function imageStep(form: RunForm, isHere: boolean | undefined, image: string): RunStep {
  if (form.pull === 'always') return { key: 'pull_always', values: { image } };
  if (isHere === undefined) return { key: 'image_unknown', values: {} };
  if (isHere) return { key: 'image_here', values: {} };
  return { key: form.pull === 'missing' ? 'pull_missing' : 'image_missing', values: { image } };
}

function mountStep(mount: Mount, volumes: ReadonlySet<string>): RunStep[] {
  if (mount.source === '' || isUnfinishedMount(mount)) return [];
  if (mount.type === 'bind') return [{ key: 'bind', values: { path: mount.source } }];
  if (mount.type === 'tmpfs') return [];
  return [{ key: volumes.has(mount.source) ? 'volume_reuse' : 'volume_new', values: { volume: mount.source } }];
}
