import type { Mount } from '../schema/mount.schema.ts';
import type { NoteReason } from './draft.ts';

interface ReadMount {
  readonly mount?: Mount;
  readonly problem?: { readonly reason: NoteReason; readonly text: string };
}

/** Reads `-v [source:]target[:options]`. A source with a slash, or that starts with a dot or `~`, is a path of the host. */
export function readVolumeFlag(value: string): ReadMount {
  const parts = value.split(':');
  const [source = '', target = '', options = ''] = parts.length === 1 ? ['', value] : parts;
  if (parts.length > 3 || target === '') return { problem: { reason: 'value_invalid', text: value } };
  const type = /^[.~]|\//.test(source) ? 'bind' : 'volume';
  return withOptions({ type, source, target, readOnly: false }, options);
}

/** Reads `--tmpfs target[:options]`. */
export function readTmpfsFlag(value: string): ReadMount {
  const [target = '', options = ''] = value.split(':');
  return withOptions({ type: 'tmpfs', source: '', target, readOnly: false }, options);
}

/** Reads `--mount type=…,source=…,target=…[,readonly]`: comma-separated, a part with a comma in double quotes. */
export function readMountFlag(value: string): ReadMount {
  let mount: Mount = { type: 'volume', source: '', target: '', readOnly: false };
  const unsupported: string[] = [];
  for (const field of splitCsv(value)) {
    const equals = field.indexOf('=');
    const key = (equals === -1 ? field : field.slice(0, equals)).trim().toLowerCase();
    const text = equals === -1 ? '' : field.slice(equals + 1);
    if (key === 'type' && isMountType(text)) mount = { ...mount, type: text };
    else if (key === 'source' || key === 'src') mount = { ...mount, source: text };
    else if (key === 'target' || key === 'destination' || key === 'dst') mount = { ...mount, target: text };
    else if (key === 'readonly' || key === 'ro') mount = { ...mount, readOnly: !/^(0|f|false)$/i.test(text) };
    else unsupported.push(field);
  }
  if (mount.target === '') return { problem: { reason: 'value_invalid', text: value } };
  if (unsupported.some((field) => field.startsWith('type='))) {
    return { problem: { reason: 'unsupported_option', text: unsupported.join(',') } };
  }
  return finished(mount, unsupported);
}

function withOptions(mount: Mount, options: string): ReadMount {
  const words = options.split(',').filter((word) => word !== '' && word !== 'rw');
  const readOnly = words.includes('ro') || words.includes('readonly');
  const rest = words.filter((word) => word !== 'ro' && word !== 'readonly');
  return finished({ ...mount, readOnly }, rest);
}

function finished(mount: Mount, unsupported: string[]): ReadMount {
  if (unsupported.length === 0) return { mount };
  return { mount, problem: { reason: 'unsupported_option', text: unsupported.join(',') } };
}

function isMountType(text: string): text is Mount['type'] {
  return text === 'bind' || text === 'volume' || text === 'tmpfs';
}

function splitCsv(line: string): string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
    .map((match) => match[1] ?? '')
    .filter((field) => field !== '')
    .map((field) => (field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field));
}
