import { parseCpus, parseMemory, type RunSpec, type SpecIssue, splitWords } from '@berth/run-spec';
import type { PairRow, RunForm } from './run-form.ts';

/** The spec that the fields say, not validated; fields whose text says nothing usable are issues and left at their default. */
export function formToSpec(form: RunForm): { spec: RunSpec; issues: SpecIssue[] } {
  const issues: SpecIssue[] = [];
  const amount = (path: string, text: string, parse: (text: string) => number | undefined): number => {
    if (text.trim() === '') return 0;
    const value = parse(text);
    if (value === undefined) issues.push({ path, key: `${path}_unreadable`, params: { text } });
    return value ?? 0;
  };
  const command = splitWords(form.command);
  if (command.unclosed) issues.push({ path: 'command', key: 'quote_unclosed', params: {} });
  if (command.restIgnored) issues.push({ path: 'command', key: 'command_needs_shell', params: {} });

  const spec: RunSpec = {
    image: form.image.trim(),
    name: form.name.trim(),
    command: command.words,
    entrypoint: entrypointOf(form, issues),
    env: toRecord(form.env, 'env', issues),
    labels: toRecord(form.labels, 'labels', issues),
    workdir: form.workdir,
    user: form.user.trim(),
    hostname: form.hostname.trim(),
    network: form.network,
    ports: form.ports.map(({ id: _, ...port }) => port),
    publishAll: form.publishAll,
    mounts: form.mounts.map(({ id: _, ...mount }) => mount),
    restart: { policy: form.restart, maxRetries: retriesOf(form, issues) },
    memory: amount('memory', form.memory, parseMemory),
    cpus: amount('cpus', form.cpus, parseCpus),
    privileged: form.privileged,
    autoRemove: form.autoRemove,
    tty: form.tty,
    openStdin: form.openStdin,
    init: form.init,
  };
  return { spec, issues };
}

function entrypointOf(form: RunForm, issues: SpecIssue[]): string | null {
  if (form.entrypoint.trim() === '') return null;
  const { words, unclosed } = splitWords(form.entrypoint);
  if (unclosed) issues.push({ path: 'entrypoint', key: 'quote_unclosed', params: {} });
  if (words.length > 1) issues.push({ path: 'entrypoint', key: 'entrypoint_one_word', params: {} });
  return words[0] ?? '';
}

function retriesOf(form: RunForm, issues: SpecIssue[]): number {
  if (form.restart !== 'on-failure' || form.maxRetries.trim() === '') return 0;
  if (/^\d{1,9}$/.test(form.maxRetries.trim())) return Number(form.maxRetries);
  issues.push({ path: 'restart.maxRetries', key: 'retries_unreadable', params: { text: form.maxRetries } });
  return 0;
}

/** Rows without a key and a value are not there yet; a key given twice is an issue at its second row. */
function toRecord(rows: readonly PairRow[], path: 'env' | 'labels', issues: SpecIssue[]): Record<string, string> {
  const record: Record<string, string> = {};
  for (const { key, value } of rows) {
    if (key === '' && value === '') continue;
    if (Object.hasOwn(record, key)) issues.push({ path: `${path}.${key}`, key: 'key_twice', params: { key } });
    record[key] = value;
  }
  return record;
}
