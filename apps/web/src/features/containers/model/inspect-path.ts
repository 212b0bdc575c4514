import { quoteWord } from '@berth/run-spec';

type Keys = readonly (string | number)[];

const identifier = /^[A-Za-z_]\w*$/;

/** The place of a value as people write it: `.NetworkSettings.Networks.bridge.IPAddress`, `.Config.Labels["a.b"]`, `.Mounts[0]`. */
export function dotPath(keys: Keys): string {
  return keys
    .map((key, place) => {
      if (typeof key === 'number') return `[${key}]`;
      if (identifier.test(key)) return `.${key}`;
      return `${place === 0 ? '.' : ''}[${JSON.stringify(key)}]`;
    })
    .join('');
}

/**
 * A Go template that gives the value: `{{.State.Status}}`. What is no field's name goes through `index`
 * (https://pkg.go.dev/text/template), and a branch through Docker's own `json`.
 */
export function goTemplate(keys: Keys, isBranch: boolean): string {
  let expression = '';
  let indexing = false;
  for (const key of keys) {
    if (typeof key === 'string' && identifier.test(key)) {
      expression = `${indexing ? `(${expression})` : expression}.${key}`;
      indexing = false;
    } else {
      const word = typeof key === 'number' ? String(key) : JSON.stringify(key);
      expression = indexing ? `${expression} ${word}` : `index ${expression || '.'} ${word}`;
      indexing = true;
    }
  }
  if (isBranch) return `{{json ${indexing ? `(${expression})` : expression || '.'}}}`;
  return `{{${expression}}}`;
}

/** The command that prints the value, ready for a shell. */
export function inspectCommand(name: string, keys: Keys, isBranch: boolean): string {
  return `docker inspect -f ${quoteWord(goTemplate(keys, isBranch))} ${quoteWord(name)}`;
}

/** The value at a place; undefined where there is none. */
export function valueAt(value: unknown, keys: Keys): unknown {
  return keys.reduce<unknown>((node, key) => {
    if (Array.isArray(node)) return node[Number(key)];
    return isRecord(node) && Object.hasOwn(node, key) ? node[key] : undefined;
  }, value);
}

function isRecord(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}
