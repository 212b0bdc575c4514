import { Fragment, type ReactNode } from 'react';

const mark = /<(b|code|br)\s*\/?>(?:(.*?)<\/\1>)?/g;

/** Shows a text with `<b>`, `<code>` and `<br/>` in it. Values are put in by `values` after the split, so that no value can be markup. */
export function Rich({ text, values = {} }: { text: string; values?: Record<string, ReactNode> }) {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const hit of text.matchAll(mark)) {
    parts.push(fill(text.slice(from, hit.index), values));
    const inner = fill(hit[2] ?? '', values);
    parts.push(hit[1] === 'b' ? <b>{inner}</b> : hit[1] === 'code' ? <code>{inner}</code> : <br />);
    from = hit.index + hit[0].length;
  }
  parts.push(fill(text.slice(from), values));
  return <>{parts.map((part, n) => keyed(part, n))}</>;
}

function fill(text: string, values: Record<string, ReactNode>): ReactNode {
  return text.split(/\[\[(\w+)\]\]/).map((part, n) => keyed(n % 2 ? values[part] : part, n));
}

// The parts of one text never move among themselves, so their place is their key.
function keyed(part: ReactNode, place: number): ReactNode {
  return <Fragment key={place}>{part}</Fragment>;
}
