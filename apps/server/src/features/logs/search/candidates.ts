const ESCAPE = 0x1b;

/** Finds the places of a chunk at which a line may pass, without looking at line after line. */
export interface Candidates {
  /** Whether the line `buffer[start…end)` may pass: false is sure. */
  mayBeIn(buffer: Buffer, start: number, end: number): boolean;
}

/**
 * By a text that must be there. Each chunk is searched once, however many lines it has; a line with an escape character
 * may always pass, since what is shown of it differs from its bytes.
 */
export function literalCandidates(literal: string, ignoreCase: boolean): Candidates {
  const find = ignoreCase && literal.toLowerCase() !== literal.toUpperCase() ? anyCase(literal) : sameCase(literal);
  const texts = new NextPlace(find);
  const escapes = new NextPlace((buffer, from) => buffer.indexOf(ESCAPE, from));
  return {
    mayBeIn: (buffer, start, end) => texts.from(buffer, start) < end || escapes.from(buffer, start) < end,
  };
}

type Find = (buffer: Buffer, from: number) => number;

function sameCase(literal: string): Find {
  const bytes = Buffer.from(literal);
  return (buffer, from) => buffer.indexOf(bytes, from);
}

/** V8 compares ASCII in any case over a one-byte string faster than lines could be made one by one. */
function anyCase(literal: string): Find {
  const regex = new RegExp(literal.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'), 'gi');
  let chunk: Buffer | undefined;
  let text = '';
  return (buffer, from) => {
    if (buffer !== chunk) text = buffer.toString('latin1');
    chunk = buffer;
    regex.lastIndex = from;
    return regex.exec(text)?.index ?? -1;
  };
}

/** Remembers the next place in a buffer, so that each byte is searched once. */
class NextPlace {
  readonly #find: Find;
  #buffer: Buffer | undefined;
  #from = 0;
  #found = 0;

  constructor(find: Find) {
    this.#find = find;
  }

  from(buffer: Buffer, at: number): number {
    const known = buffer === this.#buffer && at >= this.#from && at <= this.#found;
    if (known) return this.#found;
    this.#buffer = buffer;
    this.#from = at;
    const found = this.#find(buffer, at);
    this.#found = found < 0 ? Number.POSITIVE_INFINITY : found;
    return this.#found;
  }
}
