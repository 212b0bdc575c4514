import { dockerRunLines, type RunSpec } from '@berth/run-spec';

export type WordKind = 'command' | 'flag' | 'value';
export interface CommandWord {
  readonly text: string;
  readonly kind: WordKind;
}

const WIDTH = 88;

/**
 * A container's `docker run` as lines of words for showing, none longer than it has to be; flags stay beside their values.
 * `withoutValues`: keys of env whose values are left out.
 */
export function commandLines(spec: RunSpec, withoutValues: ReadonlySet<string>): CommandWord[][] {
  const lines: CommandWord[][] = [];
  let width = Number.POSITIVE_INFINITY;
  for (const { words, path } of dockerRunLines(spec, { withoutValues })) {
    const length = words.reduce((sum, word) => sum + word.length + 1, 0);
    const parts = words.map((text): CommandWord => ({ text, kind: kindOf(text, path) }));
    const last = lines.at(-1);
    // The image and its command stand on a line of their own: it is what one looks for.
    if (last === undefined || width + length > WIDTH || path === 'image') {
      lines.push(parts);
      width = length;
    } else {
      last.push(...parts);
      width += length;
    }
  }
  return lines;
}

function kindOf(text: string, path: string): WordKind {
  if (path === '' && text !== '-d') return 'command';
  return text.startsWith('-') && path !== 'image' ? 'flag' : 'value';
}
