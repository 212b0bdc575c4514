import { applySgr, type TextStyle } from './ansi-style.ts';

export interface Span {
  text: string;
  style?: TextStyle;
  /** A character that would not be seen or would deceive, written out. */
  mark?: true;
}

/** Control sequences: CSI (1: its parameters, 2: its last letter), strings such as OSC and DCS with their content, the rest. */
const sequence =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
  /(?:\x1b\[|\x9b)([0-?]*)[ -/]*([@-~])?|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?|\x1b[ -/]*[0-~]?/g;

/** C0 and C1 controls (a tab is none here), bidi marks, and line separators. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: see above
const unseen = /[\x00-\x08\x0a-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
const unseenParts = new RegExp(`(${unseen.source})`);

/**
 * A log line in pieces to draw. Colours are kept (SGR only); every other control sequence is left out; what a terminal
 * would overwrite (`\r`) too; characters that are unseen or turn the reading direction are written out.
 */
export function toSpans(line: string): Span[] {
  if (!unseen.test(line)) return [{ text: line }];
  const spans: Span[] = [];
  const text = afterLastReturn(line);
  let style: TextStyle = {};
  let from = 0;
  for (const hit of text.matchAll(sequence)) {
    addText(spans, text.slice(from, hit.index), style);
    if (hit[2] === 'm') style = applySgr(style, numbersOf(hit[1] ?? ''));
    from = hit.index + hit[0].length;
  }
  addText(spans, text.slice(from), style);
  return spans;
}

/** The words of a log line as they are drawn: what a search looks in. */
export function plainText(line: string): string {
  return unseen.test(line) ? toSpans(line).reduce((text, span) => text + span.text, '') : line;
}

function afterLastReturn(line: string): string {
  const end = line.replace(/\r+$/, '');
  return end.slice(end.lastIndexOf('\r') + 1);
}

function numbersOf(parameters: string): number[] {
  return parameters.split(/[;:]/).map((part) => Number(part) || 0);
}

function addText(spans: Span[], text: string, style: TextStyle): void {
  if (text === '') return;
  const styled = Object.keys(style).length > 0 ? { style } : {};
  for (const part of text.split(unseenParts)) {
    if (part === '') continue;
    if (unseen.test(part)) spans.push({ text: written(part), mark: true, ...styled });
    else spans.push({ text: part, ...styled });
  }
}

function written(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
