/** A call in a stack, as one of the languages writes it. */
export interface Frame {
  /** The function. */
  call: string;
  /** File and line; empty where the trace does not say. */
  place: string;
  /** A line of the source that stands below the frame (Python). */
  code?: string;
}

/** Whether a line that begins with a blank is a frame by itself: JavaScript, JVM, .NET, Ruby. Prose that begins with "at" is none. */
export function isFrameLine(text: string): boolean {
  const line = text.trimStart();
  if (line.startsWith('at ')) return /\(|:\d+/.test(line);
  return line.startsWith('from ') && /:\d+:in /.test(line);
}

/** `main.(*T).Do(0xc000, 0x1)`: a call of Go stands at the beginning of its line, the file below it. */
export function isGoCall(text: string): boolean {
  const open = text.indexOf('(');
  return open > 0 && text.endsWith(')') && !text.slice(0, open).includes(' ') && /^[A-Za-z_]/.test(text);
}

/** Reads a frame that begins at a line. `used`: how many lines it takes; null where there is none. */
export function frameAt(lines: readonly string[], at: number): { frame: Frame; used: number } | null {
  const text = lines[at] ?? '';
  const line = text.trim();
  const next = (lines[at + 1] ?? '').trim();
  if (isFrameLine(text)) return { frame: line.startsWith('from ') ? rubyFrame(line) : atFrame(line), used: 1 };

  const python = /^File "(.+)", line (\d+)(?:, in (.+))?$/.exec(line);
  if (python !== null) return pythonFrame(python, lines, at);

  const php = /^#\d+ (?:(.+?\(\d+\)): )?(.+)$/.exec(line);
  if (php !== null) return { frame: { call: php[2] ?? '', place: php[1] ?? '' }, used: 1 };

  const rust = /^\d+: (.+)$/.exec(line);
  if (rust !== null && /^\s/.test(text)) {
    const place = next.startsWith('at ') ? next.slice(3) : '';
    return { frame: { call: rust[1] ?? '', place }, used: place === '' ? 1 : 2 };
  }
  if ((isGoCall(text) || text.startsWith('created by ')) && (lines[at + 1] ?? '').startsWith('\t')) {
    return { frame: { call: text.replace(/\([^()]*\)$/, ''), place: next.replace(/ \+0x[\da-f]+$/, '') }, used: 2 };
  }
  return null;
}

function atFrame(line: string): Frame {
  const rest = line.slice(3).replace(/ \{$/, '');
  const dotnet = rest.lastIndexOf(') in ');
  if (dotnet !== -1) return { call: rest.slice(0, rest.indexOf('(')), place: rest.slice(dotnet + 5) };
  const open = rest.lastIndexOf('(');
  if (open === -1) return { call: '', place: rest };
  const inside = rest.slice(open + 1).replace(/\)[^)]*$/, '');
  // .NET without symbols names the types of the arguments there.
  if (!/[:.]|Native Method|Unknown Source|<anonymous>/.test(inside)) return { call: rest, place: '' };
  return { call: rest.slice(0, open).trim(), place: inside };
}

function rubyFrame(line: string): Frame {
  const parts = /^from (.+?:\d+):in [`'](.+?)'?$/.exec(line);
  return { call: parts?.[2] ?? '', place: parts?.[1] ?? line.slice(5) };
}

function pythonFrame(found: RegExpExecArray, lines: readonly string[], at: number): { frame: Frame; used: number } {
  const [, file = '', row = '', call = ''] = found;
  let used = 1;
  const code: string[] = [];
  while (/^ {4}/.test(lines[at + used] ?? '')) {
    const line = (lines[at + used] ?? '').trim();
    // Carets below the source mark a part of it.
    if (!/^[~^ ]+$/.test(line)) code.push(line);
    used++;
  }
  return { frame: { call, place: `${file}:${row}`, ...(code.length > 0 ? { code: code.join(' ') } : {}) }, used };
}
