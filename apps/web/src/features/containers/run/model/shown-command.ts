import { dockerRunLines, type RunLine, type RunSpec } from '@berth/run-spec';
import { secretKeys } from './draft.ts';
import { isUnfinishedMount, isUnfinishedPort } from './unfinished-rows.ts';

/**
 * The command as it is shown and copied, flag by flag: rows that are not finished and values of secrets are left out.
 * Paths still count all rows of the form.
 */
export function shownLines(spec: RunSpec, interactive = false): RunLine[] {
  const unfinished = new Set([
    ...spec.ports.flatMap((port, index) => (isUnfinishedPort(port) ? [`ports.${index}`] : [])),
    ...spec.mounts.flatMap((mount, index) => (isUnfinishedMount(mount) ? [`mounts.${index}`] : [])),
  ]);
  const options = { withoutValues: secretKeys(spec.env), interactive };
  return dockerRunLines(spec, options).filter((line) => !unfinished.has(line.path));
}

/** The lines as one text for a shell. */
export function shownText(lines: readonly RunLine[]): string {
  return lines.map((line) => line.words.join(' ')).join(' \\\n  ');
}
