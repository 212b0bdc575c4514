import { type Frame, frameAt } from './frame-lines.ts';
import { libraryOf } from './library-frames.ts';
import { startsPythonTrace } from './trace-steps.ts';

export type TracePart =
  | { kind: 'frame'; frame: Frame }
  /** Frames of libraries that stand together; `where` is empty where they are of several. */
  | { kind: 'library'; where: string; frames: Frame[] }
  /** A cause, or words between frames. */
  | { kind: 'words'; text: string };

/** An entry of several lines, read as a stack trace. */
export interface StackTrace {
  /** What went wrong: the first line, or where the language writes it last, the last. */
  title: string;
  parts: TracePart[];
}

/** Reads the lines of an entry, the first included. To be asked only for what is drawn. */
export function readTrace(lines: readonly string[]): StackTrace {
  const titleAt = placeOfTitle(lines);
  const parts: TracePart[] = [];
  for (let at = 0; at < lines.length; ) {
    const found = at === 0 ? null : frameAt(lines, at);
    if (found !== null) addFrame(parts, found.frame);
    else if (at !== titleAt && (lines[at] ?? '').trim() !== '')
      parts.push({ kind: 'words', text: (lines[at] ?? '').trim() });
    at += found?.used ?? 1;
  }
  return { title: lines[titleAt] ?? '', parts };
}

/**
 * What two entries have in common that tell of the same error: the title without its numbers, and where it came from.
 * Cheap: asked of every trace that comes.
 */
export function traceKey(lines: readonly string[]): string {
  const title = (lines[placeOfTitle(lines)] ?? '').slice(0, 200).replace(/0x[\da-f]+|\d+/gi, '#');
  const origin = lines.find((line, at) => at > 0 && /^\s|^#|^goroutine/.test(line)) ?? '';
  return `${title}\n${origin.trim().slice(0, 200)}`;
}

function placeOfTitle(lines: readonly string[]): number {
  if (!startsPythonTrace(lines[0] ?? '')) return 0;
  const last = lines.findLastIndex((line) => line !== '' && !line.startsWith(' '));
  return last;
}

function addFrame(parts: TracePart[], frame: Frame): void {
  const where = libraryOf(frame);
  if (where === null) {
    parts.push({ kind: 'frame', frame });
    return;
  }
  const last = parts.at(-1);
  if (last?.kind !== 'library') {
    parts.push({ kind: 'library', where, frames: [frame] });
    return;
  }
  last.frames.push(frame);
  if (last.where !== where) last.where = '';
}
