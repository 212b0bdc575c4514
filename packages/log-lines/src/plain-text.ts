/** Control sequences: CSI (1: its parameters, 2: its last letter), strings such as OSC and DCS with their content, the rest. */
const sequence =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
  /(?:\x1b\[|\x9b)([0-?]*)[ -/]*([@-~])?|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?|\x1b[ -/]*[0-~]?/g;

/** C0 and C1 controls (a tab is none here), bidi marks, and line separators. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: see above
const unseen = /[\x00-\x08\x0a-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
const eachUnseen = new RegExp(unseen.source, 'g');

/**
 * The words of a log line as they are shown, and searched: without control sequences, only what a terminal would show after
 * the last carriage return, and characters that are unseen or turn the reading direction written out (`␀`, `U+202E`).
 */
export function plainText(line: string): string {
  if (!unseen.test(line)) return line;
  return afterLastReturn(line).replace(sequence, '').replace(eachUnseen, written);
}

function afterLastReturn(line: string): string {
  const end = line.replace(/\r+$/, '');
  return end.slice(end.lastIndexOf('\r') + 1);
}

function written(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
