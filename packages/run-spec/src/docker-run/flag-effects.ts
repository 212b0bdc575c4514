import { parsePortMapping } from '../ports/parse-port-mapping.ts';
import type { Mount } from '../schema/mount.schema.ts';
import { restartSchema } from '../schema/restart.schema.ts';
import type { RunSpec } from '../schema/run-spec.schema.ts';
import { parseCpus } from '../units/cpus.ts';
import { parseMemory } from '../units/memory.ts';
import type { Draft, FlagEffect, NoteReason } from './draft.ts';
import { readMountFlag, readTmpfsFlag, readVolumeFlag } from './read-mounts.ts';

type TextField = 'name' | 'workdir' | 'user' | 'hostname' | 'entrypoint';
type FlagField = 'publishAll' | 'privileged' | 'autoRemove' | 'tty' | 'openStdin' | 'init';

/** What each supported flag does to the draft, by its long name. */
export const FLAG_EFFECTS: ReadonlyMap<string, FlagEffect> = new Map<string, FlagEffect>([
  ['name', text('name')],
  ['workdir', text('workdir')],
  ['user', text('user')],
  ['hostname', text('hostname')],
  ['entrypoint', text('entrypoint')],
  ['publish-all', flag('publishAll')],
  ['privileged', flag('privileged')],
  ['rm', flag('autoRemove')],
  ['tty', flag('tty')],
  ['interactive', flag('openStdin')],
  ['init', flag('init')],
  ['detach', detach],
  ['env', env],
  ['env-file', (_draft, value) => ({ reason: 'env_file', text: value })],
  ['label', label],
  ['publish', publish],
  ['volume', mount(readVolumeFlag)],
  ['mount', mount(readMountFlag)],
  ['tmpfs', mount(readTmpfsFlag)],
  ['network', network],
  ['restart', restart],
  ['memory', amount('memory', parseMemory)],
  ['cpus', amount('cpus', parseCpus)],
  ['pull', pull],
]);

function text(field: TextField): FlagEffect {
  return (draft, value) => {
    draft.spec[field] = value;
    return undefined;
  };
}

function flag(field: FlagField): FlagEffect {
  return (draft, value) => {
    const on = readBoolean(value);
    if (on === undefined) return invalid(value);
    draft.spec[field] = on;
    return undefined;
  };
}

function detach(draft: Draft, value: string): ReturnType<FlagEffect> {
  const on = readBoolean(value);
  if (on === undefined) return invalid(value);
  draft.detach = on;
  return undefined;
}

/** As Go's strconv.ParseBool. */
function readBoolean(value: string): boolean | undefined {
  if (/^(1|t|true)$/i.test(value)) return true;
  return /^(0|f|false)$/i.test(value) ? false : undefined;
}

function amount(field: 'memory' | 'cpus', parse: (value: string) => number | undefined): FlagEffect {
  return (draft, value) => {
    const parsed = parse(value);
    if (parsed === undefined) return invalid(value);
    draft.spec[field] = parsed;
    return undefined;
  };
}

function env(draft: { spec: RunSpec }, value: string): ReturnType<FlagEffect> {
  const equals = value.indexOf('=');
  if (equals === -1) return { reason: 'env_from_shell', text: value };
  draft.spec.env = { ...draft.spec.env, [value.slice(0, equals)]: value.slice(equals + 1) };
  return undefined;
}

function label(draft: { spec: RunSpec }, value: string): ReturnType<FlagEffect> {
  const equals = value.indexOf('=');
  const key = equals === -1 ? value : value.slice(0, equals);
  draft.spec.labels = { ...draft.spec.labels, [key]: equals === -1 ? '' : value.slice(equals + 1) };
  return undefined;
}

function publish(draft: { spec: RunSpec }, value: string): ReturnType<FlagEffect> {
  const read = parsePortMapping(value);
  if ('problem' in read) return invalid(value);
  draft.spec.ports.push(read.port);
  return undefined;
}

function mount(read: (value: string) => { mount?: Mount; problem?: { reason: NoteReason; text: string } }): FlagEffect {
  return (draft, value) => {
    const result = read(value);
    if (result.mount !== undefined) draft.spec.mounts.push(result.mount);
    return result.problem;
  };
}

function network(draft: { spec: RunSpec }, value: string): ReturnType<FlagEffect> {
  const name = /^name=([^,]+)$/.exec(value)?.[1] ?? value;
  if (name.includes(',') || draft.spec.network !== '') return { reason: 'unsupported_option', text: value };
  draft.spec.network = name === 'default' ? '' : name;
  return undefined;
}

function restart(draft: { spec: RunSpec }, value: string): ReturnType<FlagEffect> {
  const read = restartSchema.safeParse(value);
  if (!read.success) return invalid(value);
  draft.spec.restart = read.data;
  return undefined;
}

function pull(draft: Parameters<FlagEffect>[0], value: string): ReturnType<FlagEffect> {
  if (value !== 'missing' && value !== 'always' && value !== 'never') return invalid(value);
  draft.pull = value;
  return undefined;
}

function invalid(value: string): { reason: NoteReason; text: string } {
  return { reason: 'value_invalid', text: value };
}
