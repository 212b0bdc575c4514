export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonKeys = readonly (string | number)[];

/** One line of a JSON tree. */
export interface JsonLine {
  /** The keys that lead to it, from the top. */
  readonly keys: JsonKeys;
  /** The same as one text, see `lineId`. */
  readonly id: string;
  readonly name: string;
  /** A leaf's value; null for a branch (a null value is the text `null`). */
  readonly text: string | null;
  readonly kind: 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';
  /** How many children a branch has. */
  readonly size: number;
  /** Its place among its siblings, from 1, and how many they are. */
  readonly place: number;
  readonly siblings: number;
}

/** Keys as one text; those of a branch are the beginning of those below it. */
export function lineId(keys: JsonKeys): string {
  return keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The ids of the branches above a line, outermost first. */
export function branchesAbove(keys: JsonKeys): string[] {
  return keys.slice(0, -1).map((_, depth) => lineId(keys.slice(0, depth + 1)));
}

/** The lines of a JSON object or array as a tree shows them, without what is folded. */
export function flattenJson(value: Json, isOpen: (id: string, depth: number) => boolean): JsonLine[] {
  const lines: JsonLine[] = [];
  const walk = (node: Json, keys: JsonKeys, id: string): void => {
    const children = childrenOf(node);
    for (const [at, [key, child]] of children.entries()) {
      const childKeys = [...keys, key];
      const childId = `${id}${lineId([key])}`;
      const own = { keys: childKeys, id: childId, name: String(key), place: at + 1, siblings: children.length };
      if (child === null || typeof child !== 'object') {
        lines.push({ ...own, text: typeof child === 'string' ? child : String(child), kind: kindOf(child), size: 0 });
        continue;
      }
      const size = Array.isArray(child) ? child.length : Object.keys(child).length;
      lines.push({ ...own, text: null, kind: kindOf(child), size });
      if (isOpen(childId, keys.length)) walk(child, childKeys, childId);
    }
  };
  walk(value, [], '');
  return lines;
}

function childrenOf(node: Json): (readonly [string | number, Json])[] {
  if (Array.isArray(node)) return node.map((child, n) => [n, child] as const);
  return node !== null && typeof node === 'object' ? Object.entries(node) : [];
}

function kindOf(node: Json): JsonLine['kind'] {
  if (node === null) return 'null';
  if (Array.isArray(node)) return 'array';
  if (typeof node === 'object') return 'object';
  return typeof node === 'string' ? 'string' : typeof node === 'number' ? 'number' : 'boolean';
}
