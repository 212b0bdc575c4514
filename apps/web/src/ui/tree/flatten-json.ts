export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** One line of a JSON tree. `path` is a JSONPath-like name that can be copied: `HostConfig.Mounts[0].Target`. */
export interface JsonLine {
  path: string;
  depth: number;
  name: string;
  /** A leaf's value; null for a branch (a null value is the text `null`). */
  text: string | null;
  kind: 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';
  size: number;
}

/** The lines of a JSON value as a tree shows them, without what is folded. */
export function flattenJson(value: Json, isOpen: (path: string, depth: number) => boolean): JsonLine[] {
  const lines: JsonLine[] = [];
  const walk = (node: Json, name: string, path: string, depth: number): void => {
    if (node === null || typeof node !== 'object') {
      const kind =
        node === null ? 'null' : typeof node === 'string' ? 'string' : typeof node === 'number' ? 'number' : 'boolean';
      lines.push({ path, depth, name, text: typeof node === 'string' ? node : String(node), kind, size: 0 });
      return;
    }
    const entries = Array.isArray(node)
      ? node.map((child, n): [string, Json, string] => [String(n), child, `${path}[${n}]`])
      : Object.entries(node).map(([key, child]): [string, Json, string] => [key, child, joined(path, key)]);
    lines.push({ path, depth, name, text: null, kind: Array.isArray(node) ? 'array' : 'object', size: entries.length });
    if (!isOpen(path, depth)) return;
    for (const [key, child, childPath] of entries) walk(child, key, childPath, depth + 1);
  };
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    for (const [key, child] of Object.entries(value)) walk(child, key, joined('', key), 0);
  } else walk(value, '', '', 0);
  return lines;
}

function joined(path: string, key: string): string {
  if (!/^[A-Za-z_]\w*$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path ? `${path}.${key}` : key;
}
