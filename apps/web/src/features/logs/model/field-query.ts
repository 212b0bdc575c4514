import type { LineFields, LogField } from '@berth/log-lines';

/** A regular expression that finds the lines with the same value in this field, written as their format writes it. */
export function fieldPattern({ key, value, kind }: LogField, format: LineFields['format']): string {
  if (format === 'json') {
    const name = escaped(JSON.stringify(key.slice(key.lastIndexOf('.') + 1)));
    const written = escaped(kind === 'string' ? JSON.stringify(value) : value);
    return `${name}\\s*:\\s*${written}${kind === 'string' ? '' : '(?:[\\s,}]|$)'}`;
  }
  const plain = escaped(value);
  const quoted = escaped(JSON.stringify(value));
  return `(?:^|\\s)${escaped(key)}=(?:${plain}|${quoted})(?:\\s|$)`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
