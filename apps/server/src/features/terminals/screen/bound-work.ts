import type { Terminal } from '@xterm/headless';

/** What one piece of output may cost beyond its own bytes, in lines that are moved or erased: some 100 ms. */
const steps = 100_000;
/** A terminal that starts anew costs as much as so many of its lines. */
const resetLines = 20;

/** Control sequences that do something as often as their parameter says: lines in and out, scrolling, tabs, the last character again. */
const repeating = ['L', 'M', 'S', 'T', 'I', 'Z', 'b'];
/** Control sequences that move columns, on every line. */
const overAll = [
  { intermediates: "'", final: '}' },
  { intermediates: "'", final: '~' },
  { intermediates: ' ', final: '@' },
  { intermediates: ' ', final: 'A' },
];
/** Private modes that change to another screen, or erase this one. */
const screens = new Set([3, 47, 1047, 1049]);

/**
 * Bounds what output can make a terminal do: seven bytes, `CSI 2147483647 L`, would hold up the server for an hour. What a piece of
 * output asks for beyond its share is left out. Returns what begins the share of the next piece.
 */
export function boundWork(terminal: Terminal): () => void {
  let left = steps;
  const { parser } = terminal;
  /** Whether it is left out. */
  const isTooMuch = (cost: number) => {
    if (cost > left) return true;
    left -= cost;
    return false;
  };
  for (const final of repeating) {
    parser.registerCsiHandler({ final }, ([times]) => isTooMuch(typeof times === 'number' ? times : 1));
  }
  for (const id of overAll) parser.registerCsiHandler(id, () => isTooMuch(terminal.rows));
  parser.registerCsiHandler({ final: 'J' }, ([what]) =>
    isTooMuch(what === 0 ? terminal.rows - terminal.buffer.active.cursorY : terminal.rows),
  );
  for (const final of ['h', 'l']) {
    parser.registerCsiHandler({ prefix: '?', final }, (modes) =>
      isTooMuch(modes.filter((mode) => typeof mode === 'number' && screens.has(mode)).length * terminal.rows),
    );
  }
  parser.registerEscHandler({ intermediates: '#', final: '8' }, () => isTooMuch(terminal.rows));
  parser.registerEscHandler({ final: 'c' }, () => isTooMuch(resetLines * terminal.rows));
  return () => {
    left = steps;
  };
}

/** Characters without a width stand in the cell before them: each takes many times its own bytes there. */
const piled = /([\p{M}\p{Cf}\u1160-\u11ff]{16})[\p{M}\p{Cf}\u1160-\u11ff]+/gu;

/** Output with no more than sixteen marks upon one character; the very bytes where it has no more. */
export function withoutPiles(output: Uint8Array): Uint8Array | string {
  const text = Buffer.from(output.buffer, output.byteOffset, output.byteLength).toString();
  const tamed = text.replace(piled, '$1');
  return tamed.length === text.length ? output : tamed;
}
