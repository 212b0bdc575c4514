const chunkBytes = 16 * 1024;

/** Typed or pasted text as the bytes that a shell reads, in pieces that a message may have. */
export function inputChunks(text: string): Uint8Array<ArrayBuffer>[] {
  return cut(new TextEncoder().encode(text));
}

/** What xterm sends as bytes (mouse reports of old programs): one a character. */
export function binaryChunks(text: string): Uint8Array<ArrayBuffer>[] {
  return cut(Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff));
}

/** The key together with Control: what a terminal sends for it; unchanged where there is no such key. */
export function withControl(text: string): string {
  if (!/^[a-zA-Z@[\]^_\\ ?]$/.test(text)) return text;
  if (text === '?') return '\x7f';
  return String.fromCharCode(text.toUpperCase().charCodeAt(0) & 0x1f);
}

function cut(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 0; at < bytes.length; at += chunkBytes) chunks.push(bytes.slice(at, at + chunkBytes));
  return chunks;
}
